namespace TruceStats.Json;

/// <summary>The places that start, and when, as two columns: their order is data and not an accident of an object's members.</summary>
internal static class StartColumns
{
    public static IReadOnlyDictionary<string, LocalDate> Together(IReadOnlyList<string> places, IReadOnlyList<LocalDate> starts)
    {
        if (places.Count != starts.Count)
            throw new FormatException("there must be one start for each place that started.");
        var together = new Dictionary<string, LocalDate>(StringComparer.Ordinal);
        foreach (var (place, start) in places.Zip(starts))
        {
            if (!together.TryAdd(place, start))
                throw new FormatException("a place starts once.");
        }
        return together;
    }
}
