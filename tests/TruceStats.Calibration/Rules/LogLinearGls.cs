using TruceStats.Numerics;

namespace TruceStats.Calibration.Rules;

/// <summary>Generalised least squares on log counts (½ for 0) with AR(1) errors by restricted maximum likelihood, t with n − p degrees of freedom.</summary>
internal sealed class LogLinearGls : IRejectionRule
{
    private Cell? _cell;
    private GlsAr1? _kernel;

    public string Name => "GLS log AR(1) t";

    public int Every => 1;

    public double PValue(Sample sample, long run)
    {
        if (_cell != sample.Cell)
        {
            _cell = sample.Cell;
            _kernel = new GlsAr1(sample.Design, sample.Rows, sample.Columns, sample.Times);
        }
        Span<double> logs = stackalloc double[sample.Rows];
        for (int i = 0; i < logs.Length; i++)
            logs[i] = Math.Log(Math.Max(sample.Counts[i], 0.5));
        var fit = _kernel!.Fit(logs);
        double variance = fit.Covariance[Sample.Tested * sample.Columns + Sample.Tested];
        double statistic = Math.Abs(fit.Coefficients[Sample.Tested]) / Math.Sqrt(variance);
        return 2 * StudentTDistribution.UpperTail(statistic, sample.Rows - sample.Columns);
    }
}
