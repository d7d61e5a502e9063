using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;
using TruceStats.Tests.Conventions;
using TruceStats.Tests.Processes;

namespace TruceStats.Tests.Packaging;

[Collection(CommandsCollection.Name)]
public sealed class PackageTests(PackedLibrary library)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static TheoryData<string> Packages => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_package_holds_the_library_its_documentation_readme_and_icon(string name)
    {
        using var package = ZipFile.OpenRead(library.Package(name, "nupkg"));
        string[] needed = ["README.md", $"{name}.nuspec", "icon.png", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml"];
        string[] more = name == "TruceStats.Plots" ? ["OFL.txt", "interactive-extensions/dotnet/extension.dib"] : [];
        Assert.Equal(
            needed.Concat(more).Order(StringComparer.Ordinal),
            package.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal));
        Assert.All(package.Entries, entry => Assert.NotEqual(0, entry.Length));
    }

    [Theory]
    [InlineData("TruceStats", "MIT", "MathNet.Numerics", "NodaTime")]
    [InlineData("TruceStats.Data", "MIT", "CsvHelper", "TruceStats")]
    [InlineData("TruceStats.Plots", "MIT AND OFL-1.1", "ScottPlot", "TruceStats")]
    public void The_package_says_what_it_is(string name, string license, params string[] dependencies)
    {
        using var package = ZipFile.OpenRead(library.Package(name, "nupkg"));
        using var stream = package.GetEntry(name + ".nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        Assert.Equal(name, Value("id"));
        Assert.Equal(library.Version, Value("version"));
        Assert.Equal("The TruceStats authors", Value("authors"));
        Assert.Equal(license, Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.NotEmpty(Value("description"));
        Assert.Contains("truce", Value("tags").Split(' '));
        Assert.Equal(PackedLibrary.OriginCommit, metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute("commit")!.Value);
        string[] needed = [.. metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value)];
        Assert.All(dependencies, dependency => Assert.Contains(dependency, needed));
        if (name == "TruceStats")
            Assert.Equal(dependencies.Length, needed.Length);

        string Value(string element) => metadata.Elements().Single(part => part.Name.LocalName == element).Value;
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_library_is_built_deterministically(string name)
    {
        using var package = ZipFile.OpenRead(library.Package(name, "nupkg"));
        using var image = new PEReader(Copy(package, $"lib/net10.0/{name}.dll"));
        Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_symbols_lead_to_the_sources(string name)
    {
        using var package = ZipFile.OpenRead(library.Package(name, "snupkg"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(Copy(package, $"lib/net10.0/{name}.pdb"));
        var reader = provider.GetMetadataReader();
        var links = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
            .Where(information => reader.GetGuid(information.Kind) == SourceLink)
            .Select(information => Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value)));
        Assert.Contains("someone/truce-stats/" + PackedLibrary.OriginCommit, Assert.Single(links), StringComparison.Ordinal);
        // No path of the machine that packed it.
        Assert.All(reader.Documents, document => Assert.StartsWith("/_", reader.GetString(reader.GetDocument(document).Name), StringComparison.Ordinal));
    }

    // The rest is what the packing format itself needs.
    private static bool IsOurs(string entry) =>
        !entry.StartsWith("_rels/", StringComparison.Ordinal) && !entry.StartsWith("package/", StringComparison.Ordinal) && entry != "[Content_Types].xml";

    private static MemoryStream Copy(ZipArchive package, string name)
    {
        var copy = new MemoryStream();
        using var stream = package.GetEntry(name)!.Open();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
