using System.Text;
using TruceStats.Data;
using TruceStats.Data.Tests.Incidents;

namespace TruceStats.Data.Tests.Files;

/// <summary>A reader that is given broken files, and the whole ones that they are made from.</summary>
/// <param name="Name">The reader.</param>
/// <param name="Seeds">Whole files, small and with every part that the reader knows.</param>
/// <param name="Read">Reads a file to its end and gives the number of things that came out, and the report.</param>
internal sealed record FuzzedReader(string Name, string[] Seeds, Func<SourceFile, ReadOptions, (long? Made, SourceReport Report)> Read)
{
    private static readonly string[] UcdpSeeds =
    [
        Text.Ucdp(
            "91,1,17,Government,743,FARC,Meta department,Colombia,1,1,2015-03-01,2015-03-01,4,6,3",
            "92,3,743,FARC,1,Civilians,,Colombia,2,4,2015-03-01,2015-03-31,0,648,0",
            "92,3,743,FARC,1,Civilians,,Colombia,2,4,2015-03-01,2015-03-31,0,648,0",
            "93,2,,\"Bloque, norte\",743,,\"Norte de \"\"Santander\"\"\",Colombia,,2,2015-03-01 00:00:00.000,2015-03-03 00:00:00.000,4.0,,"),
        string.Join(',', UcdpShape.Columns) + "\r\n#event+id" + new string(',', 47) + ",#x\r\n"
        + "1,R,2015,1,Clear,1,1,2,\"A: B\",3,623,\"A - B\",4,17,A,5,743,B,2,\"He said \"\"no\"\",\r\nand left\",Reuters;AFP,,,,1,Town,,Meta,,4.1,-72.0,,,Colombia,100,Americas,1,1,2015-03-01,2015-03-02,1,2,0,0,3,3,3,,\r\n",
        "1,R,2015,1,Clear,1,1,2,A,3,623,B,4,17,A,5,743,B,2,,Reuters,,,,1,Town,,Meta,,4.1,-72.0,,,Colombia,100,Americas,1,1,2015-03-01,2015-03-02,1,2,0,0,3,3,3,,\n",
    ];

    private const string AcledSeed =
        "event_id_cnty,event_date,year,time_precision,event_type,actor1,assoc_actor_1,actor2,country,admin1,geo_precision,source,notes,fatalities\n"
        + "XXX12,2024-03-01,2024,1,Battles,Gang,Cell A; Cell B,Police,Xland,North,1,Paper; Radio,\"two\nlines\",3\n"
        + "XXX13,1 March 2024,2024,2,Violence against civilians,Gang,,,Xland,,2,Paper,,\n"
        + "XXX14,01-March-2024,2024,3,Riots,Crowd,,,Xland,,3,,,0\n";

    private const string CeasefireSeed =
        "cc,cf_id,location,ucdp_actor_id,actor_name,ucdp_dyad,cf_dec_yr,cf_dec_month,cf_dec_day,cf_effect_yr,cf_effect_month,cf_effect_day,partial,fixed,fixed_time,"
        + "p_humanitarian,p_peaceprocess,p_holiday,p_election,p_other,ceasefire_class,mediator_send,ended,end_yr,end_month,end_day,id\n"
        + "100,1,Xland,743,Front,623,2014,12,17,2014,12,20,0,0,0,0,1,0,0,0,1,\"0\",2,2015,5,22,1\n"
        + "100,1,Xland,17,State,623,2014,12,17,2014,12,20,0,1,30,0,1,0,0,0,1,\"1,2\",1,2015,-1,-1,2\n"
        + "100,2,Xland,743,Front,623,2014,12,-1,2014,-1,-1,1,0,0,0,0,1,0,0,2,0,0,-1,-1,-1,3\n";

    /// <summary>Every reader of files. A new one is a line here.</summary>
    public static IReadOnlyList<FuzzedReader> All { get; } =
    [
        Of("UcdpGed", UcdpSeeds, (file, options) => UcdpGed.Read(file, options)),
        Of(
            "IncidentTable", ["fecha,hasta,tipo,lugar,por,contra,min,muertos,max,fuente,claro,caso\n2016-03-26,2016-03-27,attack,SOY,a;b,c,1,2,3,press,1,7\n2016-03,,homicide,,,,,,,,,\n"],
            (file, options) => new IncidentTable
            {
                Start = "fecha", End = "hasta", KindColumn = "tipo", Place = "lugar", By = "por", Against = "contra", ListSeparator = ";",
                DeathsLow = "min", DeathsBest = "muertos", DeathsHigh = "max", Sources = "fuente", Clarity = "claro", Id = "caso",
            }.Read(file, options)),
        Of(
            "IncidentTable with a pattern", ["fecha;muertos\n26/03/2016;2\n27/03/2016;\n"],
            (file, options) => new IncidentTable { Start = "fecha", DatePattern = "dd/MM/yyyy", Kind = IncidentKind.Homicide, DeathsBest = "muertos" }
                .Read(file, options with { Delimiter = ';' })),
        Of(
            "IncidentTable of parts, in Latin-1", ["y,m,d,dónde\n2016,3,26,Córdoba\n2016,3,,\n2016,,,\n"],
            (file, options) => new IncidentTable { Year = "y", Month = "m", Day = "d", Kind = IncidentKind.Homicide }.Read(file, options with { Encoding = Encoding.Latin1 })),
        Of("Acled", [AcledSeed], (file, options) => Acled.Read(file, options)),
        new("Acled.Withdrawn", ["event_id_cnty,deleted_timestamp\nXXX12,1\n\"XXX13\",2\n"], (file, options) =>
            (null, SourceReport.Of(file.Name, Acled.Withdrawn(file, options).Count))),
        new("PrioCeasefires", [CeasefireSeed], (file, options) => (null, new PrioCeasefires().Read(file, options).Source)),
        new("CountTable of periods", ["month,n,days\n2015-01,5,31\n2015-03,,31\n2015-02,0,28\n"], (file, options) =>
            (null, new CountTable { Count = "n", Period = "month", Exposure = "days", ExposureUnit = Unit.PersonDays }.Read(file, options).Source!)),
        new("CountTable of days", ["from,to,n\n2016-03-01,2016-03-25,547\n2016-03-26,2016-03-31,56\n"], (file, options) =>
            (null, new CountTable { Count = "n", Start = "from", LastDay = "to" }.Read(file, options).Source!)),
    ];

    /// <summary>A reader of incidents.</summary>
    public static FuzzedReader Of(string name, string[] seeds, Func<SourceFile, ReadOptions, IIncidentSource> read) => new(name, seeds, (file, options) =>
    {
        var source = read(file, options);
        return (source.LongCount(), source.Source);
    });

    public override string ToString() => Name;
}
