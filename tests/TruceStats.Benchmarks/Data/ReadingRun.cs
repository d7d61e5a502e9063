using System.Diagnostics;
using System.Globalization;
using TruceStats.Data;

namespace TruceStats.Benchmarks.Data;

/// <summary>
/// Counts long files from disk, each in a process of its own whose highest memory is told:
/// <c>dotnet run -c Release --project tests/TruceStats.Benchmarks -- reading 50 500</c>, the numbers in megabytes. <c>reading make 500 FILE</c> writes one, for programs in other languages.
/// </summary>
internal static class ReadingRun
{
    public const string Verb = "reading";
    private const string One = "one";
    private const string Make = "make";

    public static int Run(string[] args)
    {
        if (args is [One, var path, ..])
        {
            Read(path, countDuplicates: true);
            Read(path, countDuplicates: false);
            return 0;
        }
        if (args is [Make, var megabytes, var target])
        {
            Write(target, megabytes);
            return 0;
        }
        foreach (string size in args)
        {
            string file = Path.Combine(Path.GetTempPath(), $"ucdp-shaped-{size}.csv");
            try
            {
                Write(file, size);
                using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Verb, One, file]))!;
                process.WaitForExit();
            }
            finally
            {
                File.Delete(file);
            }
        }
        return 0;
    }

    private static void Write(string path, string megabytes)
    {
        using var stream = File.Create(path);
        UcdpShaped.Write(stream, long.Parse(megabytes, CultureInfo.InvariantCulture) * 1_000_000, seed: 1989);
    }

    private static void Read(string path, bool countDuplicates)
    {
        double megabytes = new FileInfo(path).Length / 1e6;
        var rule = new CountingRule { Resolution = Resolution.Day, Coverage = UcdpShaped.Coverage, Attribution = Attribution.FirstDay };
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var series = UcdpGed.Read(path, new ReadOptions { CountDuplicates = countDuplicates }).CountBy(rule);
        double seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        // Beside other work the wall says little: the time of processors, of the compiler and the collector too, says what one core would take.
        double busy = (process.TotalProcessorTime - before).TotalSeconds;
        double peak = process.PeakWorkingSet64 / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{megabytes:F0} MB in {seconds:F2} s, {megabytes / seconds:F0} MB/s ({megabytes / busy:F0} MB a second of processor), highest memory {peak:F0} MB, {GC.GetTotalAllocatedBytes() / 1e6:F0} MB allocated, {series.Source}"));
    }
}
