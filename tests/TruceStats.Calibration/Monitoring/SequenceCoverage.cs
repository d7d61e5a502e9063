using System.Globalization;
using NodaTime;
using TruceStats.Monitoring;
using TruceStats.Numerics;

namespace TruceStats.Calibration.Monitoring;

/// <summary>How often the confidence sequence for a rate ratio ever leaves the true ratio, looked at after every day: one cell of the table.</summary>
internal sealed record SequenceCoverage(int BaselineDays, double Rate, double Dispersion, double Sigma = 0, double Rho = 0)
{
    /// <summary>Prints the table.</summary>
    public static void Print(int runs, ulong seed, int looks)
    {
        Console.WriteLine(FormattableString.Invariant($"## sequence: {runs} runs of {looks} looks, seed {seed}"));
        Console.WriteLine();
        Console.WriteLine("| baseline days | rate a day | counts | φ estimated | φ known | φ ignored |");
        Console.WriteLine("|---|---|---|---|---|---|");
        SequenceCoverage[] cells =
        [
            .. from days in (int[])[14, 30, 60, 120] from dispersion in (double[])[1, 2, 5] select new SequenceCoverage(days, 10, dispersion),
            .. from rate in (double[])[2, 25] from dispersion in (double[])[1, 2, 5] select new SequenceCoverage(60, rate, dispersion),
            new(60, 25, 25),
            .. from rho in (double[])[0.4, 0.7, 0.9] select new SequenceCoverage(60, 10, 1, 0.3, rho),
        ];
        foreach (var cell in cells)
            Console.WriteLine(cell.Row(runs, seed, looks));
    }

    private string Row(int runs, ulong seed, int looks)
    {
        string counts = Sigma > 0 ? FormattableString.Invariant($"σ {Sigma}, ρ {Rho}") : Dispersion > 1 ? FormattableString.Invariant($"φ {Dispersion}") : "Poisson";
        string[] cells = [Share(null, runs, seed, looks), Sigma > 0 ? "" : Share(Dispersion, runs, seed, looks), Share(1, runs, seed, looks)];
        return FormattableString.Invariant($"| {BaselineDays} | {Rate} | {counts} | ") + string.Join(" | ", cells) + " |";
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
        long[] drawn = Draws(stream, BaselineDays + looks);
        var baseline = MonitoringBaseline.Of(CountSeries.Of(Resolution.Day, new LocalDate(2015, 1, 1), drawn.AsSpan(0, BaselineDays)));
        if (baseline.Tally.Events == 0)
            return false;
        double scale = used ?? baseline.Dispersion?.Used ?? 1, bound = -Math.Log(0.05), events = 0;
        for (int day = 1; day <= looks; day++)
        {
            events += drawn[BaselineDays + day - 1];
            // The martingale at the true ratio: the interval leaves it when this reaches the bound.
            if (new MixtureRatio(events / scale, day / scale, baseline.Tally.Events / scale, BaselineDays / scale, 0.5).Log(1) >= bound)
                return true;
        }
        return false;
    }

    private long[] Draws(RandomStream stream, int days)
    {
        var counts = new long[days];
        double latent = Sigma * stream.NextNormal();
        for (int i = 0; i < days; i++)
        {
            double mean = Sigma > 0 ? Rate * Math.Exp(latent - (Sigma * Sigma / 2)) : Rate;
            counts[i] = Dispersion > 1 ? stream.NextNegativeBinomial(mean, mean / (Dispersion - 1)) : stream.NextPoisson(mean);
            latent = (Rho * latent) + (Sigma * Math.Sqrt(1 - (Rho * Rho)) * stream.NextNormal());
        }
        return counts;
    }
}
