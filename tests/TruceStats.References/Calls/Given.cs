using TruceStats.Interruptions;

namespace TruceStats.References.Calls;

/// <summary>Arguments that several calls share.</summary>
internal static class Given
{
    public static Alternative Alternative(GoldenArguments arguments) => arguments.Text("alternative") switch
    {
        "two-sided" => TruceStats.Alternative.TwoSided,
        "less" => TruceStats.Alternative.Less,
        "greater" => TruceStats.Alternative.Greater,
        string other => throw new FormatException($"The alternative {other} is not known."),
    };

    public static ICountFamily Family(GoldenArguments arguments) => arguments.Text("family") switch
    {
        "poisson" => CountFamily.Poisson,
        "quasi-poisson" => CountFamily.QuasiPoisson,
        "negative-binomial" => CountFamily.NegativeBinomial,
        "gaussian" => CountFamily.Gaussian,
        string other => throw new FormatException($"The family {other} is not known."),
    };
}
