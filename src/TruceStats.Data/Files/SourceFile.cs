namespace TruceStats.Data;

/// <summary>What a reader reads: a file, or anything that gives a stream. Nothing is opened before it is read.</summary>
/// <remarks>Equal only to itself. A path converts to it implicitly.</remarks>
public sealed class SourceFile
{
    private readonly Func<Stream> _open;

    private SourceFile(string name, Func<Stream> open)
    {
        Name = name;
        _open = open;
    }

    /// <summary>The name by which reports and errors call it: of a path the last part.</summary>
    public string Name { get; }

    /// <summary>A file on disk.</summary>
    /// <param name="path">The path, absolute or from the current folder.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, blank or names a folder.</exception>
    public static SourceFile Of(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string name = Path.GetFileName(path);
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentException("A path to a file is required, but this one ends in a folder.", nameof(path));
        // No buffer here: what reads the stream has its own.
        var options = new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan, Share = FileShare.ReadWrite };
        return new SourceFile(name, () => new FileStream(path, options));
    }

    /// <summary>A stream, such as a download, an entry of an archive or a text in memory.</summary>
    /// <param name="name">What reports and errors call it, not blank.</param>
    /// <param name="open">Opens it from its beginning, each time anew; the reader disposes what it gives.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="open"/> is null.</exception>
    public static SourceFile Of(string name, Func<Stream> open)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(open);
        return new SourceFile(name, open);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal Stream Open() => _open() ?? throw new InvalidOperationException($"What was to open {Name} gave no stream.");

    /// <summary>A file on disk.</summary>
    /// <param name="path">The path, absolute or from the current folder.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, blank or names a folder.</exception>
    public static implicit operator SourceFile(string path) => Of(path);
}
