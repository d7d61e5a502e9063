using System.Text;

namespace TruceStats.Data.Tests.Files;

/// <summary>Breaks a file as files are broken: by accident, by programs, by people. The same random numbers give the same file.</summary>
internal static class Mutation
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\"", "\"\"", ",", ";", "\n", "\r", "\r\n", "\n\n", "#", "\t", " ", "\0", "\uFEFF", "\uFFFF", "\uFFFD", "é", "-", "-1", "0", "NaN", "1e9", "99999999999999999999", "2015-02-30",
            "0000-00-00", "9999-12-31", "2015-03-01 13:00", "2015", "1.5", ".", "Infinity", "null", "%PDF", "PK\u0003\u0004",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xFE, 0xFF], [0xF4, 0x90, 0x80, 0x80],
    ];

    public static byte[] Of(byte[] whole, Random random)
    {
        var bytes = new List<byte>(whole);
        for (int steps = 1 + random.Next(4); steps > 0; steps--)
            Step(bytes, random);
        return [.. bytes];
    }

    private static void Step(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count + 1), length = random.Next(Math.Min(40, bytes.Count - at + 1));
        byte[] piece = Pieces[random.Next(Pieces.Length)];
        switch (random.Next(9))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(at, piece);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                ReplaceField(bytes, at, piece);
                break;
            case 6:
                bytes.InsertRange(at, Enumerable.Repeat(piece, 1 + random.Next(200)).SelectMany(part => part).ToArray());
                break;
            case 7:
                bytes.Reverse(at, length);
                break;
            default:
                bytes.InsertRange(0, piece);
                break;
        }
    }

    private static void ReplaceField(List<byte> bytes, int at, byte[] piece)
    {
        int start = bytes.GetRange(0, at).FindLastIndex(IsEdge) + 1;
        int end = bytes.FindIndex(at, IsEdge);
        bytes.RemoveRange(start, (end < 0 ? bytes.Count : end) - start);
        bytes.InsertRange(start, piece);
    }

    private static bool IsEdge(byte letter) => letter is (byte)',' or (byte)'\n' or (byte)';';
}
