using BenchmarkDotNet.Running;
using TruceStats.Benchmarks.Databases;

// dotnet run -c Release --project tests/TruceStats.Benchmarks -- --filter '*'
if (args is [DatabaseRun.Verb, .. var rest])
    return DatabaseRun.Run(rest);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
