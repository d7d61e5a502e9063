using System.Globalization;

namespace TruceStats.Tests;

internal static class Cultures
{
    /// <summary>Runs a check under another culture than that of the machine.</summary>
    public static void Under(string culture, Action check)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            check();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
