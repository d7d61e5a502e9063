namespace TruceStats.Durations;

/// <summary>
/// The share of spells that last beyond each day where ends are known only to lie between two days (Turnbull 1976, Journal of the Royal Statistical Society B
/// 38:290–295).
/// </summary>
/// <remarks>
/// Where all ends are known to the day or not come yet, it is the Kaplan–Meier curve. It has no standard errors: it nears the truth more slowly than a mean does,
/// and neither curvature nor the plain bootstrap measures that (Groeneboom and Wellner 1992, Information Bounds and Nonparametric Maximum Likelihood Estimation).
/// </remarks>
public sealed record Turnbull
{
    private readonly double _tolerance = 1e-9;

    /// <summary>When the search ends: by how much the greatest derivative may exceed that at the optimum, relative to it. 1e-9 unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 1e-12 and 0.01.</exception>
    public double Tolerance
    {
        get => _tolerance;
        init => _tolerance = value is >= 1e-12 and <= 0.01
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Tolerance), value, "The tolerance must lie between 1e-12 and 0.01.");
    }

    /// <summary>The curve of a table.</summary>
    /// <param name="table">Spells, at least one, ended in whatever way, all watched from their beginning.</param>
    /// <exception cref="ArgumentException">There is no spell, or one entered late.</exception>
    public static TurnbullCurve Of(SpellTable table) => new Turnbull().Fit(table, CancellationToken.None);

    /// <summary>The curve of a table.</summary>
    /// <param name="table">Spells, at least one, ended in whatever way, all watched from their beginning.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentException">There is no spell, or one entered late.</exception>
    public TurnbullCurve Fit(SpellTable table, CancellationToken cancellationToken) => new(table, this, cancellationToken);

    /// <summary>The method with its tolerance: <c>Turnbull, tolerance 1E-09</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"Turnbull, tolerance {Tolerance}");
}
