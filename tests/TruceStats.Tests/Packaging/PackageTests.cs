using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;
using TruceStats.Tests.Processes;

namespace TruceStats.Tests.Packaging;

[Collection(CommandsCollection.Name)]
public sealed class PackageTests(PackedLibrary library)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public void The_package_holds_the_library_its_documentation_readme_and_icon()
    {
        using var package = ZipFile.OpenRead(library.Package("nupkg"));
        Assert.Equal(
            ["README.md", "TruceStats.nuspec", "icon.png", "lib/net10.0/TruceStats.dll", "lib/net10.0/TruceStats.xml"],
            package.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal));
        Assert.All(package.Entries, entry => Assert.NotEqual(0, entry.Length));
    }

    [Fact]
    public void The_package_says_what_it_is()
    {
        using var package = ZipFile.OpenRead(library.Package("nupkg"));
        using var stream = package.GetEntry("TruceStats.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        Assert.Equal("TruceStats", Value("id"));
        Assert.Equal(library.Version, Value("version"));
        Assert.Equal("The TruceStats authors", Value("authors"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.NotEmpty(Value("description"));
        Assert.Contains("truce", Value("tags").Split(' '));
        Assert.Equal(PackedLibrary.OriginCommit, metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute("commit")!.Value);
        Assert.Equal(
            ["MathNet.Numerics", "NodaTime"],
            metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal));

        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
    }

    [Fact]
    public void The_library_is_built_deterministically()
    {
        using var package = ZipFile.OpenRead(library.Package("nupkg"));
        using var image = new PEReader(Copy(package, "lib/net10.0/TruceStats.dll"));
        Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    [Fact]
    public void The_symbols_lead_to_the_sources()
    {
        using var package = ZipFile.OpenRead(library.Package("snupkg"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(Copy(package, "lib/net10.0/TruceStats.pdb"));
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
