namespace TruceStats.Interruptions;

/// <summary>1 in the interruption's first bin, then halved over every half-life, which is given or estimated.</summary>
internal sealed class DecayShape : ShapeBase, IEquatable<DecayShape>
{
    public const string KindName = "decay";

    // Below a quarter of a bin a decay is a pulse; beyond five hundred bins it is a step.
    private static readonly FreeParameter HalfLifeBounds = new("half-life", 0.25, 500);

    public DecayShape(double? halfLifeBins)
    {
        if (halfLifeBins is { } given && !(given > 0 && double.IsFinite(given)))
            throw new ArgumentOutOfRangeException(nameof(halfLifeBins), halfLifeBins, "A half-life must be above 0 bins and finite.");
        HalfLifeBins = halfLifeBins;
    }

    public override string Kind => KindName;

    /// <summary>In bins; null where it is estimated.</summary>
    public double? HalfLifeBins { get; }

    public override FreeParameter? Parameter => HalfLifeBins is null ? HalfLifeBounds : null;

    public override void Fill(InterruptedBins bins, double parameter, int column, Span<double> values)
    {
        double halfLife = HalfLifeBins ?? parameter;
        for (int i = 0; i < values.Length; i++)
            values[i] = bins.Acts(i) ? Math.Pow(2, (1 - bins.Since(i)) / halfLife) : 0;
    }

    public bool Equals(DecayShape? other) => other is not null && Nullable.Equals(HalfLifeBins, other.HalfLifeBins);

    public override bool Equals(object? obj) => Equals(obj as DecayShape);

    public override int GetHashCode() => HalfLifeBins.GetHashCode();

    public override string ToString() => HalfLifeBins is { } given ? "decay with a half-life of " + Figures.Short(given) + " bins" : "decay, half-life estimated";
}
