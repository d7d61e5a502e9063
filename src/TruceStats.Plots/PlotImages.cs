using System.Globalization;
using System.Xml.Linq;

namespace TruceStats.Plots;

/// <summary>Pictures as text: SVG that is the same on every machine. ScottPlot itself has <c>SavePng</c>, <c>GetImageBytes</c> and more.</summary>
public static class PlotImages
{
    // Of the same widths as the typeface that comes with the assembly, and one of them is on almost every machine.
    private const string Families = "Arial, 'Liberation Sans', Helvetica, sans-serif";

    /// <summary>The picture as an SVG document that scales, with its title for readers of screens, and with families that a browser has in place of the built-in one.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="width">Width in pixels, 1 or more.</param>
    /// <param name="height">Height in pixels, 1 or more.</param>
    /// <returns>The document, without a declaration, so that it can stand in a page.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plot"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Width or height is below 1.</exception>
    public static string ToSvg(this Plot plot, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(plot);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        return Repaired(plot.GetSvgXml(width, height), plot.Axes.Title.Label.Text);
    }

    // Skia leaves a comma after the last of a list, breaks text into lines of white space, and names a family that only this assembly has.
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
        root.SetAttributeValue("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {root.Attribute("width")!.Value} {root.Attribute("height")!.Value}"));
        root.SetAttributeValue("role", "img");
        if (!string.IsNullOrEmpty(title))
            root.AddFirst(new XElement(root.Name.Namespace + "title", title.Replace('\n', ' ')));
        return root.ToString(SaveOptions.DisableFormatting);
    }
}
