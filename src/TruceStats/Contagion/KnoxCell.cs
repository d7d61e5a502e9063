namespace TruceStats.Contagion;

/// <summary>One band of distance and one of time in a Knox test: how many pairs of events lie in both, against how many would by chance.</summary>
/// <remarks>Equal when all members are equal. There is no order. A band includes its upper end and not its lower one, save that the first ones include 0.</remarks>
public sealed class KnoxCell : IEquatable<KnoxCell>
{
    internal KnoxCell(double? aboveMetres, double metres, int? aboveDays, int days, long observed, double expected, HypothesisTest test, HypothesisTest adjusted)
    {
        AboveMetres = aboveMetres;
        Metres = metres;
        AboveDays = aboveDays;
        Days = days;
        Observed = observed;
        Expected = expected;
        Test = test;
        AdjustedTest = adjusted;
    }

    /// <summary>Pairs are farther apart than this, in metres; null in the first band.</summary>
    public double? AboveMetres { get; }

    /// <summary>Pairs are at most so far apart, in metres.</summary>
    public double Metres { get; }

    /// <summary>Pairs are more days apart than this; null in the first band.</summary>
    public int? AboveDays { get; }

    /// <summary>Pairs are at most so many days apart.</summary>
    public int Days { get; }

    /// <summary>How many pairs of events lie in both bands.</summary>
    public long Observed { get; }

    /// <summary>How many would if times and places had nothing to do with one another: the mean over all permutations (Knox 1964, Applied Statistics 13:25–29).</summary>
    public double Expected { get; }

    /// <summary>Observed over expected; undefined where nothing is expected. It has no interval: the tests say how sure it is.</summary>
    public Estimate Ratio => new(Expected > 0 ? Observed / Expected : null, null, null, ContagionMethods.Knox, Unit.Ratio);

    /// <summary>Whether there are more pairs than by chance, this cell looked at alone.</summary>
    public HypothesisTest Test { get; }

    /// <summary>The same, allowing for all cells being looked at: against the greatest of all cells in each permutation.</summary>
    public HypothesisTest AdjustedTest { get; }

    /// <summary>Whether all members are equal.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(KnoxCell? other) =>
        other is not null && Nullable.Equals(AboveMetres, other.AboveMetres) && Metres.Equals(other.Metres) && AboveDays == other.AboveDays && Days == other.Days
        && Observed == other.Observed && Expected.Equals(other.Expected) && Test == other.Test && AdjustedTest == other.AdjustedTest;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KnoxCell);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AboveMetres, Metres, AboveDays, Days, Observed, Expected, Test, AdjustedTest);

    /// <summary>The bands, the pairs and the test: <c>within 200 m and 7 days: 31 pairs, 12.4 expected, ratio 2.50; p = 0.001 …</c>.</summary>
    public override string ToString() =>
        Place + " and " + Time + FormattableString.Invariant($": {Observed} {(Observed == 1 ? "pair" : "pairs")}, ") + Figures.Three(Expected) + " expected, ratio "
        + Ratio.ValueText() + "; " + AdjustedTest;

    internal string Place => AboveMetres is { } above
        ? "over " + Figures.Short(above) + " to " + Figures.Short(Metres) + " m"
        : Metres == 0 ? "same place" : "within " + Figures.Short(Metres) + " m";

    internal string Time => AboveDays is { } above
        ? FormattableString.Invariant($"over {above} to {Days} days")
        : Days == 0 ? "same day" : FormattableString.Invariant($"{Days} {(Days == 1 ? "day" : "days")}");

    /// <summary>Whether all members are equal.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(KnoxCell? left, KnoxCell? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(KnoxCell? left, KnoxCell? right) => !(left == right);
}
