using System.Globalization;

namespace TruceStats.Data;

/// <summary>How far a reader has come.</summary>
/// <param name="Bytes">Bytes taken from the file, 0 or more; a little ahead of the rows.</param>
/// <param name="TotalBytes">Bytes that the file has; null where its stream does not tell.</param>
/// <param name="Rows">Rows read, rejected ones among them.</param>
public sealed record ReadProgress(long Bytes, long? TotalBytes, long Rows)
{
    /// <summary>As <c>1048576 of 4194304 bytes, 2350 rows</c>.</summary>
    public override string ToString() => TotalBytes is { } total
        ? string.Create(CultureInfo.InvariantCulture, $"{Bytes} of {total} bytes, {Rows} rows")
        : string.Create(CultureInfo.InvariantCulture, $"{Bytes} bytes, {Rows} rows");
}
