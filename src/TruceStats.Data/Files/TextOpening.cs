using System.Text;

namespace TruceStats.Data;

/// <summary>Opens a file as text: recognises what is no text, finds the encoding, counts bytes and can be cancelled.</summary>
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

    public static (StreamReader Text, MeteredStream Bytes) Open(SourceFile file, ReadOptions options, CancellationToken cancellationToken)
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
            encoding = (Encoding)encoding.Clone();
            encoding.DecoderFallback = new InvalidBytes();
            var metered = new MeteredStream(stream, first.AsMemory(skip, read - skip), skip, cancellationToken);
            return (new StreamReader(metered, encoding, detectEncodingFromByteOrderMarks: false, BufferBytes), metered);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }
}
