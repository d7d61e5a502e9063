using System.Collections;
using NodaTime.Text;

namespace TruceStats.Extensions;

/// <summary>A researcher's own reader: lines of a day and a kind, and what became of them.</summary>
internal sealed class OwnIncidentReader(string name, params string[] lines) : IIncidentSource
{
    private SourceReport? _source;

    public SourceReport Source => _source ?? throw new InvalidOperationException("Nothing was read to its end.");

    public IEnumerator<Incident> GetEnumerator()
    {
        var rejected = new List<RejectedRow>();
        for (int i = 0; i < lines.Length; i++)
        {
            string[] fields = lines[i].Split(';');
            if (LocalDatePattern.Iso.Parse(fields[0]).TryGetValue(default, out var day))
                yield return Incident.Of(IncidentKind.Of(fields[1]), day);
            else
                rejected.Add(new RejectedRow(name, i + 1, "day", "date-unreadable"));
        }
        _source = SourceReport.Of(name, lines.Length, rejected);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
