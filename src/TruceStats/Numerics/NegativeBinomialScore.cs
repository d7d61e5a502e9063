namespace TruceStats.Numerics;

/// <summary>
/// The derivatives of the negative binomial log-likelihood in α = 1/θ, at given means (Lawless 1987, Canadian Journal of Statistics 15:209–225).
/// Written with log Γ(y + θ) − log Γ(θ) = Σ log(θ + k) over k = 0 … y − 1, so that nothing cancels as α falls to 0 and no digamma is needed.
/// </summary>
internal static class NegativeBinomialScore
{
    /// <summary>So many terms of a sum are added one by one; the rest goes by the Euler–Maclaurin formula.</summary>
    public const int TableSize = 512;

    private static readonly double[] Nodes =
        [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];

    private static readonly double[] NodeWeights =
        [0.2955242247147529, 0.2692667193099963, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881];

    /// <summary>Fills for each k the weight of the observations above k.</summary>
    public static void Tabulate(ReadOnlySpan<double> y, ReadOnlySpan<double> weights, Span<double> exceedances)
    {
        exceedances.Clear();
        for (int i = 0; i < y.Length; i++)
        {
            if (y[i] > 0)
                exceedances[(int)Math.Min(y[i], exceedances.Length) - 1] += weights.IsEmpty ? 1 : weights[i];
        }
        for (int k = exceedances.Length - 2; k >= 0; k--)
            exceedances[k] += exceedances[k + 1];
    }

    /// <summary>First and second derivative of the log-likelihood in α.</summary>
    /// <param name="alpha">Above 0.</param>
    /// <param name="y">Whole numbers.</param>
    /// <param name="mean">The means.</param>
    /// <param name="weights">Prior weights, or empty.</param>
    /// <param name="exceedances">From <see cref="Tabulate"/>.</param>
    public static (double First, double Second) At(
        double alpha, ReadOnlySpan<double> y, ReadOnlySpan<double> mean, ReadOnlySpan<double> weights, ReadOnlySpan<double> exceedances)
    {
        double first = 0, second = 0;
        for (int k = 1; k < exceedances.Length && exceedances[k] > 0; k++)
        {
            double term = k / (1 + alpha * k);
            first += exceedances[k] * term;
            second -= exceedances[k] * (term * term);
        }
        bool beyond = exceedances[^1] > 0;
        for (int i = 0; i < y.Length; i++)
        {
            double weight = weights.IsEmpty ? 1 : weights[i], m = mean[i];
            double share = m / (1 + alpha * m);
            var (g, slope) = Curve(alpha * m);
            first += weight * (m * m * g - y[i] * share);
            second += weight * (m * m * m * slope + y[i] * (share * share));
            if (beyond && y[i] > TableSize)
            {
                var rest = Rest(1 / alpha, y[i]);
                first += weight * rest.First;
                second -= weight * rest.Squares;
            }
        }
        return (first, second);
    }

    /// <summary>[log(1 + x) − x/(1 + x)]/x² and its derivative.</summary>
    private static (double Value, double Slope) Curve(double x)
    {
        if (x > 0.03)
        {
            double inverse = 1 / (1 + x);
            double value = (Elementary.Log1p(x) - x * inverse) / (x * x);
            return (value, (inverse * inverse - 2 * value) / x);
        }
        // Σ (−x)ⁿ⁻² (n − 1)/n over n ≥ 2.
        double sum = 0, slope = 0;
        for (int n = 13; n >= 2; n--)
        {
            double coefficient = (n - 1.0) / n;
            slope = sum - x * slope;
            sum = coefficient - x * sum;
        }
        return (sum, -slope);
    }

    /// <summary>The sums of k/(1 + αk) and of its square from the end of the table to y − 1.</summary>
    private static (double First, double Squares) Rest(double theta, double y)
    {
        const double from = TableSize;
        var low = Term(theta, from);
        var high = Term(theta, y);
        var (whole, wholeSquares) = Integrals(theta, from, y);
        double first = whole + (low.F - high.F) / 2 + (high.F1 - low.F1) / 12 - (high.F3 - low.F3) / 720;
        double squares = wholeSquares + (low.F * low.F - high.F * high.F) / 2 + (high.Square1 - low.Square1) / 12
            - (high.Square3 - low.Square3) / 720;
        return (first, squares);
    }

    private static (double First, double Squares) Integrals(double theta, double a, double b)
    {
        double width = b - a;
        if (width > theta + a)
        {
            double log = Math.Log((theta + b) / (theta + a));
            double squares = width - 2 * theta * log + theta * theta * (width / ((theta + a) * (theta + b)));
            return (theta * (width - theta * log), theta * theta * squares);
        }
        // The closed form would cancel; ten nodes of Gauss and Legendre leave 1e-15 where the pole at −θ is this far away.
        double middle = (a + b) / 2, half = width / 2, sum = 0, sumSquares = 0;
        for (int node = 0; node < Nodes.Length; node++)
        {
            double left = Term(theta, middle - half * Nodes[node]).F, right = Term(theta, middle + half * Nodes[node]).F;
            sum += NodeWeights[node] * (left + right);
            sumSquares += NodeWeights[node] * (left * left + right * right);
        }
        return (half * sum, half * sumSquares);
    }

    /// <summary>θk/(θ + k) with its first and third derivative, and those of its square.</summary>
    private static (double F, double F1, double F3, double Square1, double Square3) Term(double theta, double k)
    {
        double inverse = 1 / (theta + k);
        double f = theta * k * inverse, f1 = theta * inverse * (theta * inverse), f2 = -2 * f1 * inverse, f3 = -3 * f2 * inverse;
        return (f, f1, f3, 2 * f * f1, 2 * f * f3 + 6 * f1 * f2);
    }
}
