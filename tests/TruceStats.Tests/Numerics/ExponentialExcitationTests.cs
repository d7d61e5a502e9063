using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class ExponentialExcitationTests
{
    private static PointStretches Points()
    {
        var random = new Random(4);
        double[] times = [.. Enumerable.Range(0, 1500).Select(_ => 400 * random.NextDouble()).Where(time => time is < 150 or >= 180).Order()];
        return new PointStretches(times, [0, 180], [150, 400]);
    }

    [Fact]
    public void Both_ways_to_the_likelihood_agree()
    {
        var points = Points();
        Span<double> gradient = stackalloc double[3], hessian = stackalloc double[9];
        Assert.Equal(
            ExponentialExcitation.LogLikelihood(points, 2.5, 0.4, 1.3), ExponentialExcitation.Derivatives(points, 2.5, 0.4, 1.3, gradient, hessian), 1e-8);
    }

    [Fact]
    public void Derivatives_are_those_of_the_likelihood()
    {
        var points = Points();
        double[] at = [2.5, 0.4, 1.3], gradient = new double[3], hessian = new double[9], above = new double[3], below = new double[3], unused = new double[9];
        ExponentialExcitation.Derivatives(points, at[0], at[1], at[2], gradient, hessian);
        for (int i = 0; i < 3; i++)
        {
            double[] up = [.. at], down = [.. at];
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double difference = ExponentialExcitation.Derivatives(points, up[0], up[1], up[2], above, unused) - ExponentialExcitation.Derivatives(points, down[0], down[1], down[2], below, unused);
            Assert.Equal(gradient[i], difference / 2e-5, 1e-5 * Math.Max(1, Math.Abs(gradient[i])));
            for (int j = 0; j < 3; j++)
                Assert.Equal(hessian[(i * 3) + j], (above[j] - below[j]) / 2e-5, 1e-6 * Math.Max(1, Math.Abs(hessian[(i * 3) + j])));
        }
    }

    [Fact]
    public void The_model_that_is_searched_has_the_same_likelihood_and_the_same_curvature()
    {
        var points = Points();
        var model = new PointDecayModel(points, [], 1) { Lowest = -5, Highest = 5 };
        double top = DecayPeak.Find(model), mu = model.Blocks[0].Theta[0], alpha = model.Blocks[0].Theta[1], beta = Math.Exp(model.Decay);
        Span<double> gradient = stackalloc double[3], hessian = stackalloc double[9];
        Assert.Equal(top, ExponentialExcitation.Derivatives(points, mu, alpha, beta, gradient, hessian), 1e-8);
        Assert.All(gradient.ToArray(), slope => Assert.Equal(0, slope, 1e-4));
        double[] information = model.Information();
        Assert.Equal(-hessian[0], information[0], 1e-8 * Math.Abs(hessian[0]));
        Assert.Equal(-hessian[1], information[1], 1e-8 * Math.Abs(hessian[1]));
        // By the logarithm of β, at whose slope of 0 nothing but the square of β is left.
        Assert.Equal(-hessian[5] * beta, information[5], 1e-5 * Math.Abs(hessian[5]));
        Assert.Equal(-hessian[8] * beta * beta, information[8], 1e-4 * Math.Abs(hessian[8]));
    }

    [Fact]
    public void Rescaled_waits_add_up_to_the_integral_of_the_rate()
    {
        // At the highest point in the two rates the integral over all that was observed is the number of points; the waits leave out the last tail.
        var points = Points();
        var model = new PointDecayModel(points, [], 1) { Lowest = -5, Highest = 5 };
        DecayPeak.Find(model);
        double sum = ExponentialExcitation.RescaledWaits(points, model.Blocks[0].Theta[0], model.Blocks[0].Theta[1], Math.Exp(model.Decay)).Sum();
        Assert.InRange(sum, points.Count - 10, points.Count);
    }
}
