namespace TruceStats;

/// <summary>How a rate change is answered where a call does not say.</summary>
/// <remarks>Equal when method and level are equal.</remarks>
public sealed record RateChangeOptions
{
    /// <summary>
    /// The method for the ratio and what follows from it; null, the default, leaves the choice to the rule of <see cref="RateChange"/>.
    /// Where it also tests (<see cref="IRateRatioTest"/>), tests use it too.
    /// </summary>
    public IRateRatioInterval? Method { get; init; }

    /// <summary>The level of intervals, in (0, 1); 0.95 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public double Level
    {
        get;
        init
        {
            ConfidenceLevel.Check(value, nameof(value));
            field = value;
        }
    }
    = ConfidenceLevel.Default;

    /// <summary>Method and level, as <c>default rule, level 0.95</c>.</summary>
    public override string ToString() => (Method is null ? "default rule" : Method.Method.Name) + ", level " + Figures.Short(Level);
}
