using System.Collections;
using System.Globalization;

namespace TruceStats.Durations;

/// <summary>Spells with what is known of each: named columns of numbers and of labels, and where the rows come from. It never changes.</summary>
/// <remarks>
/// Equal when spells in order, columns in order and report are equal. There is no order between tables. May be empty.
/// It is kept in columns: a million spells from two arrays take milliseconds, and a <see cref="Spell"/> is made when a row is asked for.
/// </remarks>
public sealed class SpellTable : IReadOnlyList<Spell>, IEquatable<SpellTable>
{
    private readonly KeyValuePair<string, double[]>[] _covariates;
    private readonly KeyValuePair<string, LabelColumn>[] _labels;

    internal SpellTable(SpellColumns columns, KeyValuePair<string, double[]>[] covariates, KeyValuePair<string, LabelColumn>[] labels, SpellReport report)
    {
        Columns = columns;
        _covariates = covariates;
        _labels = labels;
        Report = report;
    }

    /// <summary>The number of rows, 0 or more.</summary>
    public int Count => Columns.Length;

    /// <summary>Where the spells come from, and what became of those that are none; it stays as it is when rows are picked out.</summary>
    public SpellReport Report { get; }

    /// <summary>The names of the columns of numbers, in the order in which they were given.</summary>
    public IReadOnlyList<string> Covariates => Array.ConvertAll(_covariates, column => column.Key).AsReadOnly();

    /// <summary>The names of the columns of labels, in the order in which they were given.</summary>
    public IReadOnlyList<string> Labels => Array.ConvertAll(_labels, column => column.Key).AsReadOnly();

    /// <summary>The causes of ends that occur, in the order in which they do; empty where none is told.</summary>
    public IReadOnlyList<string> Causes => (Columns.Causes?.Levels ?? []).AsReadOnly();

    /// <summary>Whether an end is known only to lie between two days, or by one.</summary>
    public bool HasIntervalCensoring => SpellRows.FirstIntervalCensored(Columns) >= 0;

    internal SpellColumns Columns { get; }

    /// <summary>One spell.</summary>
    /// <param name="row">The row, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Spell this[int row] => (uint)row < (uint)Count
        ? Columns.At(row)
        : throw new ArgumentOutOfRangeException(nameof(row), row, FormattableString.Invariant($"There are {Count} rows, counted from 0."));

    /// <summary>A table of spells.</summary>
    /// <param name="spells">The spells; there may be none. A table stays as it is.</param>
    /// <exception cref="ArgumentException">A spell is null.</exception>
    public static SpellTable Of(IEnumerable<Spell> spells)
    {
        ArgumentNullException.ThrowIfNull(spells);
        if (spells is SpellTable table)
            return table;
        Spell[] all = [.. spells];
        if (Array.IndexOf(all, null) is >= 0 and int none)
            throw new ArgumentException(FormattableString.Invariant($"No spell may be null, but number {none} is, counted from 0."), nameof(spells));
        return new SpellTable(SpellColumns.Of(all), [], [], SpellReport.InMemory(all.Length));
    }

    /// <summary>A table from plain columns: how long each lasted, and whether it had ended.</summary>
    /// <param name="days">Days, above 0 and finite.</param>
    /// <param name="ended">Whether it ended then; false where it was still on (right-censored).</param>
    /// <exception cref="ArgumentException">The columns differ in length, or a number of days is not finite and above 0.</exception>
    public static SpellTable Of(ReadOnlySpan<double> days, ReadOnlySpan<bool> ended)
    {
        SpellChecks.Length(ended.Length, days.Length, nameof(ended));
        SpellChecks.Days(days, nameof(days));
        double[] latest = new double[days.Length];
        for (int i = 0; i < latest.Length; i++)
            latest[i] = ended[i] ? days[i] : double.PositiveInfinity;
        return Plain(days.ToArray(), latest);
    }

    /// <summary>A table from plain columns: between which days each ended, both possible.</summary>
    /// <param name="earliest">Days, finite; 0 where no earliest end is known, and the day until which it was on where the latest is infinite.</param>
    /// <param name="latest">Days, at least the earliest; equal where the end is known, infinite where the spell was still on.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or the days of a row are out of range or in the wrong order.</exception>
    public static SpellTable Between(ReadOnlySpan<double> earliest, ReadOnlySpan<double> latest)
    {
        SpellChecks.Length(latest.Length, earliest.Length, nameof(latest));
        SpellChecks.Bounds(earliest, latest);
        return Plain(earliest.ToArray(), latest.ToArray());
    }

