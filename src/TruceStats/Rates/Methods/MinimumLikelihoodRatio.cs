using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The exact conditional test whose two-sided p-value sums the outcomes that are no likelier than the observed one.</summary>
internal sealed class MinimumLikelihoodRatio : IRateRatioTest
{
    // Outcomes that are as likely as the observed one save for rounding count as equally likely, as in R.
    private const double Fuzz = 1e-7;

    public string Kind => "minimum-likelihood";

    public MethodId Method { get; } = new(
        "minimum-likelihood", "conditional exact, minimum likelihood", "Fay 2010, Biostatistics 11:373–374; Przyborowski and Wilenski 1940, Biometrika 31:313–323");

    public HypothesisTest Test(RateChange change, double nullRatio, Alternative alternative) =>
        RatioTest.Run(change, nullRatio, alternative, Method, odds => (PValue(change.After.Events, change.Before.Events, odds, alternative), null));

    private static double PValue(double after, double before, double odds, Alternative alternative) => alternative switch
    {
        Alternative.Less => BinomialOdds.LowerTail(after, before, odds),
        Alternative.Greater => BinomialOdds.UpperTail(after, before, odds),
        _ => BinomialOdds.Gap(after, before, odds) is var gap && gap == 0 ? 1
            : gap > 0 ? BothTails(after, before, odds)
            : BothTails(before, after, 1 / odds),
    };

    /// <summary>For an observed count after that is below its mean: its own tail, and the outcomes above the mean that are no likelier.</summary>
    private static double BothTails(double after, double before, double odds)
    {
        double total = after + before;
        double limit = BinomialOdds.LogProbability(after, before, odds) + Elementary.Log1p(Fuzz);
        // Above its mean the distribution falls, so the first outcome that is unlikely enough is found by halving.
        double likely = Math.Ceiling(total * (odds / (1 + odds))) - 1;
        double unlikely = total + 1;
        while (true)
        {
            double middle = Math.Floor(likely + (unlikely - likely) / 2);
            if (middle <= likely || middle >= unlikely)
                break;
            if (BinomialOdds.LogProbability(middle, total - middle, odds) <= limit)
                unlikely = middle;
            else
                likely = middle;
        }
        double above = unlikely > total ? 0 : BinomialOdds.UpperTail(unlikely, total - unlikely, odds);
        return Math.Min(1, BinomialOdds.LowerTail(after, before, odds) + above);
    }
}
