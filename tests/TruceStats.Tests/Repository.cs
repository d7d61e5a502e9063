namespace TruceStats.Tests;

/// <summary>Where the working copy lies that these tests were built from: the nearest folder above with the solution in it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TruceStats.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("TruceStats.sln lies in no folder above the tests.");
    }
}
