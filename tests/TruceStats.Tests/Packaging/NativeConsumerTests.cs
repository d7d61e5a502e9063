using System.Diagnostics;
using System.Runtime.InteropServices;
using TruceStats.Tests.Processes;

namespace TruceStats.Tests.Packaging;

/// <summary>The package in a program that is trimmed and compiled ahead of time: nothing may depend on reflection.</summary>
[Collection(CommandsCollection.Name)]
public sealed class NativeConsumerTests(PackedLibrary library)
{
    [Fact]
    public void Json_reads_and_writes_in_a_trimmed_native_program()
    {
        Assert.SkipUnless(HasLinker(), "No C compiler on the path, which compiling ahead of time links with.");
        string folder = library.NewFolder("native", ("native.csproj", Project(library.Version)), ("Program.cs", Program));
        Dotnet.Run(folder, "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", Path.Combine(folder, "out"));
        Assert.Equal(
            """
            {"Paper":"El Faro","Change":{"version":"0.1.0","before":{"events":1400,"exposure":{"amount":60,"unit":"days"},"what":"unstated","cautions":[]}
            True
            infinity
            True

            """,
            Run(Path.Combine(folder, "out", "native")));
    }

    private static bool HasLinker() =>
        Environment.GetEnvironmentVariable("PATH") is { } path
        && path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    private static string Run(string program)
    {
        using var process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private static string Project(string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="TruceStats" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using TruceStats;
        using TruceStats.Interruptions;
        using TruceStats.Json;

        var options = new JsonSerializerOptions { TypeInfoResolver = Own.Default }.ConfigureForTruceStats();
        var note = (JsonTypeInfo<Note>)options.GetTypeInfo(typeof(Note));
        var change = RateChange.Between(Tally.Of(1400, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6)));
        string json = JsonSerializer.Serialize(new Note("El Faro", change), note);
        Console.WriteLine(json[..json.IndexOf(",\"after\"", StringComparison.Ordinal)]);
        Console.WriteLine(JsonSerializer.Deserialize(json, note)!.Change == change);
        var none = RateChange.Between(Tally.Of(0, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6)));
        using var written = JsonDocument.Parse(JsonSerializer.Serialize(new Note("nobody", none), note));
        Console.WriteLine(written.RootElement.GetProperty("Change").GetProperty("headline").GetProperty("interval").GetProperty("upper"));

        var fitted = (JsonTypeInfo<InterruptionFit>)options.GetTypeInfo(typeof(InterruptionFit));
        var monthly = CountSeries.Of(Resolution.Month, new(2015, 7, 1), 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397);
        var fit = new SegmentedRegression { Seasonality = Seasonality.None }.Fit(monthly, Interruption.Step(new NodaTime.LocalDate(2016, 4, 1)));
        Console.WriteLine(JsonSerializer.Deserialize(JsonSerializer.Serialize(fit, fitted), fitted) == fit);

        internal sealed record Note(string Paper, RateChange Change);

        [JsonSerializable(typeof(Note))]
        [JsonSerializable(typeof(InterruptionFit))]
        internal sealed partial class Own : JsonSerializerContext;
        """;
}
