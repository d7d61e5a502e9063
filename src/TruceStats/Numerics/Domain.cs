using System.Runtime.CompilerServices;

namespace TruceStats.Numerics;

/// <summary>
/// The cheap checks at the door of a kernel. Callers have validated already; these keep NaN from passing through in silence,
/// so every comparison is written to fail on NaN.
/// </summary>
internal static class Domain
{
    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0 && value <= double.MaxValue))
            Throw(name, value, "must be above 0 and finite");
    }

    public static void Probability(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0 && value <= 1))
            Throw(name, value, "must lie in [0, 1]");
    }

    public static void NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0))
            Throw(name, value, "must be 0 or more");
    }

    public static void NotNegative(long value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < 0)
            Throw(name, value, "must be 0 or more");
    }

    public static void FiniteNotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0 && value <= double.MaxValue))
            Throw(name, value, "must be 0 or more and finite");
    }

    public static void Number(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (double.IsNaN(value))
            Throw(name, value, "must be a number");
    }

    private static void Throw(string name, object value, string required) =>
        throw new ArgumentOutOfRangeException(name, value, $"{name} {required}.");
}
