using System.Globalization;
using TruceStats.Numerics;

namespace TruceStats;

/// <summary>How much more than Poisson the counts of bins vary: the dispersion φ, variance over mean (Wedderburn 1974, Biometrika 61:439–447).</summary>
/// <remarks>
/// <see cref="Raw"/> is what was found, <see cref="Used"/> what intervals and tests are widened by: never below 1, because a sample that
/// happens to vary little is no evidence that the next one will. Equal when all figures are equal. There is no order and none is empty:
/// where no bin has a free difference, there is no dispersion at all.
/// </remarks>
public sealed class RateDispersion : IEquatable<RateDispersion>
{
    internal RateDispersion(double raw, double degreesOfFreedom, int bins, double? fromIncidents)
    {
        Raw = raw;
        DegreesOfFreedom = degreesOfFreedom;
        Bins = bins;
        FromIncidents = fromIncidents;
    }

    /// <summary>Pearson's statistic over its degrees of freedom (Wedderburn 1974, Biometrika 61:439–447); 0 or more, 1 for Poisson counts.</summary>
    public double Raw { get; }

    /// <summary><see cref="Raw"/>, but at least 1.</summary>
    public double Used => Math.Max(1, Raw);

    /// <summary>Counted bins less one rate for each stretch; above 0. Stretches without events are left out: they cannot vary.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>How many counted bins it rests on.</summary>
    public int Bins { get; }

    /// <summary>
    /// From dated incidents with deaths: ΣK²/ΣK, K the deaths of one incident, what the dispersion would be if incidents came as a Poisson
    /// stream and only deaths clumped (Cox and Lewis 1966, The Statistical Analysis of Series of Events). Null where the series does not
    /// count deaths or nobody died. Reported beside <see cref="Raw"/>, not used.
    /// </summary>
    public double? FromIncidents { get; }

    /// <summary>Whether Poisson intervals would be wrong: φ is 1.5 or more, or more than chance makes of Poisson counts once in twenty times.</summary>
    internal bool IsOver => Raw >= 1.5 || ChiSquaredDistribution.UpperTail(Raw * DegreesOfFreedom, DegreesOfFreedom) < 0.05;

    /// <summary>Whether all figures are the same.</summary>
    /// <param name="other">The other dispersion, or null.</param>
    public bool Equals(RateDispersion? other) =>
        other is not null && Raw.Equals(other.Raw) && DegreesOfFreedom.Equals(other.DegreesOfFreedom)
        && Bins == other.Bins && Nullable.Equals(FromIncidents, other.FromIncidents);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RateDispersion);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Raw, DegreesOfFreedom, Bins, FromIncidents);

    /// <summary>The raw dispersion, its degrees of freedom and bins: <c>dispersion 24.8 (20 degrees of freedom, 22 bins)</c>.</summary>
    public override string ToString() =>
        "dispersion " + Figures.Three(Raw) + " (" + Figures.Short(DegreesOfFreedom) + " degrees of freedom, "
        + Bins.ToString(CultureInfo.InvariantCulture) + " bins)";

    /// <summary>Whether all figures are the same.</summary>
    /// <param name="left">One dispersion, or null.</param>
    /// <param name="right">The other dispersion, or null.</param>
    public static bool operator ==(RateDispersion? left, RateDispersion? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a figure differs.</summary>
    /// <param name="left">One dispersion, or null.</param>
    /// <param name="right">The other dispersion, or null.</param>
    public static bool operator !=(RateDispersion? left, RateDispersion? right) => !(left == right);

    /// <summary>The dispersion of two stretches, each about its own rate; null where there are no degrees of freedom.</summary>
    internal static RateDispersion? Of(CountSeries before, CountSeries after)
    {
        double sum = 0, degrees = 0, events = 0;
        double? squares = 0;
        int bins = 0;
        foreach (var series in (ReadOnlySpan<CountSeries>)[before, after])
        {
            var counted = BinCounts.Of(series);
            events += counted.Events;
            squares += SquaredDeaths(series);
            if (counted.Events == 0)
                continue;
            sum += PearsonDispersion.Sum(counted.Counts, counted.Exposures);
            degrees += counted.Length - 1;
            bins += counted.Length;
        }
        double? fromIncidents = events > 0 ? squares / events : null;
        return degrees > 0 ? new RateDispersion(sum / degrees, degrees, bins, fromIncidents) : null;
    }

    /// <summary>Null where the series doesn't know them.</summary>
    private static double? SquaredDeaths(CountSeries series)
    {
        var squares = series.SquaredSums;
        if (squares.IsEmpty)
            return null;
        double sum = 0;
        for (int i = 0; i < squares.Length; i++)
            sum += series.Statuses[i] == BinStatus.Counted ? squares[i] : 0;
        return sum;
    }
}
