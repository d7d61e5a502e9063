using System.Globalization;
using System.Text;

namespace TruceStats;

/// <summary>How a series prints.</summary>
internal static class SeriesText
{
    public static string Of(CountSeries series)
    {
        Int128 total = 0;
        var bins = new int[4];
        for (int i = 0; i < series.Length; i++)
        {
            bins[(int)series.Statuses[i]]++;
            if (series.Statuses[i] == BinStatus.Counted)
                total += series.Counts[i];
        }
        var text = new StringBuilder(Name(series.What));
        if (series.Resolution is { } resolution)
            text.Append(" by ").Append(resolution);
        text.Append(CultureInfo.InvariantCulture, $", {series.Coverage}: {total} in {Bins(bins[(int)BinStatus.Counted])}");
        Add(text, bins[(int)BinStatus.Missing], "missing");
        Add(text, bins[(int)BinStatus.Incomplete], "incomplete");
        Add(text, bins[(int)BinStatus.Excluded], "excluded");
        return text.ToString();
    }

    public static string Name(CountedQuantity what) => what switch
    {
        CountedQuantity.Incidents => "incidents",
        CountedQuantity.DeathsLow => "deaths (low)",
        CountedQuantity.DeathsBest => "deaths (best)",
        CountedQuantity.DeathsHigh => "deaths (high)",
        _ => "events",
    };

    public static string Name(UnknownBest rule) => rule switch
    {
        UnknownBest.UseLow => "use low",
        UnknownBest.UseHigh => "use high",
        UnknownBest.LeaveOut => "leave out",
        _ => "refuse",
    };

    private static string Bins(int number) => number.ToString(CultureInfo.InvariantCulture) + (number == 1 ? " bin" : " bins");

    private static void Add(StringBuilder text, int number, string status)
    {
        if (number > 0)
            text.Append(CultureInfo.InvariantCulture, $", {number} {status}");
    }
}
