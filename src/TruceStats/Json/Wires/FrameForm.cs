namespace TruceStats.Json;

/// <summary>How bins are written: a resolution over a coverage, or their edges where they were given one by one.</summary>
internal static class FrameForm
{
    /// <summary>The edges to write; null where the resolution says them.</summary>
    public static LocalDate[]? Edges(BinFrame frame) =>
        frame.Resolution is null ? Array.ConvertAll(frame.Edges.ToArray(), DayNumber.ToDate) : null;

    public static BinFrame Read(Resolution? resolution, StudyPeriod coverage, IReadOnlyList<LocalDate>? edges)
    {
        if (resolution is not null)
            return edges is null ? BinFrame.Over(resolution, coverage) : throw new FormatException("edges are given only where there is no resolution.");
        if (edges is not { Count: > 1 })
            throw new FormatException("without a resolution the edges of the bins must be given.");
        var frame = BinFrame.OfBins([.. edges.Zip(edges.Skip(1), StudyPeriod.Of)]);
        return frame.Coverage == coverage ? frame : throw new FormatException("the coverage must be that of the edges.");
    }
}
