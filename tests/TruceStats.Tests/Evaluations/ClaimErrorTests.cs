using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Tests.Interruptions;
using TruceStats.Tests.Rates;

namespace TruceStats.Tests.Evaluations;

public sealed class ClaimErrorTests
{
    private static readonly RateChange March = TwoTotals.Of(1400, 60, 56, 6);

    private static readonly Rate Daily = Rate.Of(Tally.Of(56, Exposure.Days(6)));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_share_must_be_above_0_and_finite(double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(share), () => Claim.LessThan(share, March));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(share), () => Claim.RoseByAtLeast(share, March));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(share), () => Claim.FellByAtLeast(share, March));
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => Claim.Unchanged(share, March));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void A_rate_cannot_fall_by_all_or_more_and_percent_is_no_share(double share)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(nameof(share), () => Claim.FellByAtLeast(share, March));
        Assert.Contains("for example 0.4 for 40 %", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => Claim.Unchanged(share, March));
    }

    [Fact]
    public void A_figure_must_be_above_0_with_decimals_that_leave_one_for_its_half()
    {
        Assert.Throws<ArgumentOutOfRangeException>("figure", () => Claim.Average(0m, Daily));
        Assert.Throws<ArgumentOutOfRangeException>("figure", () => Claim.Average(-10m, Daily));
        Assert.Throws<ArgumentOutOfRangeException>("figure", () => Claim.Average(0.0000000000000000000000000001m, Daily));
        Assert.Equal(5e-28, Claim.Average(0.000000000000000000000000001m, Daily).Range.Lower);
    }

    [Fact]
    public void Nothing_may_be_null()
    {
        Assert.Throws<ArgumentNullException>("change", () => Claim.LessThan(0.5, null!));
        Assert.Throws<ArgumentNullException>("change", () => Claim.FellByAtLeast(0.5, null!));
        Assert.Throws<ArgumentNullException>("change", () => Claim.RoseByAtLeast(0.5, null!));
        Assert.Throws<ArgumentNullException>("change", () => Claim.Unchanged(0.5, null!));
        Assert.Throws<ArgumentNullException>("range", () => Claim.Ratio(null!, March));
        Assert.Throws<ArgumentNullException>("rate", () => Claim.Average(10m, null!));
        Assert.Throws<ArgumentNullException>("range", () => Claim.Average(null!, Daily));
        Assert.Throws<ArgumentNullException>("count", () => Claim.MoreThan(1, null!));
        Assert.Throws<ArgumentNullException>("range", () => Claim.Total(null!, ReportedCount.Exactly(1)));
        Assert.Throws<ArgumentNullException>("soFar", () => Claim.OnPaceToPass(1, null!, Exposure.Days(1)));
        Assert.Throws<ArgumentNullException>("whole", () => Claim.OnPaceToPass(1, Daily, null!));
        Assert.Throws<ArgumentNullException>("trend", () => Claim.Rising(null!));
        Assert.Throws<ArgumentNullException>("trend", () => Claim.Falling(null!));
        Assert.Throws<ArgumentNullException>("range", () => Claim.Effect(null!, Fit, "truce"));
        Assert.Throws<ArgumentNullException>("fit", () => Claim.Effect(ClaimRange.Below(1), null!, "truce"));
        Assert.Throws<ArgumentNullException>("name", () => Claim.Effect(ClaimRange.Below(1), Fit, null!));
        Assert.Throws<ArgumentNullException>("estimate", () => ClaimEvidence.Of((Estimate)null!));
        Assert.Throws<ArgumentNullException>("count", () => ClaimEvidence.Of((ReportedCount)null!));
        Assert.Throws<ArgumentNullException>("claim", () => ClaimJudgement.Of(null!));
        Assert.Throws<ArgumentNullException>("claims", () => ClaimJudgement.OfAll(null!));
        Assert.Throws<ArgumentException>("claims", () => ClaimJudgement.OfAll([null!]));
        Assert.Throws<ArgumentNullException>("language", () => ClaimJudgement.Of(Claim.LessThan(0.5, March)).Sentence(null!));
        Assert.Throws<ArgumentNullException>("curve", () => ClaimJudgement.Of(Claim.LessThan(0.5, March)).AgreementWith(null!));
    }

    private static InterruptionFit Fit => Series.Poisson.Fit(Series.ElSalvador, Interruption.Step(Series.April2016).Named("truce"));

    [Fact]
    public void An_effect_must_be_there()
    {
        var error = Assert.Throws<ArgumentException>("name", () => Claim.Effect(ClaimRange.Below(1), Fit, "law"));
        Assert.Contains("there are: truce", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pace_needs_a_whole_that_is_longer_and_in_the_same_unit()
    {
        Assert.Throws<ArgumentOutOfRangeException>("whole", () => Claim.OnPaceToPass(100, Daily, Exposure.Days(6)));
        Assert.Throws<ArgumentException>("whole", () => Claim.OnPaceToPass(100, Daily, Exposure.PersonDays(1000)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void A_level_lies_between_0_and_1(double level)
    {
        IClaim[] all =
        [
            Claim.LessThan(0.5, March), Claim.Average(10m, Daily), Claim.MoreThan(1, ReportedCount.Exactly(2)), Claim.OnPaceToPass(1, Daily, Exposure.Days(60)),
            Claim.Rising(RateTrend.Of(Series.ElSalvador)), Claim.Effect(ClaimRange.Below(1), Fit, "truce"),
        ];
        Assert.All(all, claim => Assert.Throws<ArgumentOutOfRangeException>(nameof(level), () => claim.Evidence(level)));
        Assert.All(all, claim => Assert.Throws<ArgumentOutOfRangeException>(nameof(level), () => ClaimJudgement.Of(claim, level)));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(level), () => ClaimJudgement.OfAll(all, level));
    }

    [Fact]
    public void Without_any_claim_nothing_is_judged() => Assert.Throws<ArgumentException>("claims", () => ClaimJudgement.OfAll([]));

    [Fact]
    public void Evidence_needs_both_limits_and_a_probability_that_is_one()
    {
        var twoSided = March.Ratio();
        Assert.Throws<ArgumentException>("estimate", () => ClaimEvidence.Of(March.Ratio(sidedness: Sidedness.UpperBound)));
        Assert.Throws<ArgumentException>("estimate", () => ClaimEvidence.Of(new Estimate(1, null, null, twoSided.Method, Unit.Ratio)));
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => ClaimEvidence.Of(twoSided, null, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => ClaimEvidence.Of(twoSided, null, -0.1));
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => ClaimEvidence.Of(twoSided, null, double.NaN));
        Assert.Equal(1, ClaimEvidence.Of(twoSided, null, 1).Probability);
    }

    [Fact]
    public void There_are_texts_in_two_languages()
    {
        Assert.Same(ReportLanguage.Spanish, ReportLanguage.Of("es"));
        Assert.Same(ReportLanguage.English, ReportLanguage.Of("en"));
        Assert.Throws<ArgumentException>("code", () => ReportLanguage.Of("fr"));
    }
}
