namespace TruceStats.Extensions;

public sealed class IncidentReaderTests
{
    private static readonly StudyPeriod March = StudyPeriod.Month(2016, 3);
    private static readonly OwnIncidentReader Own = new("diary.txt", "2016-03-25;homicide", "2016-03-32;homicide", "2016-03-27;attack");

    // The built-in that holds the same incidents and the same report.
    private static readonly IncidentLog Log = IncidentLog.Of(
        [Incident.Of(IncidentKind.Homicide, new LocalDate(2016, 3, 25)), Incident.Of(IncidentKind.Attack, new LocalDate(2016, 3, 27))],
        SourceReport.Of("diary.txt", 3, [new RejectedRow("diary.txt", 2, "day", "date-unreadable")]));

    [Fact]
    public void A_reader_of_ones_own_makes_the_same_log() => Assert.Equal(Log, Own.ToLog());

    [Fact]
    public void It_counts_to_the_same_series_with_the_same_report() => Assert.Equal(Log.CountBy(Resolution.Day, March), Own.CountBy(Resolution.Day, March));

    [Fact]
    public void It_is_filtered_without_losing_its_report() => Assert.Equal(
        Log.Source, Own.Where(IncidentFilter.All.Of(IncidentKind.Attack)).CountBy(Resolution.Day, March).Source);
}
