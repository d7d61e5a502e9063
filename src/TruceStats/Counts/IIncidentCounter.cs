namespace TruceStats;

/// <summary>What takes incidents one after another; a struct's worth of interface so that logs, arrays and streams share one loop.</summary>
internal interface IIncidentCounter
{
    void Add(Incident incident);
}
