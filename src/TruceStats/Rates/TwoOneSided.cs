namespace TruceStats;

/// <summary>Equivalence by two one-sided tests.</summary>
internal static class TwoOneSided
{
    public static HypothesisTest Weaker(HypothesisTest above, HypothesisTest below)
    {
        var weaker = above.PValue >= below.PValue ? above : below;
        var method = new MethodId(
            "tost-" + weaker.Method.Id,
            "two one-sided tests, " + weaker.Method.Name,
            "Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15:657–680" + (weaker.Method.Citation.Length > 0 ? "; " + weaker.Method.Citation : ""));
        return new HypothesisTest(
            weaker.PValue, weaker.Statistic, weaker.DegreesOfFreedom, weaker.NullValue, weaker.Alternative, method, weaker.Cautions);
    }
}
