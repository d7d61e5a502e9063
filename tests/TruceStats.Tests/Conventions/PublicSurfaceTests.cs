using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TruceStats.Tests.Conventions;

public sealed class PublicSurfaceTests
{
    // What each enum answers when nobody has chosen: undecided, refuse or the convention of the field. A new enum is looked at here.
    private static readonly Dictionary<string, string> ZeroOfEnum = new(StringComparer.Ordinal)
    {
        ["Alternative"] = "TwoSided",
        ["AutoregressiveEstimation"] = "Restricted",
        ["BaselineBins"] = "All",
        ["BinStatus"] = "Missing",
        ["CaptureCriterion"] = "Aic",
        ["ClaimVerdict"] = "Undetermined",
        ["Clarity"] = "Unknown",
        ["ControlPlaces"] = "NotYetStarted",
        ["CountedQuantity"] = "Unstated",
        ["DatePrecision"] = "Day",
        ["DateRule"] = "Refuse",
        ["DesignAnswer"] = "Unknown",
        ["DurationDistribution"] = "Unstated",
        ["DateVerdict"] = "Undecided",
        ["EndingReason"] = "Unknown",
        ["EvaluationParts"] = "None",
        ["Groups"] = "None",
        ["HazardTimeTransform"] = "Unstated",
        ["IncompleteBins"] = "Refuse",
        ["LinkFunction"] = "Log",
        ["MonitoringDirection"] = "Unspecified",
        ["PartyRule"] = "Refuse",
        ["PoolingModel"] = "Unstated",
        ["ReportFigure"] = "None",
        ["SeveralPerpetrators"] = "Refuse",
        ["Sidedness"] = "TwoSided",
        ["Straddle"] = "Refuse",
        ["StructuralLevel"] = "Local",
        ["SurvivalInterval"] = "Unstated",
        ["TiedEnds"] = "Unstated",
        ["TrendForm"] = "Linear",
        ["TruceClass"] = "Unknown",
        ["TrucePurposes"] = "Unknown",
        ["TruceSidedness"] = "Unknown",
        ["UnknownBest"] = "Refuse",
    };

    // Types that are neither values nor immutable, each with its reason.
    private static readonly Dictionary<string, string> MutableTypes = new(StringComparer.Ordinal)
    {
        ["TruceStatsJson"] = "collects registrations inside one callback",
    };

    [Fact]
    public void Each_room_shows_as_many_public_types_as_are_written_down()
    {
        var found = PublicTypes().CountBy(type => SourceTree.RoomOf(type.DeclaringSyntaxReferences[0].SyntaxTree)!).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(
            Room.All.Select(room => $"{room.Name} {room.PublicTypes}"),
            Room.All.Select(room => $"{room.Name} {found.GetValueOrDefault(room.Name)}"));
    }

    [Fact]
    public void A_public_type_has_a_file_of_its_own_name_and_the_namespace_of_its_room() => Assert.Empty(
        from type in PublicTypes()
        let path = type.DeclaringSyntaxReferences[0].SyntaxTree.FilePath
        where Path.GetFileName(path).Split('.')[0] != type.Name || type.ContainingNamespace.ToDisplayString() != Room.Named(path.Split('/')[0])!.Namespace
        select $"{type.ToDisplayString()} lies in {path}");

    [Fact]
    public void No_public_type_takes_a_name_that_the_user_has_already() => Assert.Empty(
        from type in PublicSurface.Types
        from owner in TakenNames.ByName[type.Name.Split('`')[0]]
        select $"{type.Name} is also in {owner}");

    [Theory]
    [InlineData("Interval", "NodaTime")]
    [InlineData("Window", "MathNet.Numerics")]
    [InlineData("Range", "ScottPlot")]
    [InlineData("Monitor", "System.Threading")]
    [InlineData("List", "System.Collections.Generic")]
    [InlineData("Path", "System.IO")]
    public void The_list_of_taken_names_knows(string name, string owner) => Assert.Contains(owner, TakenNames.ByName[name]);

    [Fact]
    public void No_public_type_is_named_like_a_room() => Assert.Empty(
        from type in PublicSurface.Types
        where Room.Named(type.Name) is not null
        select type.Name);

    [Fact]
    public void Public_types_are_sealed_static_interfaces_or_enums() => Assert.Empty(
        from type in PublicSurface.Types
        where type is { IsSealed: false, IsInterface: false } || (type.IsValueType && !type.IsEnum) || type.IsNested
        select type.Name);

