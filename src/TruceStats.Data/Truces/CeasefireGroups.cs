using System.Globalization;

namespace TruceStats.Data;

/// <summary>Puts rows of one ceasefire together and makes truces of them. Some ids stand for more than one.</summary>
internal sealed class CeasefireGroups
{
    private const int DaysApart = 366;

    // In the order in which the file first names them.
    private readonly List<List<CeasefireRow>> _groups = [];
    private readonly Dictionary<string, List<List<CeasefireRow>>> _byId = new(StringComparer.Ordinal);

    /// <summary>Rows that said of a party what an earlier one said.</summary>
    public long Repeated { get; private set; }

    public void Add(CeasefireRow row)
    {
        if (!_byId.TryGetValue(row.Id, out var groups))
            _byId[row.Id] = groups = [];
        var group = groups.Find(group => group.Exists(other => AreNear(row, other)));
        if (group is null)
        {
            _groups.Add(group = []);
            groups.Add(group);
        }
        if (group.Exists(other => other.Dyad == row.Dyad && other.IsOfSameDays(row)))
            Repeated++;
        else
            group.Add(row);
    }

    public Truce[] Truces() => [.. _groups.SelectMany(Made)];

    private static bool AreNear(CeasefireRow one, CeasefireRow other) =>
        First(one) <= Last(other).PlusDays(DaysApart) && First(other) <= Last(one).PlusDays(DaysApart);

    private static LocalDate First(CeasefireRow row) => LocalDate.Min(row.Declared.Earliest, row.Effective.Earliest);

    private static LocalDate Last(CeasefireRow row) => LocalDate.Max(row.Declared.Latest, row.Effective.Latest);

    private static IEnumerable<Truce> Made(List<CeasefireRow> group)
    {
        var parts = new List<List<(Declaration Declaration, CeasefireRow Row)>>();
        foreach (var declared in Declarations(group))
        {
            var part = parts.Find(part => !part.Exists(other => AreAtOdds(other.Declaration, declared.Declaration)));
            if (part is null)
                parts.Add(part = []);
            part.Add(declared);
        }
        return parts.Select((part, index) => Made(group, part, index == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({index + 1})")));
    }

    // Rows of one party in several dyads, on the same days, are one declaration toward several.
    private static IEnumerable<(Declaration Declaration, CeasefireRow Row)> Declarations(List<CeasefireRow> group)
    {
        var left = new List<CeasefireRow>(group);
        for (int number = 1; left.Count > 0; number++)
        {
            var first = left[0];
            var same = left.FindAll(first.IsOfSameDays);
            left.RemoveAll(same.Contains);
            var toward = same.SelectMany(row => group.Where(other => other.By != row.By && other.Dyad == row.Dyad)).Select(other => other.By).Distinct();
            string id = string.Create(CultureInfo.InvariantCulture, $"{first.Id}.{number}");
            yield return (Declaration.Of(id, first.By, first.Declared, first.Effective, toward, first.PlannedEnd, first.Ending), first);
        }
    }

    // A party cannot declare two things toward one addressee in one truce.
    private static bool AreAtOdds(Declaration one, Declaration other) =>
        one.By == other.By && (one.Toward.Count == 0 || other.Toward.Count == 0 || one.Toward.Intersect(other.Toward).Any());

    private static Truce Made(List<CeasefireRow> group, List<(Declaration Declaration, CeasefireRow Row)> part, string suffix)
    {
        var first = part[0].Row;
        var classes = group.Select(row => row.Class).Distinct().ToArray();
        bool isWhole = first.Location.Length > 0 && group.TrueForAll(row => !row.IsPartial);
        string where = first.Location.Length > 0 ? first.Location + " " : "";
        var begins = part.Min(declared => declared.Declaration.Effective.Earliest);
        return Truce.Of(
            string.Create(CultureInfo.InvariantCulture, $"{where}{first.Id} {begins:uuuu-MM-dd}{suffix}"),
            part.Select(declared => declared.Declaration),
            classes.Length == 1 ? classes[0] : TruceClass.Unknown,
            group.Aggregate(TrucePurposes.Unknown, (all, row) => all | row.Purposes),
            isWhole ? [UcdpGed.Place(first.Location)] : null,
            group.SelectMany(row => row.Mediators).Distinct());
    }
}
