using TruceStats.Contagion;

namespace TruceStats.Tests.Contagion;

/// <summary>Events with a known truth, and the room's questions as they are asked in tests: cancelled with the test.</summary>
internal static class Made
{
    public static readonly LocalDate Start = new(2015, 1, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static StudyPeriod Days(int days) => StudyPeriod.OfDays(Start, days);

    public static EventTimes Events(ulong seed, double background = 0.4, double branching = 0.5, double halfLife = 1.5, int days = 300) =>
        HawkesProcess.Simulate(background, branching, halfLife, Days(days), seed);

    public static HawkesFit Fitted(this EventTimes events, HawkesProcess? model = null) => (model ?? new HawkesProcess()).Fit(events, Token);

    public static BinnedContagionFit Fitted(this CountSeries series, bool poisson = false) => new BinnedContagion { AssumePoisson = poisson }.Fit(series, Token);

    public static RetaliationMatrix Fitted(this ActorEvents events, MutualExcitation? model = null, int? threads = null) =>
        (model ?? new MutualExcitation()).Fit(events, new Execution { Parallelism = threads }, Token);

    public static HypothesisTest Tested(this HawkesFit fit, int replicates, int? threads = null, ulong seed = 1) => fit.Test(replicates, Run(threads, seed), Token);

    public static HypothesisTest Tested(this BinnedContagionFit fit, int replicates, int? threads = null) => fit.Test(replicates, Run(threads, 1), Token);

    public static HypothesisTest ResidualsDrawn(this HawkesFit fit, int replicates) => fit.ResidualTest(replicates, Run(null, 1), Token);

    public static KnoxTest Knox(LocatedEvents events, double[] metres, int[] days, int permutations = 199, int? threads = null, ulong seed = 1) =>
        KnoxTest.Of(events, metres, days, permutations, Run(threads, seed), Token);

    /// <summary>Counts that follow their own past.</summary>
    public static long[] Counts(int seed, int bins, double background, double branching, double stay)
    {
        var random = new Random(seed);
        var counts = new long[bins];
        double history = 0;
        for (int t = 0; t < bins; t++)
        {
            double left = Math.Exp(-(background + (branching * history))), product = random.NextDouble();
            for (; product > left; counts[t]++)
                product *= random.NextDouble();
            history = (stay * history) + ((1 - stay) * counts[t]);
        }
        return counts;
    }

    private static Execution Run(int? threads, ulong seed) => new() { Parallelism = threads, Seed = seed };
}
