using System.Text;
using CsvHelper;

namespace TruceStats.Data;

/// <summary>Opens a file as rows of text: recognises what is no text, finds the encoding, counts bytes and can be cancelled.</summary>
internal static class TextOpening
{
    private const int BufferBytes = 1 << 16;

    // The longer marks first: UTF-32 begins like UTF-16.
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE, 0x00, 0x00], Encoding.UTF32),
        ([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    /// <summary>The rows, and the stream that counts their bytes.</summary>
    public static (CsvReader Rows, MeteredStream Bytes) Open(SourceFile file, ReadOptions options, CancellationToken cancellationToken)
    {
        var stream = file.Open();
        try
        {
            byte[] first = new byte[FileKinds.Longest];
            int read = stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
            var start = first.AsSpan(0, read);
            FileKinds.ThrowIfNotText(file.Name, start);
            var encoding = options.Encoding ?? Encoding.UTF8;
            int skip = 0;
            foreach (var (mark, marked) in Marks)
            {
                if (!start.StartsWith(mark))
                    continue;
                (encoding, skip) = (marked, mark.Length);
                break;
            }
            var metered = new MeteredStream(stream, first.AsMemory(skip, read - skip), skip, cancellationToken);
            return (Rows(metered, encoding, options), metered);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static CsvReader Rows(Stream stream, Encoding encoding, ReadOptions options)
    {
        var style = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = options.Delimiter,
            MaxRecordSize = options.LongestRow,
            BufferSize = Math.Min(BufferBytes, options.LongestRow),
            TrackLineNumbers = true,
            SkipEmptyLines = false,
            IncludeValuesInExceptions = false,
            Encoding = Encoding.UTF8,
        };
        // UTF-8 is read as it stands, and each row is checked. What is in another encoding is turned into it.
        if (encoding.CodePage == Encoding.UTF8.CodePage)
            return CsvReader.Create(stream, style);
        encoding = (Encoding)encoding.Clone();
        encoding.DecoderFallback = new InvalidBytes();
        return CsvReader.Create(new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, BufferBytes), style);
    }
}
