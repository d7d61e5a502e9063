using System.Globalization;

namespace TruceStats;

/// <summary>How numbers are printed, in one place: invariant, to a stated number of significant digits.</summary>
internal static class Figures
{
    /// <summary>Three significant digits with trailing zeros kept (0.400, 23.3, 1,234,000 becomes 1234000); infinities as ∞.</summary>
    public static string Three(double value) => Significant(value, 3);

    /// <summary>Up to four significant digits without trailing zeros.</summary>
    public static string Short(double value)
    {
        if (!double.IsFinite(value))
            return Infinite(value);
        double magnitude = Math.Abs(value);
        return magnitude is >= 1e4 and < 1e15
            ? Math.Round(value).ToString("0", CultureInfo.InvariantCulture)
            : value.ToString("G4", CultureInfo.InvariantCulture);
    }

    /// <summary>A p-value: <c>&lt;0.001</c> below that, else three decimals; never <c>0.000</c>.</summary>
    public static string PValue(double p) => p < 0.001 ? "<0.001" : p.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A level as a percentage without needless decimals: 0.95 is <c>95%</c>, 0.999 is <c>99.9%</c>.</summary>
    public static string Level(double level) =>
        Math.Round(100 * level, 10).ToString("0.##########", CultureInfo.InvariantCulture) + "%";

    public static string Significant(double value, int digits)
    {
        if (!double.IsFinite(value))
            return Infinite(value);
        if (value == 0)
            return "0";
        // The exponent is read off the rounded value, so that 9.996 prints as 10.0 and not as 10.00.
        string scientific = value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int exponent = int.Parse(scientific.AsSpan(scientific.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is < -4 or > 14)
            return value.ToString("0." + new string('0', digits - 1) + "e-0", CultureInfo.InvariantCulture);
        int decimals = Math.Max(0, digits - 1 - exponent);
        return value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static string Infinite(double value) => double.IsNaN(value) ? "undefined" : value > 0 ? "∞" : "-∞";
}
