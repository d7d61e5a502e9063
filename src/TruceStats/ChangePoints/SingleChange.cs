using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>
/// One change of a rate, at a day that is not known, or none: the posterior over the day, with both rates integrated out (Raftery and Akman 1986, Biometrika 73:85–89;
/// Carlin, Gelfand and Smith 1992, Applied Statistics 41:389–405).
/// </summary>
/// <remarks>
/// <para>Equal when all options are equal. There is no default prior: how sure a change is depends on it, and vague priors speak against any change.</para>
/// <para>
/// Before the data every day from the second to the last of the series is as likely to be the first of the new rate, whatever the bins; within a bin the exposure is
/// shared by days, and the count may have come from either side. Bins without a count say nothing, and the days in them stay possible.
/// </para>
/// <para>
/// Counts that vary more than Poisson counts would make any date look sure. The likelihood is raised to the power 1/φ (Bissiri, Holmes and Walker 2016, Journal of the
/// Royal Statistical Society B 78:1103–1130), with φ from how neighbouring bins differ, as in <see cref="ChangePointSearch"/>, so that the change itself is no
/// variation, and from how they vary together; never below 1.
/// </para>
/// </remarks>
public sealed record SingleChange
{
    /// <summary>The prior of the rate before, and of the one rate where nothing changed; proper: with an exposure.</summary>
    /// <exception cref="ArgumentException">The prior has no exposure.</exception>
    public required GammaPrior Before
    {
        get;
        init => field = Proper(value, nameof(Before));
    }

    /// <summary>The prior of the rate after; proper: with an exposure.</summary>
    /// <exception cref="ArgumentException">The prior has no exposure.</exception>
    public required GammaPrior After
    {
        get;
        init => field = Proper(value, nameof(After));
    }

    /// <summary>How likely it is before the data that nothing changed, from 0, a change is certain, to below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1).</exception>
    public required double ProbabilityOfNoChange
    {
        get;
        init
        {
            if (!(value >= 0 && value < 1))
                throw new ArgumentOutOfRangeException(nameof(ProbabilityOfNoChange), value, "The probability that nothing changed must be 0 or more and below 1.");
            field = value;
        }
    }

    /// <summary>The dispersion φ, 1 or more; null, the default, for the one found in the counts. 1 believes that they are Poisson counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or not finite.</exception>
    public double? Dispersion
    {
        get;
        init
        {
            if (value is { } given && !(given >= 1 && double.IsFinite(given)))
                throw new ArgumentOutOfRangeException(nameof(Dispersion), value, "A dispersion must be 1 or more and finite, or null to find it in the counts.");
            field = value;
        }
    }

    /// <summary>The level of the set of days and of the ratio's interval, in (0, 1); 0.95 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public double Level
    {
        get;
        init
        {
            ConfidenceLevel.Check(value, nameof(Level));
            field = value;
        }
    }
    = ConfidenceLevel.Default;

    /// <summary>The posterior over the day of the change.</summary>
    /// <param name="series">The counts; at least two counted bins with events in one of them.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">Fewer than two bins are counted, the series has no events, or a prior is in another unit of exposure.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ChangeDatePosterior Fit(CountSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        CheckUnit(Before, series, nameof(Before));
        CheckUnit(After, series, nameof(After));
        var bins = SegmentBins.Of(series, nameof(series));
        if (bins.Count < 2)
            throw new ArgumentException(FormattableString.Invariant($"A change needs at least 2 counted bins, but there is {bins.Count}."), nameof(series));
        var dispersion = BinDispersion.Of(SegmentCost.Poisson, bins, Dispersion);
        return new ChangeDatePosterior(this, series, dispersion, new DatePosterior(this, series, dispersion.Used, cancellationToken));
    }

    /// <summary>The priors and the level.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"single change (before: {Before}; after: {After}; no change {Figures.Short(ProbabilityOfNoChange)})");

    private static GammaPrior Proper(GammaPrior prior, string parameter)
    {
        ArgumentNullException.ThrowIfNull(prior, parameter);
        return prior.Exposure is { Amount: > 0 }
            ? prior
            : throw new ArgumentException($"The prior must be proper, with an exposure above 0, but it is {prior}: an improper one leaves the probability of a change undefined.", parameter);
    }

    private static void CheckUnit(GammaPrior prior, CountSeries series, string parameter)
    {
        if (prior.Exposure!.Unit != series.ExposureUnit)
            throw new ArgumentException($"The prior is in {prior.Exposure.Unit}, but the series' exposure is in {series.ExposureUnit}.", parameter);
    }
}
