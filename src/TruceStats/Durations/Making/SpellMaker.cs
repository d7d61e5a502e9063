namespace TruceStats.Durations;

/// <summary>Makes one spell after the other, and counts what is none.</summary>
internal sealed class SpellMaker
{
    private readonly List<Spell> _spells = [];
    private readonly List<string> _classes = [];
    private readonly List<string> _sides = [];
    private readonly List<RejectedRow> _rejected = [];
    private readonly List<(SpellEnd End, PartyDeaths? Deaths)> _ends = [];
    private readonly bool _formal;
    private readonly int _lastDay;
    private readonly int _watch;
    private readonly DateRule _dates;
    private int _asked;
    private int _byRule;
    private int _across;

    public SpellMaker(SpellEnd end, LocalDate asOf, DateRule dateRule, LocalDate? watchedFrom)
    {
        ArgumentNullException.ThrowIfNull(end);
        if (!Enum.IsDefined(dateRule))
            throw new ArgumentOutOfRangeException(nameof(dateRule), dateRule, "The rule must be one of the named values.");
        _lastDay = DayNumber.Of(DayNumber.Iso(asOf, nameof(asOf)));
        _watch = watchedFrom is { } from ? DayNumber.Of(DayNumber.Iso(from, nameof(watchedFrom))) : int.MinValue;
        if (_watch > _lastDay)
            throw new ArgumentException("The watch must not begin after the as-of day.", nameof(watchedFrom));
        _dates = dateRule;
        foreach (var one in end.Single)
        {
            if (one.Log is { AsOfDate: { } known } log && DayNumber.Of(known) - log.ReportingLagDays < _lastDay)
                throw new ArgumentException($"The log is complete only by its as-of date less its lag, {log}, which is before the as-of day.", nameof(asOf));
            _formal |= one.Log is null;
            _ends.Add((one, one.Log is null ? null : new PartyDeaths(one, dateRule)));
        }
    }

    public void Add(Truce truce, IReadOnlyList<ActorId> parties, PartyRule rule, string name, string? subject)
    {
        _asked++;
        var (held, reason) = TruceStretches.Of(truce, parties, _dates, rule);
        if (reason is null && held.LastStart > _lastDay)
            reason = SpellReasons.NotBegun;
        var spell = reason is null ? Make(held, parties, out reason) : null;
        if (spell is null)
        {
            _rejected.Add(new RejectedRow("truces", _asked, null, reason!));
            return;
        }
        _byRule += _dates != DateRule.Refuse && truce.Declarations.Any(declaration => !declaration.Effective.IsExact || declaration.End is { IsExact: false }) ? 1 : 0;
        _spells.Add(new Spell(
            spell.Entry, spell.Earliest, spell.Latest, spell.Cause, subject, name, held.FirstStart == held.LastStart ? DayNumber.ToDate(held.FirstStart) : null));
        _classes.Add(Code(truce.Class.ToString()));
        _sides.Add(Code(truce.Sidedness.ToString()));
    }

    public SpellTable Table(string source)
    {
        var cautions = new List<Caution>();
        if (_byRule > 0)
            cautions.Add(Caution.Of(CautionCodes.DatesByRule, CautionArgument.Of("spells", _byRule), CautionArgument.Of("rule", Code(_dates.ToString()))));
        if (_across > 0)
            cautions.Add(Caution.Of(CautionCodes.EndsAcrossAsOf, "spells", _across));
        foreach (var (_, deaths) in _ends)
        {
            if (deaths is { UnattributedIncidents: > 0 })
            {
                cautions.Add(Caution.Of(
                    CautionCodes.UnattributedIncidents, CautionArgument.Of("incidents", deaths.UnattributedIncidents), CautionArgument.Of("spells", deaths.SpellsWithUnattributed)));
            }
            if (deaths is { UnknownDeaths: > 0 })
                cautions.Add(Caution.Of(CautionCodes.UnknownDeathsLeftOut, "incidents", deaths.UnknownDeaths));
        }
        var report = new SpellReport(source, _asked, [.. _rejected], [.. cautions.Distinct()]);
        return new SpellTable(
            SpellColumns.Of(_spells), [], [new("class", LabelColumn.Of(_classes.ToArray())), new("sidedness", LabelColumn.Of(_sides.ToArray()))], report);
    }

    private Spell? Make(HeldStretch held, IReadOnlyList<ActorId> parties, out string? reason)
    {
        // Ends as the first day on which it held no longer: surely watched up to one day, at most up to another.
        int watched = _lastDay + 1;
        int sure = _formal ? watched : Math.Min(held.FirstEnd, watched), most = _formal ? watched : Math.Min(held.LastEnd, watched);
        var (first, last, cause) = End(held, parties, most - 1);
        bool ended = last <= sure, never = first > most;
        long on = never ? sure : Math.Min(first - 1, sure);
        int entry = Math.Max(0, _watch == int.MinValue ? 0 : _watch - held.LastStart);
        reason = (ended ? first : on) <= _watch ? SpellReasons.EndedBeforeWatch : null;
        if (reason is not null)
            return null;
        double earliest = Math.Max(1, (ended ? first : on) - held.LastStart), latest = ended ? last - held.FirstStart : double.PositiveInfinity;
        if ((!ended && on - held.LastStart <= entry) || latest <= entry)
        {
            reason = SpellReasons.NothingKnown;
            return null;
        }
        _across += ended || never ? 0 : 1;
        foreach (var (_, deaths) in _ends)
            deaths?.MeetUnattributed(Math.Max(held.FirstStart, _watch), (int)(ended ? last : most) - 1);
        var spell = new Spell(0, Math.Min(earliest, latest), latest, ended ? cause : null, null, null, null);
        return entry > 0 ? spell.From(entry) : spell;
    }

    // Between which days the first of the ends lies, and its cause where that is sure.
    private (long First, long Last, string? Cause) End(HeldStretch held, IReadOnlyList<ActorId> parties, int lastDay)
    {
        long first = long.MaxValue, last = long.MaxValue;
        string? cause = null;
        bool clear = true;
        foreach (var (end, deaths) in _ends)
        {
            if (Candidate(end, deaths, held, parties, lastDay) is not { } found)
                continue;
            bool before = found.Last < first, after = found.First > last || (found.First == last && found.First == found.Last && first == last);
            clear = before || (after && clear) || first == long.MaxValue;
            cause = before || first == long.MaxValue ? found.Cause : cause;
            first = Math.Min(first, found.First);
            last = Math.Min(last, found.Last);
        }
        return (first, last, clear ? cause : null);
    }

    private (long First, long Last, string? Cause)? Candidate(SpellEnd end, PartyDeaths? deaths, HeldStretch held, IReadOnlyList<ActorId> parties, int lastDay)
    {
        if (deaths is null)
            return held.FirstEnd > _lastDay ? null : (held.FirstEnd, held.LastEnd > _lastDay ? long.MaxValue : held.LastEnd, held.Reason);
        if (deaths.Reached(parties, held, lastDay) is not { } reached)
            return null;
        return (reached.First + 1L, reached.Last == HeldStretch.Open ? long.MaxValue : reached.Last + 1L, end.DeathCount == 1 ? "death" : "deaths");
    }

    private static string Code(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
