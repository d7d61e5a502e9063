namespace TruceStats.Interruptions;

/// <summary>What most shapes share: one column, named like the shape, nothing to estimate beside its effect.</summary>
internal abstract class ShapeBase : IInterruptionShape
{
    public abstract string Kind { get; }

    public virtual IReadOnlyList<string> Columns => [Kind];

    public virtual FreeParameter? Parameter => null;

    public virtual int MinimumBins => 3;

    public abstract void Fill(InterruptedBins bins, double parameter, int column, Span<double> values);

    public override string ToString() => Kind;
}
