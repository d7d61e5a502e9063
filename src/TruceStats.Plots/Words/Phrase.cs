using System.Globalization;
using TruceStats.Evaluations;

namespace TruceStats.Plots;

/// <summary>The same words in both languages; what is put into them stands at {0}, {1} and so on.</summary>
internal sealed record Phrase(string English, string Spanish)
{
    public string In(PlotOptions? options, params ReadOnlySpan<object> parts)
    {
        string text = In(Wording.Language(options));
        return parts.IsEmpty ? text : string.Format(CultureInfo.InvariantCulture, text, parts);
    }

    public string In(ReportLanguage language) => language == ReportLanguage.Spanish ? Spanish : English;
}
