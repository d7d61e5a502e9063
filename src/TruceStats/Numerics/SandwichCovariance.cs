namespace TruceStats.Numerics;

/// <summary>
/// Covariances of coefficients that do not believe the model's variance: B M B, where B = (XᵀWX)⁻¹ and M adds up products of the estimating functions
/// u·x of the rows, u being the row's residual over its variance times the slope of the inverse link (White 1980, Econometrica 48:817–838;
/// Newey and West 1987, Econometrica 55:703–708; Zeileis 2006, Journal of Statistical Software 16(9)).
/// </summary>
internal static class SandwichCovariance
{
    /// <summary>M of unequal variances: Σ (f u)² x xᵀ, f a factor of each row.</summary>
    /// <param name="rows">The design, n by p, column by column.</param>
    /// <param name="n">Rows.</param>
    /// <param name="p">Columns.</param>
    /// <param name="scores">u f, one a row.</param>
    /// <param name="meat">Filled, p by p.</param>
    public static void Heteroscedastic(ReadOnlySpan<double> rows, int n, int p, ReadOnlySpan<double> scores, Span<double> meat)
    {
        for (int i = 0; i < p; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = 0;
                var a = rows.Slice(i * n, n);
                var b = rows.Slice(j * n, n);
                for (int r = 0; r < n; r++)
                    sum += scores[r] * scores[r] * a[r] * b[r];
                meat[(i * p) + j] = meat[(j * p) + i] = sum;
            }
        }
    }

    /// <summary>M of autocorrelation up to a lag, by Bartlett weights 1 − l/(L + 1).</summary>
    /// <param name="functions">The estimating functions, n by p, row by row, and their times.</param>
    /// <param name="lag">L, 0 or more.</param>
    /// <param name="meat">Filled, p by p.</param>
    public static void Bartlett(TimedRows functions, int lag, Span<double> meat)
    {
        int p = functions.Columns;
        meat.Clear();
        for (int r = 0; r < functions.Count; r++)
        {
            var row = functions.Row(r);
            // Half of the products with itself, since the transpose is added below.
            Add(meat, row, row, 0.5);
            for (int s = r - 1; s >= 0 && functions.Time(r) - functions.Time(s) <= lag; s--)
                Add(meat, row, functions.Row(s), 1 - ((functions.Time(r) - functions.Time(s)) / (lag + 1.0)));
        }
        for (int i = 0; i < p; i++)
        {
            for (int j = 0; j <= i; j++)
                meat[(i * p) + j] = meat[(j * p) + i] = meat[(i * p) + j] + meat[(j * p) + i];
        }
    }

    /// <summary>The lag that Newey and West (1994, Review of Economic Studies 61:631–653) choose from the data, for Bartlett weights.</summary>
    /// <param name="functions">The estimating functions, whitened already where they are to be.</param>
    /// <param name="weights">The weight of each column in the one series that is looked at: 0 for the level, 1 for the others.</param>
    /// <param name="prewhitened">Whether they were whitened.</param>
    public static int AutomaticLag(TimedRows functions, ReadOnlySpan<double> weights, bool prewhitened)
    {
        int n = functions.Count;
        int farthest = (int)Math.Floor((prewhitened ? 3 : 4) * Math.Pow(n / 100.0, 2.0 / 9));
        var series = new double[n];
        for (int r = 0; r < n; r++)
            series[r] = Numerics.Columns.Dot(functions.Row(r), weights);
        double s0 = 0, s1 = 0;
        for (int r = 0; r < n; r++)
        {
            s0 += series[r] * series[r];
            for (int s = r - 1; s >= 0 && functions.Time(r) - functions.Time(s) <= farthest; s--)
            {
                int apart = functions.Time(r) - functions.Time(s);
                s0 += 2 * series[r] * series[s];
                s1 += 2 * apart * series[r] * series[s];
            }
        }
        if (s1 == 0 || s0 == 0)
            return 0;
        double ratio = s1 / s0;
        double bandwidth = 1.144714 * Math.Pow(ratio * ratio * (n + (prewhitened ? 1 : 0)), 1.0 / 3);
        return (int)Math.Floor(Math.Min(bandwidth, n - 1.0));
    }

    /// <summary>B M B.</summary>
    public static double[] Sandwich(ReadOnlySpan<double> bread, ReadOnlySpan<double> meat, int p)
    {
        var half = new double[p * p];
        var whole = new double[p * p];
        for (int i = 0; i < p; i++)
        {
            // Both are symmetric: a row is a column.
            for (int j = 0; j < p; j++)
                half[(i * p) + j] = Numerics.Columns.Dot(bread.Slice(i * p, p), meat.Slice(j * p, p));
        }
        for (int i = 0; i < p; i++)
        {
            for (int j = 0; j <= i; j++)
                whole[(i * p) + j] = whole[(j * p) + i] = Numerics.Columns.Dot(half.AsSpan(i * p, p), bread.Slice(j * p, p));
        }
        return whole;
    }

    private static void Add(Span<double> meat, ReadOnlySpan<double> left, ReadOnlySpan<double> right, double weight)
    {
        int p = left.Length;
        for (int i = 0; i < p; i++)
        {
            double factor = weight * left[i];
            for (int j = 0; j < p; j++)
                meat[(i * p) + j] += factor * right[j];
        }
    }
}
