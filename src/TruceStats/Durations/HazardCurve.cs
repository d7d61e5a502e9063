using System.Globalization;
using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>The cumulative hazard of ending, day by day; made by <see cref="NelsonAalen"/>.</summary>
/// <remarks>
/// The variance is Aalen's, Σ d/n²; the interval is that of the logarithm (Andersen, Borgan, Gill and Keiding 1993, Statistical Models Based on Counting
/// Processes, § IV.1.3). Equal when table and level are equal. There is no order.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<HazardCurve, HazardCurveHtml>))]
public sealed class HazardCurve : IEquatable<HazardCurve>
{
    internal static readonly MethodId Method = new(
        "nelson-aalen", "Nelson–Aalen, log", "Nelson 1969, Journal of Quality Technology 1:27–52; Aalen 1978, Annals of Statistics 6:701–726");

    private readonly double[] _days;
    private readonly double[] _hazard;
    private readonly double[] _variance;
    private readonly double _lastDay;

    internal HazardCurve(SpellTable table, double level)
    {
        var steps = CurveSteps.Of(table, "Nelson–Aalen");
        Table = table;
        Level = level;
        _days = steps.Times;
        _lastDay = steps.LastDay;
        _hazard = new double[_days.Length];
        _variance = new double[_days.Length];
        ProductLimit.Hazard(steps.AtRisk, steps.Events, _hazard, _variance);
        Cautions = SpellCautions.Of(table, _days.Length == 0 ? Caution.Of(CautionCodes.NoEnds) : null);
    }

    private HazardCurve(HazardCurve same, double level)
    {
        (Table, _days, _hazard, _variance, _lastDay, Cautions) = (same.Table, same._days, same._hazard, same._variance, same._lastDay, same.Cautions);
        Level = level;
    }

    /// <summary>The spells.</summary>
    public SpellTable Table { get; }

    /// <summary>The level of the intervals.</summary>
    public double Level { get; }

    /// <summary>What to be careful about.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>The days on which something ended, since the beginning of each spell, rising.</summary>
    public IReadOnlyList<double> Days => _days.AsReadOnly();

    /// <summary>The cumulative hazard up to and with each.</summary>
    public IReadOnlyList<double> Hazard => _hazard.AsReadOnly();

    /// <summary>Its standard error.</summary>
    public IReadOnlyList<double> StandardErrors => Array.ConvertAll(_variance, Math.Sqrt).AsReadOnly();

    /// <summary>The cumulative hazard up to and with a day.</summary>
    /// <param name="day">Days since the beginning, 0 or more; null is the answer after the last day that any spell was watched.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or NaN.</exception>
    public Estimate HazardAt(double day)
    {
        if (!(day >= 0))
            throw new ArgumentOutOfRangeException(nameof(day), day, "The day must be 0 or more.");
        if (day > _lastDay)
            return new Estimate(null, null, null, Method, Sum, SpellCautions.And(Cautions, Caution.Of(CautionCodes.BeyondLastDay, "day", _lastDay)));
        int found = Array.BinarySearch(_days, day);
        int row = found >= 0 ? found : ~found - 1;
        if (row < 0)
            return new Estimate(0, 0, new ConfidenceInterval(0, 0, Level, Method), Method, Sum, SpellCautions.And(Cautions, Caution.Of(CautionCodes.NoWidth)));
        double error = Math.Sqrt(_variance[row]), reach = Math.Exp(CurveLimits.Normal(Level) * error / _hazard[row]);
        return new Estimate(_hazard[row], error, new ConfidenceInterval(_hazard[row] / reach, _hazard[row] * reach, Level, Method), Method, Sum, Cautions);
    }

    /// <summary>The same with intervals at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not in (0, 1).</exception>
    public HazardCurve At(double level)
    {
        ConfidenceLevel.Check(level);
        return new HazardCurve(this, level);
    }

    /// <summary>Whether table and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(HazardCurve? other) => other is not null && Table == other.Table && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HazardCurve);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Table, Level);

    /// <summary>How many, and the hazard up to the last day: <c>12 spells: cumulative hazard by day 122: 1.62 …, 95% CI […] (Nelson–Aalen, log)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Table.Count} {(Table.Count == 1 ? "spell" : "spells")}: cumulative hazard by day {Figures.Short(_lastDay)}: {Last}");

    internal Estimate Last => HazardAt(_lastDay);

    private static Unit Sum { get; } = Unit.Of("expected ends a spell");

    /// <summary>Whether table and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(HazardCurve? left, HazardCurve? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(HazardCurve? left, HazardCurve? right) => !(left == right);
}
