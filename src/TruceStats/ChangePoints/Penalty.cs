namespace TruceStats.ChangePoints;

/// <summary>What one more change must gain, on the scale of minus twice the log-likelihood, to be taken for one.</summary>
/// <remarks>
/// Penalties are stated for bins that vary as the cost says; a search multiplies them by the dispersion that it finds. Equal when kind and value are equal. There is no
/// order.
/// </remarks>
public sealed class Penalty : IEquatable<Penalty>
{
    internal const string BicKind = "bic";
    internal const string MbicKind = "mbic";
    internal const string ManualKind = "manual";

    private Penalty(string kind, double? value, string citation)
    {
        Kind = kind;
        Value = value;
        Citation = citation;
    }

    /// <summary>
    /// The Bayesian information criterion: the log of the number of counted bins, for each parameter of a segment and for the date of the change (Schwarz 1978, Annals
    /// of Statistics 6:461–464; Yao 1988, Statistics and Probability Letters 6:181–189). For one rate that is 2 log n. The default.
    /// </summary>
    public static Penalty Bic { get; } = new(BicKind, null, "Schwarz 1978, Annals of Statistics 6:461–464; Yao 1988, Statistics and Probability Letters 6:181–189");

    /// <summary>
    /// The modified criterion, which also charges changes that lie near one another or near an end: 3 log n for each change and log(nᵢ/n) for each segment of nᵢ bins
    /// (Zhang and Siegmund 2007, Biometrics 63:22–32). It was derived for Gaussian means of known variance, and is used for other costs by analogy.
    /// </summary>
    public static Penalty Mbic { get; } = new(MbicKind, null, "Zhang and Siegmund 2007, Biometrics 63:22–32");

    /// <summary>A penalty of the caller's own for each change, chosen for the matter or from a <see cref="PenaltyPath"/>.</summary>
    /// <param name="value">0 or more, and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is below 0 or not finite.</exception>
    public static Penalty Manual(double value) => value >= 0 && double.IsFinite(value)
        ? new Penalty(ManualKind, value, "")
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A penalty must be 0 or more, and finite.");

    /// <summary>The value for each change where the caller gave it; null where it follows from the number of bins.</summary>
    public double? Value { get; }

    /// <summary>The stable name in data: <c>bic</c>, <c>mbic</c> or <c>manual</c>.</summary>
    internal string Kind { get; }

    internal string Citation { get; }

    /// <summary>Whether the log of its length is charged to each segment.</summary>
    internal bool ChargesLength => Kind == MbicKind;

    /// <summary>What a change costs, before the dispersion.</summary>
    internal double PerChange(int parameters, int bins) => Kind switch
    {
        BicKind => (parameters + 1) * Math.Log(bins),
        // 3 log n each and log(nᵢ/n) for one segment more than there are changes: 2 log n each, with log nᵢ.
        MbicKind => 2 * Math.Log(bins),
        _ => Value!.Value,
    };

    /// <summary>Whether kind and value are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(Penalty? other) => other is not null && Kind == other.Kind && Nullable.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Penalty);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StringComparer.Ordinal.GetHashCode(Kind), Value);

    /// <summary><c>BIC</c>, <c>MBIC</c>, or the value.</summary>
    public override string ToString() => Value is { } value ? Figures.Short(value) : Kind.ToUpperInvariant();

    /// <summary>Whether kind and value are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(Penalty? left, Penalty? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(Penalty? left, Penalty? right) => !(left == right);
}
