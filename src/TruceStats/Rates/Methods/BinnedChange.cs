namespace TruceStats;

/// <summary>The bins of a change, for the methods that can't do without.</summary>
internal static class BinnedChange
{
    public static (BinCounts Before, BinCounts After) Of(RateChange change, MethodId method)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.BinsBefore is null || change.BinsAfter is null)
            throw new InvalidOperationException($"The method '{method}' needs bins: make the change between two count series, not between two totals.");
        return (BinCounts.Of(change.BinsBefore), BinCounts.Of(change.BinsAfter));
    }

    /// <summary>The dispersion, where it can be estimated.</summary>
    public static RateDispersion Dispersion(RateChange change, MethodId method) =>
        change.Dispersion ?? throw new InvalidOperationException(
            $"The method '{method}' needs at least two counted bins in a stretch with events: from fewer no dispersion can be estimated.");
}
