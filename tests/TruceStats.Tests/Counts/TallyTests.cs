namespace TruceStats.Tests.Counts;

public sealed class TallyTests
{
    [Fact]
    public void Fifty_six_in_six_days_is_nine_and_a_third_a_day() => Assert.Equal(9.333333333333334, Tally.Of(56, Exposure.Days(6)).Rate, 15);

    [Fact]
    public void Negative_events_are_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Tally.Of(-1, Exposure.Days(6)));
        Assert.Equal("events", error.ParamName);
        Assert.Contains("-1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-6)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Exposure_must_be_above_zero_and_finite(double amount)
    {
        Assert.Equal("days", Assert.Throws<ArgumentOutOfRangeException>(() => Exposure.Days(amount)).ParamName);
        Assert.Equal("personDays", Assert.Throws<ArgumentOutOfRangeException>(() => Exposure.PersonDays(amount)).ParamName);
        Assert.Equal("personYears", Assert.Throws<ArgumentOutOfRangeException>(() => Exposure.PersonYears(amount)).ParamName);
        Assert.Equal("amount", Assert.Throws<ArgumentOutOfRangeException>(() => Exposure.Of(amount, Unit.Days)).ParamName);
        Assert.Equal("factor", Assert.Throws<ArgumentOutOfRangeException>(() => Exposure.Days(1).Times(amount)).ParamName);
    }

    [Fact]
    public void An_overflowing_product_is_refused_too() => Assert.Throws<ArgumentOutOfRangeException>(() => Exposure.Days(1e300).Times(1e300));

    [Fact]
    public void A_person_year_is_365_and_a_quarter_person_days() => Assert.Equal(Exposure.PersonDays(3652.5), Exposure.PersonYears(10));

    [Fact]
    public void Units_do_not_mix_and_the_error_names_both()
    {
        var error = Assert.Throws<ArgumentException>(() => Exposure.Days(1) + Exposure.PersonDays(1));
        Assert.Contains("days", error.Message, StringComparison.Ordinal);
        Assert.Contains("person-days", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Tally.Of(1, Exposure.Days(1)) + Tally.Of(1, Exposure.PersonDays(1)));
    }

    [Fact]
    public void Incidents_and_deaths_do_not_add() =>
        Assert.Throws<ArgumentException>(() => Tally.Of(1, Exposure.Days(1), CountedQuantity.Incidents) + Tally.Of(1, Exposure.Days(1), CountedQuantity.DeathsBest));

    [Fact]
    public void Tallies_add_and_print()
    {
        var sum = Tally.Of(1400, Exposure.Days(60)) + Tally.Of(56, Exposure.Days(6));
        Assert.Equal(Tally.Of(1456, Exposure.Days(66)), sum);
        Cultures.Under("de-DE", () => Assert.Equal("1456 in 66.5 days", Tally.Of(1456, Exposure.Days(66.5)).ToString()));
    }

    [Fact]
    public void An_unknown_quantity_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Tally.Of(1, Exposure.Days(1), (CountedQuantity)17));
}
