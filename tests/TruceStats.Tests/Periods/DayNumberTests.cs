namespace TruceStats.Tests.Periods;

public sealed class DayNumberTests
{
    [Fact]
    public void Every_day_of_four_centuries_has_the_next_number_and_goes_back_to_itself()
    {
        var date = new LocalDate(1899, 12, 31);
        int number = (int)NodaTime.Period.DaysBetween(new LocalDate(1970, 1, 1), date);
        for (int i = 0; i < 146_200; i++, number++, date = date.PlusDays(1))
        {
            Assert.Equal(number, DayNumber.Of(date));
            Assert.Equal(date, DayNumber.ToDate(number));
            Assert.Equal((int)date.DayOfWeek, DayNumber.DayOfWeek(number));
        }
    }

    [Theory]
    [InlineData(-9998, 1, 1)]
    [InlineData(-400, 2, 29)]
    [InlineData(-1, 12, 31)]
    [InlineData(0, 2, 29)]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void The_ends_of_the_calendar_are_days_like_any_other(int year, int month, int day)
    {
        var date = new LocalDate(year, month, day);
        Assert.Equal(NodaTime.Period.DaysBetween(new LocalDate(1970, 1, 1), date), DayNumber.Of(date));
        Assert.Equal(date, DayNumber.ToDate(DayNumber.Of(date)));
    }
}
