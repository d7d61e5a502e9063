using BenchmarkDotNet.Running;
using TruceStats.Benchmarks.Data;

// dotnet run -c Release --project tests/TruceStats.Benchmarks -- --filter '*'
if (args is [ReadingRun.Verb, .. var rest])
    return ReadingRun.Run(rest);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
