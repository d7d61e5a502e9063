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
        Assert.Equal(
            "rate ratio 0.400, 95% CI [0.304, 0.519] (conditional mid-P); 23.3 → 9.33 per day\n120 then 20: 0.333\nTrue\n",
            Dotnet.Run(folder, "run", "--no-build"));
    }

    [Theory]
    [MemberData(nameof(Example.Names), MemberType = typeof(Example))]
    public void An_example_prints_the_same_with_the_package_as_with_the_project(string name)
    {
        string folder = library.NewFolder(Path.Combine("copied", "examples"), (name + ".cs", Example.WithPackages(name, library.Version)));
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

    // From incidents to an answer, and to data and back: every floor of the house is walked on once.
    private const string Program = """
        using System.Text.Json;
        using NodaTime;
        using TruceStats;
        using TruceStats.Json;

        var change = RateChange.Between(before: Tally.Of(1400, Exposure.Days(60)), after: Tally.Of(56, Exposure.Days(6)));
        Console.WriteLine(change);

        var truceStart = new LocalDate(2016, 3, 26);
        var coverage = StudyPeriod.Of(truceStart.PlusDays(-20), truceStart.PlusDays(10));
        var log = IncidentLog.Of(Enumerable.Range(0, 30)
            .SelectMany(day => Enumerable.Repeat(coverage.Start.PlusDays(day), day < 20 ? 6 : 2))
            .Select(date => Incident.Of(IncidentKind.Homicide, PartialDate.Day(date))));
        var daily = log.Where(IncidentKind.Homicide).CountBy(Resolution.Day, coverage);
        var counted = RateChange.Between(daily.During(StudyPeriod.Of(coverage.Start, truceStart)), daily.During(StudyPeriod.From(truceStart)));
        Console.WriteLine($"{counted.Before.Events} then {counted.After.Events}: {counted.Ratio().Value:0.000}");

        var options = new JsonSerializerOptions().ConfigureForTruceStats();
        string json = JsonSerializer.Serialize(daily, options);
        Console.WriteLine(JsonSerializer.Deserialize<CountSeries>(json, options) == daily);
        """;
}
