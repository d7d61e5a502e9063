using static TruceStats.Tests.Truces.Sample;

namespace TruceStats.Tests.Truces;

public sealed class InForceTests
{
    [Fact]
    public void Seventy_two_hours_made_open_ended_are_one_truce()
    {
        var truce = Truce(
            Halt("ms-13", id: "72h", plannedEnd: March(29)),
            Halt("ms-13", id: "open", effective: March(29), extends: "72h"));
        Assert.Equal("[2016-03-26, …)", truce.InForce.ToString());
    }

    [Fact]
    public void Without_an_ending_the_planned_end_counts_and_without_either_it_is_open()
    {
        Assert.Equal("[2016-03-26, 2016-03-29)", Truce(Halt("ms-13", plannedEnd: March(29))).InForce.ToString());
        Assert.Equal("[2016-03-26, …)", Truce(Halt("ms-13")).InForce.ToString());
    }

    [Fact]
    public void The_ending_counts_before_and_after_the_planned_end()
    {
        Assert.Equal("[2016-03-26, 2016-03-28)", Truce(Halt("ms-13", plannedEnd: March(29), ending: Breach(March(28)))).InForce.ToString());
        Assert.Equal("[2016-03-26, 2016-04-02)", Truce(Halt("ms-13", plannedEnd: March(29), ending: Breach(April(2)))).InForce.ToString());
    }

    [Fact]
    public void An_extension_that_takes_effect_early_does_not_count_days_twice()
    {
        var truce = Truce(
            Halt("ms-13", id: "d1", plannedEnd: April(15)),
            Halt("ms-13", id: "d2", effective: March(29), plannedEnd: April(10), extends: "d1"));
        Assert.Equal("[2016-03-26, 2016-04-10)", truce.InForce.ToString());
    }

    [Fact]
    public void Three_links_make_one_stretch_in_whatever_order_they_are_given()
    {
        var truce = Truce(
            Halt("ms-13", id: "d3", effective: April(5), extends: "d2", ending: Breach(April(9))),
            Halt("ms-13", id: "d1", plannedEnd: March(29)),
            Halt("ms-13", id: "d2", effective: March(29), extends: "d1"));
        Assert.Equal("[2016-03-26, 2016-04-09)", truce.InForce.ToString());
    }

    [Fact]
    public void A_date_known_in_part_is_named_and_the_way_on_is_too()
    {
        var truce = Truce(Halt("ms-13", id: "d7", ending: Breach(PartialDate.Month(2018, 2))));
        var error = Assert.Throws<InvalidOperationException>(() => truce.InForce);
        Assert.Contains("The end of the declaration 'd7', 2018-02 (month), is not known to the day; Windows", error.Message, StringComparison.Ordinal);
        Assert.Equal("[2016-03-26, 2018-02-28)", truce.InForceDays(DateRule.Latest, PartyRule.Refuse).ToString());
        Assert.Equal("[2016-03-26, 2018-02-01)", truce.InForceDays(DateRule.Earliest, PartyRule.Refuse).ToString());
        Assert.Equal("[2016-03-26, 2018-02-14)", truce.InForceDays(DateRule.Middle, PartyRule.Refuse).ToString());
    }

    [Fact]
    public void A_date_that_is_not_needed_may_be_known_in_part()
    {
        // Whichever day the first declaration was to end, the second took over before.
        var truce = Truce(
            Halt("ms-13", id: "d1", plannedEnd: PartialDate.Month(2016, 4)),
            Halt("ms-13", id: "d2", effective: March(29), extends: "d1"));
        Assert.Equal("[2016-03-26, …)", truce.InForce.ToString());
        Assert.Equal("[2016-03-26, …)", TruceStats.Truce.Of("x", [Declaration.Of("d", "farc", PartialDate.Month(2016, 3), March(26))]).InForce.ToString());
    }

