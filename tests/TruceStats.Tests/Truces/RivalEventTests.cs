using static TruceStats.Tests.Truces.Sample;

namespace TruceStats.Tests.Truces;

public sealed class RivalEventTests
{
    private static readonly RivalEvent Measures = RivalEvent.Of("extraordinary measures", March(29), source: "S29");

    [Fact]
    public void An_event_without_an_end_goes_on()
    {
        Assert.Null(Measures.End);
        Assert.True(Measures.MayOverlap(StudyPeriod.Year(2030)));
        Assert.False(Measures.MayOverlap(StudyPeriod.Of(March(1), March(29))));
        Assert.True(Measures.MayOverlap(StudyPeriod.Of(March(1), March(30))));
    }

    [Fact]
    public void The_end_is_excluded()
    {
        var oneDay = RivalEvent.Of("a recount of the dead", March(29), March(30));
        Assert.True(oneDay.MayOverlap(StudyPeriod.OfDays(March(29), 1)));
        Assert.False(oneDay.MayOverlap(StudyPeriod.OfDays(March(30), 1)));
        Assert.False(oneDay.MayOverlap(StudyPeriod.OfDays(March(28), 1)));
    }

    [Fact]
    public void Dates_known_in_part_may_overlap_whatever_they_can_reach()
    {
        var offensive = RivalEvent.Of("an offensive", PartialDate.Month(2016, 3), PartialDate.Month(2016, 5));
        Assert.True(offensive.MayOverlap(StudyPeriod.OfDays(March(1), 1)));
        Assert.True(offensive.MayOverlap(StudyPeriod.OfDays(new LocalDate(2016, 5, 30), 1)));
        Assert.False(offensive.MayOverlap(StudyPeriod.OfDays(new LocalDate(2016, 5, 31), 1)));
        Assert.Throws<ArgumentNullException>("period", () => offensive.MayOverlap(null!));
    }

    [Fact]
    public void An_end_before_the_start_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("end", () => RivalEvent.Of("x", March(29), March(28)));
        Assert.Throws<ArgumentOutOfRangeException>("end", () => RivalEvent.Of("x", March(29), March(29)));
        Assert.NotNull(RivalEvent.Of("x", March(29), PartialDate.Month(2016, 3)));
        Assert.Throws<ArgumentException>("name", () => RivalEvent.Of(" ", March(29)));
        Assert.Throws<ArgumentNullException>("source", () => RivalEvent.Of("x", March(29), source: null!));
    }

    [Fact]
    public void Equality_is_of_everything()
    {
        Assert.True(Measures == RivalEvent.Of("extraordinary measures", March(29), source: "S29"));
        Assert.Equal(Measures.GetHashCode(), RivalEvent.Of("extraordinary measures", March(29), source: "S29").GetHashCode());
        Assert.True(Measures != RivalEvent.Of("extraordinary measures", March(29)));
        Assert.True(Measures != RivalEvent.Of("extraordinary measures", March(29), PartialDate.Year(2018), "S29"));
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void The_text_is_the_same_in_every_country(string culture)
    {
        Assert.Equal("extraordinary measures: from 2016-03-29", UnderCulture.Of(culture, Measures.ToString));
        Assert.Equal("x: from 2016-03 (month) to 2018 (year)", UnderCulture.Of(culture, RivalEvent.Of("x", PartialDate.Month(2016, 3), PartialDate.Year(2018)).ToString));
    }
}
