using System.Globalization;
using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>The share of spells that last beyond each day, from ends known to lie between two days; made by <see cref="Turnbull"/>.</summary>
/// <remarks>
/// It falls somewhere between <see cref="From"/> and <see cref="To"/>, by <see cref="Falls"/>, and is flat elsewhere; where in between it falls no data of this kind
/// can tell. Equal when table and tolerance are equal. There is no order.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<TurnbullCurve, TurnbullCurveHtml>))]
public sealed class TurnbullCurve : IEquatable<TurnbullCurve>
{
    internal static readonly MethodId Method = new(
        "turnbull", "Turnbull", "Turnbull 1976, Journal of the Royal Statistical Society B 38:290–295; Gentleman and Geyer 1994, Biometrika 81:618–623");

    private readonly double[] _from;
    private readonly double[] _to;
    private readonly double[] _falls;
    private readonly bool[] _open;

    internal TurnbullCurve(SpellTable table, Turnbull options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Count == 0)
            throw new ArgumentException("There must be at least one spell, but the table is empty.", nameof(table));
        if (table.Columns.Entry is not null)
            throw new ArgumentException("Turnbull needs spells that are watched from their beginning, but some entered late.", nameof(table));
        var columns = table.Columns;
        bool[] open = new bool[table.Count];
        for (int i = 0; i < open.Length; i++)
            open[i] = double.IsInfinity(columns.Latest[i]) || columns.Earliest[i] == 0;
        var cells = IntervalCells.Of(columns.Earliest, columns.Latest, open);
        var mixture = IntervalMixture.Of(cells, options.Tolerance, cancellationToken);
        Table = table;
        Options = options;
        LogLikelihood = mixture.LogLikelihood;
        Gap = Math.Max(0, mixture.Gap);
        int[] held = [.. Enumerable.Range(0, cells.From.Length).Where(cell => mixture.Mass[cell] > 0)];
        _from = SpellColumns.Pick(cells.From, held);
        _to = SpellColumns.Pick(cells.To, held);
        _open = SpellColumns.Pick(cells.Open, held);
        _falls = SpellColumns.Pick(mixture.Mass, held);
        Cautions = SpellCautions.Of(
            table,
            Array.TrueForAll(columns.Latest, double.IsInfinity) ? Caution.Of(CautionCodes.NoEnds) : null,
            mixture.Gap > options.Tolerance ? Caution.Of(CautionCodes.NotConverged, CautionArgument.Of("what", "the Turnbull curve")) : null);
    }

    /// <summary>The spells.</summary>
    public SpellTable Table { get; }

    /// <summary>The options it was made with.</summary>
    public Turnbull Options { get; }

    /// <summary>What to be careful about.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>The first days of the stretches within which the curve falls, rising; a stretch begins after that day where it follows one until which spells were still on.</summary>
    public IReadOnlyList<double> From => _from.AsReadOnly();

    /// <summary>The last days of these stretches; equal to the first where the day is known, infinite where it falls after the last day that any was watched.</summary>
    public IReadOnlyList<double> To => _to.AsReadOnly();

    /// <summary>By how much it falls within each; all together by 1.</summary>
    public IReadOnlyList<double> Falls => _falls.AsReadOnly();

    /// <summary>The log-likelihood at the optimum.</summary>
    public double LogLikelihood { get; }

    /// <summary>How near the optimum is: times the number of spells, it is the most that the log-likelihood could still gain (Gentleman and Geyer 1994).</summary>
    public double Gap { get; }

    /// <summary>The day by which half have ended.</summary>
    /// <remarks>Null where that is not one day: the caution <see cref="CautionCodes.FallBetween"/> says between which days it lies.</remarks>
    public Estimate Median
    {
        get
        {
            double left = 1;
            for (int cell = 0; cell < _falls.Length; cell++)
            {
                left -= _falls[cell];
                if (left <= 0.5 + Options.Tolerance)
                    return Point(_from[cell] == _to[cell] ? _from[cell] : null, Unit.Days, cell);
            }
            return Point(null, Unit.Days, _falls.Length - 1);
        }
    }

    /// <summary>The share that lasts beyond a day, without an interval.</summary>
    /// <remarks>Null where the day lies in a stretch within which the curve falls somewhere.</remarks>
    /// <param name="day">Days since the beginning, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or NaN.</exception>
    public Estimate SurvivalAt(double day)
    {
        if (!(day >= 0))
            throw new ArgumentOutOfRangeException(nameof(day), day, "The day must be 0 or more.");
        double later = 0;
        for (int cell = _falls.Length - 1; cell >= 0 && _to[cell] > day; cell--)
        {
            if (_from[cell] < day || (_from[cell] == day && !_open[cell]))
                return Point(null, Unit.Probability, cell);
            later += _falls[cell];
        }
        return new Estimate(Math.Min(1, later), null, null, Method, Unit.Probability, Cautions);
    }

    /// <summary>Whether table and tolerance are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(TurnbullCurve? other) => other is not null && Table == other.Table && Options == other.Options;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TurnbullCurve);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Table, Options);

    /// <summary>How many, and when half had ended: <c>8 spells: half by day 31 to 60 (Turnbull)</c>.</summary>
    public override string ToString()
    {
        var median = Median;
        string when = median.Value is { } day
            ? Figures.Short(day)
            : median.Cautions.LastOrDefault(caution => caution.Code == CautionCodes.FallBetween) is { } between
                ? string.Join(" to ", between.Arguments.Select(argument => argument.Value))
                : "unknown";
        return string.Create(CultureInfo.InvariantCulture, $"{Table.Count} {(Table.Count == 1 ? "spell" : "spells")}: half by day {when} (Turnbull)");
    }

    private Estimate Point(double? value, Unit unit, int cell) => new(
        value, null, null, Method, unit,
        value is not null ? Cautions : Cautions.Append(Caution.Of(CautionCodes.FallBetween, CautionArgument.Of("from", _from[cell]), CautionArgument.Of("to", _to[cell]))));

    /// <summary>Whether table and tolerance are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(TurnbullCurve? left, TurnbullCurve? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(TurnbullCurve? left, TurnbullCurve? right) => !(left == right);
}
