namespace TruceStats.Numerics;

/// <summary>
/// Profile likelihoods of coefficients that run away: how far each can be on this side of infinity (Heinze and Schemper 2001, Biometrics 57:114–119, on why
/// Wald's error says nothing there).
/// </summary>
internal static class CoxProfile
{
    private const double FurthestBound = 1e6;

    /// <summary>The greatest log partial likelihood with a standardized coefficient held at a value.</summary>
    public static double At(CoxRows rows, bool efron, int column, double value) =>
        CoxMaximum.Find(rows.Holding(column, value), efron, CancellationToken.None).LogLikelihood;

    /// <summary>The value at which a profile lies so far below its supremum; infinite where it never does.</summary>
    /// <param name="profile">The profile, which rises towards one infinity.</param>
    /// <param name="supremum">What it rises to.</param>
    /// <param name="fall">How far below, above 0.</param>
    /// <param name="sign">1 where it rises towards ∞, −1 where it does towards −∞.</param>
    /// <param name="near">A value at which it is as good as the supremum.</param>
    public static double Bound(Func<double, double> profile, double supremum, double fall, int sign, double near)
    {
        // Looked at along the way in which it runs, the profile rises.
        double Above(double along) => profile(sign * along) - (supremum - fall);
        double high = sign * near, low = Math.Min(high, 0) - 1;
        while (Above(low) > 0)
        {
            low -= high - low;
            if (low < -FurthestBound)
                return -sign * double.PositiveInfinity;
        }
        return sign * RisingRoot.Find(Above, low, high);
    }
}
