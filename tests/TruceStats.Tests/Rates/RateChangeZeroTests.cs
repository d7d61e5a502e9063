namespace TruceStats.Tests.Rates;

/// <summary>Each written convention for no events, for every method.</summary>
public sealed class RateChangeZeroTests
{
    private static readonly RateChange Neither = TwoTotals.Of(0, 60, 0, 6);
    private static readonly RateChange NoneAfter = TwoTotals.Of(7, 12, 0, 10);
    private static readonly RateChange NoneBefore = TwoTotals.Of(0, 12, 7, 10);

    public static TheoryData<string> Intervals => [.. ByKind.Keys];

    public static TheoryData<string> Tests => [.. ByKind.Where(pair => pair.Value is IRateRatioTest).Select(pair => pair.Key), "minimum-likelihood", "e-test"];

    private static Dictionary<string, IRateRatioInterval> ByKind { get; } = new IRateRatioInterval[]
    {
        RateRatioMethod.Exact, RateRatioMethod.MidP, RateRatioMethod.Score, RateRatioMethod.SkewnessCorrectedScore,
        RateRatioMethod.Likelihood, RateRatioMethod.LogWald, RateRatioMethod.Jeffreys,
    }.ToDictionary(method => method.Kind);

    [Theory]
    [MemberData(nameof(Intervals))]
    public void Zero_of_zero_has_no_ratio_and_an_interval_that_holds_everything(string kind)
    {
        var estimate = Neither.Ratio(ByKind[kind]);
        Assert.Null(estimate.Value);
        Assert.Equal(0, estimate.Interval!.Lower);
        Assert.Equal(double.PositiveInfinity, estimate.Interval.Upper);
        Assert.Contains(estimate.Cautions, caution => caution.Code == CautionCodes.NoEvents);
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void Zero_of_zero_refutes_nothing(string kind)
    {
        foreach (var alternative in Enum.GetValues<Alternative>())
        {
            var test = Neither.Test(0.5, alternative, Test(kind));
            Assert.Equal(1, test.PValue);
            Assert.Null(test.Statistic);
            Assert.Contains(test.Cautions, caution => caution.Code == CautionCodes.NoEvents);
        }
    }

    [Theory]
    [MemberData(nameof(Intervals))]
    public void No_events_after_give_the_ratio_0_with_a_bound_above(string kind)
    {
        var estimate = NoneAfter.Ratio(ByKind[kind]);
        Assert.Equal(0, estimate.Value);
        Assert.Contains(Caution.Of(CautionCodes.NoEventsOnOneSide, CautionArgument.Of("side", "after")), estimate.Cautions);
        if (kind != "jeffreys")
            Assert.Equal(0, estimate.Interval!.Lower);
        // The log-Wald interval has no variance to work with.
        Assert.Equal(kind == "log-wald", double.IsInfinity(estimate.Interval!.Upper));
    }

    [Theory]
    [MemberData(nameof(Intervals))]
    public void No_events_before_give_an_infinite_ratio_with_a_bound_below(string kind)
    {
        var estimate = NoneBefore.Ratio(ByKind[kind]);
        Assert.Equal(double.PositiveInfinity, estimate.Value);
        Assert.Contains(Caution.Of(CautionCodes.NoEventsOnOneSide, CautionArgument.Of("side", "before")), estimate.Cautions);
        if (kind != "jeffreys")
            Assert.Equal(double.PositiveInfinity, estimate.Interval!.Upper);
        Assert.Equal(kind == "log-wald", estimate.Interval!.Lower == 0);
    }

    [Fact]
    public void A_bound_beside_no_events_keeps_half_of_alpha_in_its_tail()
    {
        // R 4.2.2: q <- qbeta(.975, 1, 7); 12/10 * q/(1-q)
        Assert.Equal(0.832576776115743, NoneAfter.Ratio(RateRatioMethod.Exact).Interval!.Upper, 1e-13);
        Assert.Equal(0.025, NoneAfter.Test(0.832576776115743, Alternative.Less, RateRatioMethod.Exact).PValue, 1e-13);
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void Tests_beside_no_events_have_a_p_value(string kind)
    {
        foreach (var change in new[] { NoneAfter, NoneBefore })
        {
            foreach (var alternative in Enum.GetValues<Alternative>())
                Assert.InRange(change.Test(1, alternative, Test(kind)).PValue, 0, 1);
        }
    }

    [Fact]
    public void Percent_change_follows_the_ratio()
    {
        Assert.Null(Neither.PercentChange().Value);
        Assert.Equal(-100, Neither.PercentChange().Interval!.Lower);
        Assert.Equal(-100, NoneAfter.PercentChange().Value);
        Assert.Equal(double.PositiveInfinity, NoneBefore.PercentChange().Value);
    }

    [Fact]
    public void A_difference_is_always_defined()
    {
        foreach (var method in new[] { RateDifferenceMethod.MoverJeffreys, RateDifferenceMethod.MoverScore, RateDifferenceMethod.Score, RateDifferenceMethod.Wald })
        {
            var estimate = Neither.Difference(method);
            Assert.Equal(0, estimate.Value);
            bool isWald = method == RateDifferenceMethod.Wald;
            Assert.Equal(isWald, estimate.Interval!.Lower == 0 && estimate.Interval.Upper == 0);
            Assert.Equal(isWald, estimate.Cautions.Any(caution => caution.Code == CautionCodes.NoWidth));
        }
    }

    [Fact]
    public void The_posterior_is_always_defined()
    {
        Assert.Equal(0.5, TwoTotals.Of(0, 10, 0, 10).ProbabilityBelow(1), 1e-14);
        Assert.Equal(1, TwoTotals.Of(0, 10, 0, 10).Posterior().Value!.Value, 1e-13);
        Assert.True(NoneAfter.Posterior().Interval!.Lower > 0);
        Assert.True(double.IsFinite(NoneBefore.Posterior().Interval!.Upper));
    }

    [Fact]
    public void Averted_events_are_always_defined()
    {
        foreach (var change in new[] { Neither, NoneAfter, NoneBefore })
        {
            var averted = change.Averted();
            foreach (var estimate in new[] { averted.RateDifference, averted.CounterfactualMean, averted.CounterfactualDraw })
                Assert.True(estimate.Interval!.Contains(estimate.Value!.Value), estimate.ToString());
        }
    }

    [Fact]
    public void It_prints()
    {
        Assert.Equal("rate ratio undefined, 95% CI [0, ∞] (conditional mid-P); 0 → 0 per day", Neither.ToString());
        Assert.StartsWith("rate ratio ∞, 95% CI [", NoneBefore.ToString(), StringComparison.Ordinal);
    }

    private static IRateRatioTest Test(string kind) => kind switch
    {
        "minimum-likelihood" => RateRatioMethod.MinimumLikelihood,
        "e-test" => RateRatioMethod.ETest,
        _ => (IRateRatioTest)ByKind[kind],
    };
}
