namespace TruceStats;

/// <summary>
/// 64 bits made of all that an incident says, the same in every process and on every machine, which <c>GetHashCode</c> is not.
/// A seeded draw depends on it and not on where the incident stands.
/// </summary>
internal static class IncidentFingerprint
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Of(Incident incident)
    {
        ulong hash = Golden;
        Add(ref hash, incident.Kind.Code);
        Add(ref hash, incident.Start);
        Add(ref hash, incident.End);
        Add(ref hash, incident.Place?.Value);
        foreach (var actor in incident.Perpetrators)
            Add(ref hash, actor.Value);
        // Marks the end of a list, so that an actor does not pass from one list to the next.
        Add(ref hash, 1);
        foreach (var actor in incident.Targets)
            Add(ref hash, actor.Value);
        Add(ref hash, 2);
        foreach (string source in incident.Sources)
            Add(ref hash, source);
        Add(ref hash, incident.Deaths?.Low);
        Add(ref hash, incident.Deaths?.Best);
        Add(ref hash, incident.Deaths?.High);
        Add(ref hash, (ulong)incident.Clarity);
        Add(ref hash, incident.Id);
        return hash;
    }

    private static void Add(ref ulong hash, PartialDate? date)
    {
        Add(ref hash, date?.EarliestDay);
        Add(ref hash, date?.LatestDay);
        Add(ref hash, (ulong)(date?.Precision ?? 0));
    }

    private static void Add(ref ulong hash, string? text)
    {
        Add(ref hash, text?.Length);
        foreach (char letter in text ?? "")
            Add(ref hash, letter);
    }

    // A number that is not there must differ from every number that is.
    private static void Add(ref ulong hash, long? number)
    {
        Add(ref hash, number is null ? 0UL : 1UL);
        Add(ref hash, (ulong)(number ?? 0));
    }

    // The finalizer of SplitMix64 after each value: Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA.
    private static void Add(ref ulong hash, ulong value)
    {
        ulong mixed = (hash ^ value) + Golden;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        hash = mixed ^ (mixed >> 31);
    }
}
