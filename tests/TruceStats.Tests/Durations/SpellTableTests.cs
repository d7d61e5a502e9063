using TruceStats.Durations;

namespace TruceStats.Tests.Durations;

public sealed class SpellTableTests
{
    private static SpellTable Table => SpellTable.Of([6, 66, 122, 30], [true, true, false, true]).WithLabels("region", ["north", "south", "north", "north"]).With("strength", [1, 2, 3, 4]);

    [Fact]
    public void Arrays_and_spells_make_the_same_table() =>
        Assert.Equal(SpellTable.Of([Spell.Ended(6), Spell.StillOn(7)]), SpellTable.Of([6, 7], [true, false]));

    [Fact]
    public void Columns_must_have_a_value_for_every_row()
    {
        Assert.Throws<ArgumentException>(() => SpellTable.Of([6, 7], [true]));
        Assert.Throws<ArgumentException>(() => Table.With("x", [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => Table.With("x", [1, 2, 3, double.NaN]));
        Assert.Throws<ArgumentException>(() => Table.WithLabels("x", ["a", "b", "c", " "]));
        Assert.Throws<ArgumentException>(() => Table.With("region", [1, 2, 3, 4]));
    }

    [Fact]
    public void A_column_that_is_not_there_is_named_with_those_that_are() =>
        Assert.Contains("'place'; there are: region", Assert.Throws<ArgumentException>(() => Table.Only("place", "x")).Message, StringComparison.Ordinal);

    [Fact]
    public void Rows_are_picked_by_label_with_their_columns()
    {
        var north = Table.Only("region", "north");
        Assert.Equal([6, 122, 30], north.Select(spell => spell.Earliest));
        Assert.Equal([1, 3, 4], north.Covariate("strength"));
        Assert.Empty(Table.Only("region", "east"));
        Assert.Equal(["north", "south"], Table.By("region").Select(group => group.Key));
        Assert.Equal(north, Table.By("region")[0].Value);
    }

    [Fact]
    public void A_cut_spell_is_rows_of_one_subject_that_follow_one_another()
    {
        var cut = Table.SplitAt(30, 60);
        Assert.Equal([(0, 6, true), (0, 30, false), (30, 60, false), (60, 66, true), (0, 30, false), (30, 60, false), (60, 122, false), (0, 30, true)],
            cut.Select(row => (row.Entry, row.Earliest, row.HasEnded)));
        Assert.Equal(["row 0", "row 1", "row 1", "row 1", "row 2", "row 2", "row 2", "row 3"], cut.Select(row => row.Subject));
        Assert.Equal([1, 2, 2, 2, 3, 3, 3, 4], cut.Covariate("strength"));
        Assert.Throws<ArgumentException>(() => Table.SplitAt(30, 20));
        Assert.Throws<ArgumentException>(() => SpellTable.Between([1], [9]).SplitAt(5));
    }

    [Fact]
    public void A_cut_changes_no_curve()
    {
        var whole = KaplanMeier.Of(Table);
        var cut = KaplanMeier.Of(Table.SplitAt(10, 30, 50));
        Assert.Equal(whole.Days, cut.Days);
        Assert.Equal(whole.AtRisk, cut.AtRisk);
        Assert.Equal(whole.Survival, cut.Survival);
    }

    [Fact]
    public void Ends_between_two_days_go_to_either()
    {
        var table = SpellTable.Between([10, 0, 5, 7], [20, 12, double.PositiveInfinity, 7]);
        Assert.True(table.HasIntervalCensoring);
        Assert.Equal([Spell.Ended(10), Spell.Ended(1), Spell.StillOn(5), Spell.Ended(7)], table.Earliest());
        Assert.Equal([Spell.Ended(20), Spell.Ended(12), Spell.StillOn(5), Spell.Ended(7)], table.Latest());
        Assert.Equal("4 spells: 1 ended, 2 between two days, 1 still on", table.ToString());
    }
}
