#:project ../src/TruceStats/TruceStats.csproj
#:project ../src/TruceStats.Plots/TruceStats.Plots.csproj

// The cease-fire of March 2016 in El Salvador, whole: what the counts say, the sentences of the newspapers judged, the government's measures as a rival event,
// as text here and as a page with charts in report.html (or where the first argument says).
// Counts: examples/data/series_2015_01_2016_10.csv; six days and revisions: monthly_homicides_quoted.csv (S02, S04, S07, S28, S29).

using NodaTime;
using TruceStats;
using TruceStats.Evaluations;
using TruceStats.Plots;

long[] homicides = [336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397];
var monthly = CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), homicides);

// Three gangs declared a halt, each by itself and toward the state, which did not answer. It was announced on 25 March and held from the first minute of the 26th.
Declaration Halt(ActorId gang) => Declaration.Of(gang.Value, gang, declared: new LocalDate(2016, 3, 25), effective: new LocalDate(2016, 3, 26), toward: ["government"]);
var truce = Truce.Of("the cease-fire of March 2016 in El Salvador", [Halt("ms-13"), Halt("barrio-18-surenos"), Halt("barrio-18-revolucionarios")]);

// What the newspapers wrote in the first days of April.
var januaryAndFebruary = Tally.Of(1400, Exposure.Days(60));
var sixDays = Tally.Of(56, Exposure.Days(6));
IClaim[] claims =
[
    Claim.MoreThan(2000, ReportedCount.Between(1999, 2003, 2037)),                    // "more than 2,000 in three months": what the sources' prints add up to
    Claim.Average(10, Rate.Of(sixDays)),                                              // "about 10 a day"
    Claim.LessThan(0.5, RateChange.Between(januaryAndFebruary, sixDays)),             // "less than half the rate"
];

var evaluation = TruceEvaluation.Of(truce, monthly, new EvaluationOptions
{
    Straddle = Straddle.Drop,                                                         // March is half before and half in force
    Rivals = [RivalEvent.Of("extraordinary measures in the prisons", new LocalDate(2016, 3, 29), source: "S02, S29")],
    Claims = claims,
    ReportedBefore = ReportedCount.Between(8052, 8056, 8067),                         // the same months in later prints
    ReportedInForce = ReportedCount.Between(2537, 2544, 2550),
    Design = new DesignStatements { DateDefinedBeforehand = true, SourceStable = false },  // police and forensic figures are mixed
});

Console.Write(evaluation.ToText());
File.WriteAllText(args is [var path] ? path : "report.html", evaluation.ToHtml(ScottPlotFigures.Default));
