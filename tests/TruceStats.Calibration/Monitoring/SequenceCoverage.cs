using System.Globalization;
using TruceStats.Monitoring;
using TruceStats.Numerics;

namespace TruceStats.Calibration.Monitoring;

/// <summary>How often the confidence sequence for a rate ratio ever leaves the true ratio, looked at after every day: one cell of the table.</summary>
internal sealed record SequenceCoverage(int BaselineDays, double Rate, double Dispersion, double Ratio)
{
    /// <summary>Prints the table.</summary>
    public static void Print(int runs, ulong seed, int looks)
    {
        Console.WriteLine(FormattableString.Invariant($"## sequence: {runs} runs of {looks} looks, seed {seed}"));
        Console.WriteLine();
        Console.WriteLine("| baseline days | rate a day | φ | ratio | ever wrong, φ estimated | φ known | φ ignored |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (int days in (int[])[30, 60, 120, 365])
        {
            foreach (double rate in (double[])[2, 10, 25])
            {
                foreach (double dispersion in (double[])[1, 2, 5])
                    Console.WriteLine(new SequenceCoverage(days, rate, dispersion, 1).Row(runs, seed, looks));
            }
        }
        Console.WriteLine(new SequenceCoverage(60, 10, 2, 0.5).Row(runs, seed, looks));
    }

    private string Row(int runs, ulong seed, int looks)
    {
        string[] cells = [Share(null, runs, seed, looks), Share(Dispersion, runs, seed, looks), Share(1, runs, seed, looks)];
        return string.Create(CultureInfo.InvariantCulture, $"| {BaselineDays} | {Rate} | {Dispersion} | {Ratio} | ") + string.Join(" | ", cells) + " |";
    }

    private string Share(double? used, int runs, ulong seed, int looks)
    {
        int wrong = 0;
        for (int run = 0; run < runs; run++)
            wrong += EverWrong(new RandomStream(seed).Split(run), used, looks) ? 1 : 0;
        return ((double)wrong / runs).ToString(".000", CultureInfo.InvariantCulture);
    }

    private bool EverWrong(RandomStream stream, double? used, int looks)
    {
        var start = new LocalDate(2015, 1, 1);
        var baseline = MonitoringBaseline.Of(CountSeries.Of(Resolution.Day, start, Draws(stream, Rate, BaselineDays)));
        if (baseline.Tally.Events == 0)
            return false;
        double scale = used ?? baseline.Dispersion?.Used ?? 1, bound = -Math.Log(0.05), events = 0;
        long[] after = Draws(stream, Rate * Ratio, looks);
        for (int day = 1; day <= looks; day++)
        {
            events += after[day - 1];
            // The martingale at the true ratio: the interval leaves it when this reaches the bound.
            if (new MixtureRatio(events / scale, day / scale, baseline.Tally.Events / scale, BaselineDays / scale, 0.5).Log(Ratio) >= bound)
                return true;
        }
        return false;
    }

    private long[] Draws(RandomStream stream, double mean, int days)
    {
        var counts = new long[days];
        for (int i = 0; i < days; i++)
            counts[i] = Dispersion > 1 ? stream.NextNegativeBinomial(mean, mean / (Dispersion - 1)) : stream.NextPoisson(mean);
        return counts;
    }
}
