namespace TruceStats.Interruptions;

/// <summary>Rises in equal steps, one a bin, and is 1 from the first bin that begins on a date or later.</summary>
internal sealed class RampShape(LocalDate full) : ShapeBase, IEquatable<RampShape>
{
    public const string KindName = "ramp";

    public override string Kind => KindName;

    /// <summary>The day from which the whole effect is there.</summary>
    public LocalDate Full { get; } = full;

    public override void Fill(InterruptedBins bins, double parameter, int column, Span<double> values)
    {
        // At least one step, so that a ramp within one bin is a step.
        int steps = Math.Max(1, bins.FirstFrom(Full) - bins.First + 1);
        for (int i = 0; i < values.Length; i++)
            values[i] = bins.Acts(i) ? Math.Min(1, (double)bins.Since(i) / steps) : 0;
    }

    public bool Equals(RampShape? other) => other is not null && Full == other.Full;

    public override bool Equals(object? obj) => Equals(obj as RampShape);

    public override int GetHashCode() => Full.GetHashCode();

    public override string ToString() => "ramp to " + DayText.Of(Full);
}
