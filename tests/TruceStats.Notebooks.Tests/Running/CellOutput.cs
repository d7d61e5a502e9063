using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TruceStats.Notebooks.Tests.Running;

/// <summary>What a cell gave: what it printed, or its last value in one format.</summary>
internal sealed partial record CellOutput(string MimeType, string Text)
{
    /// <summary>Stands for the format of what was printed.</summary>
    public const string Console = "console";

    /// <summary>
    /// The output with every picture replaced by its size. The bytes of a picture depend on the machine and on the drawing library, which smooths edges
    /// and packs pixels in its own way; that a picture shows what it should is tested where pictures are made.
    /// </summary>
    public CellOutput WithoutPixels() => this with { Text = Picture().Replace(Text, match => Size(Convert.FromBase64String(match.Groups[1].Value))) };

    // Width and height stand in the first chunk of a PNG, after its signature of 8 bytes and the chunk's length and name.
    private static string Size(byte[] png)
    {
        Assert.True(png.AsSpan(1, 3).SequenceEqual("PNG"u8), "A picture must be a PNG.");
        int width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        return string.Create(CultureInfo.InvariantCulture, $"PNG of {width} × {height}");
    }

    [GeneratedRegex("data:image/png;base64,([A-Za-z0-9+/=]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
