using TruceStats.Numerics;

namespace TruceStats.References.Calls;

/// <summary>Generalized least squares with AR(1) errors: level, trend, step and slope after it, at consecutive times.</summary>
internal static class GlsCalls
{
    public static IReadOnlyList<GoldenCall> All => [Ar1];

    private static GoldenCall Ar1 { get; } = new("its/gls-ar1", arguments =>
    {
        double[] values = arguments.Numbers("values");
        int n = values.Length, firstAfter = (int)arguments.Count("firstAfter");
        double[] design = new double[4 * n];
        for (int i = 0; i < n; i++)
        {
            design[i] = 1;
            design[n + i] = i + 1;
            design[2 * n + i] = i >= firstAfter ? 1 : 0;
            design[3 * n + i] = Math.Max(0, i - firstAfter + 1);
        }
        var fit = new GlsAr1(design, n, 4, [.. Enumerable.Range(1, n)]).Fit(values);
        return new GoldenAnswer
        {
            ["level"] = fit.Coefficients[2],
            ["levelSe"] = Math.Sqrt(fit.Covariance[2 * 4 + 2]),
            ["slope"] = fit.Coefficients[3],
            ["slopeSe"] = Math.Sqrt(fit.Covariance[3 * 4 + 3]),
            ["phi"] = fit.Rho,
            ["sigma"] = fit.Sigma,
        };
    });
}
