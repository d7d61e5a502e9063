namespace TruceStats.Interruptions;

/// <summary>What the built-in seasonal terms share.</summary>
internal abstract class SeasonBase : ISeasonality
{
    protected const double Year = Exposure.DaysPerYear;

    public abstract string Kind { get; }

    public abstract IReadOnlyList<string> Columns { get; }

    public abstract double? CycleDays { get; }

    public abstract void Fill(IReadOnlyList<StudyPeriod> bins, double binsPerYear, int column, Span<double> values);

    public override string ToString() => Kind;
}

internal sealed class NoSeason : SeasonBase
{
    public override string Kind => "none";

    public override IReadOnlyList<string> Columns => [];

    public override double? CycleDays => null;

    public override void Fill(IReadOnlyList<StudyPeriod> bins, double binsPerYear, int column, Span<double> values) =>
        throw new ArgumentOutOfRangeException(nameof(column), column, "Where nothing repeats there is no column.");
}

internal sealed class HarmonicSeason : SeasonBase, IEquatable<HarmonicSeason>
{
    public const string KindName = "harmonic";

    private readonly string[] _columns;

    public HarmonicSeason(int pairs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pairs, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pairs, 6);
        Pairs = pairs;
        _columns = new string[2 * pairs];
        for (int i = 0; i < _columns.Length; i++)
            _columns[i] = (i % 2 == 0 ? "sine " : "cosine ") + FormattableString.Invariant($"{(i / 2) + 1}");
    }

    public int Pairs { get; }

    public override string Kind => KindName;

    public override IReadOnlyList<string> Columns => _columns;

    public override double? CycleDays => Year;

    public override void Fill(IReadOnlyList<StudyPeriod> bins, double binsPerYear, int column, Span<double> values)
    {
        if (2 * Pairs >= binsPerYear)
            throw new ArgumentException(FormattableString.Invariant($"{Pairs} pairs of harmonics need more than {2 * Pairs} bins a year, but there are {Figures.Short(binsPerYear)}."), nameof(bins));
        double cycles = (column / 2) + 1;
        for (int i = 0; i < values.Length; i++)
        {
            var (sine, cosine) = Math.SinCos(2 * Math.PI * cycles * (i + 1) / binsPerYear);
            values[i] = column % 2 == 0 ? sine : cosine;
        }
    }

    public bool Equals(HarmonicSeason? other) => other is not null && Pairs == other.Pairs;

    public override bool Equals(object? obj) => Equals(obj as HarmonicSeason);

    public override int GetHashCode() => Pairs;

    public override string ToString() => FormattableString.Invariant($"{Pairs} {(Pairs == 1 ? "pair" : "pairs")} of harmonics");
}

internal sealed class MonthSeason : SeasonBase
{
    private static readonly string[] Names =
        ["February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override string Kind => "calendar-month";

    public override IReadOnlyList<string> Columns => Names;

    public override double? CycleDays => Year;

    public override void Fill(IReadOnlyList<StudyPeriod> bins, double binsPerYear, int column, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            var first = bins[i].Start;
            var last = bins[i].End!.Value.PlusDays(-1);
            if (first.Month != last.Month || bins[i].Days > 31)
                throw new ArgumentException($"An effect of each month needs bins within a month, but {bins[i]} lies in several.", nameof(bins));
            values[i] = first.Month == column + 2 ? 1 : 0;
        }
    }
}

internal sealed class WeekdaySeason : SeasonBase
{
    private static readonly string[] Names = ["Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public override string Kind => "day-of-week";

    public override IReadOnlyList<string> Columns => Names;

    public override double? CycleDays => 7;

    public override void Fill(IReadOnlyList<StudyPeriod> bins, double binsPerYear, int column, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (bins[i].Days != 1)
                throw new ArgumentException($"An effect of each day of the week needs bins of one day, but {bins[i]} has {bins[i].Days}.", nameof(bins));
            values[i] = (int)bins[i].Start.DayOfWeek == column + 2 ? 1 : 0;
        }
    }
}
