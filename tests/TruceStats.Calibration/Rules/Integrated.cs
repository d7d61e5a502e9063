using TruceStats.Numerics;

namespace TruceStats.Calibration.Rules;

/// <summary>The integrated restricted likelihood: the default.</summary>
internal sealed class Integrated : IRejectionRule
{
    private readonly IntegratedWorkspace _work = new();

    public string Name => "integrated";

    public int Every => 1;

    public double PValue(Sample sample, long run)
    {
        var status = IntegratedLikelihood.Fit(
            sample.Design, sample.Columns, sample.Counts, sample.Offset, sample.Times, sample.Poisson.Coefficients, _work, out var fit);
        if (status != IntegratedStatus.Fitted)
            return double.NaN;
        double[] contrast = new double[sample.Columns];
        contrast[Sample.Tested] = 1;
        return fit!.Contrast(contrast).TwoSided(0);
    }
}
