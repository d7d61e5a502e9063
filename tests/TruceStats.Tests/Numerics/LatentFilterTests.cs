using System.Runtime.Intrinsics;
using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class LatentFilterTests
{
    private static readonly double[] Rows = [1, 0, 0.3, 1, 0, -0.2, 1, 1, 0.5, 1, 1, 0.1, 1, 1, -0.4];
    private static readonly double[] Noise = [0.05, 0.1, 0.04, 0.2, 0.08];
    private static readonly int[] Times = [0, 1, 2, 5, 6];

    // numpy, V = diag(noise) + s² r^|t − u| over the times, of which 3 and 4 are missing:
    //   linalg.slogdet(V)[1]; P = x.T @ linalg.inv(V) @ x; [P[i, j] for i in range(3) for j in range(i + 1)]
    [Theory]
    [InlineData(0, 0, -12.652359748158592, new[] { 72.5, 42.5, 42.5, 12, 8, 10.5 })]
    [InlineData(0.5, 0.6, -6.0928321084735995,
        new[] { 8.246927041490249, 5.17194418761991, 7.421426327844918, 0.6169614486985611, 1.4426479035315494, 2.8176839510109044 })]
    [InlineData(0.2, 0.9, -10.951432816936231,
        new[] { 21.91841168363723, 13.11518844696732, 22.207533408829818, 2.845706613330199, 3.4349573218746885, 7.70431317097426 })]
    [InlineData(1.5, 0, 4.257832560791565,
        new[] { 2.1343435609590387, 1.2740290373697691, 1.2740290373697691, 0.13281151777180694, 0.08748311814183474, 0.2380731776052662 })]
    public void Products_and_determinant_are_those_of_the_dense_covariance(double deviation, double correlation, double logDeterminant, double[] expected)
    {
        for (int lane = 0; lane < LatentFilter.Lanes; lane++)
        {
            // The other lanes hold something else: they must not reach into this one.
            var variance = Vector256.Create(0.7).WithElement(lane, deviation * deviation);
            double[] products = Run(variance, Vector256.Create(0.3).WithElement(lane, correlation), Rows, Noise, Times, out var determinant);
            Near.Equal(logDeterminant, determinant[lane], 1e-13);
            for (int k = 0; k < expected.Length; k++)
                Near.Equal(expected[k], products[k * LatentFilter.Lanes + lane], 1e-12);
        }
    }

    [Fact]
    public void A_missing_row_is_the_limit_of_a_row_with_boundless_noise()
    {
        double[] rows = [.. Rows[..9], 7, -3, 11, .. Rows[9..]], noise = [.. Noise[..3], 1e18, .. Noise[3..]];
        var variance = Vector256.Create(0.0, 0.1, 0.4, 2);
        var correlation = Vector256.Create(0.0, 0.3, 0.8, 0.98);
        double[] without = Run(variance, correlation, Rows, Noise, Times, out _);
        double[] with = Run(variance, correlation, rows, noise, [0, 1, 2, 3, 5, 6], out _);
        for (int k = 0; k < without.Length; k++)
            Near.Equal(without[k], with[k], 1e-11, 1e-11);
    }

    [Fact]
    public void The_log_of_a_determinant_beyond_the_range_of_numbers_is_still_right()
    {
        const int N = 500;
        double[] noise = [.. Enumerable.Repeat(1e-5, N)];
        Run(Vector256<double>.Zero, Vector256<double>.Zero, new double[3 * N], noise, [.. Enumerable.Range(0, N)], out var determinant);
        // 500 × log(1e-5).
        Near.Equal(-5756.462732485115, determinant[2], 1e-13);
    }

    private static double[] Run(
        Vector256<double> variance, Vector256<double> correlation, double[] rows, double[] noise, int[] times, out Vector256<double> determinant)
    {
        double[] products = new double[6 * LatentFilter.Lanes];
        determinant = LatentFilter.Run(
            rows, 3, noise, times, variance, correlation, new double[3 * LatentFilter.Lanes], new double[3 * LatentFilter.Lanes], products);
        return products;
    }
}
