using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class LogTimeLikelihoodTests
{
    private static LogTimeRows Rows { get; } = new(
        [0, 0, 0.5, 0, 1, 0, 2, 0], [2, 3, 0.5, 4, 7, 0, 5, 1], [2, double.PositiveInfinity, 6, 9, 7, 3, double.PositiveInfinity, 1.5],
        [[1, -1, 0.5, 2, 0, 1.5, -0.5, 3]]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Derivatives_are_those_of_the_likelihood(int law)
    {
        double[] at = [1.2, -0.3, -0.2], gradient = new double[3], bend = new double[9];
        Evaluate(law, at, gradient, bend);
        const double step = 1e-5;
        for (int a = 0; a < 3; a++)
        {
            double[] up = [.. at], down = [.. at], above = new double[3], below = new double[3], spare = new double[9];
            up[a] += step;
            down[a] -= step;
            double rise = (Evaluate(law, up, above, spare) - Evaluate(law, down, below, spare)) / (2 * step);
            Assert.Equal(rise, gradient[a], 1e-7);
            for (int b = 0; b <= a; b++)
                Assert.Equal(-(above[b] - below[b]) / (2 * step), bend[(a * 3) + b], 1e-7);
        }
    }

    [Theory]
    [InlineData(-800)]
    [InlineData(-40)]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(36)]
    public void Both_tails_keep_their_digits(double z)
    {
        Check(Logistic.Upper(z), Logistic.Lower(z));
        Check(StandardNormal.Upper(z), StandardNormal.Lower(z));
        if (z < 6)
            Check(SmallestExtreme.Upper(z), SmallestExtreme.Lower(z));
        static void Check(LogTerm upper, LogTerm lower)
        {
            Assert.True(double.IsFinite(upper.Value) && double.IsFinite(lower.Value));
            Assert.True(upper.Slope <= 0 && lower.Slope >= 0);
            Assert.Equal(1, Math.Exp(upper.Value) + Math.Exp(lower.Value), 1e-14);
        }
    }

    private static double Evaluate(int law, double[] at, double[] gradient, double[] bend) => law switch
    {
        0 => LogTimeLikelihood.Of<SmallestExtreme>(Rows, at, 2, gradient, bend),
        1 => LogTimeLikelihood.Of<StandardNormal>(Rows, at, 2, gradient, bend),
        _ => LogTimeLikelihood.Of<Logistic>(Rows, at, 2, gradient, bend),
    };
}
