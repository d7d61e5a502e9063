#:project ../src/TruceStats.Data/TruceStats.Data.csproj
#:package DuckDB.NET.Data.Full

// From files that are too large for memory to an answer: DuckDB counts the incidents where they lie, and only counts come back.
// The incidents are synthetic and the same on every machine: in 8 departments about 2 a day, and from 26 March 2016 on about 1;
// in departments 3 and 8 it is about 1 all along.

using DuckDB.NET.Data;
using NodaTime;
using TruceStats;
using TruceStats.Data;

string folder = Directory.CreateTempSubdirectory("truce-stats-").FullName;
try
{
    using var database = new DuckDBConnection("DataSource=:memory:");
    database.Open();
    WriteFiles(database, folder);

    // What the columns mean. Columns that are not named are not read.
    var incidents = SqlIncidents.Parquet(Path.Combine(folder, "*.parquet")) with
    {
        Start = "date_start",
        StartLatest = "date_latest",
        Kind = "kind",
        Place = "adm_1",
        DeathsLow = "low",
        DeathsBest = "best",
    };
    var truce = new LocalDate(2016, 3, 26);
    var rule = new CountingRule
    {
        Resolution = Resolution.Day,
        Coverage = StudyPeriod.Of(new LocalDate(2015, 9, 1), new LocalDate(2016, 9, 1)),
        Attribution = Attribution.Exclude,
        Filter = IncidentFilter.All.Of(IncidentKind.Homicide),
    };

    // The same rule would count a log in memory, and give the same series.
    var daily = incidents.CountBy(database, rule);
    Console.WriteLine(daily);
    Console.WriteLine(daily.Counting);
    Console.WriteLine($"{daily.Source!.RowsRead} rows read, {daily.Source.RowsRejected} rejected, {daily.Source.PartialDates} with a partial date");
    foreach (var rejected in daily.Source.Rejected)
        Console.WriteLine($"  {rejected.Rows} of column {rejected.Column}: {rejected.Reason}");
    foreach (var caution in daily.Cautions)
        Console.WriteLine($"  {caution}");
    Console.WriteLine();

    var change = RateChange.Between(daily.During(StudyPeriod.Of(rule.Coverage.Start, truce)), daily.During(StudyPeriod.From(truce)));
    Console.WriteLine($"All: {change}");
    var panel = incidents.PanelBy(database, rule with { Groups = Groups.Place });
    foreach (string place in panel.Keys)
    {
        var series = panel[place];
        Console.WriteLine($"{place}: {RateChange.Between(series.During(StudyPeriod.Of(rule.Coverage.Start, truce)), series.During(StudyPeriod.From(truce)))}");
    }
    Console.WriteLine();

    var deaths = incidents.CountBy(database, rule with { Resolution = Resolution.Month, What = CountedQuantity.DeathsBest, UnknownBest = UnknownBest.UseLow });
    Console.WriteLine(deaths);
    foreach (var bin in deaths.Bins)
        Console.WriteLine($"  {bin}");
}
finally
{
    Directory.Delete(folder, recursive: true);
}

// One file a year, as an archive grows. Here and there a row is not as it should be.
static void WriteFiles(DuckDBConnection database, string folder)
{
    foreach (int year in (int[])[2015, 2016])
    {
        using var command = database.CreateCommand();
        command.CommandText = $"""
            COPY (
              SELECT
                CASE WHEN day % 97 = 0 AND i = 0 AND place = 2 THEN NULL ELSE DATE '2015-09-01' + CAST(day AS INTEGER) END AS date_start,
                CASE WHEN day % 50 = 7 AND i = 0 THEN DATE '2015-09-01' + CAST(day + 6 AS INTEGER) END AS date_latest,
                CASE WHEN (day + place + i) % 11 = 0 THEN 'attack' ELSE 'homicide' END AS kind,
                CASE WHEN (day + i) % 89 = 3 THEN NULL ELSE 'department ' || place END AS adm_1,
                1 AS low,
                CASE WHEN (day + place) % 13 = 5 THEN NULL WHEN (day + place) % 61 = 6 AND i = 1 THEN -1 ELSE 1 + (day + i) % 2 END AS best
              FROM range(366) AS days(day), range(1, 9) AS places(place), range(5) AS incidents(i)
              WHERE i < (day * 31 + place * 17) % (CASE WHEN day < 207 AND place NOT IN (3, 8) THEN 5 ELSE 3 END)
                AND year(DATE '2015-09-01' + CAST(day AS INTEGER)) = {year}
            ) TO '{folder.Replace("'", "''")}/{year}.parquet' (FORMAT parquet)
            """;
        command.ExecuteNonQuery();
    }
}
