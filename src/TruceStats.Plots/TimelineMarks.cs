using TruceStats.Evaluations;

namespace TruceStats.Plots;

/// <summary>
/// Truces and rival events, marked on any picture whose lower axis counts days: a series, an interrupted series, averted events, false dates.
/// </summary>
/// <remarks>
/// Each mark is a band or a line with its name above the data. Labels stand in rows, so that none covers another, and are cut where they are longer
/// than 60 % of the
/// picture. Room for them is made above the data, unless the limits of the upward axis were set before.
/// </remarks>
public static class TimelineMarks
{
    /// <summary>
    /// Marks the days on which a truce was in force. Days on which it may have been, because a date is known only in part or the parties differ, are hatched.
    /// </summary>
    /// <param name="plot">A picture over days.</param>
    /// <param name="truce">The truce.</param>
    /// <returns>The same plot.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The earliest or the latest days of a declaration leave it no day in force: mark its windows
    /// instead.</exception>
    public static Plot AddTruce(this Plot plot, Truce truce)
    {
        ArgumentNullException.ThrowIfNull(plot);
        ArgumentNullException.ThrowIfNull(truce);
        DateRule[] rules = [DateRule.Earliest, DateRule.Latest];
        var perhaps = rules.Select(rule => truce.InForceDays(rule, PartyRule.AnyParty)).Aggregate((all, days) => all.Union(days));
        var surely = rules.Select(rule => truce.InForceDays(rule, PartyRule.AllParties)).Aggregate((all, days) => all.Intersection(days));
        bool named = false;
        foreach (var days in surely.Periods)
            Add(plot, MarkKind.InForce, days, Once(ref named, truce.Name));
        foreach (var days in perhaps.Except(surely).Periods)
            Add(plot, MarkKind.PerhapsInForce, days, Once(ref named, truce.Name));
        return plot;
    }

    /// <summary>Marks the windows of a truce: baseline, anticipation, in force, aftermath, those of them that there are.</summary>
    /// <param name="plot">A picture over days.</param>
    /// <param name="windows">The windows, as <c>truce.Windows(…)</c> gives them.</param>
    /// <returns>The same plot.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Plot AddWindows(this Plot plot, TruceWindows windows) => plot.AddWindows(windows, ReportLanguage.English);

    /// <summary>Marks the windows of a truce by their names in a language.</summary>
    /// <param name="plot">A picture over days.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="language">The language.</param>
    /// <returns>The same plot.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Plot AddWindows(this Plot plot, TruceWindows windows, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(plot);
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(language);
        Add(plot, MarkKind.Baseline, windows.Baseline, Phrases.Baseline.In(language));
        Add(plot, MarkKind.Anticipation, windows.Anticipation, Phrases.Anticipation.In(language));
        Add(plot, MarkKind.InForce, windows.InForce, Phrases.InForce.In(language));
        Add(plot, MarkKind.Aftermath, windows.Aftermath, Phrases.Aftermath.In(language));
        return plot;
    }

    /// <summary>
    /// Marks a rival event: a line at its start, and a band up to its end where one is known. Days on which it may have begun or ended are hatched.
    /// </summary>
    /// <param name="plot">A picture over days.</param>
    /// <param name="rival">The event.</param>
    /// <returns>The same plot.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Plot AddRival(this Plot plot, RivalEvent rival)
    {
        ArgumentNullException.ThrowIfNull(plot);
        ArgumentNullException.ThrowIfNull(rival);
        bool named = false;
        double start = Dates.At(rival.Start.Latest);
        if (rival.End is null && rival.Start.IsExact)
            Add(plot, MarkKind.RivalStart, start, start, Once(ref named, rival.Name));
        if (rival.End is { } known && Dates.At(known.Earliest) > start)
            Add(plot, MarkKind.Rival, start, Dates.At(known.Earliest), Once(ref named, rival.Name));
        if (!rival.Start.IsExact)
            Add(plot, MarkKind.PerhapsRival, Dates.At(rival.Start.Earliest), start + 1, Once(ref named, rival.Name));
        if (rival.End is { IsExact: false } end)
            Add(plot, MarkKind.PerhapsRival, Dates.At(end.Earliest), Dates.At(end.Latest), Once(ref named, rival.Name));
        return plot;
    }

    internal static void Add(Plot plot, MarkKind kind, StudyPeriod? days, string label)
    {
        if (days is not null)
            Add(plot, kind, Dates.At(days.Start), days.End is { } end ? Dates.At(end) : double.PositiveInfinity, label);
    }

    internal static void Add(Plot plot, MarkKind kind, double from, double to, string label) =>
        DateMarks.Of(plot).Add(plot, new DateMark(kind, from, to, label));

    private static string Once(ref bool named, string name)
    {
        string label = named ? "" : name;
        named = true;
        return label;
    }
}
