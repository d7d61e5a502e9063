using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TruceStats.Tests.Conventions;

/// <summary>The packages beside the pure library are held to the same habits, as far as files, databases and pictures allow.</summary>
public sealed class BesideTests
{
    // What each enum answers when nobody has chosen. A new enum is looked at here.
    private static readonly Dictionary<string, string> ZeroOfEnum = new(StringComparer.Ordinal)
    {
        ["CeasefireEndDay"] = "LastDayInForce",
    };

    // How many public types each package shows, so that growth shows in the diff.
    private static readonly Dictionary<string, int> PublicTypes = new(StringComparer.Ordinal)
    {
        ["TruceStats.Data"] = 16,
        ["TruceStats.Plots"] = 10,
    };

    // Readings and the like, each with its reason: they are neither values nor immutable.
    private static readonly Dictionary<string, string> MutableTypes = new(StringComparer.Ordinal);

    private static IEnumerable<Type> Classes =>
        Shipped.TypesBeside.Where(type => !PublicSurface.IsStatic(type) && type is { IsInterface: false, IsEnum: false } && !typeof(Delegate).IsAssignableFrom(type));

    [Fact]
    public void Each_package_shows_as_many_public_types_as_are_written_down() => Assert.Equal(
        PublicTypes.Select(package => $"{package.Key} {package.Value}"),
        PublicTypes.Select(package => $"{package.Key} {Shipped.TypesBeside.Count(type => type.Assembly.GetName().Name == package.Key)}"));

    [Fact]
    public void A_public_type_has_a_file_of_its_own_name_and_the_namespace_of_its_package() => Assert.Empty(
        from source in Shipped.Files
        where source.Package != "TruceStats"
        from declared in CSharpSyntaxTree.ParseText(File.ReadAllText(Shipped.PathOf(source)), SourceTree.Language).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where declared.Parent is BaseNamespaceDeclarationSyntax && declared.Modifiers.Any(word => word.Text == "public")
        where Path.GetFileName(source.File).Split('.')[0] != declared.Identifier.Text
            || declared.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString() != source.Package
        select $"{declared.Identifier.Text} lies in {source.Package}/{source.File}");

    [Fact]
    public void No_public_type_takes_a_name_that_the_user_has_already() => Assert.Empty(
        from type in Shipped.TypesBeside
        let name = type.Name.Split('`')[0]
        from owner in TakenNames.ByName[name].Concat(PublicSurface.Types.Where(other => other.Name == name).Select(_ => "TruceStats"))
        select $"{type.Name} is also in {owner}");

    [Fact]
    public void Public_types_are_sealed_static_interfaces_or_enums() => Assert.Empty(
        from type in Shipped.TypesBeside
        where (type is { IsSealed: false, IsInterface: false } && !typeof(Exception).IsAssignableFrom(type)) || (type.IsValueType && !type.IsEnum) || type.IsNested
        select type.Name);

    [Fact]
    public void Public_fields_are_constants() => Assert.Empty(
        from type in Shipped.TypesBeside
        from field in type.GetFields(PublicSurface.Declared)
        where !field.IsLiteral && !(type.IsEnum && field.Name == "value__")
        select $"{type.Name}.{field.Name}");

    [Fact]
    public void Nothing_can_be_set_but_the_options_of_a_record_at_its_birth() => Assert.Empty(
        from type in Shipped.TypesBeside
        where !MutableTypes.ContainsKey(type.Name)
        from property in type.GetProperties(PublicSurface.Declared)
        where property.SetMethod is { IsPublic: true } && !(PublicSurface.IsRecord(type) && PublicSurface.IsInitOnly(property))
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void Instance_fields_are_read_only() => Assert.Empty(
        from type in Classes
        where !MutableTypes.ContainsKey(type.Name)
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where !field.IsInitOnly
        select $"{type.Name}.{field.Name}");

    [Fact]
    public void A_value_has_equality_with_operators_and_a_hash() => Assert.Empty(
        from type in Classes.Where(PublicSurface.IsValue)
        where type.GetMethod("op_Equality", [type, type]) is null || type.GetMethod("op_Inequality", [type, type]) is null
            || type.GetMethod(nameof(GetHashCode), [])!.DeclaringType != type
        select type.Name);

    [Fact]
    public void The_zero_of_each_enum_is_what_is_written_down() => Assert.Equal(
        ZeroOfEnum.OrderBy(zero => zero.Key, StringComparer.Ordinal).Select(zero => $"{zero.Key}.{zero.Value}"),
        Shipped.TypesBeside.Where(type => type.IsEnum).OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => $"{type.Name}.{Enum.GetName(type, 0) ?? "(no zero)"}"));

    // A reader shows no parser, and pictures are ScottPlot's own.
    [Fact]
    public void No_signature_shows_a_dependency_save_the_dates_and_the_pictures() => Assert.Empty(
        from type in Shipped.TypesBeside
        from seen in PublicSurface.SignatureTypes(type)
        let assembly = seen.Type.Assembly.GetName().Name!
        where !Shipped.Names.Contains(assembly) && assembly is not "NodaTime" && !assembly.StartsWith("System.", StringComparison.Ordinal)
        where !(assembly == "ScottPlot" && type.Namespace == "TruceStats.Plots")
        select $"{seen.Member} shows {seen.Type.FullName}");

    [Fact]
    public void No_two_overloads_both_have_optional_parameters() => Assert.Empty(
        from type in Shipped.TypesBeside
        from overloads in type.GetMembers(PublicSurface.Declared).OfType<MethodBase>().GroupBy(method => (method.Name, First: FirstParameter(method)))
        where overloads.Count(method => method.GetParameters().Any(parameter => parameter.IsOptional)) > 1
        select $"{type.Name}.{overloads.Key.Name}");

    // Extension methods of one name for different types are no overloads of each other to the caller.
    private static string? FirstParameter(MethodBase method) =>
        method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), inherit: false) ? method.GetParameters()[0].ParameterType.FullName : null;
}
