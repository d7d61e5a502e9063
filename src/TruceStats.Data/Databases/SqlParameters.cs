namespace TruceStats.Data;

/// <summary>Collects values and gives each its mark. Values must come in the order in which the text holds their marks, for engines that tell them by position.</summary>
internal sealed class SqlParameters(SqlDialect dialect)
{
    private readonly List<object> _values = [];

    public object[] Values => [.. _values];

    public string Add(object value)
    {
        _values.Add(value);
        return SqlDialect.Fill(dialect.Parameter, FormattableString.Invariant($"{_values.Count}"));
    }
}
