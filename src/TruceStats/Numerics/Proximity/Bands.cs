namespace TruceStats.Numerics;

internal static class Bands
{
    /// <summary>The index of the first of rising limits that a value does not exceed; their number where it exceeds all.</summary>
    public static int Of(double value, ReadOnlySpan<double> limits)
    {
        int band = 0;
        while (band < limits.Length && value > limits[band])
            band++;
        return band;
    }
}
