using TruceStats.Html;

namespace TruceStats.Durations;

/// <summary>A fitted regression of hazards: hazard ratios, tests, the check of proportional hazards, predicted curves, residuals. It knows its inputs.</summary>
/// <remarks>
/// <para>
/// A hazard ratio is a contrast between spells that differ in a covariate, as they came: nothing here is called causal. Likelihood, information and tests are
/// those of Cox 1972; see each member for its own source.
/// </para>
/// <para>Equal when model, table and level are equal. There is no order.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<CoxFit, CoxFitHtml>))]
public sealed class CoxFit : IEquatable<CoxFit>
{
    private readonly Lazy<IReadOnlyList<NamedEstimate>> _coefficients;
    private readonly Lazy<IReadOnlyList<NamedEstimate>> _ratios;
    private readonly Lazy<Estimate> _concordance;

    internal CoxFit(CoxRegression model, SpellTable table, CoxFitted fitted, double level)
    {
        Model = model;
        Table = table;
        Fitted = fitted;
        Level = level;
        Cautions = CoxCautions.Of(fitted, table);
        _coefficients = new(() => CoxCoefficients.LogHazards(this));
        _ratios = new(() => CoxCoefficients.Ratios(this));
        _concordance = new(() => CoxTests.Concordance(this));
    }

    /// <summary>The model and its options.</summary>
    public CoxRegression Model { get; }

    /// <summary>The spells.</summary>
    public SpellTable Table { get; }

    /// <summary>The level of every interval, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>What every answer must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>How many spells ended, by the cause that counts.</summary>
    public int Ends => Fitted.Rows.Events;

    /// <summary>By what the hazard is multiplied for one unit more of a covariate, or for a label against its reference, each with its test against 1.</summary>
    /// <remarks>
    /// Wald's limits on the log. Where the estimate is infinite, limits and test are those of the profile likelihood: one side is open, and the other says how
    /// strong the effect is at least.
    /// </remarks>
    public IReadOnlyList<NamedEstimate> HazardRatios => _ratios.Value;

    /// <summary>The logs of <see cref="HazardRatios"/>, each with its test against 0.</summary>
    public IReadOnlyList<NamedEstimate> Coefficients => _coefficients.Value;

    /// <summary>The log partial likelihood; its supremum where an estimate is infinite.</summary>
    public double LogLikelihood => Fitted.Maximum.LogLikelihood;

    /// <summary>The log partial likelihood without covariates.</summary>
    public double NullLogLikelihood => Fitted.Maximum.NullLogLikelihood;

    /// <summary>Twice the log of the likelihood ratio of all covariates against none.</summary>
    public HypothesisTest LikelihoodRatioTest => CoxTests.LikelihoodRatio(this);

    /// <summary>Wald's test of all covariates together, with robust errors where the model asks for them; p is 1, and said so, where an estimate is infinite.</summary>
    public HypothesisTest WaldTest => CoxTests.Wald(this);

    /// <summary>The score test of all covariates together: with one label column and untied ends the log-rank test.</summary>
    public HypothesisTest ScoreTest => CoxTests.Score(this);

    /// <summary>
    /// The chance that of two spells the one with the higher predicted hazard ended first (Harrell and others 1982, Journal of the American Medical Association
    /// 247:2543–2546); null where no two can be compared. On the spells that the model was fitted to, it flatters.
    /// </summary>
    public Estimate Concordance => _concordance.Value;

    /// <summary>Events less what the model expected, for each row of the table (Therneau, Grambsch and Fleming 1990, Biometrika 77:147–160).</summary>
    public IReadOnlyList<double> MartingaleResiduals => CoxResiduals.Martingale(Fitted);

    internal CoxFitted Fitted { get; }

