namespace TruceStats.Interruptions;

/// <summary>What the models of a linear predictor print alike, and the one option that three of them check alike.</summary>
internal static class ModelText
{
    public static string Trend(TrendForm trend) => trend switch { TrendForm.None => "no trend", TrendForm.Quadratic => "quadratic trend", _ => "linear trend" };

    public static string Link(LinkFunction link) => link == LinkFunction.Log ? "log" : "identity";

    /// <summary>The names of known series beside the outcome, and what is added to counts: the end of a model's text.</summary>
    public static string Rest(IEnumerable<Covariate> covariates, double addToCounts = 0)
    {
        string text = "";
        foreach (var covariate in covariates)
            text += ", " + covariate.Name;
        return text + (addToCounts > 0 ? ", " + Figures.Short(addToCounts) + " added to counts" : "");
    }

    /// <summary>The addition, if it is one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public static double CheckedAddition(double value)
    {
        if (!(value >= 0 && double.IsFinite(value)))
            throw new ArgumentOutOfRangeException(nameof(value), value, "What is added to counts must be 0 or more and finite.");
        return value;
    }
}
