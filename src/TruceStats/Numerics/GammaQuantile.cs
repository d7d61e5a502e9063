namespace TruceStats.Numerics;

/// <summary>The quantile of the gamma distribution: an approximate start, then safeguarded steps on the logarithm of the tail.</summary>
internal static class GammaQuantile
{
    private const int MaximumSteps = 200;

    /// <summary>x with P(X ≤ x) = tail, or P(X &gt; x) = tail for the upper one; tail at most one half.</summary>
    public static double Find(double shape, double tail, bool upper)
    {
        if (tail == 0)
            return upper ? double.PositiveInfinity : 0;
        double logX = Math.Log(Start(shape, tail, upper));
        double low = double.NegativeInfinity, high = double.PositiveInfinity;
        double target = Math.Log(tail);
        for (int step = 0; step < MaximumSteps; step++)
        {
            double x = Math.Exp(logX);
            double found = GammaTail.OnSideOf(shape, x, out bool isUpper);
            if (isUpper != upper)
                found = 1 - found;
            double miss = Math.Log(found) - target;
            // The lower tail rises with x, the upper falls.
            if (miss > 0 == upper)
                low = logX;
            else
                high = logX;
            double slope = GammaTail.ScaledDensity(shape, x) / found;
            double move = (upper ? miss : -miss) / slope;
            if (Math.Abs(move) < 1e-10)
                return x * (1 + move);
            double next = logX + move;
            if (!(next > low && next < high))
                next = double.IsInfinity(low) || double.IsInfinity(high) ? logX + Math.Sign(move) : (low + high) / 2;
            logX = next;
        }
        throw new ArithmeticException("The gamma quantile did not converge.");
    }

    private static double Start(double shape, double tail, bool upper)
    {
        double z = NormalDistribution.Quantile(tail);
        double cubeRoot = 1 - 1 / (9 * shape) + (upper ? -z : z) / (3 * Math.Sqrt(shape));
        double start = shape * cubeRoot * cubeRoot * cubeRoot;
        // The lower end: P(X ≤ x) is at most xᵃ/Γ(a + 1), which is the whole of it where x is small.
        double power = Math.Exp((Math.Log(tail) + Stirling.Error(shape) + 0.5 * Math.Log(2 * Math.PI * shape)) / shape
            + Math.Log(shape) - 1);
        if (upper)
            return cubeRoot > 0.1 ? start : 1;
        return cubeRoot > 0.2 ? Math.Max(start, power) : power;
    }
}
