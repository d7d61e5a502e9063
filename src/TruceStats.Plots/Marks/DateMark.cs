namespace TruceStats.Plots;

/// <summary>A stretch of days, or one day where both ends are the same; the end may be infinite. Without a label it belongs to the mark before it.</summary>
internal sealed record DateMark(MarkKind Kind, double From, double To, string Label);
