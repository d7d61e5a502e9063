using System.Text;
using TruceStats.Data;

namespace TruceStats.Data.Tests.Files;

/// <summary>Files that are written for a test and lie in memory.</summary>
internal static class Text
{
    public static SourceFile File(string text, string name = "test.csv") => File(Encoding.UTF8.GetBytes(text), name);

    public static SourceFile File(byte[] bytes, string name = "test.csv") => SourceFile.Of(name, () => new MemoryStream(bytes));

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Rows of UCDP's columns that a reader needs, with deaths, sides and place, under their header.</summary>
    public static string Ucdp(params IEnumerable<string> rows) =>
        "id,type_of_violence,side_a_new_id,side_a,side_b_new_id,side_b,adm_1,country,event_clarity,date_prec,date_start,date_end,best,high,low\n"
        + string.Concat(rows.Select(row => row + "\n"));

    /// <summary>What a report says of each rejected row: line, column and reason.</summary>
    public static IEnumerable<(long Line, string? Column, string Reason)> Faults(SourceReport report) =>
        report.Rejected.Select(row => (row.Line!.Value, row.Column, row.Reason));
}
