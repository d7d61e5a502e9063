using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class ClusterSandwichTests
{
    private static readonly double[] Outcome = [3.1, 4.7, 2.2, 5.9, 6.3, 1.4, 7.7, 2.8, 3.9, 8.1];

    private static double[] Ones(int length) => [.. Enumerable.Repeat(1.0, length)];

    private static (double[] Design, double[] Residuals) Mean(double[] values) => (Ones(values.Length), [.. values.Select(value => value - values.Average())]);

    [Fact]
    public void CR2_of_a_mean_with_each_row_its_own_cluster_is_the_classical_variance_with_n_minus_1_degrees()
    {
        var (design, residuals) = Mean(Outcome);
        var sandwich = new ClusterSandwich(design, 10, 1, Ones(10), residuals, [.. Enumerable.Range(0, 10)], ClusterCorrection.Leverage);
        // R: var(y)/10
        Near.Equal(0.5381, sandwich.Variance([1]), 1e-13);
        Near.Equal(9, sandwich.DegreesOfFreedom([1]), 1e-12);
    }

    [Fact]
    public void The_difference_of_two_groups_has_the_variance_and_nearly_the_degrees_of_Welch()
    {
        double[] design = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
        double first = Outcome[..4].Average(), second = Outcome[4..].Average();
        double[] residuals = [.. Outcome.Select((value, i) => value - (i < 4 ? first : second))];
        var sandwich = new ClusterSandwich(design, 10, 2, Ones(10), residuals, [.. Enumerable.Range(0, 10)], ClusterCorrection.Leverage);
        // R: t.test(y[1:4], y[5:10])$stderr^2
        Near.Equal(1.93206944444444, sandwich.Variance([0, 1]), 1e-13);
        // Satterthwaite with equal variances: (1/4 + 1/6)² / (1/4²/3 + 1/6²/5).
        Near.Equal(6.57894736842105, sandwich.DegreesOfFreedom([0, 1]), 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Variance_and_influence_agree_with_the_covariance(int type)
    {
        double[] design = [.. Ones(10), .. Enumerable.Range(0, 10).Select(i => i * 0.7 - (i % 3))], contrast = [0.3, -2];
        var sandwich = new ClusterSandwich(design, 10, 2, Ones(10), Outcome, [0, 0, 0, 1, 1, 2, 2, 2, 2, 3], (ClusterCorrection)type);
        double[] covariance = new double[4], influence = new double[2];
        sandwich.Covariance(covariance);
        double sum = 0;
        for (int cluster = 0; cluster < 4; cluster++)
        {
            sandwich.Influence(cluster, influence);
            sum += Math.Pow(contrast[0] * influence[0] + contrast[1] * influence[1], 2);
        }
        double quadratic = 0.09 * covariance[0] + 4 * covariance[3] - 0.6 * (covariance[1] + covariance[2]);
        Near.Equal(quadratic, sandwich.Variance(contrast), 1e-12);
        Near.Equal(quadratic, sum, 1e-12);
        Near.Equal(sandwich.DegreesOfFreedom(contrast), sandwich.DegreesOfFreedom([-0.9, 6]), 1e-12);
    }

    [Fact]
    public void Rows_without_weight_and_the_order_of_rows_change_nothing()
    {
        double[] design = [.. Ones(6), 1, 4, 2, 8, 5, 7], residuals = [1, -2, 0.5, 2, -1, 0.3], weights = [1, 2, 0, 1, 3, 1];
        int[] clusters = [0, 0, 1, 1, 2, 2];
        var all = new ClusterSandwich(design, 6, 2, weights, residuals, clusters, ClusterCorrection.Leverage);
        int[] kept = [5, 0, 4, 3, 1];
        var some = new ClusterSandwich(
            [.. kept.Select(i => design[i]), .. kept.Select(i => design[6 + i])], 5, 2, [.. kept.Select(i => weights[i])],
            [.. kept.Select(i => residuals[i])], [.. kept.Select(i => clusters[i])], ClusterCorrection.Leverage);
        Near.Equal(all.Variance([0, 1]), some.Variance([0, 1]), 1e-12);
        Near.Equal(all.DegreesOfFreedom([0, 1]), some.DegreesOfFreedom([0, 1]), 1e-12);
    }

    [Fact]
    public void Input_that_has_no_answer_is_refused()
    {
        var (design, residuals) = Mean(Outcome);
        int[] clusters = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
        double[] twice = [.. design, .. design];
        Assert.Throws<ArgumentException>(() => new ClusterSandwich(twice, 10, 2, Ones(10), residuals, clusters, ClusterCorrection.None));
        Assert.Throws<ArgumentException>(() => new ClusterSandwich(design, 10, 1, Ones(10), residuals, new int[10], ClusterCorrection.None));
        Assert.Throws<ArgumentException>(() => new ClusterSandwich(design, 10, 1, Ones(10), residuals, [0, 0, 0, 0, 2, 2, 2, 2, 2, 2], ClusterCorrection.None));
        Assert.Throws<ArgumentException>(() => new ClusterSandwich(design, 10, 1, Ones(9), residuals, clusters, ClusterCorrection.None));
        Assert.Throws<ArgumentException>(() => new ClusterSandwich(design, 10, 1, Ones(10), [.. residuals[..9], double.NaN], clusters, ClusterCorrection.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClusterSandwich(design, 10, 1, [.. Ones(9), double.NaN], residuals, clusters, ClusterCorrection.None));
        Assert.Throws<ArgumentException>(() => new ClusterSandwich([.. design[..9], double.NaN], 10, 1, Ones(10), residuals, clusters, ClusterCorrection.None));
    }

    [Fact]
    public void Eigenvalues_and_vectors_give_the_matrix_back()
    {
        const int N = 7;
        double[] a = new double[N * N], values = new double[N], vectors = new double[N * N];
        for (int i = 0; i < N; i++)
        {
            for (int j = 0; j < N; j++)
                a[i * N + j] = Math.Cos(i * j + i + j) + (i == j ? i : 0);
        }
        double[] given = [.. a];
        SymmetricEigen.Decompose(a, N, values, vectors);
        for (int i = 0; i < N; i++)
        {
            for (int j = 0; j < N; j++)
            {
                Near.Equal(given[i * N + j], Enumerable.Range(0, N).Sum(k => values[k] * vectors[k * N + i] * vectors[k * N + j]), 0, 1e-13);
                Near.Equal(i == j ? 1 : 0, Columns.Dot(vectors.AsSpan(i * N, N), vectors.AsSpan(j * N, N)), 0, 1e-14);
            }
        }
        Assert.Throws<ArgumentException>(() => SymmetricEigen.Decompose([double.NaN], 1, new double[1], new double[1]));
    }
}
