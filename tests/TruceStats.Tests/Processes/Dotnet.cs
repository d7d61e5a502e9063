using System.Diagnostics;
using System.Text;

namespace TruceStats.Tests.Processes;

/// <summary>Runs the dotnet command as a person would from a shell of their own.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>Runs to the end and returns standard output; a failing exit code is a failing test that shows all that was printed.</summary>
    public static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        Clean(start.Environment);
        // It goes before what a nuget.config says, and consumers outside the repository have one that keeps their packages apart.
        if (!folder.StartsWith(Repository.Root, StringComparison.Ordinal))
            start.Environment.Remove("NUGET_PACKAGES");

        var output = new StringBuilder();
        var errors = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(errors, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"dotnet {string.Join(' ', arguments)} did not end in {Patience}.\n{output}{errors}");
        }
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}.\n{output}{errors}");
        return output.ToString();
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
            text.Append(line).Append('\n');
    }

    private static void Clean(IDictionary<string, string?> environment)
    {
        // What the test runner's own build set would reach the inner builds.
        foreach (string name in environment.Keys.Where(IsOfTheRunner).ToArray())
            environment.Remove(name);
        // Servers that outlive their command would keep its output pipe open, and the test waiting.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["UseSharedCompilation"] = "false";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment.Remove("DOTNET_CLI_UI_LANGUAGE");
        // The machine's own culture must change neither what a program prints nor the language of the tools.
        environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
    }

    private static bool IsOfTheRunner(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)
        || name is "Configuration" or "Platform" or "TargetFramework" or "CI";
}
