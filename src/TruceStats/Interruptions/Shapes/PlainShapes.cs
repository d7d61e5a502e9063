namespace TruceStats.Interruptions;

/// <summary>1 in every bin of the interruption's days, 0 elsewhere: a change of level, an episode, a window.</summary>
internal sealed class StepShape : ShapeBase
{
    public override string Kind => "step";

    public override void Fill(InterruptedBins bins, double parameter, int column, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = bins.Acts(i) ? 1 : 0;
    }
}

/// <summary>1, 2, 3 … from the interruption's first bin on: a change of trend.</summary>
internal sealed class SlopeShape : ShapeBase
{
    public override string Kind => "slope";

    // A slope over fewer bins follows their noise.
    public override int MinimumBins => 6;

    public override void Fill(InterruptedBins bins, double parameter, int column, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = bins.Acts(i) ? bins.Since(i) : 0;
    }
}

/// <summary>1 in the interruption's first bin only.</summary>
internal sealed class PulseShape : ShapeBase
{
    public override string Kind => "pulse";

    public override int MinimumBins => 1;

    public override void Fill(InterruptedBins bins, double parameter, int column, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = bins.Acts(i) && i == bins.First ? 1 : 0;
    }
}

/// <summary>No column: the bins of the interruption's days are not used.</summary>
internal sealed class LeftOutShape : ShapeBase
{
    public override string Kind => "left-out";

    public override IReadOnlyList<string> Columns => [];

    public override int MinimumBins => 1;

    public override void Fill(InterruptedBins bins, double parameter, int column, Span<double> values) =>
        throw new ArgumentOutOfRangeException(nameof(column), column, "What is left out has no column.");
}
