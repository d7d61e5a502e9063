namespace TruceStats.Data;

/// <summary>Gathers the bins of a table and makes a series of them; what stands between them and was not told is missing.</summary>
internal sealed class CountBins(string file)
{
    private static readonly Resolution[] Calendar = [Resolution.Day, Resolution.Month, Resolution.Quarter, Resolution.Year];

    private readonly List<CountRow> _rows = [];

    public void Add(CountRow row) => _rows.Add(row);

    public CountSeries Series(CountTable table, Resolution? resolution)
    {
        if (_rows.Count == 0)
            throw new InvalidDataException($"{file} has no row that could be read as a bin with its count.");
        _rows.Sort((one, other) => one.Days.Start.CompareTo(other.Days.Start));
        for (int i = 1; i < _rows.Count; i++)
        {
            if (_rows[i].Days.Overlaps(_rows[i - 1].Days))
            {
                throw new InvalidDataException(FormattableString.Invariant(
                    $"{file} lines {Math.Min(_rows[i - 1].Line, _rows[i].Line)} and {Math.Max(_rows[i - 1].Line, _rows[i].Line)} have counts of the same days, {_rows[i - 1].Days} and {_rows[i].Days}: pick one of them with {nameof(CountTable.Only)}."));
            }
        }
        resolution ??= Array.Find(Calendar, one => _rows.TrueForAll(row => one.IsBin(row.Days)));
        var coverage = StudyPeriod.Of(_rows[0].Days.Start, _rows[^1].Days.End!.Value);
        var bins = resolution is null ? Irregular() : Aligned(resolution, coverage);
        var byStart = _rows.ToDictionary(row => row.Days.Start);
        var counts = bins.Select(bin => byStart.GetValueOrDefault(bin.Start)?.Count);
        var series = resolution is null ? CountSeries.OfBins(bins, counts, table.What) : CountSeries.Over(resolution, coverage, counts, table.What);
        return table.ExposureUnit is { } unit ? series.WithExposure([.. bins.Select(bin => Exposure(byStart, bin))], unit) : series;
    }

    private List<StudyPeriod> Irregular()
    {
        var bins = new List<StudyPeriod>();
        foreach (var row in _rows)
        {
            if (bins.Count > 0 && bins[^1].End is { } end && end < row.Days.Start)
                bins.Add(StudyPeriod.Of(end, row.Days.Start));
            bins.Add(row.Days);
        }
        return bins;
    }

    // Stretches of some days have no calendar of their own: each row must begin where a bin does that is counted from the first.
    private IReadOnlyList<StudyPeriod> Aligned(Resolution resolution, StudyPeriod coverage)
    {
        var bins = resolution.Bins(coverage);
        var all = bins.ToHashSet();
        return _rows.Find(row => !all.Contains(row.Days)) is not { } odd
            ? bins
            : throw new InvalidDataException(FormattableString.Invariant(
                $"{file} line {odd.Line}: {odd.Days} is no bin of {resolution}, counted from {_rows[0].Days.Start:uuuu-MM-dd}."));
    }

    private double Exposure(Dictionary<LocalDate, CountRow> byStart, StudyPeriod bin) =>
        byStart.GetValueOrDefault(bin.Start)?.Exposure ?? throw new InvalidDataException(
            $"{file} has no exposure for {bin}: with a column of exposures every bin needs one, also where its count is missing.");
}
