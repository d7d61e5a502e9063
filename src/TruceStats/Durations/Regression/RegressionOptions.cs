namespace TruceStats.Durations;

/// <summary>Options that both regressions have, and how they are kept and printed.</summary>
internal static class RegressionOptions
{
    public static double Level(double value)
    {
        ConfidenceLevel.Check(value, nameof(value));
        return value;
    }

    // In the order of the alphabet, so that equal dictionaries are equal lists.
    public static ValueList<KeyValuePair<string, string>> List(IReadOnlyDictionary<string, string> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new ValueList<KeyValuePair<string, string>>(value.OrderBy(pair => pair.Key, StringComparer.Ordinal), nameof(value));
    }

    public static IReadOnlyDictionary<string, string> Dictionary(ValueList<KeyValuePair<string, string>> list) =>
        new Dictionary<string, string>(list.Items, StringComparer.Ordinal).AsReadOnly();

    public static string Text(IReadOnlyList<string> covariates) => covariates.Count == 0 ? "no covariates" : string.Join(", ", covariates);
}
