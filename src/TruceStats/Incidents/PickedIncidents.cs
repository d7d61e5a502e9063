using System.Collections;

namespace TruceStats;

/// <summary>Some of the incidents of a source. What became of its rows is told of all of them.</summary>
internal sealed class PickedIncidents(IIncidentSource all, Func<Incident, bool> predicate) : IIncidentSource
{
    public SourceReport Source => all.Source;

    public IEnumerator<Incident> GetEnumerator()
    {
        foreach (var incident in all)
        {
            if (predicate(incident))
                yield return incident;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
