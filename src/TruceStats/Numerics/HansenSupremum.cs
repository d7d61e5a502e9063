namespace TruceStats.Numerics;

/// <summary>The tail of the supremum of a squared, normalized Brownian bridge between two points in time, for one parameter (Andrews 1993, Econometrica 61:821–856).</summary>
internal static class HansenSupremum
{
    /// <summary>
    /// The published response surface of the sup test of one parameter (Hansen 1997, JBES 15:60–67): for each share trimmed from either end, 0.49, 0.47, … 0.01, the numbers a, b and v with which
    /// the tail at x is that of the chi-squared of v degrees of freedom at a + bx.
    /// </summary>
    private static ReadOnlySpan<double> Surface =>
    [
        -0.06484670, 0.99671156, 1.25732410,
        -0.15305667, 0.96757645, 1.43651315,
        -0.23071675, 0.95825013, 1.56531261,
        -0.29247661, 0.95715782, 1.68851898,
        -0.35706588, 0.95237505, 1.77889686,
        -0.40514715, 0.96055795, 1.89761322,
        -0.45248386, 0.95810999, 1.98370422,
        -0.50458517, 0.96149538, 2.07086519,
        -0.55009159, 0.96684273, 2.17244338,
        -0.60241623, 0.96518399, 2.23509053,
        -0.64308746, 0.97354902, 2.33722161,
        -0.68833676, 0.97829106, 2.42776524,
        -0.73136161, 0.98206870, 2.50833918,
        -0.78078198, 0.99475319, 2.62095510,
        -0.82894221, 1.00023473, 2.70286643,
        -0.88430133, 1.00162529, 2.77835798,
        -0.94992650, 1.00384268, 2.84325795,
        -0.98828874, 1.01604712, 2.96752918,
        -1.04892713, 1.02570939, 3.08442682,
        -1.11527783, 1.03526033, 3.19770394,
        -1.14992644, 1.06643436, 3.44739573,
        -1.24010871, 1.06929468, 3.54993605,
        -1.38522113, 1.06808543, 3.61667211,
        -1.48296473, 1.12839690, 4.07202473,
        -1.78738608, 1.17220925, 4.47267010,
    ];

    /// <summary>The tail at <paramref name="statistic"/>.</summary>
    /// <param name="statistic">The greatest of the statistics looked at, 0 or more.</param>
    /// <param name="first">The first point looked at, as a share of the whole.</param>
    /// <param name="last">The last.</param>
    public static double UpperTail(double statistic, double first, double last)
    {
        // What matters is the odds ratio of the two points; the share trimmed is that of two points as far from either end.
        double spread = last * (1 - first) / (first * (1 - last));
        double trimmed = 1 / (1 + Math.Sqrt(spread));
        // Rows are two hundredths apart; beyond the first stands a single point, which has the chi-squared itself.
        double row = (0.49 - trimmed) / 0.02;
        if (row < 0)
        {
            double toPoint = (trimmed - 0.49) / 0.01;
            return ((1 - toPoint) * Row(0, statistic)) + (toPoint * ChiSquaredDistribution.UpperTail(statistic, 1));
        }
        int below = (int)Math.Floor(row);
        if (below >= (Surface.Length / 3) - 1)
            return Row((Surface.Length / 3) - 1, statistic);
        return ((below + 1 - row) * Row(below, statistic)) + ((row - below) * Row(below + 1, statistic));
    }

    private static double Row(int row, double statistic)
    {
        var numbers = Surface.Slice(3 * row, 3);
        return ChiSquaredDistribution.UpperTail(Math.Max(0, numbers[0] + (numbers[1] * statistic)), numbers[2]);
    }
}
