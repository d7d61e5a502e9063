using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class CoxWalkTests
{
    // A row of enormous weight that comes late leaves nothing but rounding behind when it is taken away again.
    [Fact]
    public void What_is_left_after_a_heavy_row_is_summed_anew()
    {
        double[] entry = [0, 0, 0, 5], end = [1, 2, 3, 9], x = [0, 1, 2, 60];
        var rows = new CoxRows(entry, end, [true, true, true, true], [], [x]);
        var weights = new double[4];
        double[] beta = [rows.Scales[0]];
        CoxWalk.Weigh(rows, beta, weights);
        var visitor = new Totals([]);
        CoxWalk.Run(rows, weights, second: false, new double[4], ref visitor);
        double unit = Math.Exp(-rows.Means[0]);
        double[] expected = [Math.Exp(60) * unit, Math.Exp(2) * unit, (Math.Exp(2) + Math.E) * unit, (Math.Exp(2) + Math.E + 1) * unit];
        Assert.Equal(4, visitor.Sums.Count);
        for (int i = 0; i < 4; i++)
            Assert.Equal(1, visitor.Sums[i] / expected[i], 1e-12);
    }

    [Fact]
    public void Without_columns_the_likelihood_is_that_of_the_order_alone()
    {
        var rows = new CoxRows([], [1, 2, 3], [true, true, true], [], [[1, 0, 1]]);
        var fit = CoxMaximum.Find(rows.Holding(0, 0), efron: true, CancellationToken.None);
        Assert.Equal(-Math.Log(6), fit.LogLikelihood, 1e-12);
    }

    private readonly struct Totals(List<double> sums) : ICoxVisitor
    {
        public List<double> Sums { get; } = sums;

        public void Visit(in CoxTie tie) => Sums.Add(tie.Risk[0]);
    }
}
