using System.Globalization;

namespace TruceStats.Tests;

/// <summary>Runs a piece of a test as on a user's machine in another country.</summary>
internal static class UnderCulture
{
    /// <summary>Turkish has its own letter I, German a comma for the decimal point, Arabic its own digits and calendar.</summary>
    public static TheoryData<string> Names => ["tr-TR", "de-DE", "ar-SA"];

    public static T Of<T>(string name, Func<T> made)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            return made();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
