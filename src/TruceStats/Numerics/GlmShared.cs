namespace TruceStats.Numerics;

/// <summary>The data of a fit where threads can reach them, which spans do not allow.</summary>
internal sealed record GlmShared(
    ReadOnlyMemory<double> Design, int Rows, int Cols, ReadOnlyMemory<double> Y, ReadOnlyMemory<double> Offset,
    ReadOnlyMemory<double> Weights, GlmLink Link, int MaxDegreeOfParallelism, CancellationToken CancellationToken)
{
    public GlmData Data() => new(Design.Span, Rows, Cols, Y.Span, Offset.Span, Weights.Span, Link, this);
}
