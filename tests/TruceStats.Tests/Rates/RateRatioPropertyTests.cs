using FsCheck.Xunit;

namespace TruceStats.Tests.Rates;

[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(TwoTotals)], MaxTest = 60)]
public sealed class RateRatioPropertyTests
{
    public static TheoryData<string> Dual => ["exact", "mid-p", "score", "score-skewness-corrected", "likelihood", "log-wald"];

    private static IReadOnlyList<IRateRatioMethod> Methods =>
    [
        RateRatioMethod.Exact, RateRatioMethod.MidP, RateRatioMethod.Score,
        RateRatioMethod.SkewnessCorrectedScore, RateRatioMethod.Likelihood, RateRatioMethod.LogWald,
    ];

    private static IEnumerable<IRateRatioInterval> Intervals => [.. Methods, RateRatioMethod.Jeffreys];

    private static IEnumerable<IRateRatioTest> Tests => [.. Methods, RateRatioMethod.MinimumLikelihood];

    [Property]
    public void Each_finite_end_of_the_interval_is_where_the_test_is_at_its_limit(TwoTotals totals)
    {
        foreach (var method in Methods)
        {
            var interval = totals.Change.Ratio(method, totals.Level).Interval!;
            AssertAtLimit(totals, method, interval.Lower, Alternative.Greater);
            AssertAtLimit(totals, method, interval.Upper, Alternative.Less);
        }
    }

    [Property]
    public void A_one_sided_interval_ends_where_the_one_sided_test_is_at_its_limit(TwoTotals totals)
    {
        foreach (var method in Methods)
        {
            var lower = totals.Change.Ratio(method, totals.Level, Sidedness.LowerBound).Interval!;
            Assert.Equal(double.PositiveInfinity, lower.Upper);
            if (IsInside(lower.Lower))
                AssertClose(1 - totals.Level, totals.Change.Test(lower.Lower, Alternative.Greater, method).PValue, 1e-7);
            var upper = totals.Change.Ratio(method, totals.Level, Sidedness.UpperBound).Interval!;
            Assert.Equal(0, upper.Lower);
            if (IsInside(upper.Upper))
                AssertClose(1 - totals.Level, totals.Change.Test(upper.Upper, Alternative.Less, method).PValue, 1e-7);
        }
    }

    [Property]
    public void Swapping_the_stretches_inverts_the_ratio_and_its_limits(TwoTotals totals)
    {
        foreach (var method in Intervals)
        {
            var one = totals.Change.Ratio(method, totals.Level);
            var other = totals.Swapped.Ratio(method, totals.Level);
            AssertInverse(one.Value, other.Value);
            AssertInverse(one.Interval!.Lower, other.Interval!.Upper);
            AssertInverse(one.Interval.Upper, other.Interval.Lower);
        }
    }

    [Property]
    public void Swapping_the_stretches_turns_the_test_round(TwoTotals totals)
    {
        foreach (var test in Tests)
        {
            AssertClose(totals.Change.Test(0.7, Alternative.Less, test).PValue, totals.Swapped.Test(1 / 0.7, Alternative.Greater, test).PValue, 1e-8);
            AssertClose(totals.Change.Test(0.7, Alternative.TwoSided, test).PValue, totals.Swapped.Test(1 / 0.7, Alternative.TwoSided, test).PValue, 1e-6);
        }
    }

    [Property]
    public void Only_the_proportion_of_the_exposures_matters(TwoTotals totals)
    {
        var scaled = totals with { ExposureBefore = totals.ExposureBefore * 1024, ExposureAfter = totals.ExposureAfter * 1024 };
        foreach (var method in Intervals)
            Assert.Equal(totals.Change.Ratio(method, totals.Level), scaled.Change.Ratio(method, totals.Level));
    }

    [Property]
    public void Twice_the_exposure_after_halves_the_ratio_and_its_limits(TwoTotals totals)
    {
        var longer = totals with { ExposureAfter = totals.ExposureAfter * 2 };
        foreach (var method in Intervals)
        {
            var one = totals.Change.Ratio(method, totals.Level).Interval!;
            var other = longer.Change.Ratio(method, totals.Level).Interval!;
            AssertClose(one.Lower / 2, other.Lower, 1e-12);
            AssertClose(one.Upper / 2, other.Upper, 1e-12);
        }
    }

