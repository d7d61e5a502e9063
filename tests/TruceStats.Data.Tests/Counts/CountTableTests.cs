using TruceStats.Data.Tests.Files;
using TruceStats.Tests;

namespace TruceStats.Data.Tests.Counts;

public sealed class CountTableTests
{
    private static readonly CountTable Months = new() { Count = "count", Period = "month" };
    private static readonly CountTable Stretches = new() { Count = "count", Start = "from", LastDay = "to" };

    [Fact]
    public void A_row_a_month_becomes_a_monthly_series()
    {
        var series = Months.Read(CsvText.Of("\"month\",\"count\"", "\"2015-01\",336", "\"2015-02\",307", "\"2015-03\",484"));
        Assert.Equal(CountSeries.Of(Resolution.Month, new(2015, 1, 1), 336, 307, 484).WithSource(SourceReport.Of("test.csv", 3, exactDuplicates: 0)), series);
    }

    [Theory]
    [InlineData("2016", "[2016-01-01, 2017-01-01)", "year")]
    [InlineData("2016-02", "[2016-02-01, 2016-03-01)", "month")]
    [InlineData("2016-Q2", "[2016-04-01, 2016-07-01)", "quarter")]
    [InlineData("2020-W53", "[2020-12-28, 2021-01-04)", "week")]
    [InlineData("2016-03-26", "[2016-03-26, 2016-03-27)", "day")]
    public void The_name_of_a_bin_says_its_days_and_the_resolution(string name, string days, string resolution)
    {
        var series = Months.Read(CsvText.Of("month,count", name + ",3"));
        Assert.Equal((days, resolution), (series.Coverage.ToString(), series.Resolution!.ToString()));
    }

    [Theory]
    [InlineData("2016-13", RejectionReasons.DateUnreadable)]
    [InlineData("2016-00", RejectionReasons.DateUnreadable)]
    [InlineData("2016-Q5", RejectionReasons.DateUnreadable)]
    [InlineData("2019-W53", RejectionReasons.DateUnreadable)]
    [InlineData("03/2016", RejectionReasons.DateUnreadable)]
    [InlineData("2016-02-30", RejectionReasons.DateNotInCalendar)]
    [InlineData("2017-Q1", RejectionReasons.PeriodOfOtherLength)]
    [InlineData("", RejectionReasons.ValueMissing)]
    public void A_name_that_is_none_rejects_the_row_and_makes_no_bin(string name, string reason)
    {
        var series = Months.Read(CsvText.Of("month,count", "2016-01,1", name + ",3"));
        Assert.Equal((3, "month", reason), Assert.Single(Text.Faults(series.Source!)));
        Assert.Single(series.Bins);
    }

    [Fact]
    public void Blank_counts_months_without_a_row_and_rejected_rows_are_missing_and_never_zero()
    {
        var series = Months.Read(CsvText.Of("month,count", "2015-01,5", "2015-02,", "2015-03,NA", "2015-05,0"));
        Assert.Equal([5L, null, null, null, 0L], series.Bins.Select(bin => bin.Count));
        Assert.Equal(3, series.Bins.Count(bin => bin.Status == BinStatus.Missing));
        Assert.Equal((4, "count", RejectionReasons.NumberUnreadable), Assert.Single(Text.Faults(series.Source!)));
    }

    [Fact]
    public void Rows_may_stand_in_any_order() =>
        Assert.Equal([1L, 2L, 3L], Months.Read(CsvText.Of("month,count", "2015-03,3", "2015-01,1", "2015-02,2")).Bins.Select(bin => bin.Count));

