namespace TruceStats.Data;

/// <summary>Makes an incident of a row of ACLED.</summary>
internal sealed class AcledParser : IncidentParser
{
    private const int DaysBeyond = 6;

    private readonly RowReader _row;
    private readonly Func<AcledRow, bool>? _where;
    private readonly IReadOnlySet<string>? _withdrawn;
    private readonly Column _id, _date, _precision, _type, _subType, _disorder, _actor1, _with1, _actor2, _with2;
    private readonly Column _country, _admin1, _wherePrecision, _source, _fatalities;
    private readonly TextCache<IncidentKind?> _kinds;
    private readonly TextCache<ActorId[]> _actors = new(name => [ActorId.Of(name)]);
    private readonly TextCache<string> _texts = new(text => text);
    private readonly TextCache<string[]> _sources = new(SourceNames.Split);
    private readonly PlaceNames _places = new();
    private bool _isAskedFor = true;

    public AcledParser(RowReader row, Func<AcledRow, bool>? where, IReadOnlySet<string>? withdrawn)
    {
        (_row, _where, _withdrawn) = (row, where, withdrawn);
        var header = row.Header;
        _date = header.Require("event_date");
        _type = header.Require("event_type");
        _precision = header.Require("time_precision");
        // What was taken back is known by this id alone.
        _id = withdrawn is null ? header.Find("event_id_cnty") : header.Require("event_id_cnty");
        header.ThrowIfMissing();
        (_subType, _disorder) = (header.Find("sub_event_type"), header.Find("disorder_type"));
        (_actor1, _with1) = (header.Find("actor1"), header.Find("assoc_actor_1"));
        (_actor2, _with2) = (header.Find("actor2"), header.Find("assoc_actor_2"));
        (_country, _admin1, _wherePrecision) = (header.Find("country"), header.Find("admin1"), header.Find("geo_precision"));
        (_source, _fatalities) = (header.Find("source"), header.Find("fatalities"));
        _kinds = new(type => type.Any(char.IsLetterOrDigit) ? Acled.Kind(type) : null);
    }

    public override bool IsAskedFor => _isAskedFor;

    public override Incident? Parse()
    {
        if (_withdrawn is not null && Text(_id) is { } withdrawn && _withdrawn.Contains(withdrawn))
        {
            _row.SetAside(_id, RejectionReasons.Withdrawn);
            return null;
        }
        if (!_row.TryCode(_precision, 3, out int precision) || !TryDate(precision, out var date) || !TryKind(out var kind)
            || !_row.TryDeaths(default, _fatalities, default, out var deaths))
            return null;
        _isAskedFor = _where is null || _where(Codes(precision));
        return Incident.Of(kind, date, null, _places.Of(_row, _country, _admin1), Actors(_actor1), Actors(_actor2), deaths, Sources(), id: Text(_id));
    }

    private bool TryDate(int precision, out PartialDate date)
    {
        date = null!;
        var text = _row[_date];
        if (text.IsEmpty)
            return _row.Reject(_date, RejectionReasons.ValueMissing);
        if ((IsoDay.Read(text, out var day) is { } fault) && (fault != RejectionReasons.DateUnreadable || (fault = EnglishDay.Read(text, out day)) is not null))
            return _row.Reject(_date, fault);
        if (CalendarEdge.Holds(day))
            return _row.Reject(_date, RejectionReasons.DateNotInCalendar);
        date = precision switch
        {
            1 => PartialDate.Day(day),
            2 => PartialDate.FewDays(day.PlusDays(-DaysBeyond), day.PlusDays(DaysBeyond)),
            _ => PartialDate.Month(day.Year, day.Month),
        };
        return true;
    }

    private bool TryKind(out IncidentKind kind)
    {
        var text = _row[_type];
        kind = text.IsEmpty ? null! : _kinds[text]!;
        return kind is not null || _row.Reject(_type, text.IsEmpty ? RejectionReasons.ValueMissing : RejectionReasons.CodeUnknown);
    }

    private ActorId[]? Actors(Column column)
    {
        var text = _row[column];
        return text.IsEmpty ? null : _actors[text];
    }

    private string[] Sources()
    {
        var text = _row[_source];
        return text.IsEmpty ? [] : _sources[text];
    }

    private AcledRow Codes(int precision) => new()
    {
        EventType = Text(_type)!,
        TimePrecision = precision,
        SubEventType = Text(_subType),
        DisorderType = Text(_disorder),
        Actor1 = Text(_actor1),
        AssociatedActors1 = Text(_with1),
        Actor2 = Text(_actor2),
        AssociatedActors2 = Text(_with2),
        Country = Text(_country),
        GeographicPrecision = WholeNumber.Read(_row[_wherePrecision], out long number) is null && number is >= 1 and <= 3 ? (int)number : null,
    };

    private string? Text(Column column)
    {
        var text = _row[column];
        return text.IsEmpty ? null : _texts[text];
    }
}
