namespace TruceStats.Data;

/// <summary>
/// One value for each different text of a column, found by a span without making a string of it. Columns of codes have few different texts;
/// where a column has very many, later ones are made anew each time, so that memory stays bounded.
/// </summary>
internal sealed class TextCache<T>
{
    private const int MostTexts = 1 << 14;
    private const int LongestText = 256;

    private readonly Func<string, T> _make;
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TextCache(Func<string, T> make)
    {
        _make = make;
        _bySpan = _values.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public T this[ReadOnlySpan<char> text]
    {
        get
        {
            if (_bySpan.TryGetValue(text, out var value))
                return value;
            string key = text.ToString();
            value = _make(key);
            if (_values.Count < MostTexts && key.Length <= LongestText)
                _values.Add(key, value);
            return value;
        }
    }
}
