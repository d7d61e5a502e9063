namespace TruceStats.Numerics;

/// <summary>
/// How far the lags reach, chosen from the scores: Newey and West (1994), equations (3.8) to (3.10) and tables I and II, for the Bartlett
/// kernel; Andrews (1991), equations (6.2) and (6.4), for the quadratic spectral one. A constant column of the design counts for nothing in it,
/// unless it is the only one.
/// </summary>
internal static class HacBandwidth
{
    public static double Choose(
        HacOptions options, ScoreSeries series, ReadOnlySpan<double> design, int rows, Span<double> combined) =>
        options.Kernel == HacKernel.Bartlett
            ? Math.Floor(NeweyWest(options.Prewhiten, series, design, rows, combined[..series.Rows]))
            : Andrews(options.Prewhiten, series, design, rows);

    private static double NeweyWest(bool whitened, ScoreSeries series, ReadOnlySpan<double> design, int rows, Span<double> combined)
    {
        combined.Clear();
        for (int j = 0; j < series.Cols; j++)
        {
            if (Counts(design, rows, series.Cols, j))
                Columns.SubtractMultiple(combined, series.Column(j), -1);
        }
        int most = (int)Math.Floor((whitened ? 3 : 4) * Math.Pow(rows / 100.0, 2.0 / 9));
        double level = ScoreSeries.Products(combined, combined, series.Times, 0), slope = 0;
        for (int lag = 1; lag <= Math.Min(most, series.LastLag); lag++)
        {
            double product = ScoreSeries.Products(combined, combined, series.Times, lag);
            level += 2 * product;
            slope += 2 * lag * product;
        }
        double ratio = slope / level;
        return ratio == 0 || double.IsNaN(ratio) ? 0 : 1.1447 * Math.Cbrt(ratio * ratio * rows);
    }

    private static double Andrews(bool whitened, ScoreSeries series, ReadOnlySpan<double> design, int rows)
    {
        _ = whitened;
        double above = 0, below = 0;
        for (int j = 0; j < series.Cols; j++)
        {
            if (!Counts(design, rows, series.Cols, j))
                continue;
            var (root, variance) = Autoregression(series.Column(j), series.Times);
            double gap = (1 - root) * (1 - root);
            double square = variance * variance / (gap * gap);
            above += 4 * root * root * square / (gap * gap);
            below += square;
        }
        double bandwidth = 1.3221 * Math.Pow(series.Rows * (above / below), 0.2);
        // No autocorrelation at all leaves lag 0 alone, which any narrow kernel gives.
        return bandwidth > 1e-3 ? bandwidth : 1e-3;
    }

    /// <summary>The first-order coefficient about the mean, and the variance of what it leaves.</summary>
    private static (double Root, double Variance) Autoregression(ReadOnlySpan<double> values, ReadOnlySpan<int> times)
    {
        double now = 0, before = 0;
        int pairs = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (!Follows(times, i))
                continue;
            now += values[i];
            before += values[i - 1];
            pairs++;
        }
        double meanNow = now / pairs, meanBefore = before / pairs, cross = 0, square = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (!Follows(times, i))
                continue;
            cross += (values[i] - meanNow) * (values[i - 1] - meanBefore);
            square += (values[i - 1] - meanBefore) * (values[i - 1] - meanBefore);
        }
        double root = cross / square, left = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (!Follows(times, i))
                continue;
            double error = values[i] - meanNow - root * (values[i - 1] - meanBefore);
            left += error * error;
        }
        return (root, left / pairs);
    }

    internal static bool Follows(ReadOnlySpan<int> times, int i) => times.IsEmpty || (long)times[i] - times[i - 1] == 1;

    private static bool Counts(ReadOnlySpan<double> design, int rows, int cols, int j)
    {
        if (cols == 1)
            return true;
        var column = design.Slice(j * rows, rows);
        return column.ContainsAnyExcept(column[0]);
    }
}
