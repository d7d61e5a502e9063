using System.Globalization;

namespace TruceStats.Tests.Numerics;

/// <summary>Relative agreement, with both numbers in the message.</summary>
internal static class Near
{
    public static void Equal(double expected, double actual, double relative = 1e-12, double absolute = 0)
    {
        if (!(Math.Abs(actual - expected) <= absolute + relative * Math.Abs(expected)) && actual != expected)
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"expected {expected:R}, got {actual:R}"));
    }
}
