using System.Reflection;
using System.Runtime.CompilerServices;

namespace TruceStats.Tests.Conventions;

/// <summary>What the assembly shows, by reflection.</summary>
internal static class PublicSurface
{
    public const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What the compiler makes of a block of extensions has a name that cannot be written in C#.
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(Estimate).Assembly.GetExportedTypes().Where(type => !type.Name.StartsWith('<')).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Types that have instances of their own: neither static, nor interface, nor enum.</summary>
    public static IEnumerable<Type> Classes => Types.Where(type => !IsStatic(type) && type is { IsInterface: false, IsEnum: false } && !typeof(Delegate).IsAssignableFrom(type));

    public static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    // Only records have this method; its name cannot be written in C#.
    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    public static bool IsValue(Type type) => type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type));

    public static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    public static bool IsInitOnly(PropertyInfo property) =>
        property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    /// <summary>Every type that a caller can meet through this one: bases, parameters, results, type arguments, constraints.</summary>
    public static IEnumerable<(string Member, Type Type)> SignatureTypes(Type type)
    {
        foreach (var inherited in type.GetInterfaces().Append(type.BaseType).OfType<Type>())
            yield return (type.Name, inherited);
        foreach (var member in type.GetMembers(Declared | BindingFlags.NonPublic).Where(IsVisible))
        {
            var types = member switch
            {
                FieldInfo field => [field.FieldType],
                PropertyInfo property => [property.PropertyType],
                ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
                MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType)
                    .Append(method.ReturnType)
                    .Concat(method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints())),
                EventInfo happening => [happening.EventHandlerType!],
                _ => Enumerable.Empty<Type>(),
            };
            foreach (var seen in types.SelectMany(Unfold))
                yield return (type.Name + "." + member.Name, seen);
        }
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        FieldInfo field => field.IsPublic || field.IsFamily,
        MethodBase method => method.IsPublic || method.IsFamily,
        PropertyInfo property => property.GetAccessors().Length > 0,
        _ => true,
    };

    private static IEnumerable<Type> Unfold(Type type)
    {
        if (type.HasElementType)
            return Unfold(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Unfold).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