    [Fact]
    public void A_rule_that_leaves_a_declaration_without_a_day_is_refused()
    {
        var truce = Truce(Halt("ms-13", id: "d1", effective: PartialDate.Month(2016, 3), ending: Breach(March(15))));
        var error = Assert.Throws<InvalidOperationException>(() => truce.InForceDays(DateRule.Latest, PartyRule.Refuse));
        Assert.Contains("By the rule Latest the declaration 'd1' has no day", error.Message, StringComparison.Ordinal);
        Assert.Equal("[2016-03-01, 2016-03-15)", truce.InForceDays(DateRule.Earliest, PartyRule.Refuse).ToString());
    }

    [Fact]
    public void By_a_rule_that_puts_both_on_one_day_the_extension_takes_over_at_once()
    {
        var march = PartialDate.Month(2016, 3);
        var truce = Truce(
            Halt("ms-13", id: "d1", effective: march), Halt("ms-13", id: "d2", effective: march, ending: Breach(April(2)), extends: "d1"));
        Assert.Equal("[2016-03-01, 2016-04-02)", truce.InForceDays(DateRule.Earliest, PartyRule.Refuse).ToString());
    }

    [Fact]
    public void Parties_that_began_together_and_ended_together_are_one()
    {
        var truce = Truce(Halt("ms-13", plannedEnd: April(9)), Halt("b18", ending: Breach(April(9))));
        Assert.Equal("[2016-03-26, 2016-04-09)", truce.InForce.ToString());
    }

    [Fact]
    public void Parties_that_ended_on_different_days_need_a_rule()
    {
        var truce = Truce(Halt("ms-13", ending: Breach(April(2))), Halt("b18", effective: March(28), ending: Breach(April(9))));
        var error = Assert.Throws<InvalidOperationException>(() => truce.InForce);
        Assert.Contains("'ms-13' kept [2016-03-26, 2016-04-02) and 'b18' kept [2016-03-28, 2016-04-09); Windows", error.Message, StringComparison.Ordinal);
        Assert.Equal("[2016-03-26, 2016-04-09)", truce.InForceDays(DateRule.Refuse, PartyRule.AnyParty).ToString());
        Assert.Equal("[2016-03-28, 2016-04-02)", truce.InForceDays(DateRule.Refuse, PartyRule.AllParties).ToString());
        Assert.Equal("[2016-03-28, 2016-04-09)", truce.InForceDays("b18", DateRule.Refuse).ToString());
        Assert.Throws<ArgumentOutOfRangeException>("partyRule", () => truce.InForceDays(DateRule.Refuse, (PartyRule)9));
    }

    [Fact]
    public void A_party_that_declared_nothing_kept_nothing() =>
        Assert.Throws<ArgumentException>("party", () => Truce(Halt("ms-13", ["government"])).InForceDays("government", DateRule.Refuse));

    [Fact]
    public void A_truce_that_was_broken_and_taken_up_again_has_several_stretches()
    {
        var truce = Truce(Halt("eln", id: "d1", plannedEnd: March(29)), Halt("eln", id: "d2", effective: April(3), plannedEnd: April(9)));
        var error = Assert.Throws<InvalidOperationException>(() => truce.InForce);
        Assert.Contains("[2016-03-26, 2016-03-29) ∪ [2016-04-03, 2016-04-09); use InForceDays", error.Message, StringComparison.Ordinal);
        Assert.Equal(9, truce.InForceDays(DateRule.Refuse, PartyRule.Refuse).Days);
    }

    [Fact]
    public void Parties_that_share_no_day_have_no_truce_that_all_kept()
    {
        var truce = Truce(Halt("ms-13", plannedEnd: March(29)), Halt("b18", effective: April(3)));
        Assert.True(truce.InForceDays(DateRule.Refuse, PartyRule.AllParties).IsEmpty);
        Assert.Throws<InvalidOperationException>(() =>
            truce.Windows(StudyPeriod.Year(2016), StudyPeriod.Month(2016, 1), April(30), DateRule.Refuse, PartyRule.AllParties));
    }
}
