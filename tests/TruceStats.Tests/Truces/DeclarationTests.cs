using static TruceStats.Tests.Truces.Sample;

namespace TruceStats.Tests.Truces;

public sealed class DeclarationTests
{
    [Fact]
    public void A_declaration_knows_its_party_its_addressees_and_its_dates()
    {
        var declaration = Declaration.Of("d1", "ms-13", March(25), March(26), ["b18", "government"], March(29), extends: "d0");
        Assert.Equal("ms-13", declaration.By.Value);
        Assert.Equal(["b18", "government"], declaration.Toward.Select(id => id.Value));
        Assert.Equal("2016-03-25", declaration.Declared.ToString());
        Assert.Equal("2016-03-26", declaration.Effective.ToString());
        Assert.Equal("2016-03-29", declaration.PlannedEnd!.ToString());
        Assert.Null(declaration.Ending);
        Assert.Equal("d0", declaration.Extends);
    }

    [Fact]
    public void An_end_before_the_start_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("plannedEnd", () => Halt("ms-13", plannedEnd: March(20)));
        Assert.Contains("2016-03-26", error.Message, StringComparison.Ordinal);
        Assert.Contains("2016-03-20", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("ending", () => Halt("ms-13", ending: Breach(March(25))));
    }

    [Fact]
    public void The_end_is_excluded_so_that_it_must_come_a_day_later() =>
        Assert.Throws<ArgumentOutOfRangeException>("plannedEnd", () => Halt("ms-13", plannedEnd: March(26)));

    [Fact]
    public void Dates_known_in_part_are_refused_only_where_no_day_fits()
    {
        Assert.NotNull(Halt("ms-13", ending: Breach(PartialDate.Month(2016, 3))));
        Assert.NotNull(Halt("ms-13", effective: PartialDate.Month(2016, 3), ending: Breach(March(2))));
        Assert.Throws<ArgumentOutOfRangeException>("ending", () => Halt("ms-13", ending: Breach(PartialDate.Month(2016, 2))));
    }

    [Fact]
    public void A_truce_that_was_kept_in_secret_is_declared_after_it_took_effect() =>
        Assert.Equal("ms-13: 2012-03-09 to open end", Declaration.Of("d", "ms-13", new LocalDate(2012, 3, 14), new LocalDate(2012, 3, 9)).ToString());

    [Fact]
    public void Nobody_declares_toward_himself_or_twice_toward_another()
    {
        Assert.Throws<ArgumentException>("toward", () => Halt("ms-13", ["ms-13"]));
        Assert.Throws<ArgumentException>("toward", () => Halt("ms-13", ["b18", "b18"]));
        Assert.Throws<ArgumentException>("toward", () => Declaration.Of("d", "ms-13", March(25), March(26), [null!]));
    }

    [Fact]
    public void Ids_are_needed_and_nothing_extends_itself()
    {
        Assert.Throws<ArgumentException>("id", () => Halt("ms-13", id: " "));
        Assert.Throws<ArgumentException>("extends", () => Halt("ms-13", id: "d1", extends: "d1"));
        Assert.Throws<ArgumentException>("extends", () => Halt("ms-13", extends: ""));
        Assert.Throws<ArgumentNullException>("effective", () => Declaration.Of("d", "ms-13", March(25), null!));
    }

    [Fact]
    public void Equality_is_of_everything_and_addressees_one_by_one()
    {
        Assert.True(Halt("ms-13", ["b18"]) == Halt("ms-13", ["b18"]));
        Assert.Equal(Halt("ms-13", ["b18"]).GetHashCode(), Halt("ms-13", ["b18"]).GetHashCode());
        Assert.True(Halt("ms-13", ["b18"]) != Halt("ms-13", ["government"]));
        Assert.True(Halt("ms-13") != Halt("ms-13", ending: Breach(April(1))));
        Assert.True(Breach(April(1)) == Breach(April(1)) && Breach(April(1)) != Breach(April(2)) && Breach(April(1)) != Ending.On(April(1), EndingReason.Unknown));
    }

    [Fact]
    public void An_ending_needs_a_date_and_a_named_reason()
    {
        Assert.Throws<ArgumentNullException>("date", () => Ending.On(null!, EndingReason.Expired));
        Assert.Throws<ArgumentOutOfRangeException>("reason", () => Ending.On(March(26), (EndingReason)99));
        Assert.Equal(EndingReason.Unknown, default);
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void The_text_is_the_same_in_every_country(string culture)
    {
        Assert.Equal("ms-13 toward b18, government: 2016-03-26 to 2016-03-29", UnderCulture.Of(culture, Halt("ms-13", ["b18", "government"], plannedEnd: March(29)).ToString));
        Assert.Equal("ms-13: 2016-03-26 to 2018-02 (month)", UnderCulture.Of(culture, Halt("ms-13", ending: Ending.On(PartialDate.Month(2018, 2), EndingReason.Withdrawn)).ToString));
        Assert.Equal("2018-02 (month), withdrawn", UnderCulture.Of(culture, Ending.On(PartialDate.Month(2018, 2), EndingReason.Withdrawn).ToString));
    }
}
