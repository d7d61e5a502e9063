using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/TruceStats.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
