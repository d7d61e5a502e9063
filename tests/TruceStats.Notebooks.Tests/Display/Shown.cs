namespace TruceStats.Notebooks.Tests.Display;

/// <summary>What shows itself in a notebook.</summary>
internal static class Shown
{
    public const string Html = "text/html";

    /// <summary>Every public class that is marked for a notebook.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. typeof(Estimate).Assembly.GetExportedTypes().Where(IsMarked)];

    public static IEnumerable<object> Samples => global::TruceStats.Tests.Conventions.Samples.All.Where(sample => IsMarked(sample.GetType()));

    // As a kernel looks for it: by the attribute's name alone.
    private static bool IsMarked(Type type) => type.GetCustomAttributes(inherit: false).Any(mark => mark.GetType().Name == "TypeFormatterSourceAttribute");
}
