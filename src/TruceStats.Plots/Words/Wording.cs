using System.Globalization;

namespace TruceStats.Plots;

/// <summary>The words of the pictures, in one place.</summary>
internal static class Wording
{
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Counted(CountedQuantity what, PlotOptions? options) => options?.Counted ?? what switch
    {
        CountedQuantity.Incidents => "incidents",
        CountedQuantity.DeathsLow => "deaths (low)",
        CountedQuantity.DeathsBest => "deaths (best)",
        CountedQuantity.DeathsHigh => "deaths (high)",
        _ => "events",
    };

    public static string PerExposure(Unit exposure) =>
        exposure == Unit.Days ? " per day"
        : exposure == Unit.PersonDays ? " per 100,000 a year"
        : " per " + exposure.Symbol;

    public static string PerBin(Resolution? resolution) => " per " + (resolution?.ToString() ?? "bin");

    /// <summary>What stands below an axis of days: how long the bins are.</summary>
    public static string Bins(Resolution? resolution) => resolution is null ? "Date" : "Date, by " + resolution;

    public static string Level(double level) => Figures.Level(level);

    /// <summary><c>0.400 [0.304, 0.519]</c>; without the interval where there is none.</summary>
    public static string Short(Estimate estimate) =>
        (estimate.Value is { } value ? Figures.Three(value) : "undefined")
        + (estimate.Interval is { } interval ? " [" + Figures.Three(interval.Lower) + ", " + Figures.Three(interval.Upper) + "]" : "");

    public static string PValue(double p) => p < 0.001 ? "p < 0.001" : "p = " + Figures.PValue(p);

    public static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Number(long count, string one, string many) => Number(count) + " " + (count == 1 ? one : many);

    /// <summary>The codes of the cautions, each once; empty where there are none.</summary>
    public static string Cautions(IEnumerable<Caution> cautions)
    {
        string[] codes = [.. cautions.Select(caution => caution.Code).Distinct(StringComparer.Ordinal)];
        return codes.Length == 0 ? "" : (codes.Length == 1 ? "Caution: " : "Cautions: ") + string.Join(", ", codes) + ".";
    }

    /// <summary>Sentences of a caption, those that are empty left out.</summary>
    public static string Sentences(params ReadOnlySpan<string> sentences)
    {
        string all = "";
        foreach (string sentence in sentences)
            all += sentence.Length == 0 ? "" : (all.Length == 0 ? "" : " ") + sentence;
        return all;
    }

}
