namespace TruceStats.Data;

/// <summary>The names of a file's columns, in any order, compared without regard to case and to space at the ends.</summary>
internal sealed class Header(string file, char delimiter, string[] names)
{
    private readonly List<string> _missing = [];
    private readonly List<Column> _used = [];

    public int Count => names.Length;

    /// <summary>The columns that were found for a reader.</summary>
    public IReadOnlyList<Column> Used => _used;

    public bool Has(string name) => IndexOf(name) >= 0;

    /// <summary>The first of these names that the file has; no column where it has none.</summary>
    public Column Find(params ReadOnlySpan<string> alternatives)
    {
        foreach (string name in alternatives)
        {
            int index = IndexOf(name);
            if (index < 0)
                continue;
            if (Array.FindIndex(names, index + 1, other => Same(other, name)) >= 0)
                throw new InvalidDataException($"{file} has two columns named {name}: it cannot be told which is meant.");
            var found = new Column(names[index], index + 1);
            _used.Add(found);
            return found;
        }
        return default;
    }

    /// <summary>As <see cref="Find"/>; what is not there is remembered for <see cref="ThrowIfMissing"/>.</summary>
    public Column Require(params ReadOnlySpan<string> alternatives)
    {
        var found = Find(alternatives);
        if (!found.Exists)
            _missing.Add(string.Join(" or ", alternatives!));
        return found;
    }

    /// <summary>Fails where a required column was not found, naming all of them.</summary>
    public void ThrowIfMissing()
    {
        if (_missing.Count == 0)
            return;
        string hint = names.Length == 1 ? $" The first line has one column: is '{delimiter}' what stands between fields?" : "";
        throw new InvalidDataException(
            $"{file} lacks a column that is needed: {string.Join(", ", _missing)}. The first row must name the columns; it has {names.Length}.{hint}");
    }

    private int IndexOf(string name) => Array.FindIndex(names, other => Same(other, name));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
