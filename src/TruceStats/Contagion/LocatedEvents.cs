namespace TruceStats.Contagion;

/// <summary>Where and when events happened: what a Knox test is made of.</summary>
/// <remarks>
/// Equal when places, dates and cautions are equal. There is no order. Places are on the Earth, taken as a sphere with a radius of 6,371,008.8 metres (the mean radius of
/// Moritz 2000, Journal of Geodesy 74:128–133), with great-circle distances as the haversine formula gives them (Sinnott 1984, Sky and Telescope 68:159), or on a plane.
/// </remarks>
public sealed class LocatedEvents : IEquatable<LocatedEvents>
{
    private readonly double[] _first;
    private readonly double[] _second;
    private readonly LocalDate[] _dates;
    private readonly Caution[] _cautions;

    internal LocatedEvents(bool onEarth, double[] first, double[] second, LocalDate[] dates, IEnumerable<Caution> cautions)
    {
        IsOnEarth = onEarth;
        _first = first;
        _second = second;
        _dates = dates;
        _cautions = [.. cautions];
        First = Array.AsReadOnly(first);
        Second = Array.AsReadOnly(second);
        Dates = Array.AsReadOnly(dates);
        Cautions = Array.AsReadOnly(_cautions);
    }

    /// <summary>Whether places are latitudes and longitudes; else they are metres on a plane.</summary>
    public bool IsOnEarth { get; }

    /// <summary>How many events there are.</summary>
    public int Count => _dates.Length;

    /// <summary>Latitudes in degrees, or metres eastwards.</summary>
    public IReadOnlyList<double> First { get; }

    /// <summary>Longitudes in degrees, or metres northwards.</summary>
    public IReadOnlyList<double> Second { get; }

    /// <summary>The days.</summary>
    public IReadOnlyList<LocalDate> Dates { get; }

    /// <summary>What was left out.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>Events by latitude and longitude.</summary>
    /// <param name="latitudes">Degrees, −90 to 90.</param>
    /// <param name="longitudes">Degrees, −180 to 180; as many.</param>
    /// <param name="dates">As many, in any order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The lists are not of one length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is out of its range or not a number.</exception>
    public static LocatedEvents OnEarth(IReadOnlyList<double> latitudes, IReadOnlyList<double> longitudes, IReadOnlyList<LocalDate> dates)
    {
        ArgumentNullException.ThrowIfNull(latitudes);
        ArgumentNullException.ThrowIfNull(longitudes);
        var days = Days(dates, latitudes.Count, longitudes.Count);
        return new LocatedEvents(true, Within(latitudes, 90, nameof(latitudes)), Within(longitudes, 180, nameof(longitudes)), days, []);
    }

    /// <summary>Events by metres on a plane, as a map projection gives them.</summary>
    /// <param name="eastings">Metres.</param>
    /// <param name="northings">Metres; as many.</param>
    /// <param name="dates">As many, in any order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The lists are not of one length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not a number or beyond a million kilometres.</exception>
    public static LocatedEvents OnPlane(IReadOnlyList<double> eastings, IReadOnlyList<double> northings, IReadOnlyList<LocalDate> dates)
    {
        ArgumentNullException.ThrowIfNull(eastings);
        ArgumentNullException.ThrowIfNull(northings);
        var days = Days(dates, eastings.Count, northings.Count);
        return new LocatedEvents(false, Within(eastings, 1e9, nameof(eastings)), Within(northings, 1e9, nameof(northings)), days, []);
    }

    /// <summary>The incidents of a log by the coordinates of their places, each on the day on which it began.</summary>
    /// <remarks>
    /// Incidents without a place, whose place has no coordinates, or whose first day is not known, are left out, counted and said. Coordinates of a town's middle put all its
    /// incidents on one spot: they then count as at no distance.
    /// </remarks>
    /// <param name="log">The incidents.</param>
    /// <param name="coordinates">Latitude and longitude in degrees of each place.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is out of its range or not a number.</exception>
    public static LocatedEvents Of(IncidentLog log, IReadOnlyDictionary<PlaceCode, (double Latitude, double Longitude)> coordinates)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(coordinates);
        List<double> latitudes = [], longitudes = [];
        List<LocalDate> dates = [];
        int nowhere = 0, unknown = 0;
        foreach (var incident in log)
        {
            if (!incident.Start.IsExact)
                unknown++;
            else if (incident.Place is null || !coordinates.TryGetValue(incident.Place, out var at))
                nowhere++;
            else
            {
                latitudes.Add(at.Latitude);
                longitudes.Add(at.Longitude);
                dates.Add(incident.Start.Earliest);
            }
        }
        var cautions = new List<Caution>();
        DatedIncidents.Say(cautions, CautionCodes.RowsRejected, "rows", log.Source.RowsRejected);
        DatedIncidents.Say(cautions, CautionCodes.DayUnknownLeftOut, "incidents", unknown);
        DatedIncidents.Say(cautions, CautionCodes.PlaceUnknownLeftOut, "incidents", nowhere);
        return new LocatedEvents(true, Within(latitudes, 90, nameof(coordinates)), Within(longitudes, 180, nameof(coordinates)), [.. dates], cautions);
    }

    /// <summary>Whether places, dates and cautions are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(LocatedEvents? other) =>
        ReferenceEquals(this, other)
        || (other is not null && IsOnEarth == other.IsOnEarth && _first.AsSpan().SequenceEqual(other._first) && _second.AsSpan().SequenceEqual(other._second)
            && _dates.AsSpan().SequenceEqual(other._dates) && _cautions.AsSpan().SequenceEqual(other._cautions));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocatedEvents);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsOnEarth, Count, Count == 0 ? 0 : _first[0], Count == 0 ? 0 : _second[^1]);

    /// <summary>How many, and how places are given: <c>120 events by latitude and longitude</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Count} {(Count == 1 ? "event" : "events")} ") + (IsOnEarth ? "by latitude and longitude" : "on a plane");

    private static LocalDate[] Days(IReadOnlyList<LocalDate> dates, int first, int second)
    {
        ArgumentNullException.ThrowIfNull(dates);
        if (first != dates.Count || second != dates.Count)
            throw new ArgumentException(FormattableString.Invariant($"There must be as many dates as coordinates, but there are {dates.Count} for {first} and {second}."), nameof(dates));
        return [.. dates.Select(date => DayNumber.Iso(date, nameof(dates)))];
    }

    private static double[] Within(IReadOnlyList<double> values, double most, string parameter)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (!(Math.Abs(values[i]) <= most))
            {
                throw new ArgumentOutOfRangeException(
                    parameter, FormattableString.Invariant($"Every coordinate must lie between {-most} and {most}, but number {i} does not, counted from 0."));
            }
        }
        return [.. values];
    }

    /// <summary>Whether places, dates and cautions are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(LocatedEvents? left, LocatedEvents? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(LocatedEvents? left, LocatedEvents? right) => !(left == right);
}
