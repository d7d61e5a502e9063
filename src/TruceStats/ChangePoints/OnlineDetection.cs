namespace TruceStats.ChangePoints;

/// <summary>
/// Changes of a rate as the bins come in: the posterior over when the present rate began (Adams and MacKay 2007, arXiv:0710.3742; Fearnhead and Liu 2007, Journal of the
/// Royal Statistical Society B 69:589–605), for Poisson counts with gamma rates.
/// </summary>
/// <remarks>
/// Equal when all options are equal. A new rate can begin with every bin; the hazard is per day, so that weeks and days agree. It is never tested whether a rate changed:
/// the answer is a probability that rests on the prior and the hazard, both of which the caller must name.
/// </remarks>
public sealed record OnlineDetection
{
    /// <summary>The prior of every new rate; proper: with an exposure.</summary>
    /// <exception cref="ArgumentException">The prior has no exposure.</exception>
    public required GammaPrior Prior
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.Exposure is { Amount: > 0 }
                ? value
                : throw new ArgumentException($"The prior must be proper, with an exposure above 0, but it is {value}: an improper one never lets a new rate begin.", nameof(Prior));
        }
    }

    /// <summary>The probability that a new rate begins on a day, in (0, 1): 1/365 for about one change a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in (0, 1).</exception>
    public required double HazardPerDay
    {
        get;
        init
        {
            if (!(value > 0 && value < 1))
                throw new ArgumentOutOfRangeException(nameof(HazardPerDay), value, "The probability of a change on a day must lie strictly between 0 and 1, for example 1.0 / 365.");
            field = value;
        }
    }

    /// <summary>How much more than Poisson the counts vary within one rate, 1 or more; 1, the default, believes that they are Poisson counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or not finite.</exception>
    public double Dispersion
    {
        get;
        init
        {
            if (!(value >= 1 && double.IsFinite(value)))
                throw new ArgumentOutOfRangeException(nameof(Dispersion), value, "A dispersion must be 1 or more and finite.");
            field = value;
        }
    }
    = 1;

    /// <summary>The state before any bin.</summary>
    public OnlineDetectionState Start() => new(this, null, null, OnlineRuns.None);

    /// <summary>The states after each bin of a series, in order.</summary>
    /// <param name="series">The counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">The prior is in another unit of exposure.</exception>
    public IReadOnlyList<OnlineDetectionState> Run(CountSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var states = new OnlineDetectionState[series.Length];
        var state = Start();
        for (int i = 0; i < states.Length; i++)
            states[i] = state = state.Observe(series[i]);
        return Array.AsReadOnly(states);
    }

    /// <summary>The prior and the hazard.</summary>
    public override string ToString() => FormattableString.Invariant($"online detection ({Prior}; hazard {Figures.Short(HazardPerDay)} per day; dispersion {Figures.Short(Dispersion)})");
}
