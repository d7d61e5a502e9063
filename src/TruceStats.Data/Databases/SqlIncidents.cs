using System.Data.Common;

namespace TruceStats.Data;

/// <summary>
/// A table of incidents in a database, or files that a database reads, and what its columns mean. Counting runs there, in one aggregate query;
/// only counts come back, and they are the ones that counting in memory gives.
/// </summary>
/// <remarks>
/// <para>Equal when all that they say is equal. There is no order. Names are taken letter by letter and quoted; values go as parameters.</para>
/// <para>One row is one incident. An empty text is an unknown place or actor. A row that cannot be an incident is rejected, never dropped in
/// silence: the series carries the number of rows for each reason in its <see cref="SourceReport"/>, and the caution <c>rows-rejected</c>.
/// All columns that are described are checked, whatever the rule asks: a row is an incident or is none.</para>
/// <para>A column holds one actor: rows whose actors are a list cannot be counted here. Exact duplicates are not looked for.</para>
/// </remarks>
public sealed record SqlIncidents
{
    private readonly int _reportingLagDays;
    private readonly TimeSpan? _timeout;

    /// <summary>A table or view.</summary>
    /// <param name="table">Its name, without the schema, not blank.</param>
    /// <param name="dialect">How its engine writes SQL.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public SqlIncidents(string table, SqlDialect dialect)
        : this(table, dialect, RowSource.Table)
    {
    }

    private SqlIncidents(string name, SqlDialect dialect, RowSource source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(dialect);
        Table = name;
        Dialect = dialect;
        Source = source;
    }

    /// <summary>The name of the table, or the path or pattern of the files.</summary>
    public string Table { get; }

    /// <summary>The schema of the table; null for the one that the connection looks in.</summary>
    public string? Schema { get; init; }

    /// <summary>How the engine writes SQL.</summary>
    public SqlDialect Dialect { get; }

    /// <summary>The column of the day on which it began, or of the earliest such day: a date, or a time without a zone, of which the day is taken.</summary>
    public string Start { get; init; } = "";

    /// <summary>The column of the latest day on which it can have begun; null where starts are known to the day. An empty value is the same day.</summary>
    public string? StartLatest { get; init; }

    /// <summary>The column of its last day, included, or of the earliest such day; null where incidents last a day. An empty value is no end.</summary>
    public string? End { get; init; }

    /// <summary>The column of the latest day on which it can have ended; null where ends are known to the day. An empty value is the same day.</summary>
    public string? EndLatest { get; init; }

    /// <summary>The column of the kind's code; null where there is none.</summary>
    public string? Kind { get; init; }

    /// <summary>The kind of every row, where the table has no column for it.</summary>
    public IncidentKind? OfKind { get; init; }

    /// <summary>The column of the place's code; null where there is none.</summary>
    public string? Place { get; init; }

    /// <summary>The column of the actor that did it; null where there is none.</summary>
    public string? By { get; init; }

    /// <summary>The column of the actor that it was against; null where there is none.</summary>
    public string? Against { get; init; }

    /// <summary>The column of a single figure of deaths, taken as low, best and high; not together with the three.</summary>
    public string? Deaths { get; init; }

    /// <summary>The column of the low figure of deaths, without which there is neither best nor high; null where there is none.</summary>
    public string? DeathsLow { get; init; }

    /// <summary>The column of the best figure of deaths; null where there is none.</summary>
    public string? DeathsBest { get; init; }

    /// <summary>The column of the high figure of deaths; null where there is none.</summary>
    public string? DeathsHigh { get; init; }

    /// <summary>The column of the clarity: 1 clear, 2 unclear, 0 or empty for unknown; null where there is none.</summary>
    public string? Clarity { get; init; }

    /// <summary>
    /// The column by which the table is partitioned or sharded; null for none. Counts are then made for each of its values, so that an engine that
    /// only counts where the rows lie when grouping by that column does so. It changes no result.
    /// </summary>
    public string? PartitionedBy { get; init; }

    /// <summary>The last day on which reports came in; null where the table is taken as complete. Counting marks younger bins, as for a log.</summary>
    public LocalDate? AsOfDate { get; init; }

