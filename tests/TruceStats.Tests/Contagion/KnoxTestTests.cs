using TruceStats.Contagion;

namespace TruceStats.Tests.Contagion;

public sealed class KnoxTestTests
{
    private static LocatedEvents Plane(params (double X, double Y, int Day)[] events) => LocatedEvents.OnPlane(
        [.. events.Select(one => one.X)], [.. events.Select(one => one.Y)], [.. events.Select(one => Made.Start.PlusDays(one.Day))]);

    private static LocatedEvents Scattered(int seed, int count, int repeats)
    {
        var random = new Random(seed);
        var events = Enumerable.Range(0, count).Select(_ => (X: 5000 * random.NextDouble(), Y: 5000 * random.NextDouble(), Day: random.Next(365))).ToList();
        for (int i = 0; i < repeats; i++)
            events.Add((events[i].X + (80 * random.NextDouble()), events[i].Y, events[i].Day + random.Next(1, 5)));
        return Plane([.. events]);
    }

    [Fact]
    public void Bands_include_their_upper_ends_and_a_first_one_of_0_is_the_same_place()
    {
        var test = Made.Knox(Plane((0, 0, 0), (0, 0, 3), (60, 80, 7), (60, 80, 7)), [0, 100], [0, 3, 7]);
        // Pairs: (1, 2) same place, 3 days; (3, 4) same place, same day; the other four at 100 m: two at 7 days and two at 4.
        Assert.Equal([1, 1, 0, 0, 0, 4], test.Cells.Select(cell => cell.Observed));
        Assert.Equal("same place and 3 days", test.Cells[1].ToString().Split(':')[0].Replace("over 0 to ", "", StringComparison.Ordinal));
        Assert.Equal((0.0, 100.0, 3, 7), (test.Cells[5].AboveMetres!.Value, test.Cells[5].Metres, test.Cells[5].AboveDays!.Value, test.Cells[5].Days));
        Assert.Null(test.Cells[0].AboveMetres);
        Assert.Null(test.Cells[0].AboveDays);
    }

    [Fact]
    public void P_values_are_those_of_all_arrangements()
    {
        // Five events, one close pair, days 0, 1, 10, 20 and 30: of ten pairs one is within a day, so that the chance is 1/10 in the end.
        var test = Made.Knox(Plane((0, 0, 0), (10, 0, 1), (1000, 0, 10), (2000, 0, 20), (3000, 0, 30)), [50], [1], permutations: 9999);
        Assert.Equal(0.1, test.Cells[0].Expected, 1e-12);
        // Five standard deviations of a share of 0.1 among 9,999.
        Assert.Equal(0.1, test.Cells[0].Test.PValue, 0.015);
        Assert.Equal(test.Cells[0].Test.PValue, test.Test.PValue);
        Assert.Equal(10, test.Cells[0].Ratio.Value!.Value, 1e-12);
    }

    [Fact]
    public void Near_repeats_are_found_in_their_band_and_not_where_there_are_none()
    {
        var test = Made.Knox(Scattered(1, 300, 40), [100, 500], [4, 14]);
        Assert.Equal(0.005, test.Test.PValue, 1e-12);
        Assert.True(test.Cells[0].Ratio.Value > 5);
        Assert.StartsWith("strongest of 4: within 100 m and 4 days: ", test.ToString(), StringComparison.Ordinal);
        Assert.True(test.Cells[3].AdjustedTest.PValue > 0.05);
        Assert.Contains(test.Cautions, caution => caution.Code == CautionCodes.ContagionOrBackground);
    }

    [Fact]
    public void Without_near_repeats_the_test_of_all_bands_rejects_as_often_as_it_says()
    {
        int all = 0;
        for (int seed = 1; seed <= 60; seed++)
            all += Made.Knox(Scattered(seed, 120, 0), [250, 500, 1000], [7, 14, 28], permutations: 99, seed: (ulong)seed).Test.PValue <= 0.05 ? 1 : 0;
        // Binomial(60, 0.05) exceeds 8 with probability 0.003.
        Assert.InRange(all, 0, 8);
    }

