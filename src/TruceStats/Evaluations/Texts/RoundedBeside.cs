using System.Globalization;

namespace TruceStats.Evaluations;

/// <summary>Rounds so that what is printed lies on the same side of a boundary as the number itself: 0.4996 is not "0.500, below 0.5".</summary>
internal static class RoundedBeside
{
    private const int Fewest = 3;
    private const int Most = 15;

    public static string Text(double value, params ReadOnlySpan<double> boundaries)
    {
        for (int digits = Fewest; digits <= Most; digits++)
        {
            string text = Math.Abs(value) >= 1000 && Math.Abs(value) < 1e15 && value == Math.Round(value) ? value.ToString("0", CultureInfo.InvariantCulture) : Figures.Significant(value, digits);
            if (!double.IsFinite(value) || SameSides(value, double.Parse(text, CultureInfo.InvariantCulture), boundaries))
                return text;
        }
        return value.ToString("R", CultureInfo.InvariantCulture);
    }

    private static bool SameSides(double value, double printed, ReadOnlySpan<double> boundaries)
    {
        foreach (double boundary in boundaries)
        {
            if (double.IsFinite(boundary) && value.CompareTo(boundary) != printed.CompareTo(boundary))
                return false;
        }
        return true;
    }
}
