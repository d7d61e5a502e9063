namespace TruceStats.Monitoring;

/// <summary>What is expected while nothing changes: the counts of a stretch of time before monitoring, and how long a bin is.</summary>
/// <remarks>
/// Equal when tally, bins and the exposure of a bin are equal. There is no order. A count series is taken where one is asked for, as <c>daily.During(before)</c>: then the
/// dispersion of its bins is known too. A bare total needs the exposure of the bins that are to be monitored.
/// </remarks>
public sealed class MonitoringBaseline : IEquatable<MonitoringBaseline>
{
    private MonitoringBaseline(Tally tally, CountSeries? bins, Exposure bin)
    {
        Tally = tally;
        Bins = bins;
        Bin = bin;
        Dispersion = bins is null ? null : DispersionOf(BinCounts.Of(bins));
        Cautions = [.. tally.Cautions, .. OwnCautions()];
    }

    /// <summary>Events and exposure in all counted bins.</summary>
    public Tally Tally { get; }

    /// <summary>The bins; null where only their total is known.</summary>
    public CountSeries? Bins { get; }

    /// <summary>The exposure of one bin: the median of the counted bins, or as given.</summary>
    public Exposure Bin { get; }

    /// <summary>How much more than Poisson the bins vary about their rate; null for a total, and where fewer than two bins are counted or they have no events.</summary>
    public RateDispersion? Dispersion { get; }

    /// <summary>What the baseline must be read with: what it left out, dispersion that could not be checked, bins that hang together with their neighbours.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>Events to be expected in one bin.</summary>
    public double ExpectedPerBin => ExpectedIn(Bin);

    /// <summary>The day after the last counted bin; null for a total.</summary>
    internal LocalDate? End => Bins is null ? null : LastCountedEnd(Bins);

    /// <summary>A baseline of counted bins.</summary>
    /// <param name="bins">The bins; those that are missing, incomplete or excluded are left out, and a caution says how many.</param>
    /// <exception cref="ArgumentNullException"><paramref name="bins"/> is null.</exception>
    /// <exception cref="ArgumentException">No bin is counted.</exception>
    public static MonitoringBaseline Of(CountSeries bins)
    {
        ArgumentNullException.ThrowIfNull(bins);
        double[] exposures = [.. BinCounts.Of(bins).Exposures];
        if (exposures.Length == 0)
            throw new ArgumentException("A baseline needs at least one counted bin, but there is none.", nameof(bins));
        Array.Sort(exposures);
        return new MonitoringBaseline(bins.Tally(), bins, Exposure.Of(exposures[(exposures.Length - 1) / 2], bins.ExposureUnit));
    }

    /// <summary>A baseline of which only the total is known.</summary>
    /// <param name="tally">Events and exposure.</param>
    /// <param name="bin">The exposure of one of the bins that are to be monitored, as <c>Exposure.Days(1)</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The exposures have different units.</exception>
    public static MonitoringBaseline Of(Tally tally, Exposure bin)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(bin);
        Exposure.CheckSameUnit(tally.Exposure, bin, nameof(bin));
        return new MonitoringBaseline(tally, null, bin);
    }

    /// <summary>Events to be expected in an exposure of the same unit.</summary>
    internal double ExpectedIn(Exposure exposure) => Tally.Rate * exposure.Amount;

    /// <summary>Refuses a baseline in which nothing happened, for a method that multiplies its rate.</summary>
    internal void CheckEvents(string method, string parameter)
    {
        if (Tally.Events == 0)
            throw new ArgumentException($"A {method} needs events in the baseline, but in {Tally.Exposure} there were none: its rate is 0, and no multiple of 0 can be told from it.", parameter);
    }

    /// <summary>Whether tally, bins and the exposure of a bin are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(MonitoringBaseline? other) => other is not null && Tally == other.Tally && Bins == other.Bins && Bin == other.Bin;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MonitoringBaseline);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tally, Bin, Bins is null);

    /// <summary>The total and what is expected in a bin: <c>547 in 25 days, 21.9 in a bin of 1 days</c>.</summary>
    public override string ToString() => Tally + ", " + Figures.Three(ExpectedPerBin) + " in a bin of " + Bin;

    /// <summary>Counted bins are a baseline.</summary>
    /// <param name="bins">The bins.</param>
    public static implicit operator MonitoringBaseline(CountSeries bins) => Of(bins);

    /// <summary>Whether tally, bins and the exposure of a bin are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(MonitoringBaseline? left, MonitoringBaseline? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(MonitoringBaseline? left, MonitoringBaseline? right) => !(left == right);

    private static RateDispersion? DispersionOf(BinCounts bins) =>
        bins.Length < 2 || bins.Events == 0
            ? null
            : new RateDispersion(PearsonDispersion.Sum(bins.Counts, bins.Exposures) / (bins.Length - 1), bins.Length - 1, bins.Length, null);

    private static LocalDate LastCountedEnd(CountSeries bins) => bins.Frame.Period(bins.Statuses.LastIndexOf(BinStatus.Counted)).End!.Value;

    private IEnumerable<Caution> OwnCautions()
    {
        if (Dispersion is null)
            yield return Caution.Of(CautionCodes.DispersionUnchecked);
        else if (Dispersion.Bins < RateDefaults.EnoughBins)
            yield return Caution.Of(CautionCodes.FewBins, "bins", Dispersion.Bins);
        if (Bins is not null && Dispersion is not null && Neighbours.Correlation(Bins, Tally.Rate) is { } correlation)
            yield return Caution.Of(CautionCodes.ResidualsCorrelated, "correlation", correlation);
    }
}
