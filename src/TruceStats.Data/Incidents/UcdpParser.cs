namespace TruceStats.Data;

/// <summary>Makes an incident of a row of UCDP GED.</summary>
internal sealed class UcdpParser : IncidentParser
{
    private const int OneDay = 1;
    private static readonly IncidentKind[] Kinds = [UcdpGed.StateBased, UcdpGed.NonState, UcdpGed.OneSided];

    private readonly RowReader _row;
    private readonly Func<UcdpRow, bool>? _where;
    private readonly Column _id, _type, _precision, _start, _end, _best, _low, _high, _clarity, _offices, _country, _adm1;
    private readonly Column _sideAId, _sideAName, _sideBId, _sideBName, _conflict, _dyad, _countryId, _wherePrecision, _activeYear;
    private readonly TextCache<ActorId?> _numbered, _named;
    private readonly TextCache<string> _countries;
    private readonly TextCache<string[]> _sources;
    private readonly PlaceNames _places = new();
    private bool _isAskedFor = true;

    public UcdpParser(RowReader row, Func<UcdpRow, bool>? where)
    {
        _row = row;
        _where = where;
        var header = row.Header;
        _type = header.Require("type_of_violence");
        _precision = header.Require("date_prec");
        _start = header.Require("date_start");
        _end = header.Require("date_end");
        header.ThrowIfMissing();
        _id = header.Find("id", "event_id");
        (_best, _low, _high) = (header.Find("best", "best_est"), header.Find("low", "low_est"), header.Find("high", "high_est"));
        _clarity = header.Find("event_clarity");
        _offices = header.Find("source_office");
        (_country, _countryId, _adm1) = (header.Find("country"), header.Find("country_id"), header.Find("adm_1"));
        // The numbering changed in 2017; the column of the newer numbers kept "new" in its name until version 18 and in copies since.
        (_sideAId, _sideAName) = (header.Find("side_a_new_id", "side_a_id"), header.Find("side_a"));
        (_sideBId, _sideBName) = (header.Find("side_b_new_id", "side_b_id"), header.Find("side_b"));
        (_conflict, _dyad) = (header.Find("conflict_new_id", "conflict_id"), header.Find("dyad_new_id", "dyad_id"));
        (_wherePrecision, _activeYear) = (header.Find("where_prec"), header.Find("active_year"));
        _numbered = new(text => WholeNumber.Read(text, out long number) is null && number >= 0 ? UcdpGed.Actor(number) : null);
        _named = new(ActorId.Of);
        _countries = new(name => name);
        _sources = new(SourceNames.Split);
    }

    /// <summary>The 49 columns in the order of the published file.</summary>
    public static string[] StandardNames { get; } =
    [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id",
        "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
        "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
        "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec",
        "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ];

    public override bool IsAskedFor => _isAskedFor;

    public override Incident? Parse()
    {
        if (!_row.TryCode(_type, Kinds.Length, out int type) || !_row.TryCode(_precision, 5, out int precision)
            || !TryDates(precision, out var start, out var end)
            || !_row.TryDeaths(_low, _best, _high, out var deaths)
            || !_row.TryCode(_clarity, 2, out int? clarity)
            || !TryActor(_sideAId, _sideAName, out var sideA) || !TryActor(_sideBId, _sideBName, out var sideB))
            return null;
        _isAskedFor = _where is null || _where(Codes(type, precision));
        return Incident.Of(Kinds[type - 1], start, end, _places.Of(_row, _country, _adm1), sideA, sideB, deaths, Sources(), (Clarity)(clarity ?? 0), Id());
    }

    private bool TryDates(int precision, out PartialDate start, out PartialDate? end)
    {
        (start, end) = (null!, null);
        if (!_row.TryDate(_start, out var first) || !_row.TryDate(_end, out var last))
            return false;
        if (last < first)
            return _row.Reject(_end, RejectionReasons.EndBeforeStart);
        if (precision == OneDay)
        {
            start = PartialDate.Day(first);
            end = last == first ? null : PartialDate.Day(last);
            return true;
        }
        if (last == first)
            return _row.Reject(_precision, RejectionReasons.DatePrecisionContradicted);
        start = DateRange.Between(first, last);
        return true;
    }

    private bool TryActor(Column idColumn, Column nameColumn, out ActorId[]? actors)
    {
        actors = null;
        var id = _row[idColumn];
        if (!id.IsEmpty)
        {
            if (_numbered[id] is not { } numbered)
                return _row.Reject(idColumn, RejectionReasons.NumberUnreadable);
            actors = [numbered];
            return true;
        }
        var name = _row[nameColumn];
        if (!name.IsEmpty)
            actors = [_named[name]!];
        return true;
    }

    private string[] Sources()
    {
        var text = _row[_offices];
        return text.IsEmpty ? [] : _sources[text];
    }

    private string? Id()
    {
        var text = _row[_id];
        return text.IsEmpty ? null : text.ToString();
    }

    private UcdpRow Codes(int type, int precision)
    {
        var country = _row[_country];
        return new UcdpRow
        {
            TypeOfViolence = type,
            DatePrecision = precision,
            WherePrecision = (int?)Number(_wherePrecision),
            Conflict = Number(_conflict),
            Dyad = Number(_dyad),
            SideA = Number(_sideAId),
            SideB = Number(_sideBId),
            CountryId = Number(_countryId),
            Country = country.IsEmpty ? null : _countries[country],
            IsActiveYear = Number(_activeYear) is { } flag ? flag != 0 : null,
        };
    }

    private long? Number(Column column) => WholeNumber.Read(_row[column], out long number) is null ? number : null;
}
