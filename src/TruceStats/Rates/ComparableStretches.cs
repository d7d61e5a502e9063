namespace TruceStats;

/// <summary>What two stretches must have in common, and what they must not, for their rates to be compared.</summary>
internal static class ComparableStretches
{
    // More than there are people; beyond, the tails that intervals are made of would no longer be accurate.
    public const long MostEvents = 10_000_000_000;

    public static void Check(Tally before, Tally after, string parameter)
    {
        if (after.Events > MostEvents - before.Events)
        {
            throw new ArgumentOutOfRangeException(
                parameter, after.Events, FormattableString.Invariant($"Both stretches together may have at most {MostEvents} events, but the other has {before.Events}."));
        }
        Exposure.CheckSameUnit(before.Exposure, after.Exposure, parameter);
        if (before.What != after.What && before.What != CountedQuantity.Unstated && after.What != CountedQuantity.Unstated)
            throw new ArgumentException($"Both stretches must count one quantity, but one counts {before.What} and the other {after.What}.", parameter);
    }

    /// <summary>No day may be counted in both: the two counts would not be independent.</summary>
    public static void CheckApart(CountSeries before, CountSeries after, string parameter)
    {
        var one = before.Frame.Edges;
        var other = after.Frame.Edges;
        int i = 0, j = 0;
        while (i < before.Length && j < after.Length)
        {
            bool overlap = one[i] < other[j + 1] && other[j] < one[i + 1];
            if (overlap && before.Statuses[i] == BinStatus.Counted && after.Statuses[j] == BinStatus.Counted)
            {
                throw new ArgumentException(
                    $"No day may be counted in both stretches, but {before.Frame.Period(i)} of the one overlaps {after.Frame.Period(j)} of the other.", parameter);
            }
            if (one[i + 1] <= other[j + 1])
                i++;
            else
                j++;
        }
    }
}
