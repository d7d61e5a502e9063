namespace TruceStats.Data;

/// <summary>Tells a file that is no text by its first bytes, so that a zip or a PDF by mistake is called by its name.</summary>
internal static class FileKinds
{
    /// <summary>How many first bytes are looked at.</summary>
    public const int Longest = 16;

    private static readonly (byte[] First, string Name)[] Known =
    [
        ("PK\x03\x04"u8.ToArray(), "a zip archive, or a spreadsheet of the xlsx or ods kind"),
        ("PK\x05\x06"u8.ToArray(), "an empty zip archive"),
        ([0x1F, 0x8B], "compressed with gzip"),
        ([0x42, 0x5A, 0x68], "compressed with bzip2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "compressed with xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
        ("%PDF"u8.ToArray(), "a PDF"),
        ([0xD0, 0xCF, 0x11, 0xE0], "a spreadsheet or document of the old Office kind"),
        ("PAR1"u8.ToArray(), "a Parquet file"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
        ("<!DOCTYPE"u8.ToArray(), "a web page"),
        ("<!doctype"u8.ToArray(), "a web page"),
        ("<html"u8.ToArray(), "a web page"),
        ("<?xml"u8.ToArray(), "an XML document"),
    ];

    public static void ThrowIfNotText(string name, ReadOnlySpan<byte> first)
    {
        foreach (var (bytes, kind) in Known)
        {
            if (first.StartsWith(bytes))
                throw new InvalidDataException($"{name} is not a text of rows and columns: it is {kind}. Unpack or save it as CSV first.");
        }
    }
}
