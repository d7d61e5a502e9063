namespace TruceStats.Numerics;

/// <summary>
/// Lag polynomials of ARMA processes. A stationary 1 − c₁B − … − c_kBᵏ is one to one with k partial autocorrelations in (−1, 1)
/// (Monahan 1984, Biometrika 71:403–404), and these by the hyperbolic tangent with k free numbers (Jones 1980, Technometrics 22:389–395).
/// </summary>
internal static class ArimaPolynomials
{
    /// <summary>The coefficients of the polynomial with the given partial autocorrelations (Levinson 1947; Durbin 1960).</summary>
    public static void FromPartials(ReadOnlySpan<double> partials, Span<double> coefficients)
    {
        for (int k = 0; k < partials.Length; k++)
        {
            double r = partials[k];
            for (int i = 0, j = k - 1; i <= j; i++, j--)
            {
                double left = coefficients[i], right = coefficients[j];
                coefficients[i] = left - r * right;
                coefficients[j] = right - r * left;
            }
            coefficients[k] = r;
        }
    }

    /// <summary>The partial autocorrelations of a polynomial, in place. False if it is not stationary; then nothing of use is left.</summary>
    public static bool ToPartials(Span<double> coefficients)
    {
        for (int k = coefficients.Length - 1; k >= 0; k--)
        {
            double r = coefficients[k];
            double left = 1 - r * r;
            if (!(left > 0))
                return false;
            for (int i = 0, j = k - 1; i <= j; i++, j--)
            {
                double low = coefficients[i], high = coefficients[j];
                coefficients[i] = (low + r * high) / left;
                coefficients[j] = (high + r * low) / left;
            }
        }
        return true;
    }

    /// <summary>
    /// Writes the derivatives of the coefficients by the partial autocorrelations: element i, j at i n + j is ∂cᵢ/∂rⱼ.
    /// <paramref name="work"/> holds n elements.
    /// </summary>
    public static void Jacobian(ReadOnlySpan<double> partials, Span<double> jacobian, Span<double> work)
    {
        int n = partials.Length;
        jacobian.Clear();
        for (int k = 0; k < n; k++)
        {
            double r = partials[k];
            // Column k: the step that brings r in takes r times the reversed coefficients so far.
            for (int i = 0; i < k; i++)
                jacobian[i * n + k] = -work[k - 1 - i];
            for (int column = 0; column < k; column++)
            {
                for (int i = 0, j = k - 1; i <= j; i++, j--)
                {
                    double left = jacobian[i * n + column], right = jacobian[j * n + column];
                    jacobian[i * n + column] = left - r * right;
                    jacobian[j * n + column] = right - r * left;
                }
            }
            jacobian[k * n + k] = 1;
            FromPartials(partials[..(k + 1)], work[..(k + 1)]);
        }
    }

    /// <summary>Writes a of 1 − a₁B − … = (1 − c₁B − …)(1 − s₁Bˢ − …).</summary>
    private static void Expand(ReadOnlySpan<double> ordinary, ReadOnlySpan<double> seasonal, int season, Span<double> product)
    {
        product.Clear();
        ordinary.CopyTo(product);
        for (int k = 0; k < seasonal.Length; k++)
        {
            int lag = (k + 1) * season;
            product[lag - 1] += seasonal[k];
            for (int i = 0; i < ordinary.Length; i++)
                product[lag + i] -= seasonal[k] * ordinary[i];
        }
    }

    /// <summary>Writes φ and θ of both kinds, multiplied out, into a system; θ with the sign of <see cref="ArimaOrder"/>.</summary>
    public static void Expand(
        ArimaOrder order, ReadOnlySpan<double> ar, ReadOnlySpan<double> ma, ReadOnlySpan<double> seasonalAr, ReadOnlySpan<double> seasonalMa,
        ArimaSystem system)
    {
        Expand(ar, seasonalAr, order.Season, system.Ar);
        // θ(B) Θ(Bˢ) with plus signs: what is crossed changes its sign against the product with minus signs.
        var product = system.Ma;
        product.Clear();
        ma.CopyTo(product);
        for (int k = 0; k < seasonalMa.Length; k++)
        {
            int lag = (k + 1) * order.Season;
            product[lag - 1] += seasonalMa[k];
            Columns.SubtractMultiple(product.Slice(lag, ma.Length), ma, -seasonalMa[k]);
        }
    }

    /// <summary>Writes Δ of 1 − Δ₁B − … = (1 − B)ᵈ (1 − Bˢ)ᴰ: how the level follows from the levels before it.</summary>
    public static void Differencing(ArimaOrder order, Span<double> lags)
    {
        lags.Clear();
        int degree = 0;
        for (int i = 0; i < order.Differences; i++)
            Multiply(1, lags, ref degree);
        for (int i = 0; i < order.SeasonalDifferences; i++)
            Multiply(order.Season, lags, ref degree);
    }

    /// <summary>
    /// Writes how levels follow from those before the first, without noise: column i, from a level of 1 at i + 1 steps before and 0 at the others.
    /// </summary>
    public static void FromLevels(ReadOnlySpan<double> lags, int points, Span<double> columns)
    {
        for (int i = 0; i < lags.Length; i++)
        {
            var column = columns.Slice(i * points, points);
            for (int t = 0; t < points; t++)
            {
                double sum = 0;
                for (int k = 1; k <= lags.Length; k++)
                    sum += lags[k - 1] * (t >= k ? column[t - k] : k - t - 1 == i ? 1 : 0);
                column[t] = sum;
            }
        }
    }

    /// <summary>Replaces a series by its differences of the given order, in place, and returns how many are left.</summary>
    public static int Difference(ArimaOrder order, Span<double> series)
    {
        int length = series.Length;
        for (int i = 0; i < order.Differences; i++)
            Subtract(1, series, ref length);
        for (int i = 0; i < order.SeasonalDifferences; i++)
            Subtract(order.Season, series, ref length);
        return length;
    }

    private static void Multiply(int lag, Span<double> lags, ref int degree)
    {
        // From the highest power down, so that what is read has not been changed yet.
        for (int i = degree; i >= 1; i--)
            lags[i + lag - 1] -= lags[i - 1];
        lags[lag - 1] += 1;
        degree += lag;
    }

    private static void Subtract(int lag, Span<double> series, ref int length)
    {
        length = Math.Max(0, length - lag);
        for (int i = 0; i < length; i++)
            series[i] = series[i + lag] - series[i];
    }
}
