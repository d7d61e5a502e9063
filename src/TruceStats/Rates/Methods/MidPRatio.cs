namespace TruceStats;

/// <summary>The central conditional interval and test with half of the observed outcome's probability in each tail. The default for two totals.</summary>
internal sealed class MidPRatio() : RatioMethodBase("mid-p", new MethodId(
    "mid-p", "conditional mid-P", "Lancaster 1961, Journal of the American Statistical Association 56:223–234; Berry and Armitage 1995, The Statistician 44:417–423"))
{
    protected override double LowerOdds(double after, double before, double tail) => OddsLimit.MidP(after, before, new TailPoint(tail), OddsLimit.Peak(after, before));

    protected override double UpperOdds(double after, double before, double tail) => 1 / OddsLimit.MidP(before, after, new TailPoint(tail), OddsLimit.Peak(before, after));

    protected override double LowerTail(double after, double before, double odds) => MidPOdds.LowerTail(after, before, odds);

    protected override double UpperTail(double after, double before, double odds) => MidPOdds.UpperTail(after, before, odds);
}
