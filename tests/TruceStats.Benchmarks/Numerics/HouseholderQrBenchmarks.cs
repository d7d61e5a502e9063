using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using TruceStats.Numerics;

namespace TruceStats.Benchmarks.Numerics;

/// <summary>The QR factors of a design of 59 points and 5 terms, and a least-squares solution from them.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class HouseholderQrBenchmarks
{
    private const int Rows = 59;
    private const int Columns = 5;

    private readonly double[] _design = new double[Rows * Columns];
    private readonly double[] _outcome = new double[Rows];
    private Matrix<double> _matrix = Matrix<double>.Build.Dense(1, 1);
    private Vector<double> _vector = Vector<double>.Build.Dense(1);

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(59);
        for (int i = 0; i < _design.Length; i++)
            _design[i] = random.NextDouble();
        for (int i = 0; i < Rows; i++)
            _outcome[i] = random.NextDouble();
        _matrix = Matrix<double>.Build.DenseOfColumnMajor(Rows, Columns, _design);
        _vector = Vector<double>.Build.DenseOfArray(_outcome);
    }

    [Benchmark(Baseline = true)]
    public double MathNet() => _matrix.QR(QRMethod.Thin).Solve(_vector)[0];

    [Benchmark]
    public double TruceStats()
    {
        Span<double> factors = stackalloc double[Rows * Columns];
        Span<double> tau = stackalloc double[Columns];
        Span<double> rhs = stackalloc double[Rows];
        _design.CopyTo(factors);
        _outcome.CopyTo(rhs);
        HouseholderQr.Factor(factors, Rows, Columns, tau);
        HouseholderQr.ApplyQTranspose(factors, Rows, Columns, tau, rhs);
        HouseholderQr.SolveUpper(factors, Rows, Columns, rhs);
        return rhs[0];
    }
}
