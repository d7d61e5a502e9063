using System.Globalization;
using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>The share of spells that last beyond each day, with its uncertainty; made by <see cref="KaplanMeier"/>.</summary>
/// <remarks>
/// Columns have one row for each day on which something ended, in order; between them the curve is flat. Equal when table, interval and level are equal.
/// There is no order.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<SurvivalCurve, SurvivalCurveHtml>))]
public sealed class SurvivalCurve : IEquatable<SurvivalCurve>
{
    private static readonly MethodId MedianMethod = new(
        "kaplan-meier-quantile", "Kaplan–Meier, inverted limits", "Brookmeyer and Crowley 1982, Biometrics 38:29–41");

    private static readonly MethodId MeanMethod = new(
        "kaplan-meier-restricted-mean", "area under Kaplan–Meier", "Irwin 1949, Journal of Hygiene 47:188–189; Klein and Moeschberger 2003, Survival Analysis, § 4.5");

    private readonly CurveSteps _steps;

    internal SurvivalCurve(SpellTable table, SurvivalInterval interval, double level)
        : this(table, interval, level, CurveSteps.Of(table))
    {
    }

    private SurvivalCurve(SpellTable table, SurvivalInterval interval, double level, CurveSteps steps)
    {
        Table = table;
        Interval = interval;
        Level = level;
        _steps = steps;
        Method = new MethodId(
            "kaplan-meier-" + CurveLimits.Name(interval), "Kaplan–Meier, " + CurveLimits.Name(interval),
            "Kaplan and Meier 1958, Journal of the American Statistical Association 53:457–481; Greenwood 1926, Reports on Public Health and Medical Subjects 33:1–26");
        Cautions = SpellCautions.Of(table, steps.Times.Length == 0 ? Caution.Of(CautionCodes.NoEnds) : null, steps.EmptiedAt is { } day ? Caution.Of(CautionCodes.NobodyAtRisk, "day", day) : null);
    }

    /// <summary>The spells.</summary>
    public SpellTable Table { get; }

    /// <summary>The scale of the intervals.</summary>
    public SurvivalInterval Interval { get; }

    /// <summary>The level of the intervals.</summary>
    public double Level { get; }

    /// <summary>How the curve and its intervals were made.</summary>
    public MethodId Method { get; }

    /// <summary>What to be careful about.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>The days on which something ended, since the beginning of each spell, rising.</summary>
    public IReadOnlyList<double> Days => _steps.Times.AsReadOnly();

    /// <summary>How many were at risk on each.</summary>
    public IReadOnlyList<double> AtRisk => _steps.AtRisk.AsReadOnly();

    /// <summary>How many ended on each.</summary>
    public IReadOnlyList<double> Ended => _steps.Events.AsReadOnly();

    /// <summary>The share that lasts beyond each.</summary>
    public IReadOnlyList<double> Survival => _steps.Survival.AsReadOnly();

    /// <summary>Greenwood's standard error of that share; 0 where none is left.</summary>
    public IReadOnlyList<double> StandardErrors =>
        _steps.Survival.Zip(_steps.Greenwood, (share, sum) => share == 0 ? 0 : share * Math.Sqrt(sum)).ToArray().AsReadOnly();

    /// <summary>The lower limit on each; null where none is left and no limit is defined.</summary>
    public IReadOnlyList<double?> Lower => Limits(limits => limits.Lower);

    /// <summary>The upper limit on each; null where none is left and no limit is defined.</summary>
    public IReadOnlyList<double?> Upper => Limits(limits => limits.Upper);

    /// <summary>The last day that any spell was watched.</summary>
    public double LastDay => _steps.LastDay;

    /// <summary>The day by which half have ended, with the interval of Brookmeyer and Crowley; the middle of the flat where the curve is flat at exactly one half.</summary>
    /// <remarks>Null with a caution where the curve never comes down to one half.</remarks>
    public Estimate Median => Quantile(0.5);

