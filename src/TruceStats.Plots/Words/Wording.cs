using System.Globalization;
using TruceStats.Evaluations;

namespace TruceStats.Plots;

/// <summary>How words and numbers are put together: numbers are printed alike in both languages.</summary>
internal static class Wording
{
    private const string DaysOfBins = " days", Harmonics = " of harmonics";

    public static ReportLanguage Language(PlotOptions? options) => options?.Language ?? ReportLanguage.English;

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A name that the library gave, in the language of the picture; a caller's own stays.</summary>
    public static string Name(string name, PlotOptions? options)
    {
        if (Language(options) != ReportLanguage.Spanish)
            return name;
        if (Phrases.SpanishNames.TryGetValue(name, out string? spanish))
            return spanish;
        // The names that hold a number: 10 days, 2 bins, 2 pairs of harmonics.
        string number = name.Split(' ')[0];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            return name;
        return name == number + DaysOfBins ? number + " días"
            : name == Number(count, Phrases.Bin, Phrases.Bins, null) ? Number(count, Phrases.Bin, Phrases.Bins, options)
            : name == number + (count == 1 ? " pair" : " pairs") + Harmonics ? number + (count == 1 ? " par" : " pares") + " de armónicos"
            : name;
    }

    public static string Counted(CountedQuantity what, PlotOptions? options) => options?.Counted ?? (what switch
    {
        CountedQuantity.Incidents => Phrases.Incidents,
        CountedQuantity.DeathsLow => Phrases.DeathsLow,
        CountedQuantity.DeathsBest => Phrases.DeathsBest,
        CountedQuantity.DeathsHigh => Phrases.DeathsHigh,
        _ => Phrases.Events,
    }).In(options);

    public static string PerExposure(Unit exposure, PlotOptions? options) =>
        exposure == Unit.Days ? Phrases.Per.In(options, Name("day", options))
        : exposure == Unit.PersonDays ? Phrases.Per100000AYear.In(options)
        : Phrases.Per.In(options, Name(exposure.Symbol, options));

    public static string PerBin(Resolution? resolution, PlotOptions? options) => Phrases.Per.In(options, Bin(resolution, options));

    /// <summary>What stands below an axis of days: how long the bins are.</summary>
    public static string Bins(Resolution? resolution, PlotOptions? options) =>
        resolution is null ? Phrases.Date.In(options) : Phrases.DateBy.In(options, Bin(resolution, options));

    public static string Level(double level) => Figures.Level(level);

    /// <summary><c>0.400 [0.304, 0.519]</c>; without the interval where there is none.</summary>
    public static string Short(Estimate estimate, PlotOptions? options) =>
        (estimate.Value is { } value ? Figures.Three(value) : Phrases.Undefined.In(options))
        + (estimate.Interval is { } interval ? " [" + Figures.Three(interval.Lower) + ", " + Figures.Three(interval.Upper) + "]" : "");

    public static string PValue(double p) => p < 0.001 ? "p < 0.001" : "p = " + Figures.PValue(p);

    public static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Number(long count, Phrase one, Phrase many, PlotOptions? options) => Number(count) + " " + (count == 1 ? one : many).In(options);

    /// <summary>The codes of the cautions, each once; empty where there are none.</summary>
    public static string Cautions(IEnumerable<Caution> cautions, PlotOptions? options)
    {
        string[] codes = [.. cautions.Select(caution => caution.Code).Distinct(StringComparer.Ordinal)];
        return codes.Length == 0 || options is { OnlyNotes: true }
            ? ""
            : (codes.Length == 1 ? Phrases.Caution : Phrases.Cautions).In(options) + ": " + string.Join(", ", codes) + ".";
    }

    /// <summary>What it was made by, unless the picture stands where that is said beside it.</summary>
    public static string MadeBy(string sentence, PlotOptions? options) => options is { OnlyNotes: true } ? "" : Capital(sentence) + ".";

    /// <summary>Sentences of a caption, those that are empty left out.</summary>
    public static string Sentences(params ReadOnlySpan<string> sentences)
    {
        string all = "";
        foreach (string sentence in sentences)
            all += sentence.Length == 0 ? "" : (all.Length == 0 ? "" : " ") + sentence;
        return all;
    }

    private static string Bin(Resolution? resolution, PlotOptions? options) =>
        resolution is null ? Phrases.Bin.In(options) : Name(resolution.ToString(), options);
}
