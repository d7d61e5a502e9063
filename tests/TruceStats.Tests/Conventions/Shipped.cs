using System.Reflection;

namespace TruceStats.Tests.Conventions;

/// <summary>The packages that are published: the pure library, and those beside it.</summary>
internal static class Shipped
{
    public static IReadOnlyList<string> Names { get; } = ["TruceStats", "TruceStats.Data", "TruceStats.Plots"];

    public static IReadOnlyList<Assembly> Assemblies { get; } = [.. Names.Select(Assembly.Load)];

    /// <summary>What the packages beside the pure library show.</summary>
    public static IReadOnlyList<Type> TypesBeside { get; } =
        [.. Assemblies.Skip(1).SelectMany(assembly => assembly.GetExportedTypes()).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Every source file that ships, as the package's name and the path below its folder, with forward slashes.</summary>
    public static IEnumerable<(string Package, string File)> Files =>
        from name in Names
        let root = Repository.At("src", name)
        from path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(root, path).Replace('\\', '/')
        where !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal)
        orderby file
        select (name, file);

    public static string PathOf((string Package, string File) source) => Repository.At("src", source.Package, source.File);
}
