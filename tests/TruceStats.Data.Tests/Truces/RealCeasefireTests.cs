using TruceStats.Durations;
using TruceStats.Tests;

namespace TruceStats.Data.Tests.Truces;

/// <summary>All 985 rows, where the file lies beside the working copy. The numbers were counted with Python's csv module.</summary>
public sealed class RealCeasefireTests
{
    private static TruceReading Read(PrioCeasefires? options = null)
    {
        string path = Repository.At("..", "shared", "data", "ucdp", "ceasefires_subset.csv");
        Assert.SkipUnless(File.Exists(path), "The file is not beside the working copy; its rows may not be copied into it.");
        return (options ?? new PrioCeasefires()).Read(path);
    }

    [Fact]
    public void Every_row_is_in_a_truce_or_rejected_with_its_reason()
    {
        var reading = Read();
        Assert.Equal(985, reading.Source.RowsRead);
        var reasons = reading.Source.Rejected.CountBy(row => row.Reason).OrderBy(reason => reason.Key, StringComparer.Ordinal);
        Assert.Equal(
            [KeyValuePair.Create(RejectionReasons.DateUnknown, 23), KeyValuePair.Create(RejectionReasons.EndBeforeStart, 4), KeyValuePair.Create(RejectionReasons.NeverInEffect, 13)],
            reasons);
        Assert.Equal(945, reading.Source.RowsAccepted);
    }

    [Fact]
    public void Rows_that_differ_in_their_number_only_are_duplicates()
    {
        var reading = Read();
        // 23 of 985; four rows of one ceasefire, three of them the same, end before they begin and are rejected.
        Assert.Equal(21, reading.Source.ExactDuplicates);
    }

    [Fact]
    public void The_unilateral_ceasefires_of_FARC_are_there_with_their_days()
    {
        var reading = Read();
        var farc = reading.Actors.FindByAlias("FARC")!.Id;
        Assert.Equal(UcdpGed.Actor(743), farc);
        var first = Assert.Single(reading, truce => truce.Name.EndsWith(" 100-18 2014-12-20", StringComparison.Ordinal));
        Assert.Equal(TruceSidedness.OneSided, first.Sidedness);
        Assert.Equal(StudyPeriod.Inclusive(new(2014, 12, 20), new(2015, 5, 22)), first.InForce);
        Assert.Equal(153, Assert.Single(Read(new PrioCeasefires { EndDay = CeasefireEndDay.FirstDayAfter }), truce => truce.Name == first.Name).InForce.Days);
        // Twice one id stands for a ceasefire of 2000 or 2001 and one of 2019 or 2020.
        Assert.Equal(2, reading.Count(truce => truce.Name.Contains(" 100-33 ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Single_days_have_no_day_where_the_end_is_read_as_the_first_day_after() => Assert.Equal(
        4 + 97,
        Read(new PrioCeasefires { EndDay = CeasefireEndDay.FirstDayAfter }).Source.Rejected.Count(row => row.Reason == RejectionReasons.EndBeforeStart));

    [Fact]
    public void Holiday_truces_inside_longer_ones_stay_truces_of_their_own()
    {
        var holidays = Read().Where(truce => truce.Purposes.HasFlag(TrucePurposes.Holiday)).ToArray();
        Assert.NotEmpty(holidays);
        Assert.All(holidays, truce => Assert.NotEmpty(truce.Declarations));
    }

    [Theory]
    [InlineData(PartyRule.Refuse)]
    [InlineData(PartyRule.AnyParty)]
    [InlineData(PartyRule.AllParties)]
    public void Every_row_is_in_a_spell_or_counted_with_its_reason(PartyRule rule)
    {
        var reading = Read();
        var spells = reading.Spells(SpellEnd.FormalEnding, new LocalDate(2020, 12, 31), partyRule: rule);
        Assert.Equal(reading.Count, spells.Report.Asked);
        Assert.Equal(spells.Report.Asked, spells.Count + spells.Report.Rejected.Count);
        Assert.All(spells.Report.Rejected, row => Assert.False(string.IsNullOrWhiteSpace(row.Reason)));
        Assert.InRange(spells.Count, 1, reading.Count);
        // A row is rejected by the reader, or repeats another, or is a declaration of a truce: party by party they are all there.
        var parties = reading.SpellsByParty(SpellEnd.FormalEnding, new LocalDate(2020, 12, 31));
        Assert.Equal(985, reading.Source.RowsRead);
        Assert.Equal(reading.Sum(truce => truce.Parties.Count), parties.Report.Asked);
        Assert.Equal(parties.Report.Asked, parties.Count + parties.Report.Rejected.Count);
    }
}
