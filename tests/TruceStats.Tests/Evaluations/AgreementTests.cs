using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Tests.Interruptions;
using TruceStats.Tests.Rates;

namespace TruceStats.Tests.Evaluations;

/// <summary>The share of a curve that agrees with a claim.</summary>
public sealed class AgreementTests
{
    private static readonly SpecificationCurve Curve =
        (Curves.Grid(Curves.Months(1, 0.6), Curves.Plain, Curves.Trended, Curves.Quasi) with { Starts = [Drawn.Month(0), Drawn.Month(9)] }).Fitted();

    private static readonly RateChange Change = TwoTotals.Of(1400, 60, 56, 6);

    [Fact]
    public void It_is_the_share_of_effects_in_the_range_of_the_claim()
    {
        double[] effects = [.. Curve.Answered.Select(one => one.Effect!.Value!.Value)];
        foreach (double end in effects)
        {
            Assert.Equal(effects.Count(effect => effect < end) / 6.0, ClaimJudgement.Of(Claim.LessThan(end, Change)).AgreementWith(Curve));
            Assert.Equal(effects.Count(effect => effect <= end) / 6.0, ClaimJudgement.Of(Claim.Ratio(ClaimRange.AtMost(end), Change)).AgreementWith(Curve));
        }
        Assert.Equal(1, ClaimJudgement.Of(Claim.LessThan(1, Change)).AgreementWith(Curve));
        Assert.Equal(0, ClaimJudgement.Of(Claim.RoseByAtLeast(0.1, Change)).AgreementWith(Curve));
    }

    [Fact]
    public void The_verdict_and_the_level_play_no_part()
    {
        var claim = Claim.LessThan(0.6, Change);
        Assert.Equal(ClaimJudgement.Of(claim, 0.5).AgreementWith(Curve), ClaimJudgement.Of(claim, 0.999).AgreementWith(Curve));
    }

    [Fact]
    public void An_effect_of_a_model_and_a_claim_of_ones_own_can_be_held_against_a_curve()
    {
        var fit = Curves.Plain.Fit(Curves.Months(1, 0.6), Drawn.Truce(24));
        Assert.Equal(1, ClaimJudgement.Of(Claim.Effect(ClaimRange.Below(1), fit, "truce")).AgreementWith(Curve));
        Assert.Equal(1, ClaimJudgement.Of(new OwnClaim(0.5, 0.1, ClaimRange.Below(1))).AgreementWith(Curve));
    }

    [Fact]
    public void A_claim_about_something_else_is_refused_even_in_the_same_unit()
    {
        var daily = Rate.Of(Tally.Of(56, Exposure.Days(6)));
        var linear = Curves.Grid(Curves.Months(1, 0.6), new SegmentedRegression { Link = LinkFunction.Identity, Trend = TrendForm.None }).Fitted();
        Assert.Equal(Unit.PerDay, linear.Unit);
        // A rate a day is no difference a day.
        Assert.Throws<ArgumentException>("curve", () => ClaimJudgement.Of(Claim.Average(10m, daily)).AgreementWith(linear));
        Assert.Throws<ArgumentException>("curve", () => ClaimJudgement.Of(Claim.LessThan(0.5, Change)).AgreementWith(linear));
        Assert.Throws<ArgumentException>("curve", () => ClaimJudgement.Of(Claim.MoreThan(1, ReportedCount.Exactly(2))).AgreementWith(Curve));
        Assert.Throws<ArgumentException>("curve", () => ClaimJudgement.Of(Claim.OnPaceToPass(1, daily, Exposure.Days(60))).AgreementWith(Curve));
        // The yearly factor of a trend is a ratio, but of other things.
        var error = Assert.Throws<ArgumentException>("curve", () => ClaimJudgement.Of(Claim.Rising(RateTrend.Of(Curves.Months(1, 0.6)))).AgreementWith(Curve));
        Assert.Contains("what the rate is multiplied by in a year", error.Message, StringComparison.Ordinal);
    }
}