    [Property]
    public void A_higher_level_holds_a_lower_one(TwoTotals totals)
    {
        foreach (var method in Intervals)
        {
            var inner = totals.Change.Ratio(method, totals.Level).Interval!;
            var outer = totals.Change.Ratio(method, (1 + totals.Level) / 2).Interval!;
            Assert.True(outer.Lower <= inner.Lower && outer.Upper >= inner.Upper, $"{method.Method}: {outer} does not hold {inner}");
        }
    }

    [Property]
    public void The_interval_holds_the_crude_ratio(TwoTotals totals)
    {
        foreach (var method in Methods)
        {
            var estimate = totals.Change.Ratio(method, totals.Level);
            if (estimate.Value is { } value)
                Assert.True(estimate.Interval!.Contains(value), $"{method.Method}: {estimate}");
        }
    }

    [Property]
    public void More_events_after_raise_both_limits(TwoTotals totals)
    {
        // Not so the log-Wald: its variance falls as events come in, and without events it has none.
        var more = totals with { EventsAfter = totals.EventsAfter + 1 };
        foreach (var method in Intervals.Where(method => method.Kind != "log-wald"))
        {
            var fewer = totals.Change.Ratio(method, totals.Level).Interval!;
            var greater = more.Change.Ratio(method, totals.Level).Interval!;
            if (totals.EventsBefore > 0)
                Assert.True(greater.Lower >= fewer.Lower && greater.Upper >= fewer.Upper, $"{method.Method}: {fewer}, then {greater}");
        }
    }

    [Property]
    public void The_exact_interval_holds_the_mid_P_interval(TwoTotals totals)
    {
        var exact = totals.Change.Ratio(RateRatioMethod.Exact, totals.Level).Interval!;
        var midP = totals.Change.Ratio(RateRatioMethod.MidP, totals.Level).Interval!;
        Assert.True(exact.Lower <= midP.Lower && exact.Upper >= midP.Upper, $"{exact} does not hold {midP}");
    }

    [Property]
    public void One_sided_mid_P_values_of_both_directions_add_up_to_one(TwoTotals totals)
    {
        double sum = totals.Change.Test(0.7, Alternative.Less, RateRatioMethod.MidP).PValue + totals.Change.Test(0.7, Alternative.Greater, RateRatioMethod.MidP).PValue;
        Assert.Equal(totals is { EventsBefore: 0, EventsAfter: 0 } ? 2 : 1, sum, 1e-9);
    }

    [Theory]
    [MemberData(nameof(Dual))]
    public void Every_method_with_a_dual_test_is_in_these_properties(string kind) => Assert.Contains(Methods, method => method.Kind == kind);

    [Fact]
    public void What_has_no_dual_is_interval_only_or_test_only()
    {
        Assert.False(RateRatioMethod.Jeffreys is IRateRatioTest);
        Assert.False(RateRatioMethod.MinimumLikelihood is IRateRatioInterval);
        Assert.False(RateRatioMethod.ETest is IRateRatioInterval);
    }

    private static void AssertAtLimit(TwoTotals totals, IRateRatioMethod method, double limit, Alternative alternative)
    {
        if (!IsInside(limit))
            return;
        AssertClose((1 - totals.Level) / 2, totals.Change.Test(limit, alternative, method).PValue, 1e-7);
        AssertClose(1 - totals.Level, totals.Change.Test(limit, Alternative.TwoSided, method).PValue, 1e-7);
    }

    private static bool IsInside(double limit) => limit > 0 && double.IsFinite(limit);

    private static void AssertInverse(double? one, double? other)
    {
        if (one is null || other is null)
            Assert.Equal(one, other);
        else if (one == 0)
            Assert.Equal(double.PositiveInfinity, other.Value);
        else
            AssertClose(1 / one.Value, other.Value, 1e-9);
    }

    private static void AssertClose(double expected, double actual, double relative)
    {
        if (double.IsInfinity(expected))
            Assert.Equal(expected, actual);
        else
            Assert.True(Math.Abs(actual - expected) <= relative * Math.Abs(expected) + 1e-290, $"expected {expected:R}, got {actual:R}");
    }
}
