using TruceStats.Numerics;

namespace TruceStats.Calibration;

/// <summary>A Poisson fit with log link by reweighted least squares.</summary>
internal sealed class PoissonStart(int rows, int columns)
{
    private const int MostSteps = 50;

    public double[] Coefficients { get; } = new double[columns];

    public double[] Means { get; } = new double[rows];

    /// <summary>(XᵀWX)⁻¹.</summary>
    public double[] Covariance { get; } = new double[columns * columns];

    /// <summary>Fits; false where there is no finite fit.</summary>
    public bool Fit(ReadOnlySpan<double> design, ReadOnlySpan<double> counts)
    {
        for (int i = 0; i < rows; i++)
            Means[i] = counts[i] + 0.5;
        Span<double> information = stackalloc double[columns * columns];
        Span<double> next = stackalloc double[columns];
        for (int step = 0; step < MostSteps; step++)
        {
            Normal(design, counts, information, next);
            if (!Cholesky.Factor(information, columns))
                return false;
            Cholesky.Solve(information, columns, next);
            double change = 0;
            for (int j = 0; j < columns; j++)
            {
                change = Math.Max(change, Math.Abs(next[j] - Coefficients[j]));
                Coefficients[j] = next[j];
            }
            if (!Predict(design))
                return false;
            if (step > 0 && change < 1e-10)
            {
                Cholesky.Invert(information, columns, Covariance);
                return true;
            }
        }
        return false;
    }

    private void Normal(ReadOnlySpan<double> design, ReadOnlySpan<double> counts, Span<double> information, Span<double> right)
    {
        information.Clear();
        right.Clear();
        for (int i = 0; i < rows; i++)
        {
            double mean = Means[i], response = mean * Math.Log(mean) + counts[i] - mean;
            for (int j = 0; j < columns; j++)
            {
                double x = design[j * rows + i];
                right[j] += x * response;
                for (int k = 0; k <= j; k++)
                    information[j * columns + k] += mean * x * design[k * rows + i];
            }
        }
    }

    private bool Predict(ReadOnlySpan<double> design)
    {
        for (int i = 0; i < rows; i++)
        {
            double predictor = 0;
            for (int j = 0; j < columns; j++)
                predictor += design[j * rows + i] * Coefficients[j];
            if (!(Math.Abs(predictor) < 30))
                return false;
            Means[i] = Math.Exp(predictor);
        }
        return true;
    }
}
