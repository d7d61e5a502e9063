namespace TruceStats.Numerics;

/// <summary>
/// How far to move so that the logarithm of a tail changes by a given amount: the inverse of its Taylor series, to sixth order.
/// </summary>
/// <remarks>
/// On a log scale t the tails G of gamma and beta variables have a log-concave density g = exp ψ, and with Mills' ratio M = G/g the move
/// d as a function of the change L in log G obeys d′ = M exp(L − ψ₁d − ψ₂d²/2 − …), where ψᵢ is the i-th derivative. Power series on both
/// sides give the coefficients below. Where the tail is a power, M ψ₁ = 1, and all coefficients but the first vanish;
/// elsewhere they fall about like 0.1ⁿ. So one look at the tail is enough for full precision, where the start was within
/// some percent of the tail asked for.
/// </remarks>
internal static class LogTailSeries
{
    /// <summary>
    /// The change in log tail beyond which the series is not trusted. Newton's method is used there: on a concave function it overshoots
    /// at most once.
    /// </summary>
    private const double Reach = 0.5;

    /// <summary>A tail that is nearly 1 says little about where a small one is: no move is longer than this.</summary>
    private const double LongestMove = 5;

    /// <summary>The move, and a bound on how far it may still be off.</summary>
    /// <param name="change">L: the log of the tail asked for over the tail found.</param>
    /// <param name="mills">M: the tail found over the density there.</param>
    /// <param name="psi1">First derivative of the log density, in the direction in which the tail grows.</param>
    /// <param name="psi2">Second derivative.</param>
    /// <param name="psi3">Third derivative.</param>
    /// <param name="psi4">Fourth derivative.</param>
    /// <param name="psi5">Fifth derivative.</param>
    /// <param name="doubt">The last term, in absolute value; infinite where the series was not used.</param>
    public static double Move(
        double change, double mills, double psi1, double psi2, double psi3, double psi4, double psi5, out double doubt)
    {
        double first = mills * change;
        if (!(Math.Abs(change) < Reach))
        {
            doubt = double.PositiveInfinity;
            return Math.Clamp(first, -LongestMove, LongestMove);
        }
        double square = mills * mills, cube = square * mills;
        double a = mills * psi1, b = square * psi2, c = cube * psi3, d = square * square * psi4, e = square * cube * psi5;
        double c2 = (1 - a) / 2;
        double c3 = (1 - b + a * (2 * a - 3)) / 6;
        double c4 = (1 - c - 6 * b + a * (7 * b - 7 + a * (12 - 6 * a))) / 24;
        double c5 = (1 - d - 10 * c + b * (7 * b - 25) + a * (11 * c + 70 * b - 15 + a * (50 - 46 * b + a * (24 * a - 60)))) / 120;
        double c6 = (1 - e - 15 * d - 65 * c + b * (25 * c + 105 * b - 90)
            + a * (16 * d + 165 * c + b * (455 - 127 * b) - 31
            + a * (180 - 101 * c - 690 * b + a * (326 * b - 390 + a * (360 - 120 * a))))) / 720;
        double l2 = change * change;
        double last = c6 * l2 * l2 * change;
        doubt = Math.Abs(first * last);
        return first * (1 + c2 * change + l2 * (c3 + c4 * change + l2 * c5) + last);
    }
}
