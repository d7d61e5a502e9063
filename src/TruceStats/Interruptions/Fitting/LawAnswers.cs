namespace TruceStats.Interruptions;

/// <summary>From what is known of a number to an estimate with an interval, and to a test.</summary>
internal static class LawAnswers
{
    /// <summary>What a coefficient of a log link is in.</summary>
    public static readonly Unit LogScale = Unit.Of("log ratio");

    public static Estimate Estimate(ScalarLaw law, double level, MethodId method, Unit unit, IReadOnlyList<Caution> cautions)
    {
        double tail = ConfidenceLevel.Tail(level, Sidedness.TwoSided);
        var interval = new ConfidenceInterval(law.Quantile(tail), law.Quantile(1 - tail), level, method);
        return new Estimate(law.Value, law.StandardError, interval, method, unit, cautions);
    }

    /// <summary>A ratio, from its log: limits are those of the log, and the standard error is that of the log times the ratio.</summary>
    public static Estimate Ratio(ScalarLaw law, double level, MethodId method, IReadOnlyList<Caution> cautions) =>
        Positive(law, Math.Exp(law.Value), level, method, Unit.Ratio, cautions);

    /// <summary>A number above 0, from what is known of its log.</summary>
    public static Estimate Positive(ScalarLaw law, double value, double level, MethodId method, Unit unit, IReadOnlyList<Caution> cautions)
    {
        double tail = ConfidenceLevel.Tail(level, Sidedness.TwoSided);
        var interval = new ConfidenceInterval(Math.Exp(law.Quantile(tail)), Math.Exp(law.Quantile(1 - tail)), level, method);
        return new Estimate(value, value * law.StandardError, interval, method, unit, cautions);
    }

    /// <summary>A test of the law against a value, shown as the null value on the scale of the effect.</summary>
    public static HypothesisTest Test(ScalarLaw law, double against, double shown, Alternative alternative, MethodId method, IReadOnlyList<Caution> cautions)
    {
        var (below, above) = law.TailsAt(against);
        return new HypothesisTest(
            Tails.PValue(below, above, alternative), law.Statistic(against), law.DegreesOfFreedom, shown, alternative, method, cautions);
    }
}
