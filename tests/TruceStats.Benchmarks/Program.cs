using BenchmarkDotNet.Running;
using TruceStats.Benchmarks.Data;
using TruceStats.Benchmarks.Databases;

// dotnet run -c Release --project tests/TruceStats.Benchmarks -- --filter '*'
switch (args)
{
    case [ReadingRun.Verb, .. var rest]:
        return ReadingRun.Run(rest);
    case [DatabaseRun.Verb, .. var rest]:
        return DatabaseRun.Run(rest);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
