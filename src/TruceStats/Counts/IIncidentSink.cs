namespace TruceStats;

/// <summary>What takes incidents one after another. Its implementations are structs, so that each loop is compiled for its counter and calls it directly.</summary>
internal interface IIncidentSink
{
    void Add(Incident incident);
}
