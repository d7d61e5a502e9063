using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class ArimaPolynomialsTests
{
    [Theory]
    [InlineData(new[] { 0.7 })]
    [InlineData(new[] { 0.5, -0.3 })]
    [InlineData(new[] { -0.9, 0.99, 0.2, -0.6, 0.1 })]
    public void Partial_autocorrelations_and_coefficients_go_to_and_fro(double[] partials)
    {
        double[] coefficients = new double[partials.Length];
        ArimaPolynomials.FromPartials(partials, coefficients);
        Assert.True(ArimaPolynomials.ToPartials(coefficients));
        for (int i = 0; i < partials.Length; i++)
            Near.Equal(partials[i], coefficients[i], 1e-10);
    }

    [Fact]
    public void Partial_autocorrelations_are_those_of_R()
    {
        // R 4.2.2: ARMAacf(c(1.2, -0.5, 0.1), lag.max = 3, pacf = TRUE)
        double[] coefficients = [1.2, -0.5, 0.1];
        Assert.True(ArimaPolynomials.ToPartials(coefficients));
        double[] expected = [0.839416058394160558, -0.383838383838383423, 0.1];
        for (int i = 0; i < 3; i++)
            Near.Equal(expected[i], coefficients[i]);
    }

    [Theory]
    [InlineData(new[] { 1.0 })]
    [InlineData(new[] { 0.5, 0.6 })]
    [InlineData(new[] { 0.0, 0.0, -1.2 })]
    public void A_polynomial_with_a_root_inside_the_circle_is_told(double[] coefficients) =>
        Assert.False(ArimaPolynomials.ToPartials(coefficients));

    [Fact]
    public void The_Jacobian_is_the_limit_of_differences()
    {
        double[] partials = [0.4, -0.7, 0.2, 0.55], jacobian = new double[16], up = new double[4], down = new double[4];
        ArimaPolynomials.Jacobian(partials, jacobian, new double[4]);
        for (int j = 0; j < 4; j++)
        {
            double[] moved = [.. partials];
            moved[j] += 1e-6;
            ArimaPolynomials.FromPartials(moved, up);
            moved[j] -= 2e-6;
            ArimaPolynomials.FromPartials(moved, down);
            // The coefficients are linear in each partial autocorrelation, so that differences err by rounding alone.
            for (int i = 0; i < 4; i++)
                Near.Equal((up[i] - down[i]) / 2e-6, jacobian[i * 4 + j], 0, 1e-9);
        }
    }

    [Fact]
    public void Differencing_is_undone_by_its_lags()
    {
        var order = new ArimaOrder(0, 1, 0, 0, 1, 0, 4);
        double[] lags = new double[5], series = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5], differences = [.. series];
        ArimaPolynomials.Differencing(order, lags);
        Assert.Equal([1, 0, 0, 1, -1], lags);
        Assert.Equal(6, ArimaPolynomials.Difference(order, differences));
        for (int t = 5; t < series.Length; t++)
            Assert.Equal(series[t], differences[t - 5] + lags.Select((lag, i) => lag * series[t - 1 - i]).Sum());
    }
}
