using TruceStats.Html;
using TruceStats.Interruptions;

namespace TruceStats.Compliance;

/// <summary>Rate changes of many actors or places in one model: what all have in common, how much they differ, and what each is taken to have done. It knows its inputs.</summary>
/// <remarks>
/// <para>Equal when model, units, parties, seed, draws and level are equal, since these determine everything. There is no order.</para>
/// <para>
/// Intervals of ratios carry how unsure the common ratio and the spread between units are: both are integrated over (Laird and Louis 1987, Journal of the American
/// Statistical Association 82:739–750, say why; Röver et al. 2021, Research Synthesis Methods 12:448–474, for the prior of the spread). A single unit's interval holds
/// its ratio at the level over units as they come, not for the unit that was picked because it stands out least drawn in. That units kept to it is no
/// finding that the truce was the cause.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<PooledRateChangeFit, PooledRateChangeFitHtml>))]
public sealed class PooledRateChangeFit : IEquatable<PooledRateChangeFit>
{
    private readonly PooledAnswer _answer;
    private readonly PooledAnswer[][] _scenarios;
    private readonly ComparedUnit[] _units;
    private readonly Lazy<UnitHeterogeneity> _heterogeneity;
    private readonly Lazy<IReadOnlyList<NamedEstimate>> _likelihood;

    private PooledRateChangeFit(PooledRateChange model, PooledAnswer answer, PartyChanges? parties, PooledAnswer[][] scenarios, Execution execution, double level)
    {
        Model = model;
        Parties = parties;
        Execution = execution;
        Level = level;
        _answer = answer;
        _scenarios = scenarios;
        _units = answer.Data.Units;
        Units = Array.AsReadOnly(_units);
        Cautions = PooledCautions.Of(model, answer, parties);
        var estimates = new PooledEstimates(model, answer, level, Cautions);
        Pooled = estimates.Pooled();
        NewUnit = estimates.NewUnit();
        ShareFell = estimates.Share(answer.Fell);
        ShareKept = estimates.Share(answer.Kept);
        Changes = Array.AsReadOnly([.. Enumerable.Range(0, _units.Length).Select(estimates.Of)]);
        Attribution = Array.AsReadOnly([.. scenarios.Select((three, party) => Bound(three, party))]);
        _heterogeneity = new(estimates.Heterogeneity);
        _likelihood = new(estimates.MaximumLikelihood);
    }

    /// <summary>The options.</summary>
    public PooledRateChange Model { get; }

    /// <summary>The units, in the order given.</summary>
    public IReadOnlyList<ComparedUnit> Units { get; }

    /// <summary>What parties were counted to have done; null where units were given.</summary>
    public PartyChanges? Parties { get; }

    /// <summary>Seed, draws and threads.</summary>
    public Execution Execution { get; }

    /// <summary>The level of all intervals, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>
    /// The rate ratio that units have in common, after over before: that of the middle unit, or for the gamma–Poisson model the mean. Posterior median and interval.
    /// </summary>
    public Estimate Pooled { get; }

    /// <summary>The rate ratio of a unit that was not among these: its interval holds how much units differ (Higgins, Thompson and Spiegelhalter 2009, JRSS A 172:137–159).</summary>
    public Estimate NewUnit { get; }

    /// <summary>The share of these units whose rate fell, in percent.</summary>
    public Estimate ShareFell { get; }

    /// <summary>The share of these units whose rate fell by at least the share that the model names, in percent.</summary>
    public Estimate ShareKept { get; }

    /// <summary>Unit by unit, in the order given.</summary>
    public IReadOnlyList<UnitChange> Changes { get; }

    /// <summary>How much units differ beyond chance.</summary>
    public UnitHeterogeneity Heterogeneity => _heterogeneity.Value;

    /// <summary>
    /// The maximum of the likelihood, for comparison with other programs: the common ratio with its Wald interval on the log, the standard deviation between units with
    /// its profile interval; precision, or shape and rate, where the model has them.
    /// </summary>
    public IReadOnlyList<NamedEstimate> MaximumLikelihood => _likelihood.Value;

    /// <summary>The log-likelihood at its maximum, with all constants; null where no unit has events on a side.</summary>
    public double? LogLikelihood => _answer.Likelihood?.Value;

