using TruceStats.Html;

namespace TruceStats.Durations;

/// <summary>A fitted model of how long spells last: time ratios, scale, likelihood, predicted shares and days. It knows its inputs.</summary>
/// <remarks>
/// <para>
/// Maximum likelihood, errors from the exact second derivatives at the maximum (Kalbfleisch and Prentice 2002, The Statistical Analysis of Failure Time Data,
/// chapter 3); those of predictions by the delta method (Oehlert 1992, The American Statistician 46:27–29). A time ratio is a contrast between spells as they
/// came: nothing here is called causal.
/// </para>
/// <para>Equal when model, table and level are equal. There is no order.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<AcceleratedFailureTimeFit, AcceleratedFailureTimeFitHtml>))]
public sealed class AcceleratedFailureTimeFit : IEquatable<AcceleratedFailureTimeFit>
{
    internal AcceleratedFailureTimeFit(AcceleratedFailureTime model, SpellTable table, LogTimeFitted fitted, double level)
    {
        Model = model;
        Table = table;
        Fitted = fitted;
        Level = level;
        Cautions = LogTimeAnswers.Cautions(fitted, table);
    }

    /// <summary>The model and its options.</summary>
    public AcceleratedFailureTime Model { get; }

    /// <summary>The spells.</summary>
    public SpellTable Table { get; }

    /// <summary>The level of every interval, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>What every answer must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>How many spells have ended, on a known day or not.</summary>
    public int Ends => Fitted.Ends;

    /// <summary>By what the days are multiplied for one unit more of a covariate, or for a label against its reference, each with its test against 1.</summary>
    /// <remarks>Above 1 spells last longer. Wald's limits on the log; where the estimate is infinite, limits and test are those of the profile likelihood.</remarks>
    public IReadOnlyList<NamedEstimate> TimeRatios => LogTimeAnswers.Ratios(this);

    /// <summary>On the log of days: <c>intercept</c>, the covariates, and <c>log scale</c> where the scale is estimated; each with its test against 0.</summary>
    public IReadOnlyList<NamedEstimate> Coefficients => LogTimeAnswers.Coefficients(this);

    /// <summary>The scale, by which the standard error is multiplied; 1 without an error for the exponential. Weibull's shape is one over it.</summary>
    public Estimate Scale => LogTimeAnswers.Scale(this);

    /// <summary>The greatest log likelihood; its supremum where an estimate is infinite.</summary>
    public double LogLikelihood => Fitted.Maximum.LogLikelihood;

    /// <summary>That of the model without covariates.</summary>
    public double NullLogLikelihood => Fitted.NullLogLikelihood;

    /// <summary>Akaike's criterion: twice the parameters less twice the log likelihood (Akaike 1974, IEEE Transactions on Automatic Control 19:716–723). Lower is better on the same table.</summary>
    public double Aic => (2 * LogTimeAnswers.Parameters(this)) - (2 * LogLikelihood);

    /// <summary>Twice the log of the likelihood ratio of all covariates against none; null where there are none.</summary>
    public HypothesisTest? LikelihoodRatioTest => LogTimeAnswers.LikelihoodRatio(this);

    /// <summary>The day by which a share of spells with these covariates has ended.</summary>
    /// <param name="share">The share, in (0, 1).</param>
    /// <param name="profile">A value for every covariate; <see cref="SpellProfile.Empty"/> where there are none.</param>
    /// <exception cref="ArgumentException">A covariate is not given, or is unknown.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in (0, 1).</exception>
    /// <exception cref="InvalidOperationException">A coefficient that the profile needs has no finite estimate.</exception>
    public Estimate Quantile(double share, SpellProfile profile) => LogTimeAnswers.Quantile(this, share, profile);

    /// <summary>The day by which half of the spells with these covariates have ended.</summary>
    /// <param name="profile">A value for every covariate; <see cref="SpellProfile.Empty"/> where there are none.</param>
    /// <exception cref="ArgumentException">A covariate is not given, or is unknown.</exception>
    /// <exception cref="InvalidOperationException">A coefficient that the profile needs has no finite estimate.</exception>
    public Estimate Median(SpellProfile profile) => Quantile(0.5, profile);

    /// <summary>The share of spells with these covariates that last beyond a day; also after the last day watched, which the model then goes beyond.</summary>
    /// <remarks>The limits are those of the standardized log day.</remarks>
    /// <param name="day">Days since the beginning, 0 or more.</param>
    /// <param name="profile">A value for every covariate; <see cref="SpellProfile.Empty"/> where there are none.</param>
    /// <exception cref="ArgumentException">A covariate is not given, or is unknown.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is negative, NaN or infinite.</exception>
    /// <exception cref="InvalidOperationException">A coefficient that the profile needs has no finite estimate.</exception>
    public Estimate SurvivalAt(double day, SpellProfile profile) => LogTimeAnswers.Survival(this, day, profile);

    internal LogTimeFitted Fitted { get; }

    /// <summary>The same fit with intervals at another level; nothing is fitted again.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public AcceleratedFailureTimeFit At(double level)
    {
        ConfidenceLevel.Check(level);
        return new AcceleratedFailureTimeFit(Model, Table, Fitted, level);
    }

    /// <summary>Whether model, table and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(AcceleratedFailureTimeFit? other) => other is not null && Model == other.Model && Table == other.Table && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AcceleratedFailureTimeFit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, Table, Level);

    /// <summary>The time ratios, one after the other: <c>strength: 1.44, 95% CI [1.06, 1.95] (Weibull accelerated failure time)</c>; the scale where there are none.</summary>
    public override string ToString() => Fitted.Columns.Names.Count == 0 ? "scale: " + Scale : string.Join("; ", TimeRatios);

    /// <summary>Whether model, table and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(AcceleratedFailureTimeFit? left, AcceleratedFailureTimeFit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(AcceleratedFailureTimeFit? left, AcceleratedFailureTimeFit? right) => !(left == right);
}
