using TruceStats.Tests.Conventions;
using TruceStats.Tests.Processes;

namespace TruceStats.Tests.Packaging;

/// <summary>
/// The library, packed once for all tests that need it, from a copy outside the repository: what the package needs from
/// elsewhere on this machine shows. Consumers are made beside it.
/// </summary>
public sealed class PackedLibrary : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private readonly Scratch _scratch = new();

    public PackedLibrary()
    {
        foreach (string name in new[] { "src", "README.md", "LICENSE", "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig" })
            _scratch.CopyFromRepository(name, Path.Combine("library", name));
        BeAClone();
        Directory.CreateDirectory(Feed);
        _scratch.Write("nuget.config", Sources());
        foreach (string name in Shipped.Names)
            Dotnet.Run(_scratch.At("library", "src", name), "pack", "-c", "Release", "-o", Feed, $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true");
    }

    /// <summary>A version that no cache on this machine can hold already.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    public string Feed => _scratch.At("feed");

    /// <summary>The address that the packed copy believes to come from.</summary>
    internal static string Origin => "https://github.com/someone/truce-stats";

    internal static string OriginCommit => Commit;

    public string Package(string name, string ending) => Path.Combine(Feed, $"{name}.{Version}.{ending}");

    /// <summary>Makes a folder beside the feed and writes files into it; projects in it find the packed library.</summary>
    public string NewFolder(string name, params ReadOnlySpan<(string Name, string Text)> files)
    {
        foreach (var (file, text) in files)
            _scratch.Write(Path.Combine(name, file), text);
        return _scratch.At(name);
    }

    internal void CopyFromRepository(string name, string target) => _scratch.CopyFromRepository(name, target);

    public void Dispose() => _scratch.Dispose();

    // SourceLink reads these three files, and needs no git. With them it can be tested where the sources came without history.
    private void BeAClone()
    {
        _scratch.Write("library/.git/HEAD", "ref: refs/heads/main\n");
        _scratch.Write("library/.git/refs/heads/main", Commit + "\n");
        _scratch.Write("library/.git/config", $"[core]\n\trepositoryformatversion = 0\n[remote \"origin\"]\n\turl = {Origin}.git\n");
        _scratch.Write("library/.git/objects/keep", "");
    }

    // The local feed is added to the machine's own sources, which the dependencies come from. Packages unpacked before are
    // taken from where they lie; new ones go into a folder that is deleted with the rest.
    private string Sources() => $"""
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="{_scratch.At("packages")}" />
          </config>
          <fallbackPackageFolders>
            <add key="unpacked" value="{UnpackedBefore()}" />
          </fallbackPackageFolders>
          <packageSources>
            <add key="packed" value="{Feed}" />
          </packageSources>
        </configuration>
        """;

    private string UnpackedBefore()
    {
        const string Name = "global-packages:";
        string printed = Dotnet.Run(Repository.Root, "nuget", "locals", "global-packages", "--list");
        return printed[(printed.IndexOf(Name, StringComparison.Ordinal) + Name.Length)..].Trim();
    }
}