    /// <summary>The same spells, watched from a day on each (late entry).</summary>
    /// <param name="entry">Days since the beginning of each spell, 0 or more, before its end.</param>
    /// <exception cref="ArgumentException">There is not one for each row, or one is not before the end of its spell.</exception>
    public SpellTable From(ReadOnlySpan<double> entry)
    {
        SpellChecks.Length(entry.Length, Count, nameof(entry));
        return With(SpellRows.From(Columns, entry));
    }

    /// <summary>The same spells with what ended each.</summary>
    /// <param name="causes">A cause that is not blank where a spell has ended, or null; null where it has not.</param>
    /// <exception cref="ArgumentException">There is not one for each row, one is blank, or a spell that is still on has one.</exception>
    public SpellTable Because(ReadOnlySpan<string?> causes)
    {
        SpellChecks.Length(causes.Length, Count, nameof(causes));
        for (int i = 0; i < causes.Length; i++)
        {
            if (causes[i] is not null && double.IsInfinity(Columns.Latest[i]))
                throw new ArgumentException(FormattableString.Invariant($"Row {i}, counted from 0, is still on and can have no cause of its end."), nameof(causes));
        }
        return With(Columns with { Causes = LabelColumn.OrNone(SpellChecks.Texts(causes, required: false, nameof(causes)).Texts()) });
    }

    /// <summary>The same spells with whose each is: rows of one subject belong together.</summary>
    /// <param name="subjects">A text that is not blank, or null where a row stands alone.</param>
    /// <exception cref="ArgumentException">There is not one for each row, or one is blank.</exception>
    public SpellTable OfSubjects(ReadOnlySpan<string?> subjects)
    {
        SpellChecks.Length(subjects.Length, Count, nameof(subjects));
        return With(Columns with { Subjects = LabelColumn.OrNone(SpellChecks.Texts(subjects, required: false, nameof(subjects)).Texts()) });
    }

    /// <summary>The same spells with a column of numbers more; one of that name is replaced.</summary>
    /// <param name="name">The name, not blank, and not that of a column of labels.</param>
    /// <param name="values">One for each row, finite.</param>
    /// <exception cref="ArgumentException">The name is blank or taken, there is not one value for each row, or one is not finite.</exception>
    public SpellTable With(string name, ReadOnlySpan<double> values)
    {
        CheckFree(name, _labels);
        SpellChecks.Length(values.Length, Count, nameof(values));
        return new SpellTable(Columns, SpellRows.Put(_covariates, name, SpellChecks.Numbers(values, nameof(values))), _labels, Report);
    }

    /// <summary>The same spells with a column of labels more; one of that name is replaced.</summary>
    /// <param name="name">The name, not blank, and not that of a column of numbers.</param>
    /// <param name="values">One for each row, not blank.</param>
    /// <exception cref="ArgumentException">The name is blank or taken, there is not one label for each row, or one is blank.</exception>
    public SpellTable WithLabels(string name, ReadOnlySpan<string> values)
    {
        CheckFree(name, _covariates);
        SpellChecks.Length(values.Length, Count, nameof(values));
        return new SpellTable(Columns, _covariates, SpellRows.Put(_labels, name, SpellChecks.Texts(values, required: true, nameof(values))), Report);
    }

    /// <summary>A column of numbers.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public IReadOnlyList<double> Covariate(string name) => CovariateColumn(name).AsReadOnly();

    /// <summary>A column of labels.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public IReadOnlyList<string> LabelsOf(string name) => LabelCodes(name).Texts().AsReadOnly()!;

    /// <summary>The rows that have a label.</summary>
    /// <param name="label">The name of a column of labels.</param>
    /// <param name="value">The label; a table without rows where none has it.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public SpellTable Only(string label, string value)
    {
        var column = LabelCodes(label);
        int code = Array.IndexOf(column.Levels, value);
        return Pick(SpellRows.Where(column.Codes, code));
    }

    /// <summary>The rows that pass a test.</summary>
    /// <param name="predicate">The test.</param>
    /// <exception cref="ArgumentNullException"><paramref name="predicate"/> is null.</exception>
    public SpellTable Only(Func<Spell, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Pick([.. Enumerable.Range(0, Count).Where(row => predicate(Columns.At(row)))]);
    }

