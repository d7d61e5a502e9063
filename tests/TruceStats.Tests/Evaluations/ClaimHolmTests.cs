using TruceStats.Evaluations;
using TruceStats.Numerics;
using TruceStats.Tests.Numerics;
using TruceStats.Tests.Rates;

namespace TruceStats.Tests.Evaluations;

/// <summary>Several claims of one article, judged together.</summary>
public sealed class ClaimHolmTests
{
    // R: qnorm(1 - p/2) for p = 0.004, 0.011, 0.03, 0.2.
    private static readonly double[] Z = [2.878162, 2.542699, 2.170090, 1.281552];

    /// <summary>A claim "below 0" whose number lies so many errors below it.</summary>
    private static OwnClaim Below(double z) => new(-z, 1, ClaimRange.Below(0));

    private static IReadOnlyList<ClaimJudgement> Judge(params IClaim[] claims) => ClaimJudgement.OfAll(claims);

    [Fact]
    public void Four_claims_are_determined_as_Holm_rejects_by_hand()
    {
        // R: p.adjust(c(0.004, 0.011, 0.03, 0.2), "holm") is 0.016 0.033 0.060 0.200; by Bonferroni the second is 0.044.
        var judged = Judge([.. Z.Select(Below)]);
        Assert.Equal([ClaimVerdict.Supported, ClaimVerdict.Supported, ClaimVerdict.Undetermined, ClaimVerdict.Undetermined], judged.Select(one => one.Verdict));
        // Both fall at 1 - 0.05/4 = 0.9875, for 0.011 < 0.0125; the two that are left stand at 1 - 0.05/2.
        Assert.Equal([0.9875, 0.9875, 0.975, 0.975], judged.Select(one => Math.Round(one.Level, 12)));
        Assert.All(judged, one => Assert.Equal((0.95, 4), (one.JointLevel, one.Together)));
    }

    [Fact]
    public void A_claim_that_Bonferroni_leaves_open_can_be_determined_in_the_next_step()
    {
        // p = 0.001 and 0.03: 0.03 > 0.05/2, but alone it has all of 0.05.
        var judged = Judge(Below(3.2905), Below(2.170090));
        Assert.Equal([ClaimVerdict.Supported, ClaimVerdict.Supported], judged.Select(one => one.Verdict));
        Assert.Equal([0.975, 0.95], judged.Select(one => Math.Round(one.Level, 12)));
    }

    [Fact]
    public void By_itself_a_claim_keeps_the_level() => Assert.All(
        new[] { 0.1, 0.3, 0.95, 0.999 },
        level => Assert.Equal(ClaimJudgement.Of(Below(1), level), ClaimJudgement.OfAll([Below(1)], level).Single(), new SameNumbers()));

    [Fact]
    public void Contradicted_claims_are_taken_out_like_supported_ones()
    {
        var judged = Judge(new OwnClaim(3.2905, 1, ClaimRange.Below(0)), Below(2.170090));
        Assert.Equal([ClaimVerdict.Contradicted, ClaimVerdict.Supported], judged.Select(one => one.Verdict));
    }

    [Fact]
    public void Counts_without_sampling_error_do_not_count()
    {
        var count = Claim.MoreThan(2000, ReportedCount.Exactly(2003));
        var judged = Judge(count, Below(2.170090), count);
        Assert.Equal([ClaimVerdict.Supported, ClaimVerdict.Supported, ClaimVerdict.Supported], judged.Select(one => one.Verdict));
        Assert.Equal((0.95, 1), (judged[1].Level, judged[1].Together));
        Assert.Equal((0.95, 0.95, 1), (judged[0].Level, judged[0].JointLevel, judged[0].Together));
        Assert.DoesNotContain("Holm", judged[0].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Holm", judged[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_are_counts_nothing_is_shared()
    {
        var judged = Judge(Claim.MoreThan(2, ReportedCount.Exactly(3)), Claim.MoreThan(5, ReportedCount.Exactly(3)));
        Assert.Equal([ClaimVerdict.Supported, ClaimVerdict.Contradicted], judged.Select(one => one.Verdict));
    }

    [Fact]
    public void Random_claims_with_one_end_are_determined_as_Holm_adjusts_their_p_values()
    {
        var stream = new RandomStream(20160326);
        for (int trial = 0; trial < 300; trial++)
        {
            OwnClaim[] claims = [.. Enumerable.Range(0, 1 + stream.Next(8)).Select(_ =>
            {
                double value = 8 * (stream.NextDouble() - 0.5);
                return new OwnClaim(value, 0.5 + stream.NextDouble(), stream.Next(2) == 0 ? ClaimRange.Below(0) : ClaimRange.AtLeast(0));
            })];
            double level = stream.Next(2) == 0 ? 0.95 : 0.8;
            bool[] determined = [.. ClaimJudgement.OfAll(claims, level).Select(one => one.Verdict != ClaimVerdict.Undetermined)];
            // The house's own adjustment of p-values, which golden cases hold to R's p.adjust.
            var adjusted = MultipleComparisons.Holm(claims.Select(claim => claim.Test));
            Assert.Equal(adjusted.Select(test => test.PValue <= 1 - level), determined);
        }
    }

    [Fact]
    public void The_order_of_claims_changes_no_judgement()
    {
        var stream = new RandomStream(20120309);
        for (int trial = 0; trial < 50; trial++)
        {
            IClaim[] claims = [.. Enumerable.Range(0, 6).Select(_ => (IClaim)Below(4 * stream.NextDouble())), Claim.MoreThan(1, ReportedCount.Exactly(1))];
            IClaim[] turned = [.. claims.Reverse()];
            var first = ClaimJudgement.OfAll(claims);
            var second = ClaimJudgement.OfAll(turned);
            Assert.Equal(first.Select(one => (one.Level, one.Verdict, one.Together)), second.Reverse().Select(one => (one.Level, one.Verdict, one.Together)));
        }
    }

    [Fact]
    public void More_claims_never_determine_one_that_was_open()
    {
        var change = TwoTotals.Of(1400, 60, 56, 6);
        IClaim[] claims = [Claim.LessThan(0.5, change), Claim.FellByAtLeast(0.4, change), Claim.Unchanged(0.2, change), Claim.LessThan(0.52, change)];
        var alone = claims.Select(claim => ClaimJudgement.Of(claim)).ToArray();
        var together = ClaimJudgement.OfAll(claims);
        Assert.All(alone.Zip(together), pair => Assert.True(pair.Second.Verdict == pair.First.Verdict || pair.Second.Verdict == ClaimVerdict.Undetermined));
        Assert.Equal(ClaimVerdict.Supported, alone[3].Verdict);
        Assert.Equal(ClaimVerdict.Undetermined, together[3].Verdict);
        Assert.EndsWith("4 claims are judged together at 95% (Holm).", together[0].ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Se juzgan en conjunto 4 afirmaciones, al 95% (Holm).", together[0].Sentence(ReportLanguage.Spanish), StringComparison.Ordinal);
    }

    private sealed class SameNumbers : IEqualityComparer<ClaimJudgement>
    {
        public bool Equals(ClaimJudgement? x, ClaimJudgement? y) =>
            x!.Level.Equals(y!.Level) && x.JointLevel.Equals(y.JointLevel) && x.Evidence == y.Evidence && x.Verdict == y.Verdict;

        public int GetHashCode(ClaimJudgement obj) => obj.Level.GetHashCode();
    }
}
