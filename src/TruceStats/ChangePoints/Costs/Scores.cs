namespace TruceStats.ChangePoints;

internal static class Scores
{
    /// <summary>Does some work with the score of a cost on some bins.</summary>
    public static TResult With<TResult>(ISegmentCost cost, SegmentBins bins, IScoreWork<TResult> work) =>
        cost is BuiltInCost builtIn ? builtIn.With(bins, work) : work.Do(new CallerScore(cost, bins));
}
