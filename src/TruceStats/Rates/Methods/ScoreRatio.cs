namespace TruceStats;

/// <summary>The score test of the conditional proportion, and Wilson's interval, which inverts it.</summary>
internal sealed class ScoreRatio() : NormalRatioBase("score", new MethodId(
    "score", "conditional score", "Wilson 1927, Journal of the American Statistical Association 22:209–212; Przyborowski and Wilenski 1940, Biometrika 31:313–323"))
{
    protected override double Odds(double after, double before, double z) => WilsonOdds.At(after, before, z);

    // (x − nq) / √(nq(1 − q)) with the odds put in.
    protected override double Z(double after, double before, double odds) =>
        (after - before * odds) / Math.Sqrt((after + before) * odds);
}