    /// <summary>A table for each label of a column, in the order in which labels first occur.</summary>
    /// <param name="label">The name of a column of labels.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public IReadOnlyList<KeyValuePair<string, SpellTable>> By(string label)
    {
        var column = LabelCodes(label);
        return Array.AsReadOnly(column.Levels.Select((level, code) => KeyValuePair.Create(level, Pick(SpellRows.Where(column.Codes, code)))).ToArray());
    }

    /// <summary>
    /// Each spell cut at days since its beginning, into rows that follow one another: for a covariate that changes then, to be given to the cut table with
    /// <see cref="With(string, ReadOnlySpan{double})"/>. Answers without such a covariate do not change.
    /// </summary>
    /// <remarks>Rows of one spell are of one subject: its own, or where it has none a new one, <c>row 0</c> and so on.</remarks>
    /// <param name="days">Days above 0, in rising order.</param>
    /// <exception cref="ArgumentException">There is none, they do not rise, or an end is known only to lie between two days.</exception>
    public SpellTable SplitAt(params ReadOnlySpan<double> days)
    {
        var (columns, rows) = SpellRows.Split(this, days);
        return new SpellTable(
            columns, Array.ConvertAll(_covariates, column => KeyValuePair.Create(column.Key, SpellColumns.Pick(column.Value, rows))),
            Array.ConvertAll(_labels, column => KeyValuePair.Create(column.Key, column.Value.Pick(rows))), Report);
    }

    /// <summary>The same spells, each end that lies between two days put to the earliest: one of two extremes, for methods that need one day.</summary>
    /// <remarks>Where no earliest day is known it is one day after the entry, or the latest day where that comes sooner.</remarks>
    public SpellTable Earliest() => With(SpellRows.ToEarliest(Columns));

    /// <summary>The same spells, each end that lies between two days put to the latest: the other extreme.</summary>
    public SpellTable Latest() => With(SpellRows.ToLatest(Columns));

    /// <summary>The spells in order.</summary>
    public IEnumerator<Spell> GetEnumerator()
    {
        for (int row = 0; row < Count; row++)
            yield return Columns.At(row);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether spells in order, columns and report are the same.</summary>
    /// <param name="other">The other table, or null.</param>
    public bool Equals(SpellTable? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Columns.Same(other.Columns) && Report == other.Report && SpellRows.Same(_covariates, other._covariates) && SpellRows.Same(_labels, other._labels));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpellTable);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Report, _covariates.Length, _labels.Length, Count == 0 ? 0 : Columns.Earliest[0], Count == 0 ? 0 : Columns.Latest[^1]);

    /// <summary>How many, and how they ended: <c>38 spells: 30 ended, 6 between two days, 2 still on</c>.</summary>
    public override string ToString()
    {
        var (ended, between, on) = SpellRows.CountEnds(Columns);
        string late = Columns.Entry is null ? "" : ", some watched late";
        return string.Create(CultureInfo.InvariantCulture, $"{Count} {(Count == 1 ? "spell" : "spells")}: {ended} ended, {(between == 0 ? "" : $"{between} between two days, ")}{on} still on{late}");
    }

    internal double[] CovariateColumn(string name) => SpellRows.Find(_covariates, name, "numbers");

    internal LabelColumn LabelCodes(string name) => SpellRows.Find(_labels, name, "labels");

    internal SpellTable Pick(int[] rows) => new(
        Columns.Pick(rows), Array.ConvertAll(_covariates, column => KeyValuePair.Create(column.Key, SpellColumns.Pick(column.Value, rows))),
        Array.ConvertAll(_labels, column => KeyValuePair.Create(column.Key, column.Value.Pick(rows))), Report);

    private SpellTable With(SpellColumns columns) => new(columns, _covariates, _labels, Report);

    private static SpellTable Plain(double[] earliest, double[] latest) =>
        new(new SpellColumns { Earliest = earliest, Latest = latest }, [], [], SpellReport.InMemory(earliest.Length));

    private static void CheckFree<T>(string name, KeyValuePair<string, T>[] others)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (Array.Exists(others, column => column.Key == name))
            throw new ArgumentException($"The name '{name}' is that of a column of the other kind.", nameof(name));
    }

    /// <summary>Whether spells in order, columns and report are the same.</summary>
    /// <param name="left">One table, or null.</param>
    /// <param name="right">The other table, or null.</param>
    public static bool operator ==(SpellTable? left, SpellTable? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One table, or null.</param>
    /// <param name="right">The other table, or null.</param>
    public static bool operator !=(SpellTable? left, SpellTable? right) => !(left == right);
}
