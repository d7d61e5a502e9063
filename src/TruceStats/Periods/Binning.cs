namespace TruceStats;

/// <summary>Finds the bin of a day: by division where bins are equally long, else by a table or a search.</summary>
internal sealed class Binning
{
    // A table of one int a day: 4 MB at this length, which is 2,870 years.
    private const int LongestTable = 1 << 20;

    private readonly int[] _edges;
    private readonly int[]? _table;
    private readonly int _fixedDays;

    public Binning(int[] edges, int fixedDays, int fixedStart)
    {
        _edges = edges;
        FirstDay = edges[0];
        EndDay = edges[^1];
        // Division holds only where the first bin is whole.
        _fixedDays = fixedDays > 0 && fixedStart == FirstDay ? fixedDays : 0;
        int days = EndDay - FirstDay;
        if (_fixedDays == 0 && days <= LongestTable)
        {
            _table = new int[days];
            for (int bin = 0; bin < edges.Length - 1; bin++)
                _table.AsSpan(edges[bin] - FirstDay, edges[bin + 1] - edges[bin]).Fill(bin);
        }
    }

    public int FirstDay { get; }

    public int EndDay { get; }

    public int Count => _edges.Length - 1;

    public ReadOnlySpan<int> Edges => _edges;

    public static Binning Of(Resolution resolution, StudyPeriod coverage)
    {
        int[] edges = resolution.Edges(coverage);
        int fixedDays = resolution.FixedDays;
        // The first bin of a week may be cut; then its start is not a multiple.
        bool firstIsWhole = fixedDays > 0 && (edges.Length == 2 || edges[1] - edges[0] == fixedDays);
        return new Binning(edges, fixedDays, firstIsWhole ? edges[0] : int.MinValue);
    }

    /// <summary>The bin of a day, or −1 outside the coverage.</summary>
    public int IndexOf(int dayNumber)
    {
        if (dayNumber < FirstDay || dayNumber >= EndDay)
            return -1;
        int offset = dayNumber - FirstDay;
        if (_fixedDays > 0)
            return _fixedDays == 1 ? offset : offset / _fixedDays;
        if (_table is not null)
            return _table[offset];
        int found = Array.BinarySearch(_edges, dayNumber);
        return found >= 0 ? found : ~found - 1;
    }
}
