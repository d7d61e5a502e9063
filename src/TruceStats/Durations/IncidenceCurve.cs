using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>The share of spells that have come to each of several competing ends by each day; made by <see cref="AalenJohansen"/>.</summary>
/// <remarks>
/// The variance is of Greenwood's type, by the delta method (Gaynor et al. 1993, Journal of the American Statistical Association 88:400–409; Allignol, Schumacher
/// and Beyersmann 2010, Biometrical Journal 52:126–137); the log-log interval is that of log(−log F) (Choudhury 2002, Statistics in Medicine 21:1129–1144).
/// Equal when table, interval and level are equal. There is no order.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<IncidenceCurve, IncidenceCurveHtml>))]
public sealed class IncidenceCurve : IEquatable<IncidenceCurve>
{
    private readonly IncidenceSteps _steps;

    internal IncidenceCurve(SpellTable table, SurvivalInterval interval, double level)
        : this(table, interval, level, IncidenceSteps.Of(table))
    {
    }

    private IncidenceCurve(SpellTable table, SurvivalInterval interval, double level, IncidenceSteps steps)
    {
        Table = table;
        Interval = interval;
        Level = level;
        _steps = steps;
        Method = new MethodId(
            "aalen-johansen-" + CurveLimits.Name(interval), "Aalen–Johansen, " + CurveLimits.Name(interval),
            "Aalen and Johansen 1978, Scandinavian Journal of Statistics 5:141–150; Gaynor et al. 1993, Journal of the American Statistical Association 88:400–409");
        Cautions = SpellCautions.Of(
            table,
            steps.WithoutName > 0 ? Caution.Of(CautionCodes.EndsWithoutCause, "ends", steps.WithoutName) : null,
            steps.EmptiedAt is { } day ? Caution.Of(CautionCodes.NobodyAtRisk, "day", day) : null);
    }

    /// <summary>The spells.</summary>
    public SpellTable Table { get; }

    /// <summary>The scale of the intervals.</summary>
    public SurvivalInterval Interval { get; }

    /// <summary>The level of the intervals.</summary>
    public double Level { get; }

    /// <summary>How the shares and their intervals were made.</summary>
    public MethodId Method { get; }

    /// <summary>What to be careful about.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>The ends, in the order in which they first occur; ends without a named cause come last, as <c>unnamed</c>.</summary>
    public IReadOnlyList<string> Causes => _steps.Causes.AsReadOnly();

    /// <summary>The days on which something ended, for whatever cause, since the beginning of each spell, rising.</summary>
    public IReadOnlyList<double> Days => _steps.Times.AsReadOnly();

    /// <summary>The share that has come to an end by each of these days.</summary>
    /// <param name="cause">The end.</param>
    /// <exception cref="ArgumentException">No spell ended so.</exception>
    public IReadOnlyList<double> Incidence(string cause) => _steps.Incidence[_steps.CodeOf(cause)].AsReadOnly();

    /// <summary>The standard errors of these shares.</summary>
    /// <param name="cause">The end.</param>
    /// <exception cref="ArgumentException">No spell ended so.</exception>
    public IReadOnlyList<double> StandardErrors(string cause) => Array.ConvertAll(_steps.Variance[_steps.CodeOf(cause)], Math.Sqrt).AsReadOnly();

    /// <summary>The share that has come to an end by a day.</summary>
    /// <param name="cause">The end.</param>
    /// <param name="day">Days since the beginning, 0 or more; null is the answer after the last day that any spell was watched, unless none was left.</param>
    /// <exception cref="ArgumentException">No spell ended so.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is negative or NaN.</exception>
    public Estimate IncidenceAt(string cause, double day)
    {
        int code = _steps.CodeOf(cause);
        if (!(day >= 0))
            throw new ArgumentOutOfRangeException(nameof(day), day, "The day must be 0 or more.");
        if (day > _steps.LastDay && !_steps.NoneIsLeft)
            return new Estimate(null, null, null, Method, Unit.Probability, SpellCautions.And(Cautions, Caution.Of(CautionCodes.BeyondLastDay, "day", _steps.LastDay)));
        int found = Array.BinarySearch(_steps.Times, day);
        int row = found >= 0 ? found : ~found - 1;
        double share = row < 0 ? 0 : _steps.Incidence[code][row], error = row < 0 ? 0 : Math.Sqrt(Math.Max(0, _steps.Variance[code][row]));
        if (!(error > 0))
            return new Estimate(share, 0, new ConfidenceInterval(share, share, Level, Method), Method, Unit.Probability, SpellCautions.And(Cautions, Caution.Of(CautionCodes.NoWidth)));
        var (lower, upper) = CurveLimits.Of(share, error * error / (share * share), CurveLimits.Normal(Level), Interval);
        return new Estimate(share, error, new ConfidenceInterval(lower, upper, Level, Method), Method, Unit.Probability, Cautions);
    }

    /// <summary>The same with intervals at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not in (0, 1).</exception>
    public IncidenceCurve At(double level)
    {
        ConfidenceLevel.Check(level);
        return new IncidenceCurve(Table, Interval, level, _steps);
    }

    /// <summary>Whether table, interval and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(IncidenceCurve? other) => other is not null && Table == other.Table && Interval == other.Interval && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IncidenceCurve);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Table, Interval, Level);

    /// <summary>Each end by the last day: <c>by day 122: withdrawn 0.412, 95% CI […] (…); expired …</c>.</summary>
    public override string ToString() =>
        "by day " + Figures.Short(_steps.LastDay) + ": " + string.Join("; ", Shares().Select(share => share.Name + " " + share.Estimate));

    /// <summary>Each end by the last day that any spell was watched.</summary>
    internal IReadOnlyList<NamedEstimate> Shares() => [.. _steps.Causes.Select(cause => new NamedEstimate(cause, IncidenceAt(cause, _steps.LastDay)))];

    /// <summary>Whether table, interval and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(IncidenceCurve? left, IncidenceCurve? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(IncidenceCurve? left, IncidenceCurve? right) => !(left == right);
}
