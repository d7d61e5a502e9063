using System.Globalization;
using NodaTime.Text;

namespace TruceStats.Benchmarks.Data;

/// <summary>A field of a row by its index.</summary>
internal delegate ReadOnlySpan<char> FieldOfRow(int index);

/// <summary>The least that makes an incident of a row of UCDP's shape, to compare what stands below it: no check, no report.</summary>
internal sealed class PlainMapping
{
    private readonly Dictionary<string, ActorId> _actors = [];
    private readonly Dictionary<string, PlaceCode> _places = [];
    private readonly IncidentKind[] _kinds = [IncidentKind.Clash, IncidentKind.Attack, IncidentKind.Homicide];

    public Incident Incident(FieldOfRow field)
    {
        var kind = _kinds[Number(field(5)) - 1];
        var start = Day(field(38));
        var deaths = ReportedCount.Between(Number(field(46)), Number(field(44)), Number(field(45)));
        return TruceStats.Incident.Of(
            kind, start, Day(field(39)), Cached(_places, field(27), PlaceCode.Of), [Cached(_actors, field(13), ActorId.Of)],
            [Cached(_actors, field(16), ActorId.Of)], deaths, id: field(0).ToString());
    }

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static LocalDate Day(ReadOnlySpan<char> text) => LocalDatePattern.Iso.Parse(text[..10].ToString()).Value;

    private static T Cached<T>(Dictionary<string, T> cache, ReadOnlySpan<char> text, Func<string, T> make)
    {
        var bySpan = cache.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!bySpan.TryGetValue(text, out var value))
            cache.Add(text.ToString(), value = make(text.ToString()));
        return value;
    }
}