    [Fact]
    public void Public_fields_are_constants() => Assert.Empty(
        from type in PublicSurface.Types
        from field in type.GetFields(PublicSurface.Declared)
        where !field.IsLiteral && !(type.IsEnum && field.Name == "value__")
        select $"{type.Name}.{field.Name}");

    [Fact]
    public void Nothing_can_be_set_but_the_options_of_a_record_at_its_birth() => Assert.Empty(
        from type in PublicSurface.Types
        where !MutableTypes.ContainsKey(type.Name)
        from property in type.GetProperties(PublicSurface.Declared)
        where property.SetMethod is { IsPublic: true } && !(PublicSurface.IsRecord(type) && PublicSurface.IsInitOnly(property))
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void Instance_fields_are_read_only() => Assert.Empty(
        from type in PublicSurface.Classes
        where !MutableTypes.ContainsKey(type.Name)
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        where !field.IsInitOnly
        select $"{type.Name}.{field.Name}");

    [Fact]
    public void A_value_has_equality_with_operators_and_a_hash() => Assert.Empty(
        from type in PublicSurface.Classes.Where(PublicSurface.IsValue)
        from missing in new[]
        {
            type.GetMethod("op_Equality", [type, type]) is null ? "==" : null,
            type.GetMethod("op_Inequality", [type, type]) is null ? "!=" : null,
            type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType == type ? null : "Equals(object)",
            type.GetMethod(nameof(GetHashCode), [])!.DeclaringType == type ? null : "GetHashCode()",
        }
        where missing is not null
        select $"{type.Name} lacks {missing}");

    [Fact]
    public void An_order_comes_with_its_operators() => Assert.Empty(
        from type in PublicSurface.Classes
        where type.GetInterfaces().Contains(typeof(IComparable<>).MakeGenericType(type))
        from name in new[] { "op_LessThan", "op_GreaterThan", "op_LessThanOrEqual", "op_GreaterThanOrEqual" }
        where type.GetMethod(name, [type, type]) is null
        select $"{type.Name} lacks {name}");

    [Fact]
    public void The_zero_of_each_enum_is_what_is_written_down() => Assert.Equal(
        ZeroOfEnum.OrderBy(zero => zero.Key, StringComparer.Ordinal).Select(zero => $"{zero.Key}.{zero.Value}"),
        PublicSurface.Types.Where(type => type.IsEnum).OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => $"{type.Name}.{Enum.GetName(type, 0) ?? "(no zero)"}"));

    [Fact]
    public void No_signature_shows_a_dependency_save_the_dates() => Assert.Empty(
        from type in PublicSurface.Types
        from seen in PublicSurface.SignatureTypes(type)
        let assembly = seen.Type.Assembly.GetName().Name!
        where assembly is not ("TruceStats" or "NodaTime") && !assembly.StartsWith("System.", StringComparison.Ordinal)
        select $"{seen.Member} shows {seen.Type.FullName}");

    [Fact]
    public void Nothing_public_waits() => Assert.Empty(
        from type in PublicSurface.Types
        from seen in PublicSurface.SignatureTypes(type)
        where seen.Type.Namespace == "System.Threading.Tasks"
        select $"{seen.Member} shows {seen.Type.Name}");

    [Fact]
    public void No_two_overloads_both_have_optional_parameters() => Assert.Empty(
        from type in PublicSurface.Types
        from overloads in type.GetMembers(PublicSurface.Declared).OfType<MethodBase>().GroupBy(method => method.Name)
        where overloads.Count(method => method.GetParameters().Any(parameter => parameter.IsOptional)) > 1
        select $"{type.Name}.{overloads.Key}");

    [Fact]
    public void The_project_that_shows_what_a_user_can_write_sees_no_internals() => Assert.DoesNotContain(
        typeof(Estimate).Assembly.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>(),
        friend => friend.AssemblyName.Contains("Extensions", StringComparison.Ordinal));

    private static IEnumerable<INamedTypeSymbol> PublicTypes()
    {
        var left = new Stack<INamespaceOrTypeSymbol>([SourceTree.Compilation.Assembly.GlobalNamespace]);
        while (left.TryPop(out var next))
        {
            if (next is INamedTypeSymbol type)
            {
                if (type.DeclaredAccessibility == Accessibility.Public)
                    yield return type;
                continue;
            }
            foreach (var member in ((INamespaceSymbol)next).GetMembers())
                left.Push(member);
        }
    }
}
