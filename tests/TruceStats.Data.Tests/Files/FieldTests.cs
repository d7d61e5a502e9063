using TruceStats.Data;

namespace TruceStats.Data.Tests.Files;

/// <summary>Dates and numbers in the forms that are read, and none besides.</summary>
public sealed class FieldTests
{
    [Theory]
    [InlineData("2015-03-01")]
    [InlineData("2015-03-01 00:00:00.000")]
    [InlineData("2015-03-01 00:00:00")]
    [InlineData("2015-03-01 00:00")]
    [InlineData("2015-03-01T00:00:00Z")]
    [InlineData("2015-03-01T00:00:00.0Z")]
    public void A_day_is_read_alone_or_with_its_midnight(string text)
    {
        Assert.Null(IsoDay.Read(text, out var date));
        Assert.Equal(new LocalDate(2015, 3, 1), date);
    }

    [Theory]
    [InlineData("2015-3-1")]
    [InlineData("2015-03-1")]
    [InlineData("15-03-01")]
    [InlineData("2015/03/01")]
    [InlineData("01-03-2015")]
    [InlineData("20150301")]
    [InlineData("2015-03-01x")]
    [InlineData("2015-03-01 ")]
    [InlineData("2015-03-01 00")]
    [InlineData("2015-03-01 13:45")]
    [InlineData("2015-03-01 00:00:01")]
    [InlineData("2015-03-01 00:00:00.001")]
    [InlineData("2015-03-01 0:000:00")]
    [InlineData("2015-03-01 00:00:00+01:00")]
    [InlineData("2015-03-01 00:00:00:")]
    [InlineData("2015-03-01 00:00:00.")]
    [InlineData("+015-03-01")]
    [InlineData("٢٠١٥-٠٣-٠١")]
    [InlineData("")]
    public void Another_form_is_no_day(string text) => Assert.Equal(RejectionReasons.DateUnreadable, IsoDay.Read(text, out _));

    [Theory]
    [InlineData("2015-02-30")]
    [InlineData("2015-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2015-13-01")]
    [InlineData("2015-00-01")]
    [InlineData("2015-01-00")]
    [InlineData("0000-01-01")]
    public void A_day_that_the_calendar_lacks_is_none(string text) => Assert.Equal(RejectionReasons.DateNotInCalendar, IsoDay.Read(text, out _));

    [Fact]
    public void Every_day_of_a_leap_year_and_of_the_one_before_is_read()
    {
        for (var day = new LocalDate(2015, 1, 1); day < new LocalDate(2017, 1, 1); day = day.PlusDays(1))
        {
            Assert.Null(IsoDay.Read(NodaTime.Text.LocalDatePattern.Iso.Format(day), out var read));
            Assert.Equal(day, read);
        }
    }

    [Theory]
    [InlineData("2015", "2015 (year)")]
    [InlineData("2015-02", "2015-02 (month)")]
    [InlineData("2015-02-28", "2015-02-28")]
    public void A_date_may_be_known_to_the_month_or_the_year(string text, string date)
    {
        Assert.Null(IsoDay.ReadPartial(text, out var read));
        Assert.Equal(date, read!.ToString());
    }

    [Theory]
    [InlineData("0000", RejectionReasons.DateNotInCalendar)]
    [InlineData("2015-13", RejectionReasons.DateNotInCalendar)]
    [InlineData("2015-00", RejectionReasons.DateNotInCalendar)]
    [InlineData("2015/02", RejectionReasons.DateUnreadable)]
    [InlineData("201x", RejectionReasons.DateUnreadable)]
    [InlineData("2015-2", RejectionReasons.DateUnreadable)]
    [InlineData("15", RejectionReasons.DateUnreadable)]
    public void Not_in_any_other_form(string text, string reason)
    {
        Assert.Equal(reason, IsoDay.ReadPartial(text, out var read));
        Assert.Null(read);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("12", 12)]
    [InlineData("+12", 12)]
    [InlineData("-12", -12)]
    [InlineData("007", 7)]
    [InlineData("12.0", 12)]
    [InlineData("-3.000", -3)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Whole_numbers_are_read(string text, long number)
    {
        Assert.Null(WholeNumber.Read(text, out long read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("", RejectionReasons.NumberUnreadable)]
    [InlineData("-", RejectionReasons.NumberUnreadable)]
    [InlineData("--1", RejectionReasons.NumberUnreadable)]
    [InlineData("-.0", RejectionReasons.NumberUnreadable)]
    [InlineData(".5", RejectionReasons.NumberUnreadable)]
    [InlineData("5.", RejectionReasons.NumberUnreadable)]
    [InlineData("1.2.3", RejectionReasons.NumberUnreadable)]
    [InlineData("1e3", RejectionReasons.NumberUnreadable)]
    [InlineData("1,000", RejectionReasons.NumberUnreadable)]
    [InlineData("1 000", RejectionReasons.NumberUnreadable)]
    [InlineData("0x1F", RejectionReasons.NumberUnreadable)]
    [InlineData("NaN", RejectionReasons.NumberUnreadable)]
    [InlineData("∞", RejectionReasons.NumberUnreadable)]
    [InlineData("١٢", RejectionReasons.NumberUnreadable)]
    [InlineData("1.5", RejectionReasons.NumberNotWhole)]
    [InlineData("9223372036854775808", RejectionReasons.NumberTooLarge)]
    [InlineData("99999999999999999999999999999999", RejectionReasons.NumberTooLarge)]
    public void Nothing_else_is_a_whole_number(string text, string reason) => Assert.Equal(reason, WholeNumber.Read(text, out _));
}
