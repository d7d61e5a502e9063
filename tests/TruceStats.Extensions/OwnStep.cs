using TruceStats.Interruptions;

namespace TruceStats.Extensions;

/// <summary>A shape: <see cref="InterruptionShape.Step"/> again.</summary>
internal sealed record OwnStep : IInterruptionShape
{
    public string Kind => "own-step";

    public IReadOnlyList<string> Columns => ["step"];

    public FreeParameter? Parameter => null;

    public int MinimumBins => 3;

    public void Fill(InterruptedBins bins, double parameter, int column, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = bins.Acts(i) ? 1 : 0;
    }
}
