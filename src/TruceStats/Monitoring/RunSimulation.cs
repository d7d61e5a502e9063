using TruceStats.Numerics;

namespace TruceStats.Monitoring;

/// <summary>Runs of a monitor over drawn counts until they alarm.</summary>
internal static class RunSimulation
{
    public static readonly MethodId Method = new("run-length-simulation", "simulated runs", "Hawkins and Olwell 1998, Cumulative Sum Charts and Charting for Quality Improvement");

    public static Estimate Mean(MonitoringState start, double ratio, int runs, int mostBins, ulong seed, CancellationToken cancellationToken)
    {
        var baseline = start.Baseline;
        double mean = ratio * baseline.ExpectedPerBin, dispersion = baseline.Dispersion?.Used ?? 1;
        var stream = new RandomStream(seed);
        double sum = 0, squares = 0;
        int cut = 0;
        for (int run = 0; run < runs; run++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var own = stream.Split(run);
            var memory = start.Memory;
            int length = 0;
            bool alarmed = false;
            while (!alarmed && length < mostBins)
            {
                long count = dispersion > 1 ? own.NextNegativeBinomial(mean, mean / (dispersion - 1)) : own.NextPoisson(mean);
                var step = start.Method.Advance(baseline, memory, Bin(baseline, length++, count));
                memory = step.Memory;
                alarmed = step.IsAlarm;
            }
            cut += alarmed ? 0 : 1;
            sum += length;
            squares += (double)length * length;
        }
        double average = sum / runs;
        double error = Math.Sqrt(Math.Max(0, (squares / runs) - (average * average)) / (runs - 1));
        return new Estimate(average, error, null, Method, Unit.Of("bins"), Cautions(cut, runs));
    }

    // Of the days only their order matters here: a bin is one day after the last of the baseline, whatever its exposure.
    private static CountBin Bin(MonitoringBaseline baseline, int index, long count)
    {
        int first = baseline.End is { } end ? DayNumber.Of(end) : 0;
        return new CountBin(StudyPeriod.OfDayNumbers(first + index, first + index + 1), count, BinStatus.Counted, baseline.Bin, false);
    }

    private static IEnumerable<Caution> Cautions(int cut, int runs) =>
        cut == 0 ? [] : [Caution.Of(CautionCodes.RunsCutOff, CautionArgument.Of("runs", cut), CautionArgument.Of("of", runs))];
}
