using TruceStats.Interruptions;

namespace TruceStats.Extensions;

/// <summary>A shape with an option, and with a free parameter where it is not given: <see cref="InterruptionShape.Decay"/> again.</summary>
internal sealed record OwnDecay : IInterruptionShape
{
    public required double? HalfLife { get; init; }

    public string Kind => "own-decay";

    public IReadOnlyList<string> Columns => ["decay"];

    public FreeParameter? Parameter => HalfLife is null ? new("half-life", 0.25, 500) : null;

    public int MinimumBins => 3;

    public void Fill(InterruptedBins bins, double parameter, int column, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = bins.Acts(i) ? Math.Pow(0.5, (bins.Since(i) - 1) / (HalfLife ?? parameter)) : 0;
    }
}
