using System.Xml;
using System.Xml.Linq;

namespace TruceStats.Evaluations;

/// <summary>Lets a picture into a page: well-formed, without a script and without anything from outside, named for readers of screens, as wide as the page.</summary>
internal static class SafePicture
{
    private static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "foreignObject", "iframe", "object", "embed", "link", "audio", "video", "animate", "set", "handler",
    };

    /// <summary>The picture as it may stand in a page.</summary>
    /// <exception cref="InvalidOperationException">The picture is refused; the message says why.</exception>
    public static string Of(string svg, ReportPicture picture)
    {
        var root = Parsed(svg, picture);
        foreach (var element in root.DescendantsAndSelf())
            Check(element, picture);
        root.SetAttributeValue("width", null);
        root.SetAttributeValue("height", null);
        root.SetAttributeValue("role", "img");
        root.SetAttributeValue("aria-label", picture.Alternative);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Parsed(string svg, ReportPicture picture)
    {
        try
        {
            // Declarations of entities are what a picture has no use for and an attack has.
            if (svg.Contains("<!DOCTYPE", StringComparison.Ordinal))
                throw Refusal(picture, "it holds a declaration");
            var root = XElement.Parse(svg);
            if (root.Name.LocalName != "svg")
                throw Refusal(picture, "its root is no svg element");
            if (root.Attribute("viewBox") is null)
                throw Refusal(picture, "it has no viewBox, so that it cannot be made as wide as the page");
            return root;
        }
        catch (XmlException fault)
        {
            throw new InvalidOperationException($"The picture {picture.Figure} is refused: it is not well-formed.", fault);
        }
    }

    private static void Check(XElement element, ReportPicture picture)
    {
        if (Refused.Contains(element.Name.LocalName))
            throw Refusal(picture, $"it holds the element {element.Name.LocalName}");
        if (element.Name.LocalName == "style")
            CheckValue(element.Value, picture);
        foreach (var attribute in element.Attributes())
        {
            string name = attribute.Name.LocalName;
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                throw Refusal(picture, $"it holds the handler {name}");
            bool inside = attribute.Value.StartsWith('#') || attribute.Value.StartsWith("data:image/png;", StringComparison.Ordinal);
            if (name is "href" or "src" && !inside)
                throw Refusal(picture, "it asks for something from outside");
            CheckValue(attribute.IsNamespaceDeclaration ? "" : attribute.Value, picture);
        }
    }

    /// <summary>Styles may name places of the picture itself, and nothing else.</summary>
    private static void CheckValue(string value, ReportPicture picture)
    {
        if (value.Contains("@import", StringComparison.OrdinalIgnoreCase) || value.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
            throw Refusal(picture, "it asks for something from outside");
        for (int at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf("url(", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!value.AsSpan(at + 4).TrimStart(" '\"").StartsWith("#"))
                throw Refusal(picture, "it asks for something from outside");
        }
    }

    private static InvalidOperationException Refusal(ReportPicture picture, string why) => new($"The picture {picture.Figure} is refused: {why}.");
}
