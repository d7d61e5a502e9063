using System.Text.RegularExpressions;
using SkiaSharp;
using TruceStats.Tests;

namespace TruceStats.Plots.Tests;

/// <summary>
/// The pictures in docs/images are those that the code draws. With TRUCESTATS_DRAW=1 in the environment they are drawn anew.
/// </summary>
/// <remarks>
/// Pixels are compared, and not bytes: the typeface and, on Linux, all that rasterizes it come with the packages, so that no machine has fonts of
/// its own in a picture, but
/// Skia rounds colours by the instructions that a processor has. On other systems letters are drawn by the system, and only sizes are compared.
/// </remarks>
public sealed partial class DocsPictureTests
{
    private const int Width = 800, Height = 500;
    private const int LargestFile = 60_000;

    // A label that changes a letter changes some 30 pixels of 400,000; a colour that is rounded otherwise is off by one or two.
    private const int Rounding = 16;
    private const double ShareOff = 0.00005;

    public static TheoryData<string> Names => [.. Pictures.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_in_the_docs_is_the_one_that_is_drawn(string name)
    {
        string path = Repository.At("docs", "images", name);
        byte[] drawn = Pictures.All[name]().Png(Width, Height);
        if (Environment.GetEnvironmentVariable("TRUCESTATS_DRAW") == "1")
            File.WriteAllBytes(path, drawn);
        Assert.True(File.Exists(path), $"docs/images/{name} is missing: draw it with TRUCESTATS_DRAW=1.");
        Assert.True(new FileInfo(path).Length < LargestFile);
        using var there = SKBitmap.Decode(path);
        using var now = SKBitmap.Decode(drawn);
        Assert.Equal((Width, Height), (there.Width, there.Height));
        if (OperatingSystem.IsLinux())
            Assert.True(Off(there, now) <= ShareOff, $"docs/images/{name} has drifted: look at it anew, and draw it with TRUCESTATS_DRAW=1.");
    }

    [Fact]
    public void No_picture_lies_there_that_nobody_draws() =>
        Assert.Equal(Pictures.All.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Repository.At("docs", "images")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_picture_stands_in_the_page(string name) => Assert.Contains($"(images/{name})", File.ReadAllText(Page), StringComparison.Ordinal);

    [Fact]
    public void A_picture_that_differs_is_seen()
    {
        using var one = SKBitmap.Decode(Pictures.All["p-values.png"]().Png(Width, Height));
        var other = ((DrawnPlot)Pictures.All["p-values.png"]()).Plot;
        other.XLabel("Rate ratio, after over befora");
        using var changed = SKBitmap.Decode(new DrawnPlot(other).Png(Width, Height));
        Assert.Equal(0, Off(one, one));
        Assert.True(Off(one, changed) > ShareOff);
    }

    [Fact]
    public void The_programs_of_the_page_are_those_that_draw_its_pictures()
    {
        string[] here = [.. File.ReadLines(Repository.At("tests", "TruceStats.Plots.Tests", "Pictures.cs")).Select(line => line.Trim())];
        foreach (Match fence in Fence().Matches(File.ReadAllText(Page)))
        {
            foreach (string line in fence.Groups[1].Value.Split('\n').Select(line => line.Trim()))
            {
                if (!line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("Console.", StringComparison.Ordinal))
                    Assert.Contains(line, here);
            }
        }
    }

    private static string Page => Repository.At("docs", "plots.md");

    private static double Off(SKBitmap one, SKBitmap other)
    {
        var (left, right) = (one.Pixels, other.Pixels);
        return left.Zip(right).Count(pair =>
            Math.Abs(pair.First.Red - pair.Second.Red) > Rounding || Math.Abs(pair.First.Green - pair.Second.Green) > Rounding
            || Math.Abs(pair.First.Blue - pair.Second.Blue) > Rounding) / (double)left.Length;
    }

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}
