namespace TruceStats.Durations;

/// <summary>
/// Proportional hazards: by what a covariate multiplies the chance that a spell which is still on ends now (Cox 1972, Journal of the Royal Statistical Society
/// B 34:187–220).
/// </summary>
/// <remarks>
/// <para>
/// A spell is at risk after its entry and up to its end, that day included: late entry needs nothing more, and a covariate that changes is given as rows that
/// follow one another (<see cref="SpellTable.SplitAt"/>). Labels become one coefficient for each label but the reference.
/// </para>
/// <para>Ends that lie between two days are refused. Equal when all options are equal. There is no order.</para>
/// </remarks>
public sealed record CoxRegression
{
    private readonly ValueList<string> _covariates = ValueList<string>.Empty;
    private readonly ValueList<KeyValuePair<string, string>> _references = ValueList<KeyValuePair<string, string>>.Empty;

    /// <summary>The names of the columns that may explain the hazard, numbers or labels; at least one is needed.</summary>
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

    /// <summary>How ends on the same day are treated; Efron's way unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is neither of the two.</exception>
    public TiedEnds Ties
    {
        get;
        init => field = value is TiedEnds.Efron or TiedEnds.Breslow
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Ties must be treated after Efron or Breslow.");
    }
    = TiedEnds.Efron;

    /// <summary>A column of labels: hazards of different labels need not be proportional, and are not compared. Null for none.</summary>
    public string? Strata { get; init; }

    /// <summary>Ends of this cause count, and those of others as if the spell had been lost from sight then: the hazard of one cause. Null counts every end.</summary>
    public string? Cause { get; init; }

    /// <summary>
    /// Whether errors allow for a model that is wrong, and for rows that belong together: those of one subject, where the table has subjects, and otherwise
    /// each row by itself (Lin and Wei 1989, Journal of the American Statistical Association 84:1074–1078).
    /// </summary>
    public bool Robust { get; init; }

    /// <summary>A column of labels: rows of one label belong together, and errors are robust. Null for none.</summary>
    public string? Clusters { get; init; }

    /// <summary>Level of the intervals, in (0, 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not in (0, 1).</exception>
    public double Level { get; init => field = RegressionOptions.Level(value); } = ConfidenceLevel.Default;

    /// <summary>How estimates are made: ties and errors.</summary>
    public MethodId Method => CoxMethods.Of(this);

    /// <summary>Fits to a table.</summary>
    /// <param name="table">Spells, of which some have ended, with the columns that are named.</param>
    /// <param name="cancellationToken">Calls it off between steps.</param>
    /// <exception cref="ArgumentException">
    /// A column is not there, is the same for all or can't be told from the others; no spell has ended; or an end lies between two days, for which
    /// <see cref="AcceleratedFailureTime"/> is made.
    /// </exception>
    public CoxFit Fit(SpellTable table, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new CoxFit(this, table, CoxFitted.Of(this, table, cancellationToken), Level);
    }

    /// <summary>Covariates and options: <c>Cox regression on strength, region (Efron, strata country, robust by subject)</c>.</summary>
    public override string ToString() => "Cox regression on " + RegressionOptions.Text(Covariates) + " (" + (Ties == TiedEnds.Efron ? "Efron" : "Breslow")
        + (Strata is null ? "" : ", strata " + Strata) + (Cause is null ? "" : ", ends by " + Cause)
        + (Clusters is not null ? ", robust by " + Clusters : Robust ? ", robust" : "") + ")";
}
