using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>
/// Thirty observations before and after a step, with a trend, the step, a slope after it and an offset. In R:
///   t &lt;- 1:30; level &lt;- as.numeric(t &gt; 18); slope &lt;- pmax(0, t - 18); e &lt;- 100 + t
/// </summary>
internal static class SegmentedCase
{
    public const int Rows = 30;
    public const int Cols = 4;

    public static double[] Y =>
        [23, 16, 25, 15, 12, 14, 14, 8, 10, 12, 14, 21, 23, 15, 25, 16, 22, 10, 20, 11, 9, 6, 11, 7, 4, 12, 9, 11, 5, 8];

    public static double[] Overdispersed =>
        [23, 6, 35, 15, 2, 14, 24, 8, 10, 2, 14, 31, 23, 5, 45, 16, 22, 1, 20, 11, 0, 16, 11, 7, 4, 22, 9, 1, 5, 8];

    public static double[] Offset => [.. Enumerable.Range(1, Rows).Select(t => Math.Log(100.0 + t))];

    public static double[] Design => By(t => 1, t => t, t => t > 18 ? 1 : 0, t => Math.Max(0, t - 18));

    public static double[] By(params Func<int, double>[] columns) => [.. columns.SelectMany(f => Enumerable.Range(1, Rows).Select(f))];

    public static GlmWorkspace Poisson(bool byBlocks = false) => Fit(Design, Rows, Cols, Y, Offset, [], byBlocks);

    public static GlmWorkspace Fit(
        double[] design, int rows, int cols, double[] y, double[] offset, double[] weights, bool byBlocks = false)
    {
        var work = new GlmWorkspace(rows, cols, byBlocks);
        Assert.Equal(GlmStatus.Converged, GlmFit.Run(new PoissonFamily(), GlmLink.Log, design, rows, cols, y, offset, weights, work));
        return work;
    }

    public static void Near(double[] expected, ReadOnlySpan<double> actual, double relative = 1e-10, double absolute = 0)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Numerics.Near.Equal(expected[i], actual[i], relative, absolute);
    }

    public static double[] Errors(ReadOnlySpan<double> covariance, int cols)
    {
        double[] errors = new double[cols];
        for (int j = 0; j < cols; j++)
            errors[j] = Math.Sqrt(covariance[j * cols + j]);
        return errors;
    }
}
