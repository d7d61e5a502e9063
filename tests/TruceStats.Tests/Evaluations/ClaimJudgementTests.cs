using TruceStats.Evaluations;
using TruceStats.Tests.Rates;

namespace TruceStats.Tests.Evaluations;

public sealed class ClaimJudgementTests
{
    private static readonly RateChange March = TwoTotals.Of(1400, 60, 56, 6);

    [Fact]
    public void Only_an_interval_that_lies_wholly_inside_supports()
    {
        Assert.Equal(ClaimVerdict.Supported, FixedClaim.Verdict(ClaimRange.Below(0.5), 0.3, 0.49));
        Assert.Equal(ClaimVerdict.Undetermined, FixedClaim.Verdict(ClaimRange.Below(0.5), 0.3, 0.51));
        Assert.Equal(ClaimVerdict.Supported, FixedClaim.Verdict(ClaimRange.Between(9.5, 10.5), 9.6, 10.4));
        Assert.Equal(ClaimVerdict.Undetermined, FixedClaim.Verdict(ClaimRange.Between(9.5, 10.5), 9.4, 10.4));
        Assert.Equal(ClaimVerdict.Undetermined, FixedClaim.Verdict(ClaimRange.Between(9.5, 10.5), 9.6, 10.6));
        Assert.Equal(ClaimVerdict.Undetermined, FixedClaim.Verdict(ClaimRange.Between(9.5, 10.5), 9, 11));
    }

    [Fact]
    public void Only_an_interval_that_lies_wholly_outside_contradicts()
    {
        Assert.Equal(ClaimVerdict.Contradicted, FixedClaim.Verdict(ClaimRange.Below(0.5), 0.51, 0.9));
        Assert.Equal(ClaimVerdict.Contradicted, FixedClaim.Verdict(ClaimRange.Between(9.5, 10.5), 10.6, 12));
        Assert.Equal(ClaimVerdict.Contradicted, FixedClaim.Verdict(ClaimRange.Between(9.5, 10.5), 8, 9.4));
        Assert.Equal(ClaimVerdict.Contradicted, FixedClaim.Verdict(ClaimRange.Above(2), 0, 1));
    }

    [Fact]
    public void Exactly_on_an_end_it_matters_whether_the_end_belongs_to_the_claim()
    {
        Assert.Equal(ClaimVerdict.Undetermined, FixedClaim.Verdict(ClaimRange.Below(0.5), 0.3, 0.5));
        Assert.Equal(ClaimVerdict.Supported, FixedClaim.Verdict(ClaimRange.AtMost(0.5), 0.3, 0.5));
        Assert.Equal(ClaimVerdict.Contradicted, FixedClaim.Verdict(ClaimRange.Below(0.5), 0.5, 0.9));
        Assert.Equal(ClaimVerdict.Undetermined, FixedClaim.Verdict(ClaimRange.AtMost(0.5), 0.5, 0.9));
        Assert.Equal(ClaimVerdict.Undetermined, FixedClaim.Verdict(ClaimRange.Above(2), 2, 3));
        Assert.Equal(ClaimVerdict.Supported, FixedClaim.Verdict(ClaimRange.AtLeast(2), 2, 3));
        Assert.Equal(ClaimVerdict.Contradicted, FixedClaim.Verdict(ClaimRange.Above(2), 1, 2));
        Assert.Equal(ClaimVerdict.Undetermined, FixedClaim.Verdict(ClaimRange.AtLeast(2), 1, 2));
        Assert.Equal(ClaimVerdict.Supported, FixedClaim.Verdict(ClaimRange.Between(9.5, 10.5), 9.5, 10.4));
        Assert.Equal(ClaimVerdict.Undetermined, FixedClaim.Verdict(ClaimRange.Between(9.5, 10.5), 9.6, 10.5));
        Assert.Equal(ClaimVerdict.Contradicted, FixedClaim.Verdict(ClaimRange.Between(9.5, 10.5), 10.5, 11));
        Assert.Equal(ClaimVerdict.Undetermined, FixedClaim.Verdict(ClaimRange.Between(9.5, 10.5), 9, 9.5));
    }

    [Fact]
    public void An_interval_without_a_bound_supports_only_what_has_none_there()
    {
        Assert.Equal(ClaimVerdict.Supported, FixedClaim.Verdict(ClaimRange.Above(2), 3, double.PositiveInfinity));
        Assert.Equal(ClaimVerdict.Undetermined, FixedClaim.Verdict(ClaimRange.Below(2), 1, double.PositiveInfinity));
        Assert.Equal(ClaimVerdict.Contradicted, FixedClaim.Verdict(ClaimRange.Below(2), 3, double.PositiveInfinity));
        Assert.Equal(ClaimVerdict.Undetermined, FixedClaim.Verdict(ClaimRange.Between(2, 3), 0, double.PositiveInfinity));
    }