    [Fact]
    public void One_thread_and_two_say_the_same_and_another_seed_is_another_answer()
    {
        var events = Scattered(2, 100, 10);
        var one = Made.Knox(events, [200], [7, 14], threads: 1);
        Assert.Equal(one, Made.Knox(events, [200], [7, 14], threads: 2));
        Assert.Equal(one.Cells, Made.Knox(events, [200], [7, 14], threads: 2).Cells);
        Assert.NotEqual(one, Made.Knox(events, [200], [7, 14], seed: 2));
    }

    [Fact]
    public void Where_no_two_events_are_near_there_is_nothing_to_compare()
    {
        var test = Made.Knox(Plane((0, 0, 0), (1e5, 0, 1), (2e5, 0, 2)), [100], [7]);
        Assert.Equal((0, 0.0, 1.0), (test.Cells[0].Observed, test.Cells[0].Expected, test.Test.PValue));
        Assert.Null(test.Cells[0].Ratio.Value);
        Assert.Contains(Caution.Of(CautionCodes.BandsWithoutPairs, "bands", 1), test.Cautions);
    }

    [Fact]
    public void Events_of_one_day_say_nothing_of_time()
    {
        var test = Made.Knox(Plane((0, 0, 5), (10, 0, 5), (2000, 0, 5)), [100], [7]);
        Assert.Equal(1, test.Cells[0].Ratio.Value!.Value, 1e-12);
        Assert.Equal(1, test.Test.PValue);
    }

    [Fact]
    public void A_log_gives_places_with_coordinates_and_says_what_has_none()
    {
        var log = IncidentLog.Of(
        [
            Incident.Of(IncidentKind.Homicide, new LocalDate(2015, 1, 5), place: PlaceCode.Of("ss")), Incident.Of(IncidentKind.Homicide, new LocalDate(2015, 1, 6), place: PlaceCode.Of("nowhere")),
            Incident.Of(IncidentKind.Homicide, new LocalDate(2015, 1, 7)), Incident.Of(IncidentKind.Homicide, PartialDate.Year(2015), place: PlaceCode.Of("ss")),
        ]);
        var events = LocatedEvents.Of(log, new Dictionary<PlaceCode, (double, double)> { [PlaceCode.Of("ss")] = (13.69, -89.22) });
        Assert.Equal(1, events.Count);
        Assert.Contains(Caution.Of(CautionCodes.PlaceUnknownLeftOut, "incidents", 2), events.Cautions);
        Assert.Contains(Caution.Of(CautionCodes.DayUnknownLeftOut, "incidents", 1), events.Cautions);
        Assert.Contains("but there are 1", Assert.Throws<ArgumentException>(() => Made.Knox(events, [100], [7])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(91, 0)]
    [InlineData(0, 180.5)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void Coordinates_that_are_none_are_refused_without_being_told(double latitude, double longitude)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => LocatedEvents.OnEarth([latitude], [longitude], [Made.Start]));
        Assert.Null(error.ActualValue);
        Assert.Contains("number 0 does not", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bands_that_do_not_rise_and_lists_of_unequal_length_are_refused()
    {
        var events = Scattered(3, 10, 0);
        Assert.Equal("metres", Assert.Throws<ArgumentException>(() => Made.Knox(events, [], [7])).ParamName);
        Assert.Equal("metres", Assert.Throws<ArgumentException>(() => Made.Knox(events, [200, 100], [7])).ParamName);
        Assert.Equal("metres", Assert.Throws<ArgumentException>(() => Made.Knox(events, [double.NaN], [7])).ParamName);
        Assert.Equal("metres", Assert.Throws<ArgumentException>(() => Made.Knox(events, [1e9], [7])).ParamName);
        Assert.Equal("days", Assert.Throws<ArgumentException>(() => Made.Knox(events, [100], [-1])).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Made.Knox(events, [100], [7], permutations: 98));
        Assert.Equal("dates", Assert.Throws<ArgumentException>(() => LocatedEvents.OnPlane([1], [1, 2], [Made.Start])).ParamName);
    }
}
