using System.Globalization;
using System.Text;

namespace TruceStats.Benchmarks.Data;

/// <summary>Writes files of UCDP GED's 49 columns with invented events: as long as asked, the same on every machine for one seed.</summary>
internal static class UcdpShaped
{
    private const string Columns =
        "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,"
        + "side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,"
        + "source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,"
        + "event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

    private static readonly string[] Words =
        ["attack", "in the", "province", "soldiers", "said", "on", "Monday", "killed", "near", "village", "rebels", "government", "clash", "of", "seven", "people", "Ñuñez, a mayor,"];

    private static readonly LocalDate First = new(1989, 1, 1);

    /// <summary>Days that the events lie in.</summary>
    public static StudyPeriod Coverage { get; } = StudyPeriod.Of(First, new LocalDate(2025, 1, 1));

    /// <summary>Writes until the file has so many bytes; gives the number of rows.</summary>
    public static long Write(Stream stream, long bytes, int seed)
    {
        var random = new Random(seed);
        var row = new StringBuilder();
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        text.Write(Columns + "\n");
        long written = Columns.Length, rows = 0;
        while (written < bytes)
        {
            row.Clear();
            Add(row, random, ++rows);
            foreach (var chunk in row.GetChunks())
                text.Write(chunk.Span);
            written += row.Length;
        }
        return rows;
    }

    private static void Add(StringBuilder row, Random random, long id)
    {
        int country = random.Next(60), dyad = country * 10 + random.Next(6), adm1 = random.Next(20);
        int type = random.Next(10) switch { < 7 => 1, < 8 => 2, _ => 3 };
        int precision = random.Next(20) switch { < 16 => 1, < 18 => 2, 18 => 4, _ => 5 };
        var start = First.PlusDays(random.Next(Coverage.Days - 400));
        var end = start.PlusDays(precision switch { 1 => 0, 2 => 1 + random.Next(5), 4 => 20, _ => 200 });
        int a = random.Next(3), b = random.Next(6), civilians = type == 3 ? random.Next(9) : 0, best = a + b + civilians;
        var culture = CultureInfo.InvariantCulture;
        row.Append(culture, $"{id},COU-{start.Year}-1-{dyad}-{id % 97},{start.Year},1,Clear,{type},{dyad},{10000 + dyad},Country {country}: Government,");
        row.Append(culture, $"{dyad},{10000 + dyad},Government of Country {country} - Group {dyad},{country},{country},Government of Country {country},");
        row.Append(culture, $"{1000 + dyad},{1000 + dyad},Group {dyad},2,\"");
        Sentence(row, random, 30);
        row.Append(culture, $"\"\"quoted\"\"\",\"Agency {random.Next(40)};Agency {random.Next(40)}\",{start.Year}-01-01,\"");
        Sentence(row, random, 8);
        row.Append(culture, $"\",Official {random.Next(30)},{random.Next(1, 8)},Town {random.Next(2000)},\"Town, {random.Next(20)} km away\",");
        row.Append(culture, $"Province {adm1},District {random.Next(200)},{random.Next(90)}.{random.Next(9999):0000},-{random.Next(90)}.{random.Next(9999):0000},");
        row.Append(culture, $"POINT (-72.475880 6.190530),{random.Next(250_000)},Country {country},{country},Region {country % 5},");
        row.Append(culture, $"{(random.Next(10) == 0 ? 2 : 1)},{precision},{Iso(start)} 00:00:00.000,{Iso(end)} 00:00:00.000,");
        row.Append(culture, $"{a},{b},{civilians},0,{best},{best + random.Next(3)},{Math.Max(0, best - random.Next(2))},{country},\n");
    }

    private static void Sentence(StringBuilder row, Random random, int words)
    {
        for (int i = 0; i < words; i++)
            row.Append(Words[random.Next(Words.Length)]).Append(' ');
    }

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
