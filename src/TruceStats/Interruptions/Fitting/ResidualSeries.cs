using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>The residuals of a fit at the bins that it used.</summary>
internal sealed class ResidualSeries
{
    private static readonly MethodId LjungBoxMethod = new("ljung-box", "Ljung–Box", "Ljung and Box 1978, Biometrika 65:297–303");

    private static readonly MethodId BreuschGodfreyMethod = new(
        "breusch-godfrey", "Breusch–Godfrey", "Breusch 1978, Australian Economic Papers 17:334–355; Godfrey 1978, Econometrica 46:1293–1301");

    private readonly InterruptionDesign _design;
    private readonly double[] _residuals;
    private readonly int[] _bins;

    private ResidualSeries(InterruptionDesign design, double[] residuals, int[] bins)
    {
        _design = design;
        _residuals = residuals;
        _bins = bins;
    }

    public static ResidualSeries Of(InterruptionFit fit)
    {
        var known = fit.Fitted.Residuals;
        int[] bins = [.. fit.Design.Bins.Where(bin => known[bin] is not null)];
        return new ResidualSeries(fit.Design, [.. bins.Select(bin => known[bin]!.Value)], bins);
    }

    public double? DurbinWatson()
    {
        double statistic = ResidualTests.DurbinWatson(_residuals, _bins);
        return double.IsNaN(statistic) ? null : statistic;
    }

    public HypothesisTest LjungBox(int lag)
    {
        CheckLag(lag, _residuals.Length - 1);
        return Answer(ResidualTests.LjungBox(_residuals, _bins, lag), lag, LjungBoxMethod);
    }

    public HypothesisTest BreuschGodfrey(int lag)
    {
        int n = _bins.Length, p = _design.Terms.Count;
        CheckLag(lag, n - p - 1);
        var rows = new double[n * p];
        for (int j = 0; j < p; j++)
        {
            for (int r = 0; r < n; r++)
                rows[(j * n) + r] = _design.Column(j)[_bins[r]];
        }
        return Answer(ResidualTests.BreuschGodfrey(rows, p, _residuals, _bins, lag), lag, BreuschGodfreyMethod);
    }

    private static HypothesisTest Answer(double statistic, int lag, MethodId method) =>
        double.IsNaN(statistic)
            ? new HypothesisTest(1, null, lag, 0, Alternative.Greater, method, [Caution.Of(CautionCodes.NoWidth)])
            : new HypothesisTest(ChiSquaredDistribution.UpperTail(statistic, lag), statistic, lag, 0, Alternative.Greater, method);

    private static void CheckLag(int lag, int most)
    {
        if (lag < 1 || lag > most)
            throw new ArgumentOutOfRangeException(nameof(lag), lag, FormattableString.Invariant($"The lag must be from 1 to {most} on these bins."));
    }
}
