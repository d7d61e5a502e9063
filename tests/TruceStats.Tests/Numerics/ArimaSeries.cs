using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>Made-up series with ARMA noise, and their density by dense matrices: a second route to every likelihood.</summary>
internal static class ArimaSeries
{
    // R 4.2.2: set.seed(326); round(20 + arima.sim(list(ar = .5, ma = .3), 30) - 4 * (1:30 > 18), 1)
    public static double[] Short =>
    [
        20.9, 22.6, 22, 21.1, 20, 20.4, 20.9, 21.7, 20.6, 18.4, 16.4, 17.1, 18, 19.6, 20.1,
        21, 20.9, 22.4, 19.3, 18.4, 17.9, 16.1, 14, 13.6, 12.4, 12.6, 14.2, 15.5, 16, 15.7,
    ];

    public static ArimaFit Fit(
        ReadOnlySpan<double> values, ReadOnlySpan<bool> observed, ReadOnlySpan<double> design, int regressors, ArimaOrder order,
        IReadOnlyList<ArimaDecay> decays) =>
        ArimaRegression.Fit(values, observed, design, regressors, order, decays, TestContext.Current.CancellationToken);

    /// <summary>Fixed noise of a process, after a run-in that forgets its start.</summary>
    public static double[] Noise(ulong seed, int length, double[] ar, double[] ma)
    {
        const int runIn = 500;
        var random = new RandomStream(seed);
        double[] e = new double[length + runIn], w = new double[length + runIn];
        for (int t = 0; t < w.Length; t++)
        {
            w[t] = e[t] = random.NextNormal();
            for (int i = 1; i <= Math.Min(t, ar.Length); i++)
                w[t] += ar[i - 1] * w[t - i];
            for (int i = 1; i <= Math.Min(t, ma.Length); i++)
                w[t] += ma[i - 1] * e[t - i];
        }
        return w[runIn..];
    }

    /// <summary>Sums up over a lag: the inverse of differencing.</summary>
    public static double[] Sum(double[] series, int lag)
    {
        double[] sums = [.. series];
        for (int t = lag; t < sums.Length; t++)
            sums[t] += sums[t - lag];
        return sums;
    }

    public static double[] Ones(int length) => [.. Enumerable.Repeat(1.0, length)];

    public static double[] Step(int length, int first) => [.. Enumerable.Range(0, length).Select(t => t >= first ? 1.0 : 0)];

    public static double[] Pulse(int length, int at) => [.. Enumerable.Range(0, length).Select(t => t == at ? 1.0 : 0)];

    public static bool[] AllBut(int length, params int[] missing) => [.. Enumerable.Range(0, length).Select(t => !missing.Contains(t))];

    /// <summary>The autocovariances of a process with unit noise, from the sum over its impulse responses, cut off where nothing is left.</summary>
    public static double[] Autocovariances(double[] ar, double[] ma, int count)
    {
        const int terms = 6000;
        double[] psi = new double[terms];
        for (int k = 0; k < terms; k++)
        {
            psi[k] = k == 0 ? 1 : k <= ma.Length ? ma[k - 1] : 0;
            for (int i = 1; i <= Math.Min(k, ar.Length); i++)
                psi[k] += ar[i - 1] * psi[k - i];
        }
        return [.. Enumerable.Range(0, count).Select(lag => Enumerable.Range(0, terms - lag).Sum(k => psi[k] * psi[k + lag]))];
    }

    /// <summary>Multiplies 1 + a₁B + … by 1 + b₁Bˢ + …, without the leading one.</summary>
    public static double[] Multiply(double[] a, double[] b, int season)
    {
        double[] left = [1, .. a], product = new double[left.Length + b.Length * season];
        for (int k = 0; k <= b.Length; k++)
        {
            for (int i = 0; i < left.Length; i++)
                product[k * season + i] += left[i] * (k == 0 ? 1 : b[k - 1]);
        }
        return product[1..];
    }

    /// <summary>
    /// The log-density of what is observed of a series with these parameters, by the covariance of all of it. With a difference over one lag it
    /// is that of the steps from each observation to the one before it in the same chain, which are sums of the stationary process.
    /// </summary>
    public static double LogDensity(
        double[] values, bool[] observed, double[][] regressors, double[] coefficients, double[] ar, double[] ma, double variance, int lag = 0)
    {
        double[] rest = [.. values.Select((value, t) => value - regressors.Select((x, j) => x[t] * coefficients[j]).Sum())];
        var weights = new List<double[]>();
        var outcomes = new List<double>();
        for (int t = 0; t < values.Length; t++)
        {
            if (!observed[t])
                continue;
            double[] row = new double[values.Length];
            row[t] = 1;
            int back = t - lag;
            while (lag > 0 && back >= 0 && !observed[back])
            {
                row[back] = 1;
                back -= lag;
            }
            if (lag > 0 && back < 0)
                continue;
            weights.Add(row);
            outcomes.Add(lag > 0 ? rest[t] - rest[back] : rest[t]);
        }
        return LogDensity([.. outcomes], [.. weights], Autocovariances(ar, ma, values.Length), variance);
    }

    private static double LogDensity(double[] outcomes, double[][] weights, double[] autocovariances, double variance)
    {
        int n = outcomes.Length;
        double[] covariance = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = 0;
                for (int s = 0; s < weights[i].Length; s++)
                {
                    for (int t = 0; weights[i][s] != 0 && t < weights[j].Length; t++)
                        sum += weights[i][s] * weights[j][t] * autocovariances[Math.Abs(s - t)];
                }
                covariance[i * n + j] = variance * sum;
            }
        }
        Assert.True(Cholesky.Factor(covariance, n));
        Cholesky.SolveLower(covariance, n, outcomes);
        return -0.5 * (n * Math.Log(2 * Math.PI) + Cholesky.LogDeterminant(covariance, n) + outcomes.Sum(z => z * z));
    }
}
