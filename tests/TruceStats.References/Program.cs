// Compares the library with golden numbers that other programs computed.
// Exit code: 0 nothing failed, 1 something failed, 2 the arguments cannot be used.
using TruceStats.References;

const int ShownFailures = 20;

if (args.Length == 0)
    return Unusable("Usage: dotnet run -c Release --project tests/TruceStats.References -- FOLDER…");
foreach (string folder in args)
{
    if (!Directory.Exists(folder))
        return Unusable($"{folder} is not a folder.");
}

string[] files = [.. args
    .SelectMany(folder => Directory.EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories))
    .Select(Path.GetFullPath)
    .Distinct(StringComparer.Ordinal)
    .Order(StringComparer.Ordinal)];
if (files.Length == 0)
    return Unusable("No *.jsonl file below " + string.Join(", ", args) + ".");

var run = new GoldenRun(GoldenCalls.All);
foreach (string file in files)
    run.Add(file);

foreach (var (call, totals) in run.Totals)
    Console.WriteLine($"{call} {totals}");
foreach (string failure in run.Failures.Take(ShownFailures))
    Console.WriteLine("FAILED " + failure);
if (run.Failures.Count > ShownFailures)
    Console.WriteLine($"… and {run.Failures.Count - ShownFailures} more failures");
Console.WriteLine($"{run.Passed} passed, {run.Failed} failed, {run.Unknown} unknown");
return run.Failed == 0 ? 0 : 1;

static int Unusable(string why)
{
    Console.Error.WriteLine(why);
    return 2;
}
