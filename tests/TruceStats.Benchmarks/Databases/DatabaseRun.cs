using System.Diagnostics;
using System.Globalization;

namespace TruceStats.Benchmarks.Databases;

/// <summary>Counting where the rows lie, against fetching them: one run that prints its times, since making the rows takes longer than counting them.</summary>
internal static class DatabaseRun
{
    public const string Verb = "databases";

    public const string First = "1990-01-01";

    public static StudyPeriod Coverage { get; } = StudyPeriod.Of(new LocalDate(1990, 1, 1), new LocalDate(2020, 1, 1));

    public static CountingRule DailyByPlace { get; } = new() { Resolution = Resolution.Day, Coverage = Coverage, Groups = Groups.Place };

    /// <summary><c>databases [rows in Parquet] [rows in PostgreSQL]</c>; 0 leaves one out.</summary>
    public static int Run(string[] args)
    {
        long inParquet = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 100_000_000;
        long inPostgres = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : 5_000_000;
        if (inParquet > 0)
            ParquetRun.Run(inParquet);
        if (inPostgres > 0)
            PostgresRun.Run(inPostgres);
        return 0;
    }

    /// <summary>The median of three times; what the processors of this process worked, and what it allocated, in the last of them.</summary>
    public static void Measure(string what, Func<long> count)
    {
        var times = new double[3];
        var worked = TimeSpan.Zero;
        long events = 0, allocated = 0;
        for (int i = 0; i < times.Length; i++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            using var process = Process.GetCurrentProcess();
            var workedBefore = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            events = count();
            times[i] = watch.Elapsed.TotalSeconds;
            process.Refresh();
            worked = process.TotalProcessorTime - workedBefore;
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        }
        Array.Sort(times);
        Print(string.Create(CultureInfo.InvariantCulture, $"{what}: {times[1]:0.00} s ({times[0]:0.00} to {times[2]:0.00}), processors {worked.TotalSeconds:0.00} s, {allocated / 1e6:0} MB allocated, {events} counted"));
    }

    public static void Print(string line) => Console.WriteLine(line);
}
