namespace TruceStats.Data;

/// <summary>Where a reader finds a value in each row. The default is the column that a file does not have, which is blank in every row.</summary>
internal readonly record struct Column(string Name, int Position)
{
    /// <summary>One more than the index, so that the default is no column.</summary>
    public bool Exists => Position > 0;

    public int Index => Position - 1;
}
