namespace TruceStats.Extensions;

/// <summary>A method written outside the library goes wherever a built-in one goes, and answers the same.</summary>
public sealed class EqualResultsTests
{
    private const double Tolerance = 1e-10;

    private static readonly Tally After = Tally.Of(56, Exposure.Days(6));

    private static readonly RateChange Change = RateChange.Between(before: Tally.Of(140, Exposure.Days(60)), after: Tally.Of(6, Exposure.Days(7)));

    public static TheoryData<double, Sidedness> Intervals => new MatrixTheoryData<double, Sidedness>([0.8, 0.95, 0.999], Enum.GetValues<Sidedness>());

    public static TheoryData<double, Alternative> Tests => new MatrixTheoryData<double, Alternative>([0.25, 1, 1.5], Enum.GetValues<Alternative>());

    [Theory]
    [MemberData(nameof(Intervals))]
    public void Intervals_for_one_rate(double level, Sidedness sidedness)
    {
        var rate = Rate.Of(After);
        Equal(rate.Estimate(RateMethod.Wald, level, sidedness), rate.Estimate(new OwnWaldRate(), level, sidedness));
        Equal(rate.Estimate(RateMethod.Jeffreys, level, sidedness), rate.Estimate(new OwnJeffreysRate(), level, sidedness));
    }

    [Theory]
    [MemberData(nameof(Intervals))]
    public void Intervals_for_a_ratio(double level, Sidedness sidedness)
    {
        Equal(Change.Ratio(RateRatioMethod.LogWald, level, sidedness), Change.Ratio(new OwnLogWaldRatio(), level, sidedness));
        Equal(Change.Ratio(RateRatioMethod.Jeffreys, level, sidedness), Change.Ratio(new OwnJeffreysRatio(), level, sidedness));
    }

    [Theory]
    [MemberData(nameof(Intervals))]
    public void Intervals_for_a_difference(double level, Sidedness sidedness) =>
        Equal(Change.Difference(RateDifferenceMethod.Wald, level, sidedness), Change.Difference(new OwnWaldDifference(), level, sidedness));

    [Theory]
    [MemberData(nameof(Tests))]
    public void Tests_of_one_rate(double factor, Alternative alternative)
    {
        var rate = Rate.Of(After);
        Equal(rate.Test(10 * factor, alternative, RateMethod.Wald), rate.Test(10 * factor, alternative, new OwnWaldRate()));
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void Tests_of_a_ratio(double nullRatio, Alternative alternative)
    {
        Equal(Change.Test(nullRatio, alternative, RateRatioMethod.LogWald), Change.Test(nullRatio, alternative, new OwnLogWaldRatio()));
        Equal(Change.Test(nullRatio, alternative, RateRatioMethod.MinimumLikelihood), Change.Test(nullRatio, alternative, new OwnMinimumLikelihood()));
    }

    [Fact]
    public void As_an_option_a_method_answers_for_the_whole_change()
    {
        var own = Change.With(new RateChangeOptions { Method = new OwnLogWaldRatio() });
        var builtIn = Change.With(new RateChangeOptions { Method = RateRatioMethod.LogWald });
        Equal(builtIn.Ratio(), own.Ratio());
        Equal(builtIn.PercentChange(), own.PercentChange());
        Equal(builtIn.Test(), own.Test());
        Equal(builtIn.Equivalence(0.5, 2), own.Equivalence(0.5, 2));
        Assert.Equal("own-log-wald", own.Ratio().Method.Id);
        Assert.Contains("Wald on the log of our own", own.ToString(), StringComparison.Ordinal);
    }

    private static void Equal(Estimate expected, Estimate actual)
    {
        Close(expected.Value!.Value, actual.Value!.Value);
        Close(expected.Interval!.Lower, actual.Interval!.Lower);
        Close(expected.Interval.Upper, actual.Interval.Upper);
        Assert.Equal(expected.Interval.Level, actual.Interval.Level);
        Assert.Equal(expected.Interval.Sidedness, actual.Interval.Sidedness);
        Assert.Equal(expected.Unit, actual.Unit);
    }

    private static void Equal(HypothesisTest expected, HypothesisTest actual)
    {
        Close(expected.PValue, actual.PValue);
        Close(expected.Statistic ?? 0, actual.Statistic ?? 0);
        Assert.Equal(expected.NullValue, actual.NullValue);
        Assert.Equal(expected.Alternative, actual.Alternative);
    }

    private static void Close(double expected, double actual) =>
        Assert.True(expected == actual || Math.Abs(actual - expected) <= Tolerance * Math.Abs(expected), FormattableString.Invariant($"expected {expected:R}, got {actual:R}"));
}
