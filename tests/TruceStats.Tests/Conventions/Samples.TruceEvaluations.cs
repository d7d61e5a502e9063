using TruceStats.Compliance;
using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Sensitivity;

namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static LocalDate Monday => new(2015, 1, 5);

    private static EvaluationOptions Everything => new()
    {
        Baseline = StudyPeriod.Of(new LocalDate(2015, 2, 1), new LocalDate(2016, 3, 1)),
        AsOf = new LocalDate(2016, 9, 30),
        DateRule = DateRule.Earliest,
        PartyRule = PartyRule.AnyParty,
        Straddle = Straddle.Before,
        Level = 0.975,
        RatioMethod = RateRatioMethod.QuasiPoisson,
        Model = Inflated,
        Curve = new SpecificationGrid
        {
            Effect = "in force",
            Sources = [Police],
            Windows =
            [
                SpecificationWindow.Of("from April", Interruption.Step(Spring).Named("in force")),
                SpecificationWindow.Of("a month later", Interruption.Step(Spring.PlusMonths(1)).Named("in force")),
            ],
        },
        CurveReplicates = 123,
        BinsAfter = 3,
        Counting = SampleRule,
        Actors = ActorRegister.Of([Gang, Clique], [Belonging]),
        SeveralPerpetrators = SeveralPerpetrators.CountForEach,
        Places = CountPanel.Of([new("police", Monthly), new("institute", Forensic)]),
        Pooling = new PooledRateChange { KeptShare = 0.375 },
        EarlierTruces = [Truce],
        Rivals =
        [
            RivalEvent.Of("extraordinary measures", PartialDate.Day(March26.PlusDays(3))),
            RivalEvent.Of("recount of the dead", PartialDate.Month(2016, 7)),
        ],
        Claims = [Claim.FellByAtLeast(0.4, Change), Claim.MoreThan(1234, ReportedCount.AtLeast(1400))],
        SecondSource = Forensic,
        ReportedBefore = ReportedCount.Between(7000, 7754, 8100),
        ReportedInForce = ReportedCount.AtLeast(2147),
        ReportingDelay = ReportingDelay.Of([0.5, 0.25, 0.25], daysPerStep: 7),
        Design = new DesignStatements { DateDefinedBeforehand = true, ModelDefinedBeforehand = false, SourceStable = true, RivalsSearched = false },
        Without = EvaluationParts.Placebos | EvaluationParts.Durability,
        Look = 3,
    };

    private static IEnumerable<object> TruceEvaluations()
    {
        var counts = TruceEvaluation.Of(Truce, Monthly, Everything, new Execution { Seed = 1234567, Draws = 123 }, CancellationToken.None);
        var incidents = OfIncidents();
        return
        [
            new EvaluationOptions(),
            Everything,
            new DesignStatements(),
            Everything.Design,
            counts,
            incidents,
            counts.Change,
            incidents.Placebos,
            counts.Tallies.Value![0],
            .. incidents.Tallies.Value!,
            counts.Detectable.Value!,
            incidents.Detectable.Value!,
            incidents.Aftermath.Value!,
            counts.Sensitivity.Value!,
            counts.Rivals.Value![0],
            .. counts.Design.Value!,
            counts.Methods()[0],
            counts.Methods(ReportLanguage.Spanish)[^1],
        ];
    }

    /// <summary>Forty weeks of made-up incidents and a truce of six of them.</summary>
    private static TruceEvaluation OfIncidents()
    {
        var log = IncidentLog.Of(Enumerable.Range(0, 40).SelectMany(Killings));
        var begun = Monday.PlusWeeks(24);
        var truce = Truce.Of("tregua", [Declaration.Of("d", Gang.Id, begun, begun, ending: Ending.On(Monday.PlusWeeks(30), EndingReason.Withdrawn))]);
        var options = new EvaluationOptions
        {
            Counting = new CountingRule { Resolution = Resolution.Week, Coverage = StudyPeriod.OfDays(Monday, 280), What = CountedQuantity.DeathsBest },
            Level = 0.9,
            Without = EvaluationParts.SpecificationCurve | EvaluationParts.Placebos,
        };
        return TruceEvaluation.Of(truce, log, options, new Execution { Draws = 123 }, CancellationToken.None);
    }

    private static IEnumerable<Incident> Killings(int week) => Enumerable.Range(0, (week is >= 24 and < 30 ? 3 : 8) + (week * week % 5)).Select(i => Incident.Of(
        IncidentKind.Homicide, Monday.PlusDays((7 * week) + (i % 7)), place: PlaceCode.Of("SV-" + ((i + week) % 3)),
        by: i % 3 == 2 ? null : [Gang.Id], deaths: ReportedCount.Between(1, 1 + (i % 4 / 3), 3)));
}
