using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using TruceStats.Interruptions;

namespace TruceStats.Extensions;

/// <summary>What the model of our own knows once it is fitted: coefficients β, their covariance s²(XᵀX)⁻¹, and Student's t with n − p degrees of freedom.</summary>
internal sealed class OwnFittedLeastSquares : IFittedInterruption
{
    private readonly OwnLeastSquares _model;
    private readonly OutcomeSeries _outcome;
    private readonly Vector<double> _beta;
    private readonly Matrix<double> _covariance;
    private readonly double _variance;
    private readonly int _degrees;

    public OwnFittedLeastSquares(OwnLeastSquares model, OutcomeSeries outcome, InterruptionDesign design)
    {
        _model = model;
        _outcome = outcome;
        Design = design;
        int n = design.Bins.Count, p = design.Terms.Count;
        var x = Matrix<double>.Build.Dense(n, p, (row, term) => Column(design.Bins[row], term));
        var y = Vector<double>.Build.Dense(n, row => outcome.Values[design.Bins[row]]!.Value);
        _beta = x.QR().Solve(y);
        _degrees = n - p;
        double squares = (y - (x * _beta)).PointwisePower(2).Sum();
        _variance = squares / _degrees;
        var inverse = x.TransposeThisAndMultiply(x).Inverse();
        _covariance = inverse * _variance;
        Expected = [.. Enumerable.Range(0, design.Length).Select(bin => (double?)(Row(bin, with: true) * _beta))];
        ExpectedWithout = [.. Enumerable.Range(0, design.Length).Select(bin => (double?)(Row(bin, with: false) * _beta))];
        Residuals = OnBins(bin => (outcome.Values[bin]!.Value - Expected[bin]!.Value) / Math.Sqrt(_variance));
        Influence = OnBins(_ => null);
        double logLikelihood = -n / 2.0 * (Math.Log(2 * Math.PI * squares / n) + 1);
        Statistics = new FitStatistics(n, p + 1, logLikelihood, squares, _variance);
    }

    public InterruptionDesign Design { get; }

    public FitStatistics Statistics { get; }

    public IReadOnlyList<Caution> Cautions => [];

    public IReadOnlyList<double?> Expected { get; }

    public IReadOnlyList<double?> ExpectedWithout { get; }

    public IReadOnlyList<double?> Residuals { get; }

    public IReadOnlyList<double?> Influence { get; }

    public IReadOnlyList<NamedEstimate> Coefficients(double level) =>
        [.. Design.Terms.Select((name, term) => new NamedEstimate(name, Of(Unit(term), level), Against(Unit(term), 0, Alternative.TwoSided)))];

    public Estimate Effect(IReadOnlyList<int> interruptions, int bin, double level) => Of(Weights(interruptions, bin), level);

    public HypothesisTest Test(IReadOnlyList<int> interruptions, int bin, double nullEffect, Alternative alternative) =>
        Against(Weights(interruptions, bin), nullEffect, alternative);

    public Estimate TotalWithout(IReadOnlyList<int> bins, double level) =>
        Of(bins.Select(bin => Row(bin, with: false)).Aggregate((sum, row) => sum + row), level);

    public void DrawWithout(Random random, Span<double> outcome)
    {
        double scale = Math.Sqrt(_degrees / ChiSquared.Sample(random, _degrees));
        var drawn = _beta + (scale * (_covariance.Cholesky().Factor * Vector<double>.Build.Dense(_beta.Count, _ => Normal.Sample(random, 0, 1))));
        for (int bin = 0; bin < outcome.Length; bin++)
            outcome[bin] = (Row(bin, with: false) * drawn) + Normal.Sample(random, 0, Math.Sqrt(_variance));
    }

    // A bin that is shared by days has the effect on its share of them.
    private double Column(int bin, int term) => Design[bin, term] * (Design.InterruptionOf(term) is { } own ? Design.ShareOfDays(bin, own) : 1);

    private Vector<double> Row(int bin, bool with) =>
        Vector<double>.Build.Dense(Design.Terms.Count, term => with || Design.InterruptionOf(term) is null ? Column(bin, term) : 0);

    private Vector<double> Unit(int term) => Vector<double>.Build.Dense(Design.Terms.Count, other => other == term ? 1 : 0);

    private Vector<double> Weights(IReadOnlyList<int> interruptions, int bin) => Vector<double>.Build.Dense(
        Design.Terms.Count, term => Design.InterruptionOf(term) is { } own && interruptions.Contains(own) ? Design[bin, term] : 0);

    private double?[] OnBins(Func<int, double?> value)
    {
        var used = Design.Bins.ToHashSet();
        return [.. Enumerable.Range(0, Design.Length).Select(bin => used.Contains(bin) ? value(bin) : null)];
    }

    private Estimate Of(Vector<double> weights, double level)
    {
        double value = weights * _beta, error = Math.Sqrt(weights * _covariance * weights);
        double reach = OwnLimits.StudentQuantile(_degrees, (1 + level) / 2) * error;
        return new Estimate(value, error, new ConfidenceInterval(value - reach, value + reach, level, _model.Method), _model.Method, _outcome.Unit);
    }

    private HypothesisTest Against(Vector<double> weights, double nullEffect, Alternative alternative)
    {
        double t = ((weights * _beta) - nullEffect) / Math.Sqrt(weights * _covariance * weights);
        double p = alternative switch
        {
            Alternative.Less => StudentT.CDF(0, 1, _degrees, t),
            Alternative.Greater => StudentT.CDF(0, 1, _degrees, -t),
            _ => 2 * StudentT.CDF(0, 1, _degrees, -Math.Abs(t)),
        };
        return new HypothesisTest(p, t, _degrees, nullEffect, alternative, _model.Method);
    }
}
