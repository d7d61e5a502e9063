namespace TruceStats.Numerics;

/// <summary>
/// Where the search for the maximum starts: the regression of Hannan and Rissanen (1982, Biometrika 69:81–94) on lags of the least-squares
/// residuals and of the noise that a long autoregression leaves, and points all over the range for likelihoods with several hills.
/// </summary>
internal sealed class ArimaStart(ArimaProblem problem)
{
    // Starting partial autocorrelations keep away from the edge, where the search would be slow.
    private const double Edge = 0.95;

    // Points of the even sequence for each coefficient.
    private const int Spread = 8;

    private static readonly int[] Primes = [2, 3, 5, 7, 11, 13, 17, 19];

    private readonly ArimaOrder _order = problem.Order;

    /// <summary>All starting points, each in the order of <see cref="ArimaLikelihood"/>.</summary>
    public List<double[]> Points()
    {
        int terms = _order.Coefficients;
        var processes = new List<double[]>();
        if (terms > 0 && Regression() is { } found)
            processes.Add(found);
        processes.Add(new double[terms]);
        bool moving = _order.Ma + _order.SeasonalMa > 0;
        for (int i = 1; i <= (moving && terms > 1 ? Spread * terms : 0); i++)
            processes.Add(Spreading(i));
        return [.. processes.SelectMany(WithDecays)];
    }

    /// <summary>Point i of a sequence that fills the cube of partial autocorrelations evenly (Halton 1960, Numerische Mathematik 2:84–90).</summary>
    private double[] Spreading(int index)
    {
        double[] point = new double[_order.Coefficients];
        for (int k = 0; k < point.Length; k++)
            point[k] = Math.Atanh(Edge * (2 * Mirrored(index, Primes[k % Primes.Length]) - 1));
        return point;
    }

    /// <summary>The digits of a number behind the point, in reverse.</summary>
    private static double Mirrored(int index, int @base)
    {
        double sum = 0, place = 1;
        for (int left = index; left > 0; left /= @base)
        {
            place /= @base;
            sum += place * (left % @base);
        }
        return sum;
    }

    private IEnumerable<double[]> WithDecays(double[] process)
    {
        var points = new List<double[]> { process };
        foreach (var decay in problem.Decays)
        {
            double[] deltas = decay.AllowNegative ? [0.5, 0.9, -0.4] : [0.5, 0.9, 0.1];
            points = [.. points.SelectMany(point => deltas.Select(delta => (double[])[.. point, decay.ToFree(delta)]))];
        }
        return points;
    }

    private double[]? Regression()
    {
        double[] w = problem.Residuals;
        int reach = Math.Max(_order.ArDegree, _order.MaDegree);
        int depth = Math.Min(Math.Max(reach + 2, (int)(10 * Math.Log10(w.Length))), w.Length / 3);
        bool moving = _order.Ma + _order.SeasonalMa > 0;
        int from = moving ? depth + reach : reach;
        int rows = w.Length - from, terms = _order.Coefficients;
        if (rows < 2 * terms + 2 || (moving && depth < 1))
            return null;
        double[] noise = moving ? LongNoise(w, depth) : w;
        double[] a = new double[rows * terms], y = w[from..], tau = new double[terms];
        int column = 0;
        void Add(double[] series, int count, int season)
        {
            for (int k = 1; k <= count; k++, column++)
                series.AsSpan(from - k * season, rows).CopyTo(a.AsSpan(column * rows));
        }
        Add(w, _order.Ar, 1);
        Add(noise, _order.Ma, 1);
        Add(w, _order.SeasonalAr, _order.Season);
        Add(noise, _order.SeasonalMa, _order.Season);
        int[] places = new int[terms];
        if (HouseholderQr.Factor(a, rows, terms, tau, places, HouseholderQr.DefaultTolerance) < terms)
            return null;
        HouseholderQr.ApplyQTranspose(a, rows, terms, tau, y);
        HouseholderQr.SolveUpper(a, rows, terms, y.AsSpan(0, terms));
        return Free(y[..terms]);
    }

    /// <summary>The residuals of a long autoregression by the Yule–Walker equations.</summary>
    private static double[] LongNoise(ReadOnlySpan<double> w, int depth)
    {
        double[] partials = new double[depth], coefficients = new double[depth], covariances = new double[depth + 1];
        for (int k = 0; k <= depth; k++)
            covariances[k] = Columns.Dot(w[k..], w[..^k]);
        double variance = covariances[0];
        for (int k = 0; k < depth && variance > 0; k++)
        {
            double sum = covariances[k + 1];
            for (int i = 0; i < k; i++)
                sum -= coefficients[i] * covariances[k - i];
            partials[k] = Math.Clamp(sum / variance, -1, 1);
            ArimaPolynomials.FromPartials(partials.AsSpan(0, k + 1), coefficients);
            variance *= 1 - partials[k] * partials[k];
        }
        double[] noise = new double[w.Length];
        for (int t = depth; t < w.Length; t++)
        {
            double sum = w[t];
            for (int i = 0; i < depth; i++)
                sum -= coefficients[i] * w[t - 1 - i];
            noise[t] = sum;
        }
        return noise;
    }

    private double[] Free(double[] coefficients)
    {
        int ma = _order.Ar, seasonalAr = ma + _order.Ma, seasonalMa = seasonalAr + _order.SeasonalAr;
        for (int i = ma; i < seasonalAr; i++)
            coefficients[i] = -coefficients[i];
        for (int i = seasonalMa; i < coefficients.Length; i++)
            coefficients[i] = -coefficients[i];
        ToFree(coefficients.AsSpan(..ma));
        ToFree(coefficients.AsSpan(ma..seasonalAr));
        ToFree(coefficients.AsSpan(seasonalAr..seasonalMa));
        ToFree(coefficients.AsSpan(seasonalMa..));
        return coefficients;
    }

    private static void ToFree(Span<double> polynomial)
    {
        // Multiplying the k-th coefficient by 0.9ᵏ moves every root outwards, until the polynomial is stationary.
        Span<double> kept = polynomial.ToArray();
        for (double shrink = 1; ; shrink *= 0.9)
        {
            double factor = 1;
            for (int i = 0; i < kept.Length; i++)
                polynomial[i] = kept[i] * (factor *= shrink);
            if (ArimaPolynomials.ToPartials(polynomial))
                break;
        }
        foreach (ref double partial in polynomial)
            partial = Math.Atanh(Math.Clamp(partial, -Edge, Edge));
    }
}
