using TruceStats.Data;
using TruceStats.Tests;

namespace TruceStats.Data.Tests.Incidents;

/// <summary>
/// The whole files, where they lie beside the working copy. The numbers of rows, faults and partial dates were counted with Python's csv module,
/// the exact duplicates with sort and uniq -d.
/// </summary>
public sealed class RealUcdpTests
{
    private static string Path(string name)
    {
        string path = Repository.At("..", "shared", "data", "ucdp", name);
        Assert.SkipUnless(File.Exists(path), "UCDP's file is not beside the working copy; its rows may not be copied into it.");
        return path;
    }

    [Fact]
    public void Every_event_of_Colombia_is_read_or_reported()
    {
        var log = UcdpGed.Read(Path("ged_colombia.csv")).ToLog();
        Assert.Equal(4632, log.Source.RowsRead);
        Assert.Equal(4578, log.Count);
        Assert.Equal(497, log.Source.PartialDates);
        Assert.Equal(0, log.Source.ExactDuplicates);
        // Among them figures like low 166, best 166, high 116.
        Assert.Equal(54, log.Source.Rejected.Count);
        Assert.All(log.Source.Rejected, row => Assert.Equal(RejectionReasons.DeathsOutOfOrder, row.Reason));
        Assert.Equal(10, log.Source.Rejected.Count(row => row.Column == "low"));
        Assert.Equal([3405, 163, 1010], new[] { UcdpGed.StateBased, UcdpGed.NonState, UcdpGed.OneSided }.Select(kind => log.Where(kind).Count));
        Assert.Equal(26591, log.Sum(incident => incident.Deaths!.Best));
    }

    [Fact]
    public void The_raw_sample_has_a_second_header_row_that_is_no_row_of_data()
    {
        var log = UcdpGed.Read(Path("sample_raw_hdx_colombia.csv")).ToLog();
        Assert.Equal("sample_raw_hdx_colombia.csv: 40 rows read, 40 accepted, 0 rejected, 0 exact duplicates, 34 partial dates", log.Source.ToString());
        Assert.Equal("222009", log.First().Id);
    }

    [Theory]
    [InlineData(2014, 6, 30, 173, 15)]
    [InlineData(2014, 12, 20, 153, 5)]
    [InlineData(2015, 5, 22, 59, 9)]
    [InlineData(2015, 7, 20, 406, 3)]
    public void The_two_unilateral_cease_fires_of_FARC_are_seen(int year, int month, int day, int days, long events)
    {
        var period = StudyPeriod.OfDays(new LocalDate(year, month, day), days);
        // The dyad of the government and FARC; the day known to a range of six days or fewer.
        var series = UcdpGed.Read(Path("ged_colombia.csv"), where: row => row.Dyad == 623 && row.DatePrecision <= 2)
            .CountBy(new CountingRule { Resolution = Resolution.Day, Coverage = period, Attribution = Attribution.FirstDay });
        Assert.Equal(events, series.Bins.Sum(bin => bin.Count));
        Assert.Equal(54, series.Source!.Rejected.Count);
    }

    [Fact]
    public void A_dyad_is_also_its_two_sides()
    {
        var dyad = UcdpGed.Read(Path("ged_colombia.csv"), where: row => row.Dyad == 623).ToLog();
        var sides = UcdpGed.Read(Path("ged_colombia.csv")).Where(IncidentFilter.All.By(UcdpGed.Actor(17)).Against(UcdpGed.Actor(743))).ToLog();
        Assert.Equal(dyad, sides);
    }
}
