using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using SkiaSharp;

namespace TruceStats.Plots;

/// <summary>Pictures as text: SVG that is the same on every machine. ScottPlot itself has <c>SavePng</c>, <c>GetImageBytes</c> and more.</summary>
public static class PlotImages
{
    // Of the same widths as the typeface that comes with the assembly, and one of them is on almost every machine.
    private const string Families = "Arial, 'Liberation Sans', Helvetica, sans-serif";

    /// <summary>
    /// The picture as an SVG document that scales, with its title for readers of screens, and with families that a browser has in place of the
    /// built-in one.
    /// </summary>
    /// <param name="plot">The plot.</param>
    /// <param name="width">Width in pixels, 1 or more.</param>
    /// <param name="height">Height in pixels, 1 or more.</param>
    /// <returns>The document, without a declaration, so that it can stand in a page.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plot"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Width or height is below 1.</exception>
    public static string ToSvg(this Plot plot, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(plot);
        return plot.ToSvg(width, height, plot.Axes.Title.Label.Text);
    }

    /// <summary>A page of several plots as an SVG document, as the other is.</summary>
    /// <param name="page">The plots.</param>
    /// <param name="width">Width in pixels, 1 or more.</param>
    /// <param name="height">Height in pixels, 1 or more.</param>
    /// <returns>The document, without a declaration, so that it can stand in a page.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Width or height is below 1.</exception>
    public static string ToSvg(this Multiplot page, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        // ScottPlot draws anew as long as limits change, and an SVG would hold every attempt: they settle on a picture that nobody sees.
        page.Render(width, height).Dispose();
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, height), stream))
            page.Render(canvas, new PixelRect(0, width, height, 0));
        return Repaired(Encoding.UTF8.GetString(stream.ToArray()), "");
    }

    /// <summary>The same with a title for readers of screens alone.</summary>
    internal static string ToSvg(this Plot plot, int width, int height, string title)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        return Repaired(plot.GetSvgXml(width, height), title);
    }

    // Skia leaves a comma after the last of a list, breaks text into lines of white space, names a family that only this assembly has, and counts
    // its ids on from picture
    // to picture.
    private static string Repaired(string xml, string title)
    {
        var root = XDocument.Parse(xml).Root!;
        foreach (var text in root.Descendants().Where(element => element.Name.LocalName == "text"))
        {
            text.Value = text.Value.Trim();
            foreach (var list in text.Attributes().Where(attribute => attribute.Name.LocalName is "x" or "y"))
                list.Value = list.Value.TrimEnd(' ', ',');
            if (text.Attribute("font-family") is { } family && family.Value == Typography.Face.FamilyName)
                family.Value = Families;
        }
        root.SetAttributeValue("viewBox", "0 0 " + root.Attribute("width")!.Value + " " + root.Attribute("height")!.Value);
        root.SetAttributeValue("role", "img");
        if (!string.IsNullOrEmpty(title))
            root.AddFirst(new XElement(root.Name.Namespace + "title", title.Replace('\n', ' ')));
        Renumber(root);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    // Ids are counted from one in every picture, and begin with a digest of it: two pictures in one page do not take each other's.
    private static void Renumber(XElement root)
    {
        Rename(root, "");
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)));
        Rename(root, "t" + Convert.ToHexStringLower(digest)[..8] + "-");
    }

    private static void Rename(XElement root, string prefix)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in root.Descendants().Attributes("id"))
        {
            string name = prefix + (names.Count + 1).ToString(CultureInfo.InvariantCulture);
            names.Add("url(#" + id.Value + ")", "url(#" + name + ")");
            id.Value = name;
        }
        foreach (var reference in root.Descendants().Attributes().Where(attribute => names.ContainsKey(attribute.Value)))
            reference.Value = names[reference.Value];
    }
}
