namespace TruceStats.References;

/// <summary>What the library answered, by the names of the golden format: each a number, a null (not defined), or a list of these.</summary>
/// <remarks>Filled as <c>new GoldenAnswer { ["lower"] = 0.3, ["times"] = new double[] { 1, 2 } }</c>.</remarks>
public sealed class GoldenAnswer
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public object? this[string name]
    {
        set => _values[name] = value switch
        {
            null or double => value,
            int number => (double)number,
            long number => (double)number,
            IEnumerable<double> numbers => numbers.Select(number => (double?)number).ToArray(),
            IEnumerable<double?> numbers => numbers.ToArray(),
            IEnumerable<int> numbers => numbers.Select(number => (double?)number).ToArray(),
            IEnumerable<long> numbers => numbers.Select(number => (double?)number).ToArray(),
            _ => throw new ArgumentException($"{name} is a {value.GetType().Name}: an answer is a number, null or a list of these.", nameof(value)),
        };
    }

    internal bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);
}
