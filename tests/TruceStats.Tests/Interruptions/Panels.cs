using TruceStats.Interruptions;

namespace TruceStats.Tests.Interruptions;

/// <summary>Panels of weeks with a start for some places, and the fits that are asked of them.</summary>
internal static class Panels
{
    public static readonly LocalDate First = new(2018, 1, 1);

    /// <summary>Counts with two starts and six places that never start: the cases group-time of the panel references.</summary>
    public static readonly long[][] Golden =
    [
        [45, 29, 28, 30, 33, 31, 44, 42, 24, 39, 21],
        [21, 29, 24, 24, 17, 21, 13, 15, 19, 23, 9],
        [62, 58, 55, 54, 37, 65, 28, 43, 44, 33, 28],
        [29, 42, 30, 47, 38, 36, 20, 44, 35, 21, 39],
        [49, 27, 48, 38, 56, 79, 50, 24, 32, 51, 33],
        [22, 11, 15, 21, 10, 26, 17, 15, 8, 13, 10],
        [82, 98, 61, 62, 100, 69, 109, 104, 52, 52, 50],
        [35, 32, 21, 21, 18, 29, 24, 29, 13, 23, 7],
        [24, 42, 28, 30, 47, 35, 22, 32, 37, 41, 49],
        [29, 44, 35, 32, 37, 34, 65, 37, 29, 60, 61],
        [29, 30, 26, 40, 23, 48, 47, 41, 42, 34, 34],
        [30, 46, 16, 17, 26, 41, 28, 36, 23, 48, 18],
        [9, 8, 11, 16, 21, 18, 12, 21, 8, 29, 11],
        [35, 44, 32, 31, 31, 41, 37, 33, 41, 41, 57],
    ];

    public static readonly int?[] GoldenStarts = [4, 4, 4, 6, 6, 8, 8, 8, null, null, null, null, null, null];

    /// <summary>Six places, of which the first two start in bin 3.</summary>
    public static readonly long[][] Small =
        [[12, 15, 11, 6, 4, 5], [30, 22, 27, 12, 15, 11], [8, 11, 9, 10, 7, 8], [21, 19, 25, 20, 24, 17], [14, 13, 10, 15, 9, 16], [40, 35, 38, 37, 41, 30]];

    public static readonly int?[] SmallStarts = [3, 3, null, null, null, null];

    public static CountPanel Of(IEnumerable<IEnumerable<long?>> rows) => CountPanel.Of(
        rows.Select((row, place) => KeyValuePair.Create(Key(place), CountSeries.Of(Resolution.Week, First, row))));

    public static CountPanel Of(long[][] rows) => Of(rows.Select(row => row.Select(count => (long?)count)));

    public static string Key(int place) => FormattableString.Invariant($"place {place}");

    public static LocalDate Week(int bin) => First.PlusWeeks(bin);

    public static Dictionary<string, LocalDate> Starts(params int?[] starts) => starts.Index()
        .Where(start => start.Item is not null).ToDictionary(start => Key(start.Index), start => Week(start.Item!.Value), StringComparer.Ordinal);

    public static DifferenceInDifferencesFit Fit(CountPanel panel, int?[] starts, DifferenceInDifferences? model = null, Execution? execution = null) =>
        (model ?? new()).Fit(panel, Starts(starts), execution, TestContext.Current.CancellationToken);

    public static DifferenceInDifferencesFit Fit(long[][] rows, int?[] starts, DifferenceInDifferences? model = null, Execution? execution = null) =>
        Fit(Of(rows), starts, model, execution);
}
