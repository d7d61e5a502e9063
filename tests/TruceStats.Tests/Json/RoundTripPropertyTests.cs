using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Xunit;
using TruceStats.Json;
using TruceStats.Tests.Periods;

namespace TruceStats.Tests.Json;

/// <summary>Random values go out and come back the same, through lenient options of the caller's own.</summary>
[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(Calendars)])]
public sealed class RoundTripPropertyTests
{
    private static readonly JsonSerializerOptions Lenient = new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    }.ConfigureForTruceStats();

    [Property]
    public bool Periods_and_sets(StudyPeriod period, PeriodSet set) => Same(period) && Same(set);

    [Property]
    public bool Dates_of_every_precision(LocalDate date, PositiveInt days) =>
        Same(PartialDate.Day(date)) && Same(PartialDate.Week(date)) && Same(PartialDate.Month(date.Year, date.Month))
        && Same(PartialDate.Year(date.Year)) && Same(PartialDate.FewDays(date, date.PlusDays(days.Get)));

    [Property]
    public bool Every_double_but_NaN(double value, PositiveInt events)
    {
        if (double.IsNaN(value))
            return true;
        var method = new MethodId("m", "a \"method\" ✓", "");
        var interval = new ConfidenceInterval(Math.Min(value, 0), Math.Max(value, 0), 0.95, method);
        return Same(new Estimate(value, null, interval, method, Unit.Of("per " + events.Get), [Caution.Of("c", "x", value)]))
            && (!(value > 0) || double.IsInfinity(value) || Same(Tally.Of(events.Get, Exposure.Days(value))));
    }

    [Property]
    public bool Series_with_missing_bins_and_what_is_computed_from_them(int?[] counts, StudyPeriod stretch)
    {
        if (counts.Length == 0)
            return true;
        var series = CountSeries.Of(Resolution.Day, Calendars.Start, counts.Select(count => count is { } known ? Math.Abs((long)known) : (long?)null));
        return Same(series) && Same(series.During(stretch)) && Same(series.Rebin(Resolution.Week));
    }

    [Property]
    public bool Rate_changes_zeros_among_them(NonNegativeInt before, NonNegativeInt after, PositiveInt daysBefore, PositiveInt daysAfter)
    {
        var change = RateChange.Between(Tally.Of(before.Get, Exposure.Days(daysBefore.Get)), Tally.Of(after.Get, Exposure.Days(daysAfter.Get)));
        return Same(change) && Same(change.With(new RateChangeOptions { Method = RateRatioMethod.Exact, Level = 0.9 })) && Same(change.Averted());
    }

    private static bool Same<T>(T value)
        where T : IEquatable<T> =>
        value.Equals(JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Lenient), Lenient));
}
