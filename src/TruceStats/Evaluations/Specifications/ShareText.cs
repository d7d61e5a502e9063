using System.Globalization;

namespace TruceStats.Evaluations;

/// <summary>Prints a share so that 0% and 100% mean none and all: 499 of 500 are 99.8%, and what is nearly none is below 0.01%.</summary>
internal static class ShareText
{
    private const int MostDecimals = 2;

    public static string Percent(double share)
    {
        // Below a thousand-millionth a share is what rounding left of none.
        double percent = Math.Round(100 * share, 9);
        for (int decimals = 0; decimals <= MostDecimals; decimals++)
        {
            double rounded = Math.Round(percent, decimals);
            if (rounded is > 0 and < 100 || rounded == percent)
                return rounded.ToString(CultureInfo.InvariantCulture) + "%";
        }
        return percent < 50 ? "<0.01%" : ">99.99%";
    }
}