    /// <summary>The day by which a share has ended.</summary>
    /// <param name="share">The share, in (0, 1): 0.25 asks when a quarter has ended.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not in (0, 1).</exception>
    public Estimate Quantile(double share)
    {
        if (!(share > 0 && share < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share that has ended must lie strictly between 0 and 1.");
        double z = CurveLimits.Normal(Level);
        double? day = _steps.FirstAt(1 - share, j => _steps.Survival[j]);
        double? lower = _steps.FirstAt(1 - share, j => LimitsAt(j, z)?.Lower);
        double? upper = _steps.FirstAt(1 - share, j => LimitsAt(j, z)?.Upper);
        var interval = lower is { } from ? new ConfidenceInterval(from, Math.Max(from, upper ?? double.PositiveInfinity), Level, MedianMethod) : null;
        var never = day is not null ? null : Caution.Of(
            CautionCodes.CurveStaysAbove, CautionArgument.Of("share", 1 - share), CautionArgument.Of("lowest", _steps.Survival is [.., var lowest] ? lowest : 1));
        return new Estimate(day, null, interval, MedianMethod, Unit.Days, SpellCautions.And(Cautions, never));
    }

    /// <summary>The share that lasts beyond a day.</summary>
    /// <param name="day">Days since the beginning, 0 or more; after the last day that any was watched the share is null, unless it had come down to 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or NaN.</exception>
    public Estimate SurvivalAt(double day)
    {
        if (!(day >= 0))
            throw new ArgumentOutOfRangeException(nameof(day), day, "The day must be 0 or more.");
        int row = _steps.RowOf(day);
        double share = row < 0 ? 1 : _steps.Survival[row];
        if (day > LastDay && share > 0)
            return new Estimate(null, null, null, Method, Unit.Probability, SpellCautions.And(Cautions, Caution.Of(CautionCodes.BeyondLastDay, "day", LastDay)));
        if (row < 0)
            return new Estimate(1, 0, new ConfidenceInterval(1, 1, Level, Method), Method, Unit.Probability, SpellCautions.And(Cautions, Caution.Of(CautionCodes.NoWidth)));
        if (LimitsAt(row, CurveLimits.Normal(Level)) is not { } limits)
            return new Estimate(share, 0, null, Method, Unit.Probability, SpellCautions.And(Cautions, Caution.Of(CautionCodes.CurveAtZero)));
        return new Estimate(share, share * Math.Sqrt(_steps.Greenwood[row]), new ConfidenceInterval(limits.Lower, limits.Upper, Level, Method), Method, Unit.Probability, Cautions);
    }

    /// <summary>The mean number of days up to a horizon: how many of the first so many days a spell lasts.</summary>
    /// <remarks>The area under the curve, with its standard error and a normal interval, cut at 0 and at the horizon.</remarks>
    /// <param name="horizon">Days, above 0; at most <see cref="LastDay"/>, unless the curve comes down to 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0, or later than the curve is known.</exception>
    public Estimate RestrictedMean(double horizon)
    {
        bool known = horizon <= LastDay || _steps.Survival is [.., 0];
        if (!(horizon > 0 && double.IsFinite(horizon) && known))
            throw new ArgumentOutOfRangeException(nameof(horizon), horizon, FormattableString.Invariant($"The horizon must be above 0 days and at most the last day that a spell was watched, {LastDay}."));
        var (mean, variance) = ProductLimit.Area(_steps.Times, _steps.AtRisk, _steps.Events, _steps.Survival, horizon);
        double error = Math.Sqrt(variance), reach = CurveLimits.Normal(Level) * error;
        var interval = new ConfidenceInterval(Math.Max(0, mean - reach), Math.Min(horizon, mean + reach), Level, MeanMethod);
        return new Estimate(mean, error, interval, MeanMethod, Unit.Days, SpellCautions.And(Cautions, error == 0 ? Caution.Of(CautionCodes.NoWidth) : null));
    }

    /// <summary>The restricted mean of these spells less that of others, with the test of no difference.</summary>
    /// <remarks>The two are taken as independent (Royston and Parmar 2013, BMC Medical Research Methodology 13:152).</remarks>
    /// <param name="other">The curve that is taken off.</param>
    /// <param name="horizon">Days, above 0, at most the last day of either curve, unless that comes down to 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not above 0, or later than a curve is known.</exception>
    public NamedEstimate RestrictedMeanDifference(SurvivalCurve other, double horizon)
    {
        ArgumentNullException.ThrowIfNull(other);
        return MeanDifference.Of(RestrictedMean(horizon), other.RestrictedMean(horizon), Level);
    }

    /// <summary>The same curve with intervals at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not in (0, 1).</exception>
    public SurvivalCurve At(double level)
    {
        ConfidenceLevel.Check(level);
        return new SurvivalCurve(Table, Interval, level, _steps);
    }

    /// <summary>Whether table, interval and level are the same.</summary>
    /// <param name="other">The other curve, or null.</param>
    public bool Equals(SurvivalCurve? other) => other is not null && Table == other.Table && Interval == other.Interval && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SurvivalCurve);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Table, Interval, Level);

    /// <summary>How many, and the median: <c>12 spells, 7 ended: half by 41.0 days, 95% CI [17.0, ∞] (…)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Table.Count} {(Table.Count == 1 ? "spell" : "spells")}, {_steps.Events.Sum()} ended: half by {Median}");

    private double?[] Limits(Func<(double Lower, double Upper), double> limit)
    {
        double z = CurveLimits.Normal(Level);
        double?[] limits = new double?[_steps.Times.Length];
        for (int j = 0; j < limits.Length; j++)
            limits[j] = LimitsAt(j, z) is { } both ? limit(both) : null;
        return limits;
    }

    private (double Lower, double Upper)? LimitsAt(int row, double z) =>
        _steps.Survival[row] == 0 ? null : CurveLimits.Of(_steps.Survival[row], _steps.Greenwood[row], z, Interval);

    /// <summary>Whether table, interval and level are the same.</summary>
    /// <param name="left">One curve, or null.</param>
    /// <param name="right">The other curve, or null.</param>
    public static bool operator ==(SurvivalCurve? left, SurvivalCurve? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One curve, or null.</param>
    /// <param name="right">The other curve, or null.</param>
    public static bool operator !=(SurvivalCurve? left, SurvivalCurve? right) => !(left == right);
}
