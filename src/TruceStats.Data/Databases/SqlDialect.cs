namespace TruceStats.Data;

/// <summary>How an engine writes what differs between engines: names, parameters, conversions. Built-ins stand beside a researcher's own.</summary>
/// <remarks>
/// Equal when all that they say is equal. There is no order. What is not set is standard SQL. Conversions are templates in which <c>{0}</c>
/// stands for a column.
/// </remarks>
public sealed record SqlDialect
{
    private readonly string _name = "";

    /// <summary>DuckDB, over its own tables and over Parquet and CSV files.</summary>
    public static SqlDialect DuckDb { get; } = new() { Name = "DuckDB", WholeNumber = "TRY_CAST({0} AS BIGINT)", TriesNumbers = true };

    /// <summary>PostgreSQL 15 and later, and engines that speak it.</summary>
    public static SqlDialect PostgreSql { get; } = new() { Name = "PostgreSQL" };

    /// <summary>
    /// DuckDB, where every column is text. Days are read in the forms that UCDP and most exports have, and in no other: what could be a day or a month is not guessed.
    /// </summary>
    internal static SqlDialect DuckDbText { get; } = DuckDb with
    {
        Date = "CAST(TRY_STRPTIME({0}, ['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%Y-%m-%d %H:%M:%S.%g', '%Y-%m-%dT%H:%M:%S']) AS DATE)",
        RealNumber = "TRY_CAST({0} AS DOUBLE PRECISION)",
    };

    /// <summary>The name of the engine, as messages give it; not blank.</summary>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public required string Name
    {
        get => _name;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            _name = value;
        }
    }

    /// <summary>What opens a quoted name: <c>"</c>, or <c>[</c> or a backtick elsewhere.</summary>
    public char OpeningQuote { get; init; } = '"';

    /// <summary>What closes a quoted name; inside a name it is doubled.</summary>
    public char ClosingQuote { get; init; } = '"';

    /// <summary>A parameter in the text, where <c>{0}</c> stands for its number from 1: <c>${0}</c>, <c>@p{0}</c> or <c>?</c>.</summary>
    public string Parameter { get; init; } = "${0}";

    /// <summary>The name that a parameter is sent under, <c>{0}</c> for its number; empty where parameters are told by their position.</summary>
    public string ParameterName { get; init; } = "";

    /// <summary>A column as a date without a time.</summary>
    public string Date { get; init; } = "CAST({0} AS DATE)";

    /// <summary>A column as text. Texts must be equal only when they are so letter by letter: name a binary collation here where the engine's own ignores case.</summary>
    public string Text { get; init; } = "CAST({0} AS TEXT)";

    /// <summary>A column as a whole number of 64 bits.</summary>
    public string WholeNumber { get; init; } = "CAST({0} AS BIGINT)";

    /// <summary>A column as a number in double precision.</summary>
    public string RealNumber { get; init; } = "CAST({0} AS DOUBLE PRECISION)";

    /// <summary>Whether a column that cannot become a whole number becomes null, where elsewhere it ends the query.</summary>
    internal bool TriesNumbers { get; init; }

    /// <summary>The name of the engine.</summary>
    public override string ToString() => Name;

    /// <summary>A quoted name: taken letter by letter, whatever it holds.</summary>
    internal string Quote(string name)
    {
        string doubled = name.Replace(ClosingQuote.ToString(), new string(ClosingQuote, 2), StringComparison.Ordinal);
        return OpeningQuote + doubled + ClosingQuote;
    }

    internal static string Fill(string template, string value) => template.Replace("{0}", value, StringComparison.Ordinal);
}
