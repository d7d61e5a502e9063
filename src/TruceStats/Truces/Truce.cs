using TruceStats.Html;

namespace TruceStats;

/// <summary>A truce: one or more declarations that belong together, each with its party, its addressees, its dates and its ending.</summary>
/// <remarks>
/// Equal when name, declarations (in order), class, purpose, scope and mediators are equal. There is no order, and none is without a declaration.
/// Parties may begin and end on different days, and dates may be known only in part: what follows from that is asked for, never assumed.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<Truce, TruceHtml>))]
public sealed class Truce : IEquatable<Truce>
{
    private const TrucePurposes AllPurposes = TrucePurposes.Humanitarian | TrucePurposes.Holiday | TrucePurposes.PeaceProcess
        | TrucePurposes.Election | TrucePurposes.ViolenceReduction | TrucePurposes.Other;

    private readonly Declaration[] _declarations;
    private readonly PlaceCode[] _scope;
    private readonly ActorId[] _mediators;

    private Truce(string name, Declaration[] declarations, TruceClass reach, TrucePurposes purposes, PlaceCode[] scope, ActorId[] mediators)
    {
        Name = name;
        _declarations = declarations;
        _scope = scope;
        _mediators = mediators;
        Declarations = Array.AsReadOnly(declarations);
        Class = reach;
        Purposes = purposes;
        Scope = Array.AsReadOnly(scope);
        Mediators = Array.AsReadOnly(mediators);
        Sidedness = TruceSides.Of(declarations);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The declarations, in the order in which they were given; at least one.</summary>
    public IReadOnlyList<Declaration> Declarations { get; }

    /// <summary>How far it reaches.</summary>
    public TruceClass Class { get; }

    /// <summary>What it is declared for.</summary>
    public TrucePurposes Purposes { get; }

    /// <summary>The places that it covers; empty where it covers all, or where none is named.</summary>
    public IReadOnlyList<PlaceCode> Scope { get; }

    /// <summary>Who mediated; may be empty.</summary>
    public IReadOnlyList<ActorId> Mediators { get; }

    /// <summary>How many sides stand behind it, from declarers and addressees: three gangs toward a state that does not answer are one-sided.</summary>
    public TruceSidedness Sidedness { get; }

    /// <summary>The parties that declared, each once, in order of declaration.</summary>
    public IReadOnlyList<ActorId> Parties => [.. _declarations.Select(declaration => declaration.By).Distinct()];

    /// <summary>
    /// When it held, where every date is known to the day and the parties agree; with an open end while no end is known. An extension continues what it extends.
    /// </summary>
    /// <exception cref="InvalidOperationException">A date is known only in part, the parties differ, or it held in several stretches.</exception>
    public StudyPeriod InForce => OneStretch(InForceDays(DateRule.Refuse, PartyRule.Refuse));

    /// <summary>A truce.</summary>
    /// <param name="name">What it is called, not blank.</param>
    /// <param name="declarations">The declarations, at least one.</param>
    /// <param name="reach">How far it reaches.</param>
    /// <param name="purposes">What it is declared for.</param>
    /// <param name="scope">The places that it covers; all, or none named, where null.</param>
    /// <param name="mediators">Who mediated; nobody named where null.</param>
    /// <exception cref="ArgumentException">
    /// The name is blank, there is no declaration, an id stands twice, an extension extends nothing of the same party, declarations of one party
    /// toward one addressee overlap and neither extends the other, or a place or mediator stands twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The class or the purpose is unknown to the library.</exception>
    public static Truce Of(
        string name, IEnumerable<Declaration> declarations, TruceClass reach = TruceClass.Unknown, TrucePurposes purposes = TrucePurposes.Unknown,
        IEnumerable<PlaceCode>? scope = null, IEnumerable<ActorId>? mediators = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(declarations);
        Declaration[] made = [.. declarations];
        if (made.Length == 0 || made.Any(declaration => declaration is null))
            throw new ArgumentException("A truce needs at least one declaration, and none may be null.", nameof(declarations));
        if (!Enum.IsDefined(reach))
            throw new ArgumentOutOfRangeException(nameof(reach), reach, "The class must be one of the named values.");
        if ((purposes & ~AllPurposes) != 0)
            throw new ArgumentOutOfRangeException(nameof(purposes), purposes, "The purposes must be of the named values.");
        TruceChecks.Check(made, nameof(declarations));
        return new Truce(name, made, reach, purposes, Listed(scope, nameof(scope)), Listed(mediators, nameof(mediators)));
    }

    /// <summary>The days on which one party kept the truce.</summary>
    /// <param name="party">A party that declared.</param>
    /// <param name="dateRule">Which day stands for a date known only in part.</param>
    /// <exception cref="ArgumentException">The party declared nothing.</exception>
    /// <exception cref="InvalidOperationException">The rule refuses, or makes a declaration end before it takes effect.</exception>
    public PeriodSet InForceDays(ActorId party, DateRule dateRule)
    {
        ArgumentNullException.ThrowIfNull(party);
        var days = PeriodSet.Empty;
        foreach (var chain in TruceSpells.Chains(_declarations))
        {
            if (chain[0].By == party)
                days = days.Union(TruceSpells.Days(chain, dateRule));
        }

        return days.IsEmpty ? throw new ArgumentException($"'{party}' declared nothing in the truce '{Name}'.", nameof(party)) : days;
    }

    /// <summary>The days on which the truce held.</summary>
    /// <param name="dateRule">Which day stands for a date known only in part.</param>
    /// <param name="partyRule">What holds where the parties began or ended on different days.</param>
    /// <exception cref="InvalidOperationException">A rule refuses, or the date rule makes a declaration end before it takes effect.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The party rule is unknown.</exception>
    public PeriodSet InForceDays(DateRule dateRule, PartyRule partyRule)
    {
        if (!Enum.IsDefined(partyRule))
            throw new ArgumentOutOfRangeException(nameof(partyRule), partyRule, "The rule must be one of the named values.");
        var parties = Parties;
        var days = InForceDays(parties[0], dateRule);
        foreach (var party in parties.Skip(1))
        {
            var theirs = InForceDays(party, dateRule);
            if (partyRule == PartyRule.Refuse && theirs != days)
                throw new InvalidOperationException($"In the truce '{Name}', '{parties[0]}' kept {days} and '{party}' kept {theirs}; Windows and InForceDays take a rule: any or all parties.");
            days = partyRule == PartyRule.AllParties ? days.Intersection(theirs) : days.Union(theirs);
        }

        return days;
    }

    /// <summary>The windows around the truce, for parties that began and ended together.</summary>
    /// <param name="coverage">What the data cover; the as-of day closes an open end.</param>
    /// <param name="baseline">What to compare with; it must not share a day with the truce in force, for any party.</param>
    /// <param name="asOf">The last day that is known; windows end with it at the latest.</param>
    /// <param name="dateRule">Which day stands for a date known only in part.</param>
    /// <exception cref="ArgumentException">The baseline, or the truce, has no day in the coverage by the as-of day, or the two share a day.</exception>
    /// <exception cref="InvalidOperationException">The rule refuses, the parties differ, or the truce held in several stretches.</exception>
    public TruceWindows Windows(StudyPeriod coverage, StudyPeriod baseline, LocalDate asOf, DateRule dateRule) =>
        Windows(coverage, baseline, asOf, dateRule, PartyRule.Refuse);

    /// <summary>The windows around the truce.</summary>
    /// <param name="coverage">What the data cover; the as-of day closes an open end.</param>
    /// <param name="baseline">What to compare with; it must not share a day with the truce in force, for any party.</param>
    /// <param name="asOf">The last day that is known; windows end with it at the latest.</param>
    /// <param name="dateRule">Which day stands for a date known only in part.</param>
    /// <param name="partyRule">What holds where the parties began or ended on different days.</param>
    /// <exception cref="ArgumentException">The baseline, or the truce, has no day in the coverage by the as-of day, or the two share a day.</exception>
    /// <exception cref="InvalidOperationException">A rule refuses, or the truce held in several stretches.</exception>
    public TruceWindows Windows(StudyPeriod coverage, StudyPeriod baseline, LocalDate asOf, DateRule dateRule, PartyRule partyRule)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        ArgumentNullException.ThrowIfNull(baseline);
        int knownEnd = Math.Min(DayNumber.Of(DayNumber.Iso(asOf, nameof(asOf))) + 1, DayNumber.Last);
        if (knownEnd <= coverage.FirstDay)
            throw new ArgumentException($"The as-of day must not be before the coverage {coverage}.", nameof(asOf));
        var known = StudyPeriod.OfDayNumbers(coverage.FirstDay, Math.Min(coverage.EndDay, knownEnd));

        var held = OneStretch(InForceDays(dateRule, partyRule));
        // Where all parties count, a day that only some kept is no day of the truce, and yet none without it.
        var touched = InForceDays(dateRule, partyRule == PartyRule.Refuse ? PartyRule.Refuse : PartyRule.AnyParty);
        if (!touched.Intersection(baseline).IsEmpty)
            throw new ArgumentException($"The baseline {baseline} shares days with the truce in force, {touched}.", nameof(baseline));
        int declared = TruceSpells.Declared(_declarations, dateRule);
        var anticipation = declared < held.FirstDay ? StudyPeriod.OfDayNumbers(declared, held.FirstDay) : null;
        var aftermath = held.IsOpen || held.EndDay >= known.EndDay ? null : StudyPeriod.OfDayNumbers(held.EndDay, known.EndDay);
        return TruceWindows.Of(
            known.Intersection(baseline) ?? throw new ArgumentException($"The baseline {baseline} has no day in {known}.", nameof(baseline)),
            anticipation is null ? null : known.Intersection(anticipation),
            known.Intersection(held) ?? throw new ArgumentException($"The truce, in force {held}, has no day in {known}.", nameof(coverage)),
            aftermath is null ? null : known.Intersection(aftermath));
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other truce, or null.</param>
    public bool Equals(Truce? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && _declarations.AsSpan().SequenceEqual(other._declarations)
        && Class == other.Class && Purposes == other.Purposes && _scope.AsSpan().SequenceEqual(other._scope) && _mediators.AsSpan().SequenceEqual(other._mediators);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Truce);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, _declarations.Length, _declarations[0], Class, Purposes, _scope.Length, _mediators.Length);

    /// <summary>Name and declarations.</summary>
    public override string ToString() => Name + " (" + string.Join("; ", (IEnumerable<Declaration>)_declarations) + ")";

    private StudyPeriod OneStretch(PeriodSet days) => days.Periods.Count switch
    {
        1 => days.Periods[0],
        0 => throw new InvalidOperationException($"There is no day on which all parties kept the truce '{Name}'."),
        _ => throw new InvalidOperationException($"The truce '{Name}' held in several stretches, {days}; use InForceDays."),
    };

    private static T[] Listed<T>(IEnumerable<T>? items, string parameter)
        where T : class
    {
        T[] made = items is null ? [] : [.. items];
        if (made.Any(item => item is null) || made.Distinct().Count() != made.Length)
            throw new ArgumentException("No element may be null or stand twice.", parameter);
        return made;
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One truce, or null.</param>
    /// <param name="right">The other truce, or null.</param>
    public static bool operator ==(Truce? left, Truce? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One truce, or null.</param>
    /// <param name="right">The other truce, or null.</param>
    public static bool operator !=(Truce? left, Truce? right) => !(left == right);
}
