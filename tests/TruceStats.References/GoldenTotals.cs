namespace TruceStats.References;

/// <summary>How many cases of one call passed, failed, or could not be tried because the call is not known.</summary>
public sealed class GoldenTotals
{
    public int Passed { get; internal set; }

    public int Failed { get; internal set; }

    public int Unknown { get; internal set; }

    public override string ToString() => Unknown > 0 ? $"{Unknown} unknown" : $"{Passed} passed, {Failed} failed";
}