    /// <summary>Whether hazards are proportional: the score test of coefficients that change with time (Grambsch and Therneau 1994, Biometrika 81:515–526).</summary>
    /// <remarks>
    /// In its exact form, as R's survival has it since version 3. A p-value that is not small says that no change was detected, not that hazards are
    /// proportional. It takes the errors of the model, robust or not.
    /// </remarks>
    /// <param name="covariate">A covariate, all labels of one together, or one coefficient by its name; null tests all together.</param>
    /// <param name="transform">Against which function of time.</param>
    /// <exception cref="ArgumentException">There is no such covariate.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The transform is not stated.</exception>
    public HypothesisTest ProportionalHazardsTest(string? covariate = null, HazardTimeTransform transform = HazardTimeTransform.ShareEnded) =>
        CoxTests.ProportionalHazards(this, covariate, transform);

    /// <summary>
    /// For each end, by its day, how far the covariate of what ended was from the mean of those at risk (Schoenfeld 1982, Biometrika 69:239–241): a trend in
    /// them is a hazard ratio that changes.
    /// </summary>
    /// <param name="coefficient">A coefficient by its name: that of a column of numbers, or one of <see cref="Coefficients"/>.</param>
    /// <exception cref="ArgumentException">There is no such coefficient, or the name is that of a column with several.</exception>
    public IReadOnlyList<KeyValuePair<double, double>> SchoenfeldResiduals(string coefficient) => CoxResiduals.Schoenfeld(Fitted, coefficient);

    /// <summary>The days on which the cumulative hazard rises, in order.</summary>
    /// <param name="stratum">The label of a stratum; null where the model has no strata.</param>
    /// <exception cref="ArgumentException">There is no such stratum, or none is named where there are some.</exception>
    public IReadOnlyList<double> Days(string? stratum = null) => CoxPredictions.Days(Fitted, stratum);

    /// <summary>The cumulative hazard of a spell with these covariates, by the steps at each end (Breslow 1974; variance of Tsiatis 1981, Annals of Statistics 9:93–108).</summary>
    /// <remarks>Of a profile at which all numbers are 0 and all labels the reference, the baseline. Null with a caution after the last day that any was watched.</remarks>
    /// <param name="day">Days since the beginning, 0 or more.</param>
    /// <param name="profile">A value for every covariate.</param>
    /// <param name="stratum">The label of a stratum; null where the model has no strata.</param>
    /// <exception cref="ArgumentException">A covariate or the stratum is not given, or is unknown.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is negative or NaN.</exception>
    /// <exception cref="InvalidOperationException">A coefficient that the profile needs has no finite estimate.</exception>
    public Estimate CumulativeHazardAt(double day, SpellProfile profile, string? stratum = null) => CoxPredictions.Hazard(this, day, profile, stratum);

    /// <summary>The share of spells with these covariates that last beyond a day: exp(−cumulative hazard), with log-log limits.</summary>
    /// <remarks>Null with a caution after the last day that any was watched.</remarks>
    /// <param name="day">Days since the beginning, 0 or more.</param>
    /// <param name="profile">A value for every covariate.</param>
    /// <param name="stratum">The label of a stratum; null where the model has no strata.</param>
    /// <exception cref="ArgumentException">A covariate or the stratum is not given, or is unknown.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is negative or NaN.</exception>
    /// <exception cref="InvalidOperationException">A coefficient that the profile needs has no finite estimate.</exception>
    public Estimate SurvivalAt(double day, SpellProfile profile, string? stratum = null) => CoxPredictions.Survival(this, day, profile, stratum);

    /// <summary>The same fit with intervals at another level; nothing is fitted again.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public CoxFit At(double level)
    {
        ConfidenceLevel.Check(level);
        return new CoxFit(Model, Table, Fitted, level);
    }

    /// <summary>Whether model, table and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(CoxFit? other) => other is not null && Model == other.Model && Table == other.Table && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CoxFit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, Table, Level);

    /// <summary>The hazard ratios, one after the other: <c>strength: 1.44, 95% CI [1.06, 1.95] (Cox, Efron ties)</c>.</summary>
    public override string ToString() => string.Join("; ", HazardRatios);

    /// <summary>Whether model, table and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(CoxFit? left, CoxFit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(CoxFit? left, CoxFit? right) => !(left == right);
}
