using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>From a series and its interruptions to least squares with correlated errors.</summary>
internal static class LeastSquaresFitting
{
    private const int MostStraightenings = 100;
    private const double Still = 1e-10;

    public static FittedLeastSquares Fit(GeneralizedLeastSquares model, OutcomeSeries outcome, Interruption[] interruptions)
    {
        Check(model, interruptions);
        var options = new DesignOptions(model.Trend, model.Seasonality, model.Covariates);
        var design = DesignMaking.Make(outcome, interruptions, options, new double[interruptions.Length]);
        double[] y = Responses.Of(outcome, design.UsedBins, model.Link, model.AddToCounts);
        double[] rows = design.UsedRows();
        double[] offset = new double[y.Length];
        var shared = SharedRows.Of(design, model.Link);
        shared?.Begin(rows);
        var fit = Solve(model, design, rows, y);
        if (shared is { Bends: true })
            fit = Straightened(model, design, shared, rows, offset, y, fit);
        return new FittedLeastSquares(model, outcome, design, fit);
    }

    private static GlsAr1Fit Straightened(
        GeneralizedLeastSquares model, InterruptionDesign design, SharedRows shared, double[] rows, double[] offset, double[] y, GlsAr1Fit fit)
    {
        var plain = new double[y.Length];
        for (int k = 0; k < MostStraightenings; k++)
        {
            double[] last = fit.Coefficients;
            shared.Straighten(last, plain, rows, offset);
            double[] moved = [.. y.Zip(offset, (value, off) => value - off)];
            fit = Solve(model, design, rows, moved);
            if (!fit.Coefficients.Where((value, j) => Math.Abs(value - last[j]) > Still * Math.Max(1, Math.Abs(last[j]))).Any())
                return fit;
        }
        throw new InvalidOperationException(FormattableString.Invariant($"The fit did not come to rest in {MostStraightenings} steps because of the bins that are shared by days: drop them or give them to a side."));
    }

    private static GlsAr1Fit Solve(GeneralizedLeastSquares model, InterruptionDesign design, double[] rows, double[] y)
    {
        int n = y.Length, p = design.Terms.Count;
        if (n < p + 2)
            throw new ArgumentException(FormattableString.Invariant($"There are {n} counted bins for {p} terms and a correlation: at least {p + 2} are needed."), nameof(y));
        var dependent = Dependent(rows, n, p);
        if (dependent.Length > 0)
            throw Refused.Interruptions(RegressionFaults.Dependent(design, dependent));
        var least = new GlsAr1(rows, n, p, design.UsedBins);
        try
        {
            var fit = model.Estimation == AutoregressiveEstimation.PraisWinsten
                ? least.PraisWinsten(y)
                : least.Fit(y, model.Estimation == AutoregressiveEstimation.Restricted);
            return fit;
        }
        catch (ArgumentException fault)
        {
            throw new InvalidOperationException($"{model.Method.Name} has no answer on this series: {fault.Message}", fault);
        }
    }

    private static int[] Dependent(double[] rows, int n, int p)
    {
        double[] copy = [.. rows], tau = new double[p];
        var order = new int[p];
        int rank = HouseholderQr.Factor(copy, n, p, tau, order, HouseholderQr.DefaultTolerance);
        return order[rank..];
    }

    private static void Check(GeneralizedLeastSquares model, Interruption[] interruptions)
    {
        if (!Enum.IsDefined(model.Estimation))
            throw new InvalidOperationException($"The estimation {model.Estimation} is none of the named values.");
        if (interruptions.FirstOrDefault(interruption => interruption?.Shape.Parameter is not null) is { } free)
            throw new ArgumentException($"This model takes no shape with a free parameter, but {free} has one: give it, or take SegmentedRegression.", nameof(interruptions));
    }
}
