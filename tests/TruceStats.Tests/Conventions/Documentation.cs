using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TruceStats.Tests.Conventions;

/// <summary>The XML documentation that is packed with the library.</summary>
internal static partial class Documentation
{
    private static readonly ILookup<string, XElement> Members =
        XDocument.Load(Path.ChangeExtension(typeof(Estimate).Assembly.Location, ".xml")).Descendants("member")
            .ToLookup(member => NameOf(member.Attribute("name")!.Value), StringComparer.Ordinal);

    /// <summary>All that is written on a member; overloads are taken together.</summary>
    public static string Of(MemberInfo member) => Text(member.DeclaringType!.FullName + "." + member.Name);

    /// <summary>All that is written on a type and its members.</summary>
    public static string OfAll(Type type) => string.Join('\n', type.GetMembers(PublicSurface.Declared).Select(Of).Prepend(Text(type.FullName!)));

    /// <summary>Whether a year of publication is named.</summary>
    public static bool NamesAYear(string text) => Year().IsMatch(text);

    private static string Text(string name) => string.Join('\n', Members[name].Select(member => member.Value));

    // "M:TruceStats.Tally.Of(System.Int64,TruceStats.Exposure)" names TruceStats.Tally.Of.
    private static string NameOf(string id) => id[2..].Split('(', '`')[0];

    [GeneratedRegex(@"\b(1[89]|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
