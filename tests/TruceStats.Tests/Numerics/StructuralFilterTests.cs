using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class StructuralFilterTests
{
    private static readonly double[] Outcome =
    [
        12, 15, 11, 18, 17, 21, 9, 8, 11, 7, 9, 13, 12, 10, 6, 8, 11, 14, 9, 12, 16, 12, 11, 9, 7, 8, 10, 13, 12, 11,
    ];

    public static TheoryData<bool, int, bool, int> Forms => new()
    {
        { false, 0, false, 0 }, { true, 0, false, 0 }, { false, 4, false, 0 }, { true, 4, true, 0 }, { true, 5, false, 1 }, { true, 5, true, 2 },
        { false, 0, false, 2 }, { false, 2, false, 1 }, { true, 2, true, 0 }, { false, 3, true, 1 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_diffuse_likelihood_is_that_of_the_dense_normal_distribution(bool slope, int season, bool trigonometric, int regressors)
    {
        var form = new StructuralForm(slope, season, trigonometric);
        double[] variances = [.. new[] { 2.0, 0.7, 0.05, 0.3 }.Take(form.Variances)];
        bool[] observed = Seen();
        double[] x = Regressors(regressors);
        var fit = StructuralModel.FitAt(new StructuralData(form, Outcome, observed, x, regressors), variances);
        var dense = new DenseStructural(form, Outcome, observed, x, regressors, variances);
        Near.Equal(dense.LogLikelihood, fit.LogLikelihood, 1e-11);
        for (int k = 0; k < regressors; k++)
        {
            Near.Equal(dense.Diffuse[form.States + k], fit.Coefficients[k], 1e-9);
            for (int l = 0; l < regressors; l++)
                Near.Equal(dense.DiffuseCovariance[form.States + k, form.States + l], fit.Covariance[k * regressors + l], 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_score_is_the_slope_of_the_likelihood(bool slope, int season, bool trigonometric, int regressors)
    {
        var form = new StructuralForm(slope, season, trigonometric);
        var filter = new StructuralFilter(new StructuralData(form, Outcome, Seen(), Regressors(regressors), regressors));
        double[] variances = [.. new[] { 1.0, 0.4, 0.02, 0.1 }.Take(form.Variances)], slopes = new double[form.Variances];
        filter.Run(variances);
        new StructuralScore(filter).Evaluate(slopes);
        for (int i = 0; i < form.Variances; i++)
        {
            double step = 1e-4 * variances[i];
            double[] up = [.. variances], down = [.. variances];
            (up[i], down[i]) = (variances[i] + step, variances[i] - step);
            // A central difference of a number of about 80 with steps of 1e-4 keeps seven digits or so.
            Near.Equal((filter.Run(up) - filter.Run(down)) / (2 * step), slopes[i], 1e-6, 1e-6);
        }
    }

    [Fact]
    public void Times_without_observation_are_as_if_they_were_not_in_the_series()
    {
        var form = new StructuralForm(true, 0, false);
        double[] padded = [double.NaN, double.NaN, .. Outcome, double.NaN];
        bool[] seen = [false, false, .. Outcome.Select(_ => true), false];
        double[] variances = [2, 0.5, 0.1];
        var fit = StructuralModel.FitAt(new StructuralData(form, Outcome, [.. Outcome.Select(_ => true)], [], 0), variances);
        var same = StructuralModel.FitAt(new StructuralData(form, padded, seen, [], 0), variances);
        Near.Equal(fit.LogLikelihood, same.LogLikelihood, 1e-12);
    }

    private static bool[] Seen() => [.. Outcome.Select((_, t) => t is not (3 or 11 or 12 or 20))];

    private static double[] Regressors(int count) =>
        [.. Enumerable.Range(0, count).SelectMany(k => Outcome.Select((_, t) => 50 + Math.Sin((k + 1) * t * 0.9) * (k + 1) + (t * t % 7)))];
}
