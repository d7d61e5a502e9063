namespace TruceStats.Interruptions;

/// <summary>What is said where a regression has no answer.</summary>
internal static class RegressionFaults
{
    /// <summary>Terms that the others explain, named.</summary>
    public static string Dependent(InterruptionDesign design, ReadOnlySpan<int> columns)
    {
        var names = new List<string>();
        foreach (int column in columns)
            names.Add(design.Terms[column]);
        if (Twins(design, columns) is { } twins)
            return twins;
        return $"The terms {string.Join(", ", design.Terms)} cannot be told apart on these bins: {string.Join(", ", names)} {(names.Count == 1 ? "is a combination" : "are combinations")} of the others. "
            + "Leave a term out, or count in finer bins.";
    }

    /// <summary>Bins that are shared by days, in which so much or so little came that no share of an effect makes up for it.</summary>
    public static string RunsAway(InterruptionDesign design) =>
        $"The bins that are shared by days ({string.Join(", ", design.Frame.Straddled.Select(shared => design.Frame.PeriodOf(shared.Bin)))}) drive an effect to 0 or to infinity, "
        + "so that it has no estimate: drop them, give them to a side, or count in finer bins.";

    /// <summary>Two interruptions whose columns are the same, in a sentence of their own; null where there are none.</summary>
    private static string? Twins(InterruptionDesign design, ReadOnlySpan<int> columns)
    {
        foreach (int column in columns)
        {
            for (int j = 0; j < column && design.Owners[column] >= 0; j++)
            {
                if (design.Owners[j] < 0 || design.Owners[j] == design.Owners[column] || !SameWhereUsed(design, j, column))
                    continue;
                var (one, other) = (design.Frame.Interruptions[design.Owners[j]], design.Frame.Interruptions[design.Owners[column]]);
                int apart = Math.Abs(DayNumber.Of(one.Start) - DayNumber.Of(other.Start));
                return FormattableString.Invariant(
                    $"'{one.Name}' and '{other.Name}' begin {Apart(apart)}, and {Bins(design)} their effects cannot be told apart: leave one out, and the effect is that of both; or count in finer bins.");
            }
        }
        return null;
    }

    private static string Apart(int days) =>
        days == 0 ? "on one day" : FormattableString.Invariant($"{days} {(days == 1 ? "day" : "days")} apart");

    private static bool SameWhereUsed(InterruptionDesign design, int one, int other)
    {
        foreach (int bin in design.UsedBins)
        {
            if (design.Column(one)[bin] != design.Column(other)[bin])
                return false;
        }
        return true;
    }

    private static string Bins(InterruptionDesign design) =>
        design.Frame.Resolution is { } resolution ? $"in bins by {resolution}" : "in these bins";

    /// <summary>An effect that runs to 0, or a level that does: no event in the bins that would tell it.</summary>
    public static string Separated(InterruptionDesign design, ReadOnlySpan<double> y)
    {
        var empty = new List<string>();
        for (int k = 0; k < design.Frame.Interruptions.Count; k++)
        {
            double events = 0;
            for (int r = 0; r < y.Length; r++)
                events += design.HasEffect(design.UsedBins[r], owner => owner == k) ? y[r] : 0;
            if (events == 0 && design.Frame.Interruptions[k].Shape.Columns.Count > 0)
                empty.Add(design.Frame.Interruptions[k].Name);
        }
        string what = empty.Count > 0
            ? $"There are no events in the bins where these act: {string.Join(", ", empty)}. Their ratio is 0 and has no standard error"
            : "There are no events on one side of a combination of the terms, so that an effect runs to infinity";
        return what + "; RateChange answers with an exact interval where there are none.";
    }
}