    /// <summary>Days until an incident is reported, 0 or more; it needs an as-of date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int ReportingLagDays
    {
        get => _reportingLagDays;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _reportingLagDays = value;
        }
    }

    /// <summary>How long the query may take, zero for as long as it needs; null for what the driver has by default. Not every driver keeps it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        init
        {
            if (value < TimeSpan.Zero)
                throw new ArgumentOutOfRangeException(nameof(value), value, "A timeout must be zero or more.");
            _timeout = value;
        }
    }

    internal RowSource Source { get; }

    /// <summary>A column, quoted.</summary>
    internal string Quoted(string column) => Dialect.Quote(column);

    /// <summary>A column as a date, as text, as a whole number.</summary>
    internal string Date(string column) => SqlDialect.Fill(Dialect.Date, Quoted(column));

    /// <inheritdoc cref="Date"/>
    internal string Text(string column) => SqlDialect.Fill(Dialect.Text, Quoted(column));

    /// <inheritdoc cref="Date"/>
    internal string Whole(string column) => SqlDialect.Fill(Dialect.WholeNumber, Quoted(column));

    /// <summary>How reports name the source: the table with its schema, or the pattern of the files.</summary>
    internal string SourceName => Schema is null ? Table : Schema + "." + Table;

    /// <summary>Parquet files, read by DuckDB. Columns are found by name; a file without one of them is an error.</summary>
    /// <param name="files">A path, or a pattern such as <c>data/*.parquet</c>.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public static SqlIncidents Parquet(string files) => new(files, SqlDialect.DuckDb, RowSource.Parquet);

    /// <summary>
    /// CSV files with a header, read by DuckDB. Columns are found by name, and all are read as text: days in the form 2016-03-26, with or without a time
    /// behind it, and whole numbers. What cannot be read rejects its row.
    /// </summary>
    /// <param name="files">A path, or a pattern such as <c>data/*.csv</c>.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public static SqlIncidents Csv(string files) => new(files, SqlDialect.DuckDbText, RowSource.Csv);

    /// <summary>The query that a rule becomes, to look at, explain or log. <see cref="CountBy"/> and <see cref="PanelBy"/> send exactly this one.</summary>
    /// <param name="rule">How to count.</param>
    /// <exception cref="ArgumentException">The description lacks a column that the rule needs.</exception>
    /// <exception cref="InvalidOperationException">The description contradicts itself.</exception>
    /// <exception cref="NotSupportedException">The rule draws days: see <see cref="CountBy"/>.</exception>
    public SqlQuery Query(CountingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return CountingQuery.Of(this, rule).Query;
    }

    /// <summary>Incidents or deaths in each bin, by a rule: equal to what counting the same incidents in memory gives.</summary>
    /// <param name="connection">A connection of any driver; a closed one is opened and closed again.</param>
    /// <param name="rule">How to count; without groups.</param>
    /// <param name="cancellationToken">Stops the query where it runs.</param>
    /// <exception cref="ArgumentException">The rule has groups, or the description lacks a column that the rule needs.</exception>
    /// <exception cref="InvalidOperationException">
    /// An incident needs a decision that the rule refuses, the table has no such column, or one of another type, or the description contradicts itself.
    /// </exception>
    /// <exception cref="NotSupportedException">
    /// The rule draws days (<see cref="Attribution.Draw"/>): a draw depends on all that an incident says, which stays in the database. Read the rows and count them as they stream.
    /// </exception>
    /// <exception cref="OverflowException">A count is too large.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public CountSeries CountBy(DbConnection connection, CountingRule rule, CancellationToken cancellationToken = default) =>
        Series(connection, rule, wait: false, cancellationToken).GetAwaiter().GetResult();

    /// <summary>As <see cref="CountBy"/>, without holding a thread while the database works, where the driver can.</summary>
    /// <inheritdoc cref="CountBy"/>
    public Task<CountSeries> CountByAsync(DbConnection connection, CountingRule rule, CancellationToken cancellationToken = default) =>
        Series(connection, rule, wait: true, cancellationToken);

    /// <summary>One series a group, by a rule: equal to what counting the same incidents in memory gives.</summary>
    /// <param name="connection">A connection of any driver; a closed one is opened and closed again.</param>
    /// <param name="rule">How to count, with groups.</param>
    /// <param name="cancellationToken">Stops the query where it runs.</param>
    /// <exception cref="ArgumentException">The rule has no groups, or the description lacks a column that the rule needs.</exception>
    /// <exception cref="InvalidOperationException">
    /// An incident needs a decision that the rule refuses, there is no group at all, the table has no such column, or one of another type,
    /// or the description contradicts itself.
    /// </exception>
    /// <exception cref="NotSupportedException">The rule draws days: see <see cref="CountBy"/>.</exception>
    /// <exception cref="OverflowException">A count is too large.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public CountPanel PanelBy(DbConnection connection, CountingRule rule, CancellationToken cancellationToken = default) =>
        Panel(connection, rule, wait: false, cancellationToken).GetAwaiter().GetResult();

    /// <summary>As <see cref="PanelBy"/>, without holding a thread while the database works, where the driver can.</summary>
    /// <inheritdoc cref="PanelBy"/>
    public Task<CountPanel> PanelByAsync(DbConnection connection, CountingRule rule, CancellationToken cancellationToken = default) =>
        Panel(connection, rule, wait: true, cancellationToken);

    /// <summary>Table and engine, as <c>conflict.incidents (PostgreSQL)</c>.</summary>
    public override string ToString() => SourceName + " (" + Dialect + ")";

    private async Task<CountSeries> Series(DbConnection connection, CountingRule rule, bool wait, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(connection);
        IncidentCounting.CheckForSeries(rule);
        var query = CountingQuery.Of(this, rule);
        var counter = new SeriesCounter(rule, AsOfDate);
        var source = await new CountingRun(connection, query, wait, cancellation).Into(alike => counter.Add(alike)).ConfigureAwait(false);
        return counter.Finish(source, ReportingLagDays);
    }

    private async Task<CountPanel> Panel(DbConnection connection, CountingRule rule, bool wait, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(connection);
        IncidentCounting.CheckForPanel(rule);
        var query = CountingQuery.Of(this, rule);
        var counter = new PanelCounter(rule, AsOfDate);
        var source = await new CountingRun(connection, query, wait, cancellation).Into(alike => counter.Add(alike)).ConfigureAwait(false);
        return counter.Finish(source, ReportingLagDays);
    }
}
