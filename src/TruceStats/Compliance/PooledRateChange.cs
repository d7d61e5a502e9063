namespace TruceStats.Compliance;

/// <summary>
/// Who kept to it? The rate changes of many actors or places in one model: each is drawn towards what all have in common, the more the less it tells itself.
/// </summary>
/// <remarks>
/// <para>Equal when all options are equal. Units are taken as independent of each other, given what they have in common.</para>
/// <para>
/// Exposure enters as an offset: the log odds of an event lying after, given the total of before and after, are the log ratio plus log(exposure after/exposure
/// before). Where the bins of all units are known, counts are divided by their common dispersion, as a quasi-likelihood; else they are taken as Poisson, with a
/// caution. The common ratio and the spread between units are not taken as known but integrated over: Jeffreys' prior of the common ratio, as half an event on each
/// side, and a half-normal prior of the spread (Röver et al. 2021, Research Synthesis Methods 12:448–474).
/// </para>
/// </remarks>
public sealed record PooledRateChange
{
    /// <summary>Fewer units with events tell next to nothing of how units differ, and are refused.</summary>
    public const int FewestUnits = 5;

    /// <summary>How units are taken to differ; normal–binomial unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is unknown.</exception>
    public PoolingModel Model
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The model must be one of the named values.");
    }
    = PoolingModel.NormalBinomial;

    /// <summary>
    /// By how large a share the rate must have fallen for a unit to have kept to it, from 0, which is any fall, to below 1: what was promised, if anything was. No
    /// share is right for every truce, so there is no default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1).</exception>
    public required double KeptShare
    {
        get;
        init => field = value >= 0 && value < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The share by which the rate must have fallen must be 0 or more and below 1, for example 0.5.");
    }

    /// <summary>The level of all intervals; 0.95 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public double Level
    {
        get;
        init
        {
            ConfidenceLevel.Check(value, nameof(value));
            field = value;
        }
    }
    = ConfidenceLevel.Default;

    /// <summary>
    /// The scale of the half-normal prior of the standard deviation of log ratios between units; 1 unless given, at which even ratios that differ tenfold between
    /// units are no surprise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not above 0 and finite.</exception>
    public double SpreadPriorScale
    {
        get;
        init => field = value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The scale of the prior must be above 0 and finite.");
    }
    = 1;

    /// <summary>Take counts as Poisson even where their bins show how much they vary; the result then says so where they are overdispersed.</summary>
    public bool AssumePoisson { get; init; }

    /// <summary>What an incident counts for that several parties took part in, where incidents are counted by the fit; refused unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is unknown.</exception>
    public SeveralPerpetrators SeveralPerpetrators
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The rule must be one of the named values.");
    }

    /// <summary>Fits the units, with the default execution.</summary>
    /// <param name="units">The units, at least five of which have events; all with a baseline of their own, or all with an expected count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="units"/> or a unit is null.</exception>
    /// <exception cref="ArgumentException">
    /// A key stands twice, fewer than five units have events, units with and without an expected count are mixed, the model does not fit them, or they differ in the unit
    /// of exposure.
    /// </exception>
    /// <exception cref="InvalidOperationException">No model is named.</exception>
    public PooledRateChangeFit Fit(IEnumerable<ComparedUnit> units) => Fit(units, null, CancellationToken.None);

    /// <summary>Fits the units.</summary>
    /// <param name="units">The units, at least five of which have events; all with a baseline of their own, or all with an expected count.</param>
    /// <param name="execution">Seed and draws of ranks and shares, threads and progress; the defaults where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="units"/> or a unit is null.</exception>
    /// <exception cref="ArgumentException">
    /// A key stands twice, fewer than five units have events, units with and without an expected count are mixed, the model does not fit them, or they differ in the unit
    /// of exposure.
    /// </exception>
    /// <exception cref="InvalidOperationException">No model is named.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public PooledRateChangeFit Fit(IEnumerable<ComparedUnit> units, Execution? execution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(units);
        ComparedUnit[] all = [.. units];
        PooledData.Check(this, all);
        return PooledRateChangeFit.Of(this, all, null, execution ?? new Execution(), cancellationToken);
    }

    /// <summary>Fits the places or actors of a panel: the truce in force against the baseline.</summary>
    /// <param name="panel">One series for each place or actor.</param>
    /// <param name="windows">The windows of the truce; bins must not be cut by them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A window cuts a bin, a unit has no counted bin in one of them, or fewer than five units have events.</exception>
    /// <exception cref="InvalidOperationException">No model is named.</exception>
    public PooledRateChangeFit Fit(CountPanel panel, TruceWindows windows) => Fit(ComparedUnit.Of(panel, windows));

    /// <summary>Fits what parties are known to have done, and then, for each in turn, what it would be if the party had done all that nobody is known to have done.</summary>
    /// <param name="parties">The parties, at least five of which have events.</param>
    /// <param name="execution">Seed and draws of ranks and shares, threads and progress; the defaults where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parties"/> is null.</exception>
    /// <exception cref="ArgumentException">Fewer than five parties have events, or the model is gamma–Poisson.</exception>
    /// <exception cref="InvalidOperationException">No model is named.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public PooledRateChangeFit Fit(PartyChanges parties, Execution? execution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ComparedUnit[] units = [.. parties.Units];
        PooledData.Check(this, units);
        return PooledRateChangeFit.Of(this, units, parties, execution ?? new Execution(), cancellationToken);
    }

    /// <summary>Fits the parties of a truce from a log of incidents, in one call.</summary>
    /// <param name="log">The incidents.</param>
    /// <param name="rule">How to count them, without groups; its coverage must reach over the windows.</param>
    /// <param name="truce">The truce, whose parties are compared, each with all that belong to it in the register.</param>
    /// <param name="windows">The windows of the truce.</param>
    /// <param name="register">Who belonged to whom when.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The rule has groups, a party is not registered or belongs to another, a window cuts a bin or has none that is counted, or fewer than five parties have events: those
    /// few are not pooled, but <see cref="PartyChanges"/> still tells what each did.
    /// </exception>
    /// <exception cref="InvalidOperationException">Incidents have several of the parties as perpetrators and the rule refuses, or counting does.</exception>
    public PooledRateChangeFit Fit(IncidentLog log, CountingRule rule, Truce truce, TruceWindows windows, ActorRegister register) =>
        Fit(PartyChanges.Of(log, rule, truce, windows, register, SeveralPerpetrators), null, CancellationToken.None);

    /// <summary>The options, as <c>normal–binomial, kept is a fall by 50% or more, level 95%</c>.</summary>
    public override string ToString() => PooledMethods.Name(Model) + ", kept is " + (KeptShare == 0 ? "any fall" : "a fall by " + Figures.Level(KeptShare) + " or more")
        + ", level " + Figures.Level(Level) + (SpreadPriorScale == 1 ? "" : ", prior scale " + Figures.Short(SpreadPriorScale)) + (AssumePoisson ? ", Poisson assumed" : "");
}
