using TruceStats.Sensitivity;

namespace TruceStats.References.Calls;

/// <summary>Dates that are known in part, and E-values.</summary>
internal static class DateAndRivalCalls
{
    public static IReadOnlyList<GoldenCall> All => [Dates, EValue];

    private static GoldenCall Dates { get; } = new("sensitivity/shifted-dates", arguments =>
    {
        var start = new LocalDate(2014, 1, 1);
        var series = CountSeries.Of(Resolution.Day, start, arguments.Counts("counts"));
        var earliest = start.PlusDays((int)arguments.Count("earliest"));
        var result = ShiftedDates.Of(
            series, series.Coverage, PartialDate.FewDays(earliest, start.PlusDays((int)arguments.Count("latest"))), options: new RateChangeOptions { Method = RateRatioMethod.Exact });
        return new GoldenAnswer
        {
            ["ratio"] = result.Dates.Select(date => date.Ratio.Value),
            ["lower"] = result.Dates.Select(date => (double?)date.Ratio.Interval!.Lower),
            ["upper"] = result.Dates.Select(date => (double?)date.Ratio.Interval!.Upper),
            ["least"] = Period.DaysBetween(start, result.Least!.Start),
            ["greatest"] = Period.DaysBetween(start, result.Greatest!.Start),
            ["turns"] = result.Turns.Select(turn => (double)Period.DaysBetween(start, turn.Start)),
        };
    });

    private static GoldenCall EValue { get; } = new(
        "sensitivity/e-value", arguments => new GoldenAnswer { ["value"] = RivalTipping.EValueOf(arguments.Number("ratio")) });
}
