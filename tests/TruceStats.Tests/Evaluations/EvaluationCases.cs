using TruceStats.Evaluations;

namespace TruceStats.Tests.Evaluations;

/// <summary>Truces and counts to evaluate: one that is known, and as many drawn ones as a property needs.</summary>
internal static class EvaluationCases
{
    public static readonly RivalEvent Measures = RivalEvent.Of("measures in the prisons", new LocalDate(2016, 3, 29));

    public static CountSeries Monthly { get; } = CountSeries.Of(
        Resolution.Month, new LocalDate(2015, 1, 1), 336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397);

    public static Truce March2016 { get; } = Truce.Of(
        "March 2016", [Declaration.Of("d", "ms-13", declared: new LocalDate(2016, 3, 25), effective: new LocalDate(2016, 3, 26), toward: ["government"])]);

    public static EvaluationOptions Quick { get; } = new() { Straddle = Straddle.Drop, Without = EvaluationParts.SpecificationCurve | EvaluationParts.Placebos };

    /// <summary>Evaluations of drawn weekly counts: rates that fall, rise or stay, by little or much, with chance or with more; some truces end, some bins are missing.</summary>
    public static IEnumerable<TruceEvaluation> Drawn(int count)
    {
        var random = new Random(20160326);
        for (int i = 0; i < count; i++)
        {
            int before = random.Next(6, 40), inForce = random.Next(3, 30), after = random.Next(3) == 0 ? random.Next(3, 20) : 0;
            double rate = Math.Exp((4 * random.NextDouble()) - 0.5), ratio = Math.Exp(1.6 * (random.NextDouble() - 0.5) * random.Next(0, 3)), noise = random.Next(2) * random.NextDouble();
            var counts = new long?[before + inForce + after];
            for (int week = 0; week < counts.Length; week++)
            {
                double mean = rate * (week >= before && week < before + inForce ? ratio : 1) * Math.Exp(noise * (random.NextDouble() - 0.5));
                counts[week] = random.Next(40) == 0 ? null : Poisson(random, mean);
            }
            var start = new LocalDate(2024, 1, 1);
            var begins = start.PlusWeeks(before);
            var ending = after == 0 ? null : Ending.On(begins.PlusWeeks(inForce), EndingReason.Breached);
            var truce = Truce.Of("truce " + i.ToString(System.Globalization.CultureInfo.InvariantCulture), [Declaration.Of("d", "north", begins, begins, ending: ending)]);
            yield return TruceEvaluation.Of(truce, CountSeries.Of(Resolution.Week, start, counts), new EvaluationOptions
            {
                Without = i % 8 == 0 ? EvaluationParts.None : EvaluationParts.SpecificationCurve,
                Level = i % 3 == 0 ? 0.9 : 0.95,
                Rivals = i % 4 == 0 ? [RivalEvent.Of("floods", begins.PlusWeeks(1))] : [],
            });
        }
    }

    private static long Poisson(Random random, double mean)
    {
        double left = Math.Exp(-mean), product = random.NextDouble();
        long events = 0;
        for (; product > left; events++)
            product *= random.NextDouble();
        return events;
    }
}