    [Fact]
    public void Two_rows_of_the_same_days_are_refused_with_both_lines()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Months.Read(CsvText.Of("month,count", "2016-01,740", "2016-02,660", "2016-01,738")));
        Assert.StartsWith("test.csv lines 2 and 4 have counts of the same days", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_several_series_in_a_table_is_picked_by_its_columns()
    {
        var picked = Months with { Only = new Dictionary<string, string> { ["series"] = "IML" } };
        var series = picked.Read(CsvText.Of("month,series,count", "2016-01,PNC,740", "2016-01,IML,738", "2016-02,IML,661"));
        Assert.Equal([738L, 661L], series.Bins.Select(bin => bin.Count));
        Assert.Equal(2, series.Source!.RowsRead);
    }

    [Fact]
    public void Whole_calendar_months_from_first_to_last_day_are_a_monthly_series() => Assert.Equal(
        Resolution.Month, Stretches.Read(CsvText.Of("from,to,count", "2016-01-01,2016-01-31,740", "2016-02-01,2016-02-29,660")).Resolution);

    [Fact]
    public void Stretches_of_no_one_length_are_bins_without_resolution_and_the_days_between_are_missing()
    {
        var series = Stretches.Read(CsvText.Of("from,to,count", "2016-01-01,2016-02-29,1400", "2016-03-26,2016-03-31,56"));
        Assert.Null(series.Resolution);
        Assert.Equal([1400L, null, 56L], series.Bins.Select(bin => bin.Count));
        Assert.Equal([60, 25, 6], series.Bins.Select(bin => bin.Period.Days));
    }

    [Fact]
    public void An_end_is_excluded_and_a_last_day_included() => Assert.Equal(
        [6, 7],
        new[] { new CountTable { Count = "n", Start = "from", End = "to" }, new CountTable { Count = "n", Start = "from", LastDay = "to" } }
            .Select(table => table.Read(CsvText.Of("from,to,n", "2016-03-26,2016-04-01,56")).Coverage.Days));

    [Fact]
    public void A_row_whose_end_is_before_its_start_is_rejected() => Assert.Equal(
        [(3L, "to", RejectionReasons.EndBeforeStart)],
        Text.Faults(Stretches.Read(CsvText.Of("from,to,count", "2016-01-01,2016-01-31,740", "2016-02-10,2016-02-01,660")).Source!)!);

    [Fact]
    public void Weeks_may_be_named_by_their_first_day()
    {
        var weekly = new CountTable { Count = "n", Start = "monday", Resolution = Resolution.Week };
        var series = weekly.Read(CsvText.Of("monday,n", "2016-03-21,12", "2016-03-28,4", "2016-03-30,7"));
        Assert.Equal([12L, 4L], series.Bins.Select(bin => bin.Count));
        Assert.Equal((4, "monday", RejectionReasons.PeriodOfOtherLength), Assert.Single(Text.Faults(series.Source!)));
    }

    [Fact]
    public void Stretches_of_ten_days_are_counted_from_the_first_row()
    {
        var tens = new CountTable { Count = "n", Start = "from", Resolution = Resolution.EveryDays(10) };
        Assert.Equal([1L, null, 3L], tens.Read(CsvText.Of("from,n", "2016-01-05,1", "2016-01-25,3")).Bins.Select(bin => bin.Count));
        Assert.Equal(
            "test.csv line 3: [2016-01-20, 2016-01-30) is no bin of 10 days, counted from 2016-01-05.",
            Assert.Throws<InvalidDataException>(() => tens.Read(CsvText.Of("from,n", "2016-01-05,1", "2016-01-20,3"))).Message);
    }

    [Fact]
    public void An_exposure_is_read_in_the_unit_that_is_named()
    {
        var table = Months with { Exposure = "pd", ExposureUnit = Unit.PersonDays };
        var series = table.Read(CsvText.Of("month,count,pd", "2016-01,740,1.9e8", "2016-02,660,180000000.5"));
        Assert.Equal([Exposure.PersonDays(1.9e8), Exposure.PersonDays(180000000.5)], series.Bins.Select(bin => bin.Exposure));
    }

    [Theory]
    [InlineData("0", RejectionReasons.NumberNotPositive)]
    [InlineData("-4", RejectionReasons.NumberNotPositive)]
    [InlineData("NaN", RejectionReasons.NumberUnreadable)]
    [InlineData("1e999", RejectionReasons.NumberUnreadable)]
    public void An_exposure_that_cannot_be_rejects_its_row(string exposure, string reason)
    {
        var table = Months with { Exposure = "pd", ExposureUnit = Unit.PersonDays };
        Assert.Equal((3, "pd", reason), Assert.Single(Text.Faults(table.Read(CsvText.Of("month,count,pd", "2016-01,740,31", "2016-02,660," + exposure)).Source!)));
    }

    [Fact]
    public void A_bin_without_exposure_is_refused_where_the_table_has_a_column_of_them() => Assert.Contains(
        "[2016-02-01, 2016-03-01)",
        Assert.Throws<InvalidDataException>(() => (Months with { Exposure = "pd", ExposureUnit = Unit.PersonDays })
            .Read(CsvText.Of("month,count,pd", "2016-01,1,31", "2016-03,2,31"))).Message);

    [Fact]
    public void What_is_counted_is_named_by_the_caller() =>
        Assert.Equal(CountedQuantity.DeathsBest, (Months with { What = CountedQuantity.DeathsBest }).Read(CsvText.Of("month,count", "2016-01,1")).What);

    [Fact]
    public void A_table_without_a_row_that_can_be_read_is_refused() => Assert.Equal(
        "test.csv has no row that could be read as a bin with its count.",
        Assert.Throws<InvalidDataException>(() => Months.Read(CsvText.Of("month,count", "x,1"))).Message);

    [Fact]
    public void Columns_that_are_not_there_are_named() =>
        Assert.Contains("count, month", Assert.Throws<InvalidDataException>(() => Months.Read(CsvText.Of("a,b", "1,2"))).Message, StringComparison.Ordinal);

    public static TheoryData<CountTable, string> Unclear => new()
    {
        { new CountTable { Count = "n" }, "in one way" },
        { new CountTable { Count = "n", Period = "p", Start = "s" }, "in one way" },
        { new CountTable { Count = "n", Period = "p", End = "e" }, "belong to Start" },
        { new CountTable { Count = "n", Start = "s", End = "e", LastDay = "l" }, "either LastDay" },
        { new CountTable { Count = "n", Start = "s" }, "where a bin ends" },
        { new CountTable { Count = "n", Period = "p", Exposure = "x" }, "both or neither" },
    };

    [Theory]
    [MemberData(nameof(Unclear))]
    public void Columns_that_do_not_say_the_days_are_refused_before_the_file_is_opened(CountTable table, string told) =>
        Assert.Contains(told, Assert.Throws<InvalidOperationException>(() => table.Read("not-there.csv")).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_tables_that_say_the_same_are_equal()
    {
        var one = Months with { Only = new Dictionary<string, string> { ["series"] = "PNC" } };
        var other = Months with { Only = new Dictionary<string, string> { ["Series"] = "PNC" } };
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Months);
        Assert.NotEqual(one, Months with { Only = new Dictionary<string, string> { ["series"] = "IML" } });
    }

    [Fact]
    public void The_months_of_El_Salvador_add_up_to_what_is_known()
    {
        var series = new CountTable { Count = "count", Period = "month" }.Read(Repository.At("examples", "data", "series_2015_01_2016_10.csv"));
        Assert.Equal(22, series.Bins.Count);
        Assert.Equal(6656, series.During(StudyPeriod.Year(2015)).Bins.Sum(bin => bin.Count ?? 0));
    }
}
