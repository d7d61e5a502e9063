using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class ElementaryTests
{
    [Theory]
    // R 4.2.2: log1p(c(1e-20, 1e-9, -0.3, 5, 1e-5))
    [InlineData(1e-20, 1e-20)]
    [InlineData(1e-9, 9.9999999949999996e-10)]
    [InlineData(-0.3, -0.35667494393873239)]
    [InlineData(5, 1.791759469228055)]
    [InlineData(-1, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Log1p_loses_nothing_near_zero(double x, double expected) => Near.Equal(expected, Elementary.Log1p(x), 4e-16);

    [Theory]
    // R 4.2.2: expm1(c(1e-20, 1e-9, -0.3, 0.49, 0.51, 5))
    [InlineData(1e-20, 1e-20)]
    [InlineData(1e-9, 1.0000000005000001e-09)]
    [InlineData(-0.3, -0.25918177931828212)]
    [InlineData(0.49, 0.63231621995537897)]
    [InlineData(0.51, 0.66529119494588633)]
    [InlineData(5, 147.4131591025766)]
    public void Expm1_loses_nothing_near_zero(double x, double expected) => Near.Equal(expected, Elementary.Expm1(x), 6e-16);

    [Theory]
    // mpmath, 40 digits: a log(a/x) + x - a
    [InlineData(1e6, 1000001, 4.999996666669166e-07)]
    [InlineData(100, 130, 3.763573553250895)]
    [InlineData(100, 149.9, 9.420178087953937)]
    [InlineData(100, 150.1, 9.486844734867509)]
    [InlineData(2.5, 1e-30, 172.4846088042388)]
    [InlineData(7, 7, 0)]
    public void The_deviance_loses_nothing_near_equality(double a, double x, double expected) =>
        Near.Equal(expected, Elementary.Deviance(a, x, x - a), 2e-15);

    [Theory]
    // mpmath, 40 digits: loggamma(a + 1) - ((a + 1/2) log a - a + log(2 pi)/2)
    [InlineData(0.001, 2.5422704679670947)]
    [InlineData(0.5, 0.15342640972002736)]
    [InlineData(0.7, 0.11326370211474025)]
    [InlineData(3.3, 0.025177132967245105)]
    [InlineData(9.5, 0.008768700134139386)]
    [InlineData(9.75, 0.008544020505848588)]
    [InlineData(10, 0.00833056343336287)]
    [InlineData(1234.5, 6.75037112277304e-05)]
    [InlineData(1e6, 8.333333333333056e-08)]
    public void The_error_of_stirlings_formula_is_known_to_the_last_digits(double a, double expected) =>
        Near.Equal(expected, Stirling.Error(a), 1e-15, 5e-16);
}