    [Fact]
    public void The_newspapers_half_is_not_determined_at_95_percent_and_is_at_80()
    {
        // 0.400 [0.304, 0.519]: the claim that README judges.
        Assert.Equal(ClaimVerdict.Undetermined, ClaimJudgement.Of(Claim.LessThan(0.5, March)).Verdict);
        Assert.Equal(ClaimVerdict.Supported, ClaimJudgement.Of(Claim.LessThan(0.5, March), 0.8).Verdict);
        Assert.Equal(ClaimVerdict.Supported, ClaimJudgement.Of(Claim.FellByAtLeast(0.4, March)).Verdict);
        Assert.Equal(ClaimVerdict.Contradicted, ClaimJudgement.Of(Claim.LessThan(0.2, March)).Verdict);
        Assert.Equal(ClaimVerdict.Contradicted, ClaimJudgement.Of(Claim.RoseByAtLeast(0.1, March)).Verdict);
        Assert.Equal(ClaimVerdict.Contradicted, ClaimJudgement.Of(Claim.Unchanged(0.2, March)).Verdict);
    }

    [Fact]
    public void No_change_is_supported_only_within_its_margin()
    {
        var many = TwoTotals.Of(100_000, 10, 99_500, 10);
        Assert.Equal(ClaimVerdict.Supported, ClaimJudgement.Of(Claim.Unchanged(0.05, many)).Verdict);
        Assert.Equal(ClaimVerdict.Undetermined, ClaimJudgement.Of(Claim.Unchanged(0.005, many)).Verdict);
        // Few events: nothing was detected, which is not "nothing changed".
        Assert.Equal(ClaimVerdict.Undetermined, ClaimJudgement.Of(Claim.Unchanged(0.2, TwoTotals.Of(10, 10, 10, 10))).Verdict);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public void Without_events_a_claim_about_a_ratio_is_judged_on_what_the_limits_leave(long before, long after)
    {
        var change = TwoTotals.Of(before, 10, after, 10);
        var judgement = ClaimJudgement.Of(Claim.LessThan(0.5, change));
        Assert.Equal(before == 0 && after == 0, judgement.Evidence.Estimate.Value is null);
        // Five of nothing before leave no small ratio possible; nothing of five before leaves up to about 0.8.
        Assert.Equal((before, after) == (0, 5) ? ClaimVerdict.Contradicted : ClaimVerdict.Undetermined, judgement.Verdict);
        Assert.DoesNotContain("NaN", judgement.ToString(), StringComparison.Ordinal);
        Assert.Equal(before == 0, judgement.ToString().Contains("to ∞", StringComparison.Ordinal));
        Assert.InRange(judgement.Evidence.Probability!.Value, 0, 1);
    }

    [Fact]
    public void Without_events_an_average_has_an_upper_limit_all_the_same()
    {
        var none = Rate.Of(Tally.Of(0, Exposure.Days(30)));
        Assert.Equal(ClaimVerdict.Contradicted, ClaimJudgement.Of(Claim.Average(10m, none)).Verdict);
        Assert.Equal(ClaimVerdict.Supported, ClaimJudgement.Of(Claim.Average(ClaimRange.Below(1), none)).Verdict);
        Assert.Equal(
            "Contradicted: the rate was from 9.5 to below 10.5 per day. Rate per day: 0, 95% interval from 0 to 0.123, none of it from 9.5 to below 10.5.",
            ClaimJudgement.Of(Claim.Average(10m, none)).ToString());
    }

    [Fact]
    public void A_judgement_knows_how_it_was_made()
    {
        var judgement = ClaimJudgement.Of(Claim.LessThan(0.5, March), 0.9);
        Assert.Equal((0.9, 0.9, 1), (judgement.Level, judgement.JointLevel, judgement.Together));
        Assert.Equal(Claim.LessThan(0.5, March).Evidence(0.9), judgement.Evidence);
        Assert.True(judgement == ClaimJudgement.Of(Claim.LessThan(0.5, March), 0.9));
        Assert.True(judgement != ClaimJudgement.Of(Claim.LessThan(0.5, March), 0.95));
        Assert.Equal(judgement.GetHashCode(), ClaimJudgement.Of(Claim.LessThan(0.5, March), 0.9).GetHashCode());
    }

    [Fact]
    public void The_undecided_verdict_is_the_zero() => Assert.Equal(ClaimVerdict.Undetermined, default);

    [Fact]
    public void A_claim_of_ones_own_is_judged_like_the_built_in_ones()
    {
        var judgement = ClaimJudgement.Of(new OwnClaim(0.4, 0.04, ClaimRange.Below(0.5)));
        Assert.Equal(ClaimVerdict.Supported, judgement.Verdict);
        Assert.Equal("Supported: the number was below 0.5. Own number: 0.400, 95% interval from 0.322 to 0.478, all of it below 0.5.", judgement.ToString());
    }
}
