namespace TruceStats.Monitoring;

internal static class TailProbability
{
    public static double Checked(double value) =>
        value is > 0 and < 0.5 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Alpha must lie in (0, 0.5).");
}
