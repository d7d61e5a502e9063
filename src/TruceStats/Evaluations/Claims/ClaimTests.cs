namespace TruceStats.Evaluations;

/// <summary>Which end of a claim's range decides, and the test there.</summary>
internal static class ClaimTests
{
    /// <summary>The two-sided test at the end that decides: outside the range the nearer end; inside a range with two ends the one that is tested less clearly.</summary>
    public static HypothesisTest? AtEdge(ClaimRange range, double? value, Func<double, HypothesisTest?> test)
    {
        var lower = double.IsFinite(range.Lower) ? test(range.Lower) : null;
        var upper = double.IsFinite(range.Upper) ? test(range.Upper) : null;
        if (lower is null || upper is null)
            return lower ?? upper;
        if (value is { } known && !range.Contains(known))
            return known <= range.Lower ? lower : upper;
        return lower.PValue >= upper.PValue ? lower : upper;
    }
}
