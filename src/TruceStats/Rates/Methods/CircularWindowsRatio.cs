namespace TruceStats;

/// <summary>
/// Ranks the observed stretch among all stretches of as many neighbouring bins of the joined series, bent into a circle.
/// The shorter of both stretches is the window; ranking the longer gives the same.
/// </summary>
internal sealed class CircularWindowsRatio() : BinnedRatioBase("circular-windows", new MethodId(
    "circular-windows", "circular-window rank", "Lotwick and Silverman 1982, Journal of the Royal Statistical Society B 44:406–413"))
{
    /// <summary>Bins whose exposures differ more than this are not exchangeable.</summary>
    private const double MostUnequal = 1.5;

    /// <summary>Whether the rank can say anything at a level: the bins form a circle, and its floor is at most 1 − level.</summary>
    public static bool CanRank(BinCounts before, BinCounts after, double level) =>
        before.Events > 0 && after.Events > 0
        && Obstacle(before, after) is null
        && (1 - level) * (before.Length + after.Length) >= 1 - 1e-9;

    protected override (double Lower, double Upper) Limits(RateChange change, BinCounts before, BinCounts after, double tail, Sidedness sidedness)
    {
        var ranks = Rank(before, after, out bool swapped);
        // Counts divided by a ratio stay 0: a stretch without events has the same rank at every ratio.
        if (before.Events == 0 || after.Events == 0)
            return (0, double.PositiveInfinity);
        // The share of windows is two-sided by itself: what is held outside is all of 1 − level.
        double alpha = sidedness == Sidedness.TwoSided ? 2 * tail : tail;
        return swapped
            ? (1 / ranks.Upper(alpha, sidedness), 1 / ranks.Lower(alpha, sidedness))
            : (ranks.Lower(alpha, sidedness), ranks.Upper(alpha, sidedness));
    }

    protected override (double PValue, double? Statistic, double? Degrees) Compare(
        RateChange change, BinCounts before, BinCounts after, double nullRatio, Alternative alternative)
    {
        var ranks = Rank(before, after, out bool swapped);
        double p = swapped ? ranks.PValue(1 / nullRatio, Opposite(alternative)) : ranks.PValue(nullRatio, alternative);
        return (p, null, null);
    }

    protected override IEnumerable<Caution> OwnCautions(RateChange change, BinCounts before, BinCounts after)
    {
        double windows = before.Length + after.Length;
        return [Caution.Of(CautionCodes.RankFloor, CautionArgument.Of("windows", windows), CautionArgument.Of("floor", 1 / windows))];
    }

    private static Alternative Opposite(Alternative alternative) => alternative switch
    {
        Alternative.Less => Alternative.Greater,
        Alternative.Greater => Alternative.Less,
        _ => alternative,
    };

    private CircularRanks Rank(BinCounts before, BinCounts after, out bool swapped)
    {
        if (Obstacle(before, after) is { } obstacle)
            throw new InvalidOperationException($"The method '{Method}' {obstacle}.");
        swapped = after.Length > before.Length;
        var (window, rest) = swapped ? (before, after) : (after, before);
        var circle = Circle.Of(rest, window);
        return new CircularRanks(circle.Counts, circle.Exposures, circle.First, window.Length);
    }

    /// <summary>Why the bins form no circle, or null.</summary>
    private static string? Obstacle(BinCounts before, BinCounts after)
    {
        double least = Math.Min(Least(before.Exposures), Least(after.Exposures));
        double most = Math.Max(Most(before.Exposures), Most(after.Exposures));
        if (most > MostUnequal * least)
            return FormattableString.Invariant($"needs bins of about equal exposure, but they go from {least} to {most}");
        return Circle.IsWhole(before, after)
            ? null
            : "needs each stretch in one piece, but they alternate in time";
    }

    private static double Least(ReadOnlySpan<double> values)
    {
        double least = double.PositiveInfinity;
        foreach (double value in values)
            least = Math.Min(least, value);
        return least;
    }

    private static double Most(ReadOnlySpan<double> values)
    {
        double most = 0;
        foreach (double value in values)
            most = Math.Max(most, value);
        return most;
    }
}
