using TruceStats.Durations;

namespace TruceStats.Tests.Durations;

public sealed class SpellTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_length_is_finite_and_above_zero(double days)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Spell.Ended(days));
        Assert.Throws<ArgumentOutOfRangeException>(() => Spell.StillOn(days));
        Assert.Throws<ArgumentOutOfRangeException>(() => Spell.EndedBy(days));
        Assert.Throws<ArgumentException>(() => SpellTable.Of([days], [true]));
    }

    [Theory]
    [InlineData(10, 9)]
    [InlineData(double.NaN, 10)]
    [InlineData(10, double.NaN)]
    [InlineData(-1, 10)]
    [InlineData(0, double.PositiveInfinity)]
    public void Bounds_rise(double earliest, double latest)
    {
        Assert.ThrowsAny<ArgumentException>(() => Spell.EndedBetween(earliest, latest));
        Assert.Throws<ArgumentException>(() => SpellTable.Between([earliest], [latest]));
    }

    [Fact]
    public void The_four_ends_are_told_apart()
    {
        Assert.Equal((true, false), (Spell.Ended(5).HasEnded, Spell.Ended(5).IsIntervalCensored));
        Assert.Equal((false, false), (Spell.StillOn(5).HasEnded, Spell.StillOn(5).IsIntervalCensored));
        Assert.Equal((true, true), (Spell.EndedBy(5).HasEnded, Spell.EndedBy(5).IsIntervalCensored));
        Assert.Equal(Spell.StillOn(5), Spell.EndedBetween(5, double.PositiveInfinity));
        Assert.Equal(Spell.Ended(5), Spell.EndedBetween(5, 5));
    }

    [Fact]
    public void An_entry_lies_before_the_end_and_moves_an_earliest_end_that_lay_before_it()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Spell.Ended(5).From(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Spell.StillOn(5).From(6));
        Assert.Throws<ArgumentOutOfRangeException>(() => Spell.Ended(5).From(double.NaN));
        Assert.Throws<ArgumentException>(() => SpellTable.Of([5, 6], [true, true]).From([0, 7]));
        Assert.Equal(40, Spell.EndedBetween(31, 60).From(40).Earliest);
        Assert.Equal(31, Spell.EndedBetween(31, 60).From(12).Earliest);
        Assert.Equal(12, Spell.EndedBy(60).From(12).Earliest);
    }

    [Fact]
    public void What_is_still_on_has_no_cause()
    {
        Assert.Throws<InvalidOperationException>(() => Spell.StillOn(5).Because("withdrawn"));
        Assert.Throws<ArgumentException>(() => SpellTable.Of([5], [false]).Because(["withdrawn"]));
    }

    [Fact]
    public void It_prints_what_is_known()
    {
        Assert.Equal("ended after 180 days (withdrawn)", Spell.Ended(180).Because("withdrawn").ToString());
        Assert.Equal("ended after 31 to 60 days, watched from day 10", Spell.EndedBetween(31, 60).From(10).ToString());
        Assert.Equal("X: still on after 12.5 days", Spell.StillOn(12.5).Named("X").ToString());
        Assert.Equal("ended by day 60", Spell.EndedBy(60).ToString());
    }
}
