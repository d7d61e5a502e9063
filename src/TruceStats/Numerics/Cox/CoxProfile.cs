namespace TruceStats.Numerics;

/// <summary>
/// How far a coefficient that runs away can be on this side of infinity: where its profile likelihood falls by a given amount below its supremum (Heinze and
/// Schemper 2001, Biometrics 57:114–119, on why Wald's error says nothing there).
/// </summary>
internal static class CoxProfile
{
    private const double FurthestBound = 1e6;

    /// <summary>The greatest log partial likelihood with a standardized coefficient held at a value.</summary>
    public static double At(CoxRows rows, bool efron, int column, double value, CancellationToken cancellation) =>
        CoxMaximum.Find(rows.Holding(column, value), efron, cancellation).LogLikelihood;

    /// <summary>The standardized coefficient at which the profile lies so far below the supremum; infinite where it never does.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="fit">The fit, in which the column runs away.</param>
    /// <param name="efron">How ties are treated.</param>
    /// <param name="column">The column.</param>
    /// <param name="fall">How far below, above 0.</param>
    /// <param name="cancellation">Looked at between steps.</param>
    public static double Bound(CoxRows rows, CoxMaximum fit, bool efron, int column, double fall, CancellationToken cancellation)
    {
        // Looked at along the way in which it runs, the profile rises.
        int sign = fit.Runaway[column];
        double Above(double along) => At(rows, efron, column, sign * along, cancellation) - (fit.LogLikelihood - fall);
        double high = sign * fit.Beta[column], low = Math.Min(high, 0) - 1;
        while (Above(low) > 0)
        {
            low -= high - low;
            if (low < -FurthestBound)
                return -sign * double.PositiveInfinity;
        }
        return sign * RisingRoot.Find(Above, low, high);
    }
}
