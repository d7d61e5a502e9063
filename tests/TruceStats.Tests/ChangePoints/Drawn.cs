using TruceStats.Numerics;

namespace TruceStats.Tests.ChangePoints;

/// <summary>Daily series from 2015-01-01 on that are drawn from a seed.</summary>
internal static class Drawn
{
    private static readonly LocalDate Start = new(2015, 1, 1);

    /// <summary>Poisson counts with one change of the mean.</summary>
    public static CountSeries WithChange(ulong seed, int length, int at, double before, double after) =>
        Counts(seed, length, (stream, i) => stream.NextPoisson(i < at ? before : after));

    /// <summary>Negative binomial counts of one mean and variance φμ.</summary>
    public static CountSeries Overdispersed(ulong seed, int length, double mean, double dispersion) =>
        Counts(seed, length, (stream, _) => stream.NextNegativeBinomial(mean, mean / (dispersion - 1)));

    public static CountSeries Counts(ulong seed, int length, Func<RandomStream, int, long> draw)
    {
        var stream = new RandomStream(seed);
        return CountSeries.Of(Resolution.Day, Start, [.. Enumerable.Range(0, length).Select(i => (long?)draw(stream, i))]);
    }
}
