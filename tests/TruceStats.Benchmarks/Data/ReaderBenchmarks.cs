using BenchmarkDotNet.Attributes;
using CsvHelper;
using Sylvan.Data.Csv;
using TruceStats.Data;
using SylvanReader = Sylvan.Data.Csv.CsvDataReader;

namespace TruceStats.Benchmarks.Data;

/// <summary>
/// Which library reads rows: 20 MB of UCDP's shape on one thread. Rows alone, the same mapping to incidents over both, and the reader that ships,
/// which also checks and reports every row.
/// </summary>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private const int Bytes = 20_000_000;

    private byte[] _file = [];

    [GlobalSetup]
    public void Setup()
    {
        using var stream = new MemoryStream();
        UcdpShaped.Write(stream, Bytes, seed: 1989);
        _file = stream.ToArray();
    }

    [Benchmark]
    public long SylvanRows()
    {
        using var rows = OpenSylvan();
        long length = 0;
        while (rows.Read())
        {
            for (int i = 0; i < rows.RowFieldCount; i++)
                length += rows.GetFieldSpan(i).Length;
        }
        return length;
    }

    [Benchmark]
    public long CsvHelperRows()
    {
        using var rows = OpenCsvHelper();
        long length = 0;
        while (rows.Read())
        {
            for (int i = 0; i < rows.FieldCount; i++)
                length += rows.GetSpan(i).Length;
        }
        return length;
    }

    [Benchmark]
    public long SylvanIncidents()
    {
        using var rows = OpenSylvan();
        rows.Read();
        var mapping = new PlainMapping();
        long days = 0;
        while (rows.Read())
            days += mapping.Incident(index => rows.GetFieldSpan(index)).Start.Earliest.Day;
        return days;
    }

    [Benchmark]
    public long CsvHelperIncidents()
    {
        using var rows = OpenCsvHelper();
        rows.Read();
        var mapping = new PlainMapping();
        char[] field = new char[4096];
        long days = 0;
        // Sylvan gives characters and CsvHelper bytes, of which those that are needed are turned into characters.
        while (rows.Read())
            days += mapping.Incident(index => field.AsSpan(0, rows.GetChars(index, field))).Start.Earliest.Day;
        return days;
    }

    [Benchmark(Baseline = true)]
    public long UcdpGedIncidents()
    {
        long days = 0;
        foreach (var incident in UcdpGed.Read(SourceFile.Of("memory", () => new MemoryStream(_file))))
            days += incident.Start.Earliest.Day;
        return days;
    }

    [Benchmark]
    public CountSeries UcdpGedCounts() => UcdpGed.Read(SourceFile.Of("memory", () => new MemoryStream(_file)))
        .CountBy(new CountingRule { Resolution = Resolution.Day, Coverage = UcdpShaped.Coverage, Attribution = Attribution.FirstDay });

    private SylvanReader OpenSylvan() => SylvanReader.Create(
        new StreamReader(new MemoryStream(_file)), new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',', BufferSize = 1 << 16, MaxBufferSize = 1 << 20 });

    private CsvReader OpenCsvHelper() => CsvReader.Create(
        new MemoryStream(_file), new CsvReaderOptions { HasHeader = false, Separator = ',', MaxRecordSize = 1 << 20, TrackLineNumbers = true });
}