    /// <summary>How much more than Poisson bins vary within units, all units together; null where only totals are known.</summary>
    public RateDispersion? Dispersion => _answer.Data.Dispersion;

    /// <summary>For each party how far its answer and its rank move if it did what nobody is known to have done; empty where units were given.</summary>
    public IReadOnlyList<AttributionBound> Attribution { get; }

    /// <summary>What every answer must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>The answer about one unit.</summary>
    /// <param name="key">The id of the actor or the code of the place.</param>
    /// <exception cref="KeyNotFoundException">No unit has the key.</exception>
    public UnitChange this[string key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            return Changes.FirstOrDefault(change => string.Equals(change.Key, key, StringComparison.Ordinal))
                ?? throw new KeyNotFoundException($"No unit has the key '{key}'; there are {_units.Length} others.");
        }
    }

    /// <summary>Funnel limits: which units lie further from the common ratio than chance brings them (Spiegelhalter 2005, Statistics in Medicine 24:1185–1202).</summary>
    /// <param name="level">Level in (0, 1); 0.95 and 0.998 are usual.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    /// <exception cref="InvalidOperationException">No unit has events on a side.</exception>
    public FunnelLimits Funnel(double level)
    {
        ConfidenceLevel.Check(level);
        return FunnelMaking.Of(_answer.Data, level);
    }

    /// <summary>The same fit with intervals at another level; nothing is fitted or drawn again.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public PooledRateChangeFit At(double level)
    {
        ConfidenceLevel.Check(level);
        return new PooledRateChangeFit(Model, _answer, Parties, _scenarios, Execution, level);
    }

    internal static PooledRateChangeFit Of(
        PooledRateChange model, ComparedUnit[] units, PartyChanges? parties, Execution execution, CancellationToken cancellation)
    {
        var answer = PooledAnswer.Of(model, PooledData.Of(model, units), execution, cancellation);
        PooledAnswer[][] scenarios = parties is null ? [] : new PooledAnswer[units.Length][];
        var inner = InParallel.Inner(execution);
        InParallel.Run(scenarios.Length, execution with { Progress = null }, () => 0, (i, _) => scenarios[i] = Scenarios(model, units, parties!.Changes[i], i, inner, cancellation), cancellation);
        return new PooledRateChangeFit(model, answer, parties, scenarios, execution, model.Level);
    }

    private static PooledAnswer[] Scenarios(
        PooledRateChange model, ComparedUnit[] units, PartyChange party, int index, Execution execution, CancellationToken cancellation)
    {
        PooledAnswer With(RateChange change)
        {
            ComparedUnit[] changed = [.. units];
            changed[index] = ComparedUnit.Of(units[index].Key, change);
            return PooledAnswer.Of(model, PooledData.Of(model, changed), execution, cancellation);
        }

        return [With(party.All), With(party.Lowest), With(party.Highest)];
    }

    private AttributionBound Bound(PooledAnswer[] three, int party)
    {
        UnitChange[] answers = [.. three.Select(answer => new PooledEstimates(Model, answer, Level, PooledCautions.Of(Model, answer, Parties)).Of(party))];
        return new AttributionBound(Changes[party], answers[0], answers[1], answers[2]);
    }

    /// <summary>Whether model, units, parties, seed, draws and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(PooledRateChangeFit? other) => other is not null && Model == other.Model && _units.AsSpan().SequenceEqual(other._units) && Parties == other.Parties
        && Execution.Seed == other.Execution.Seed && Execution.Draws == other.Execution.Draws && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PooledRateChangeFit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, _units.Length, _units[0], Parties, Execution.Seed, Execution.Draws, Level);

    /// <summary>The common ratio and the share that kept to it: <c>20 units: 0.520, 95% CI [0.401, 0.668] (normal–binomial posterior); kept: 61.2%, 95% CI […] (…)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{_units.Length} units: ") + Pooled + "; kept: " + ShareKept;

    /// <summary>Whether model, units, parties, seed, draws and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(PooledRateChangeFit? left, PooledRateChangeFit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(PooledRateChangeFit? left, PooledRateChangeFit? right) => !(left == right);
}
