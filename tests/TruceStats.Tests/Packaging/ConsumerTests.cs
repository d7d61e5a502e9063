using TruceStats.Tests.Examples;
using TruceStats.Tests.Processes;

namespace TruceStats.Tests.Packaging;

/// <summary>What somebody gets who has the package and nothing else of this repository.</summary>
[Collection(CommandsCollection.Name)]
public sealed class ConsumerTests(PackedLibrary library)
{
    [Fact]
    public void A_fresh_project_references_the_package_builds_and_runs()
    {
        string folder = library.NewFolder("consumer", ("consumer.csproj", Project(library.Version)), ("Program.cs", Program));
        Dotnet.Run(folder, "build");
        Assert.Equal("56 in 6 days\n9.333\n", Dotnet.Run(folder, "run", "--no-build"));
    }

    [Theory]
    [MemberData(nameof(Example.Names), MemberType = typeof(Example))]
    public void An_example_prints_the_same_with_the_package_as_with_the_project(string name)
    {
        string folder = library.NewFolder(Path.Combine("copied", "examples"), (name + ".cs", Example.WithPackage(name, library.Version)));
        library.CopyFromRepository("examples/data", "copied/examples/data");
        Assert.Equal(Example.Expected(name), Example.BuildAndRun(Path.GetDirectoryName(folder)!, name));
    }

    private static string Project(string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="TruceStats" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using NodaTime;
        using TruceStats;

        var tally = Tally.Of(56, Exposure.Days(6));
        Console.WriteLine(tally);
        Console.WriteLine($"{tally.Rate:0.000}");
        """;
}
