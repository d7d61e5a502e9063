using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class ArimaOrderSearchTests
{
    private static readonly double[] Design = [.. ArimaSeries.Ones(30), .. ArimaSeries.Step(30, 18)];

    [Fact]
    public void The_table_is_that_of_R()
    {
        var search = Run(new ArimaGrid(2, 0, 1), 1);
        // R 4.2.2, forecast: for (p in 0:2) for (q in 0:1) Arima(y, c(p, 0, q), xreg = x, method = "ML")$aicc. For (2, 0, 1) R stops on a lower hill,
        // at 92.39149; the higher one has θ = −1: arima(y, c(2, 0, 1), xreg = x, method = "ML", transform.pars = FALSE,
        // fixed = c(1.69035236, -0.89141415, -1, 20.07046526, -4.42444334))$loglik is -36.9275295019, and the criterion 89.50723 with 6 parameters.
        double[] expected = [130.0843, 107.5213, 101.1014, 95.65742, 89.34624, 89.50723];
        Assert.Equal(["(0, 0, 0)", "(0, 0, 1)", "(1, 0, 0)", "(1, 0, 1)", "(2, 0, 0)", "(2, 0, 1)"], search.Fits.Select(fit => fit.Order.ToString()));
        for (int i = 0; i < expected.Length; i++)
            Near.Equal(expected[i], search.Fits[i].Aicc!.Value, 1e-6);
        Assert.Equal(ArimaStatus.OnBoundary, search.Fits[5].Status);
        Assert.Same(search.Fits[4], search.Best);
    }

    [Fact]
    public void Any_parallelism_gives_the_same_answer()
    {
        var one = Run(new ArimaGrid(2, 0, 2), 1);
        var many = Run(new ArimaGrid(2, 0, 2), 4);
        Assert.Equal(one.Best!.Order, many.Best!.Order);
        foreach (var (left, right) in one.Fits.Zip(many.Fits))
        {
            Assert.Equal(left.LogLikelihood, right.LogLikelihood);
            Assert.Equal(left.Parameters, right.Parameters);
        }
    }

    [Fact]
    public void A_seasonal_grid_has_every_combination_once()
    {
        var orders = new ArimaGrid(1, 1, 2, 1, 1, 1, 12).Orders();
        Assert.Equal(2 * 3 * 2 * 2, orders.Distinct().Count());
        Assert.All(orders, order => Assert.Equal(13, order.Lost));
        Assert.Equal("(0, 1, 0)(0, 1, 0)[12]", orders[0].ToString());
        Assert.Equal("(1, 1, 2)(1, 1, 1)[12]", orders[^1].ToString());
    }

    [Fact]
    public void Failures_stay_in_the_table_and_are_never_chosen()
    {
        double[] values = ArimaSeries.Short[..8], design = ArimaSeries.Ones(8);
        var search = ArimaOrderSearch.Run(new ArimaGrid(3, 0, 3), values, [], design, 1, [], 2, null, TestContext.Current.CancellationToken);
        Assert.Equal(16, search.Fits.Count);
        Assert.Equal(ArimaStatus.TooFewObservations, search.Fits[^1].Status);
        Assert.NotNull(search.Best!.Aicc);
        double[] constant = [.. Enumerable.Repeat(4.0, 30)];
        Assert.Null(ArimaOrderSearch.Run(new ArimaGrid(1, 0, 1), constant, [], Design, 2, [], 1, null, TestContext.Current.CancellationToken).Best);
    }

    [Fact]
    public void Progress_is_told_and_cancellation_heard()
    {
        var told = new List<double>();
        ArimaOrderSearch.Run(new ArimaGrid(1, 0, 1), ArimaSeries.Short, [], Design, 2, [], 1, new Listener(told), TestContext.Current.CancellationToken);
        Assert.Equal([0.25, 0.5, 0.75, 1], told);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(
            () => ArimaOrderSearch.Run(new ArimaGrid(1, 0, 1), ArimaSeries.Short, [], Design, 2, [], 1, null, source.Token));
    }

    private static ArimaOrderSearch Run(ArimaGrid grid, int parallelism) =>
        ArimaOrderSearch.Run(grid, ArimaSeries.Short, [], Design, 2, [], parallelism, null, TestContext.Current.CancellationToken);

    private sealed class Listener(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
