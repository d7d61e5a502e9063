namespace TruceStats.Durations;

/// <summary>Makes spells of truces.</summary>
public static class SpellsFromTruces
{
    /// <summary>One spell for each truce: from the day on which it took effect to the end that is named, or to the as-of day.</summary>
    /// <remarks>
    /// <para>
    /// A truce in force on the as-of day is right-censored after that day. Where dates are known only in part and no rule is named, nothing is imputed: the spell's
    /// end lies between the fewest and the most days that the dates allow, and a spell that may or may not have ended by the as-of day is on until its first possible end.
    /// Every truce is either a spell or counted in <see cref="SpellTable.Report"/> with one of <see cref="SpellReasons"/>.
    /// </para>
    /// <para>The table has the labels <c>class</c> and <c>sidedness</c>; spells have the names of their truces.</para>
    /// </remarks>
    /// <param name="truces">The truces; there may be none.</param>
    /// <param name="end">What ends a truce.</param>
    /// <param name="asOf">The last day that is known. A log must be complete by then, by its own as-of date and lag.</param>
    /// <param name="dateRule">Which day stands for a date known only in part; none unless told, so that such spells are interval-censored.</param>
    /// <param name="partyRule">When a truce holds whose parties began or ended on different days; such a truce is rejected unless told.</param>
    /// <param name="watchedFrom">The first day on which truces were watched: those in force then enter late, those that had ended are rejected. From ever where null.</param>
    /// <exception cref="ArgumentNullException">The truces, one of them, or the end is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rule is unknown.</exception>
    /// <exception cref="ArgumentException">A date is not in the ISO calendar, the watch begins after the as-of day, or the log is not complete by then.</exception>
    public static SpellTable Spells(
        this IEnumerable<Truce> truces, SpellEnd end, LocalDate asOf, DateRule dateRule = DateRule.Refuse, PartyRule partyRule = PartyRule.Refuse, LocalDate? watchedFrom = null)
    {
        ArgumentNullException.ThrowIfNull(truces);
        if (!Enum.IsDefined(partyRule))
            throw new ArgumentOutOfRangeException(nameof(partyRule), partyRule, "The rule must be one of the named values.");
        var maker = new SpellMaker(end, asOf, dateRule, watchedFrom);
        foreach (var truce in truces)
        {
            ArgumentNullException.ThrowIfNull(truce, nameof(truces));
            maker.Add(truce, truce.Parties, partyRule, truce.Name, null);
        }
        return maker.Table("truces");
    }

    /// <summary>One spell for each party of each truce: its own days, and deaths by itself alone. Spells of one truce have its name as their subject.</summary>
    /// <param name="truces">The truces; there may be none.</param>
    /// <param name="end">What ends a party's truce.</param>
    /// <param name="asOf">The last day that is known. A log must be complete by then, by its own as-of date and lag.</param>
    /// <param name="dateRule">Which day stands for a date known only in part; none unless told, so that such spells are interval-censored.</param>
    /// <param name="watchedFrom">The first day on which truces were watched: those in force then enter late, those that had ended are rejected. From ever where null.</param>
    /// <exception cref="ArgumentNullException">The truces, one of them, or the end is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rule is unknown.</exception>
    /// <exception cref="ArgumentException">A date is not in the ISO calendar, the watch begins after the as-of day, or the log is not complete by then.</exception>
    public static SpellTable SpellsByParty(
        this IEnumerable<Truce> truces, SpellEnd end, LocalDate asOf, DateRule dateRule = DateRule.Refuse, LocalDate? watchedFrom = null)
    {
        ArgumentNullException.ThrowIfNull(truces);
        var maker = new SpellMaker(end, asOf, dateRule, watchedFrom);
        foreach (var truce in truces)
        {
            ArgumentNullException.ThrowIfNull(truce, nameof(truces));
            foreach (var party in truce.Parties)
                maker.Add(truce, [party], PartyRule.Refuse, truce.Name + ", " + party, truce.Name);
        }
        return maker.Table("parties of truces");
    }
}
