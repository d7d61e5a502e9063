using System.Runtime.CompilerServices;
using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>The half-lives that a search looks at.</summary>
internal static class HalfLives
{
    public static double? Check(double? days, [CallerMemberName] string name = "") =>
        days is null or (> 0 and < double.PositiveInfinity)
            ? days
            : throw new ArgumentOutOfRangeException(name, days, "A half-life must be above 0 and finite, or null.");

    public static string Text(double? shortest, double? longest) => (shortest, longest) switch
    {
        (null, null) => "",
        ({ } from, null) => " (half-life from " + Figures.Short(from) + " days)",
        (null, { } to) => " (half-life to " + Figures.Short(to) + " days)",
        ({ } from, { } to) => " (half-life from " + Figures.Short(from) + " to " + Figures.Short(to) + " days)",
    };

    /// <summary>The logarithms of the slowest and the fastest decay.</summary>
    public static (double Lowest, double Highest) Bounds(double? shortest, double? longest, PointStretches points, bool spread)
    {
        double gap = points.ShortestGap(), to = longest ?? points.Longest;
        // Nothing within half the shortest wait can tell one decay from another; within a day, nothing is known where days alone are.
        double from = shortest ?? Math.Min(spread ? 1 : gap / 2, to / 2);
        if (!(from < to))
            throw new ArgumentException(FormattableString.Invariant($"The shortest half-life, {from} days, must be below the longest, {to}."), nameof(shortest));
        return (Math.Log(Math.Log(2) / to), Math.Log(Math.Log(2) / from));
    }
}
