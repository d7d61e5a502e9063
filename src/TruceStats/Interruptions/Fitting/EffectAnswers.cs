namespace TruceStats.Interruptions;

/// <summary>Which effects a fit has, and how they are asked for.</summary>
internal static class EffectAnswers
{
    public static IReadOnlyList<NamedEstimate> All(InterruptionFit fit)
    {
        var effects = new List<NamedEstimate>();
        foreach (string name in fit.Interruptions.Where(HasEffect).Select(interruption => interruption.Name).Distinct())
        {
            int[] named = Named(fit, name);
            int first = FirstWholeBin(fit, named), last = LastWholeBin(fit, named);
            bool changes = Changes(fit, named, first, last);
            effects.Add(Answer(fit, changes ? NameAt(fit, name, first) : name, named, first));
            if (changes)
                effects.Add(Answer(fit, NameAt(fit, name, last), named, last));
        }
        return effects.AsReadOnly();
    }

    public static NamedEstimate At(InterruptionFit fit, string name, int bin) => Answer(fit, NameAt(fit, name, bin), Named(fit, name), bin);

    /// <summary>The effect in the first whole bin, under another name.</summary>
    public static NamedEstimate AtFirst(InterruptionFit fit, string name, string shown)
    {
        int[] named = Named(fit, name);
        return Answer(fit, shown, named, FirstWholeBin(fit, named));
    }

    public static int BinOf(InterruptionFit fit, LocalDate day)
    {
        int number = DayNumber.Of(DayNumber.Iso(day, nameof(day)));
        var edges = fit.Outcome.Frame.Edges;
        if (number < edges[0] || number >= edges[^1])
            throw Refused.At($"The day {DayText.Of(day)} lies outside the series, which covers {fit.Outcome.Coverage}.");
        int found = edges.BinarySearch(number);
        return found >= 0 ? found : ~found - 1;
    }

    public static int[] Named(InterruptionFit fit, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int[] named = [.. Enumerable.Range(0, fit.Interruptions.Count).Where(k => HasEffect(fit.Interruptions[k]) && fit.Interruptions[k].Name == name)];
        if (named.Length == 0)
            throw new ArgumentException($"No interruption is called '{name}'; there are: {string.Join(", ", fit.Interruptions.Select(interruption => interruption.Name).Distinct())}.", nameof(name));
        return named;
    }

    /// <summary>The first bin that lies wholly in the effect.</summary>
    public static int FirstWholeBin(InterruptionFit fit, int[] named) => WholeBins(fit, named)[0];

    private static int LastWholeBin(InterruptionFit fit, int[] named) => WholeBins(fit, named)[^1];

    private static bool HasEffect(Interruption interruption) => interruption.Shape.Columns.Count > 0;

    // Where every bin of an effect is shared by days, the shared ones stand in: their contrast is that of a whole bin all the same.
    private static int[] WholeBins(InterruptionFit fit, int[] named)
    {
        var frame = fit.Design.Frame;
        int[] acting = [.. Enumerable.Range(0, fit.Outcome.Length).Where(bin => !frame.Dropped[bin] && fit.Design.HasEffect(bin, owner => Array.IndexOf(named, owner) >= 0))];
        int[] whole = [.. acting.Where(bin => !frame.Straddled.Any(shared => shared.Bin == bin))];
        return whole.Length > 0 ? whole : acting;
    }

    private static bool Changes(InterruptionFit fit, int[] named, int first, int last)
    {
        for (int j = 0; j < fit.Design.Owners.Length; j++)
        {
            if (Array.IndexOf(named, fit.Design.Owners[j]) >= 0 && fit.Design.Column(j)[first] != fit.Design.Column(j)[last])
                return true;
        }
        return false;
    }

    private static string NameAt(InterruptionFit fit, string name, int bin) => name + ", at " + DayText.Of(fit.Outcome.Frame.Period(bin).Start);

    private static NamedEstimate Answer(InterruptionFit fit, string name, int[] named, int bin)
    {
        var effect = fit.Fitted.Effect(named, bin, fit.Level);
        double none = effect.Unit == Unit.Ratio ? 1 : 0;
        return new NamedEstimate(name, effect, fit.Fitted.Test(named, bin, none, Alternative.TwoSided));
    }
}
