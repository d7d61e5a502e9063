namespace TruceStats;

/// <summary>The central exact conditional interval and the doubled smaller binomial tail.</summary>
internal sealed class ExactRatio() : RatioMethodBase("exact", new MethodId(
    "exact", "conditional exact", "Clopper and Pearson 1934, Biometrika 26:404–413; Przyborowski and Wilenski 1940, Biometrika 31:313–323"))
{
    protected override double LowerOdds(double after, double before, double tail) => OddsLimit.Exact(after, before, new TailPoint(tail), OddsLimit.Peak(after, before));

    protected override double UpperOdds(double after, double before, double tail) => 1 / OddsLimit.Exact(before, after, new TailPoint(tail), OddsLimit.Peak(before, after));

    protected override double LowerTail(double after, double before, double odds) => BinomialOdds.LowerTail(after, before, odds);

    protected override double UpperTail(double after, double before, double odds) => BinomialOdds.UpperTail(after, before, odds);
}
