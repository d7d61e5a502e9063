using TruceStats.Html;

namespace TruceStats.Compliance;

/// <summary>
/// What each party is known to have done before and during a truce, counted from a log. It refuses to blame: an incident whose perpetrator is unknown counts for nobody,
/// and for each party it is told how far its change would move if it had done all of them.
/// </summary>
/// <remarks>
/// <para>Equal when all changes and numbers are equal. There is no order; there is at least one party.</para>
/// <para>
/// An incident counts for a party that did it, or whose member did it on that day by the register. A perpetrator that no party stands for is told apart from one that
/// is unknown. Where an incident's date is known in part and the member changed sides in between, its perpetrator counts as unknown.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<PartyChanges, PartyChangesHtml>))]
public sealed class PartyChanges : IEquatable<PartyChanges>
{
    private readonly PartyChange[] _changes;

    internal PartyChanges(PartyChange[] changes, Tally unknownBefore, Tally unknownAfter, long unclear, long several, long others, SeveralPerpetrators rule)
    {
        if (changes.Length == 0)
            throw new ArgumentException("There must be at least one party.", nameof(changes));
        if (changes.Select(change => change.Party).Distinct().Count() != changes.Length)
            throw new ArgumentException("No party may stand twice.", nameof(changes));
        if (!Enum.IsDefined(rule))
            throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule must be one of the named values.");
        _changes = changes;
        Changes = Array.AsReadOnly(changes);
        UnknownBefore = unknownBefore;
        UnknownAfter = unknownAfter;
        MembershipUnclear = unclear;
        BySeveral = several;
        ByOthers = others;
        Rule = rule;
        Cautions = CautionsOf();
    }

    /// <summary>The parties, in the order of the truce or as they were given.</summary>
    public IReadOnlyList<PartyChange> Changes { get; }

    /// <summary>What nobody is known to have done in the baseline, in what is counted: incidents, or deaths.</summary>
    public Tally UnknownBefore { get; }

    /// <summary>What nobody is known to have done while the truce was in force.</summary>
    public Tally UnknownAfter { get; }

    /// <summary>Incidents in the log, whenever they were, that count as unknown because a member changed sides within the days on which they may have happened.</summary>
    public long MembershipUnclear { get; }

    /// <summary>Incidents in the log, whenever they were, that several of the parties took part in.</summary>
    public long BySeveral { get; }

    /// <summary>Incidents in the log, whenever they were, that are known to be by others than the parties.</summary>
    public long ByOthers { get; }

    /// <summary>What an incident counts for that several of the parties took part in.</summary>
    public SeveralPerpetrators Rule { get; }

    /// <summary>What every answer must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    internal IEnumerable<ComparedUnit> Units => _changes.Select(change => ComparedUnit.Of(change.Party.Value, change.Known));

    /// <summary>Counts for the parties of a truce.</summary>
    /// <param name="log">The incidents.</param>
    /// <param name="rule">How to count them, without groups; its coverage must reach over the windows.</param>
    /// <param name="truce">The truce, whose parties are compared, each with all that belong to it in the register.</param>
    /// <param name="windows">The windows of the truce.</param>
    /// <param name="register">Who belonged to whom when.</param>
    /// <param name="several">What an incident counts for that several of the parties took part in.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The rule has groups, a party is not registered or belongs to another, or a window cuts a bin or has none that is counted.</exception>
    /// <exception cref="InvalidOperationException">Incidents have several of the parties as perpetrators and the rule refuses, or counting does.</exception>
    public static PartyChanges Of(IncidentLog log, CountingRule rule, Truce truce, TruceWindows windows, ActorRegister register, SeveralPerpetrators several)
    {
        ArgumentNullException.ThrowIfNull(truce);
        return Of(log, rule, truce.Parties, windows, register, several);
    }

    /// <summary>Counts for actors of the caller's choice, as the cliques of a gang or the factions of several.</summary>
    /// <param name="log">The incidents.</param>
    /// <param name="rule">How to count them, without groups; its coverage must reach over the windows.</param>
    /// <param name="parties">The actors, each with all that belong to it in the register; none may belong to another on any day.</param>
    /// <param name="windows">The windows of the truce.</param>
    /// <param name="register">Who belonged to whom when.</param>
    /// <param name="several">What an incident counts for that several of the parties took part in.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The rule has groups, there is no party, one stands twice, is not registered or belongs to another, or a window cuts a bin or has none that is counted.
    /// </exception>
    /// <exception cref="InvalidOperationException">Incidents have several of the parties as perpetrators and the rule refuses, or counting does.</exception>
    public static PartyChanges Of(
        IncidentLog log, CountingRule rule, IReadOnlyList<ActorId> parties, TruceWindows windows, ActorRegister register, SeveralPerpetrators several)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(register);
        return PartyCounting.Count(log, rule, [.. parties], windows, register, several);
    }

    private Caution[] CautionsOf()
    {
        var cautions = new List<Caution>();
        if (UnknownBefore.Events + UnknownAfter.Events > 0)
            cautions.Add(Caution.Of(CautionCodes.PerpetratorUnknown, CautionArgument.Of("before", UnknownBefore.Events), CautionArgument.Of("after", UnknownAfter.Events)));
        if (MembershipUnclear > 0)
            cautions.Add(Caution.Of(CautionCodes.MembershipUnclear, "incidents", MembershipUnclear));
        if (BySeveral > 0)
        {
            string rule = Rule == SeveralPerpetrators.CountForEach ? "each" : "nobody";
            cautions.Add(Caution.Of(CautionCodes.SeveralPerpetrators, CautionArgument.Of("incidents", BySeveral), CautionArgument.Of("rule", rule)));
        }

        if (ByOthers > 0)
            cautions.Add(Caution.Of(CautionCodes.OtherPerpetrators, "incidents", ByOthers));
        return [.. cautions];
    }

    /// <summary>Whether all changes and numbers are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(PartyChanges? other) => other is not null && _changes.AsSpan().SequenceEqual(other._changes) && UnknownBefore == other.UnknownBefore && UnknownAfter == other.UnknownAfter
        && MembershipUnclear == other.MembershipUnclear && BySeveral == other.BySeveral && ByOthers == other.ByOthers && Rule == other.Rule;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PartyChanges);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_changes.Length, _changes[0], UnknownBefore, UnknownAfter, BySeveral, ByOthers);

    /// <summary>How many parties, and what nobody is known to have done: <c>3 parties; by nobody known: 20 in 60 days, then 5 in 30 days</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{_changes.Length} {(_changes.Length == 1 ? "party" : "parties")}; by nobody known: {UnknownBefore}, then {UnknownAfter}");

    /// <summary>Whether all changes and numbers are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(PartyChanges? left, PartyChanges? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(PartyChanges? left, PartyChanges? right) => !(left == right);
}
