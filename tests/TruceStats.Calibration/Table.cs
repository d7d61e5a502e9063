using System.Globalization;

namespace TruceStats.Calibration;

/// <summary>Markdown tables of rejection rates: each field holds the rate with the level alone and the rate with level and slopes.</summary>
internal static class Table
{
    public static void Head(IReadOnlyList<string> names)
    {
        Console.WriteLine("| mean | noise | bins | " + string.Join(" | ", names) + " |");
        Console.WriteLine("|---|---|---|" + string.Concat(Enumerable.Repeat("---|", names.Count)));
    }

    public static void Row(Cell cell, int rules, Rates level, Rates slope)
    {
        string bins = cell.Before == cell.After ? Text(cell.Rows) : $"{Text(cell.Before)}+{Text(cell.After)}";
        string fields = string.Join(" | ", Enumerable.Range(0, rules).Select(rule => $"{Field(level, rule)} / {Field(slope, rule)}"));
        Console.WriteLine($"| {Text(cell.Mean)} | {cell.Noise} | {bins} | {fields} |");
    }

    private static string Field(Rates rates, int rule)
    {
        string share = rates.Share(rule).ToString(".000", CultureInfo.InvariantCulture);
        // Runs without an answer are shown where they are noticeable: they can hide rejections.
        double undefined = rates.Undefined(rule);
        return undefined < 0.001 ? share : string.Create(CultureInfo.InvariantCulture, $"{share} ({undefined:.000} undefined)");
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
