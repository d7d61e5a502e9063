namespace TruceStats.Durations;

/// <summary>
/// Accelerated failure time: by what a covariate multiplies how long a spell lasts, with a stated law of how it lasts (Kalbfleisch and Prentice 2002, The
/// Statistical Analysis of Failure Time Data, chapter 3).
/// </summary>
/// <remarks>
/// <para>
/// Log days are a linear predictor plus a scale times a standard error: extreme-value for <see cref="DurationDistribution.Weibull"/> and
/// <see cref="DurationDistribution.Exponential"/> (where the scale is 1), normal, or logistic. Ends may be known, not come yet, between two days, or by one;
/// late entry is allowed for by the share that lasts beyond the entry.
/// </para>
/// <para>
/// An end between two days counts with the difference of the shares that last beyond each, so that the days are taken as points of time: what was on at the
/// end of day 30 and ended by the end of day 60 is <c>EndedBetween(30, 60)</c>. Equal when all options are equal. There is no order.
/// </para>
/// </remarks>
public sealed record AcceleratedFailureTime
{
    private readonly ValueList<string> _covariates = ValueList<string>.Empty;
    private readonly ValueList<KeyValuePair<string, string>> _references = ValueList<KeyValuePair<string, string>>.Empty;

    /// <summary>The law of how long a spell lasts; it must be stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the four.</exception>
    public required DurationDistribution Distribution
    {
        get;
        init => field = value is DurationDistribution.Unstated || !Enum.IsDefined(value)
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "The distribution must be exponential, Weibull, log-normal or log-logistic.")
            : value;
    }

    /// <summary>The names of the columns that may explain how long spells last, numbers or labels; may be none.</summary>
    public IReadOnlyList<string> Covariates
    {
        get => _covariates.Items;
        init => _covariates = new ValueList<string>(value, nameof(value));
    }

    /// <summary>The label that the others of a column are held against, by column; the first in the alphabet where none is given.</summary>
    public IReadOnlyDictionary<string, string> References
    {
        get => RegressionOptions.Dictionary(_references);
        init => _references = RegressionOptions.List(value);
    }

    /// <summary>Level of the intervals, in (0, 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not in (0, 1).</exception>
    public double Level { get; init => field = RegressionOptions.Level(value); } = ConfidenceLevel.Default;

    /// <summary>How estimates are made: maximum likelihood under the distribution.</summary>
    public MethodId Method => LogTimeMethods.Of(Distribution);

    /// <summary>Fits to a table.</summary>
    /// <param name="table">Spells, of which some have ended, with the columns that are named.</param>
    /// <param name="cancellationToken">Calls it off between steps.</param>
    /// <exception cref="ArgumentException">
    /// A column is not there, is the same for all or can't be told from the others; no spell has ended; or ends are so alike that the likelihood has no bound.
    /// </exception>
    public AcceleratedFailureTimeFit Fit(SpellTable table, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new AcceleratedFailureTimeFit(this, table, LogTimeFitted.Of(this, table, cancellationToken), Level);
    }

    /// <summary>Distribution and covariates: <c>Weibull accelerated failure time on strength, region</c>.</summary>
    public override string ToString() => Method.Name + " on " + RegressionOptions.Text(Covariates);
}
