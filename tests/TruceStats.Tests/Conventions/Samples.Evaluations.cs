using TruceStats.Evaluations;
using TruceStats.Interruptions;

namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static SpecificationSource Police => SpecificationSource.Of("police", Monthly);

    private static SpecificationWindow FromSpring => SpecificationWindow.Of("from the announcement", Fall);

    private static SpecificationGrid Choices => new()
    {
        Effect = "truce",
        Sources = [Police, SpecificationSource.Of("forensic institute", Forensic)],
        Windows = [FromSpring, SpecificationWindow.Of("a month later", Interruption.Step(Spring.PlusMonths(1)).Named("truce"), Interruption.Pulse(Spring).Named("shock"))],
        Models = SpecificationGrid.Regressions(
            [CountFamily.QuasiPoisson, CountFamily.NegativeBinomial], [StandardErrors.ModelBased], [Seasonality.None], [TrendForm.None, TrendForm.Linear]),
        Starts = [new LocalDate(2015, 1, 1), new LocalDate(2015, 7, 1)],
        Resolutions = [Resolution.Month, Resolution.Year],
        Level = 0.975,
    };

    private static IEnumerable<object> Evaluations()
    {
        var one = new SpecificationGrid { Effect = "truce", Sources = [Police], Windows = [FromSpring] };
        var curve = Choices.Fit(new Execution { Seed = 1234567, Draws = 1234 });
        return
        [
            .. Claims(),
            ReportLanguage.English,
            ReportLanguage.Spanish,
            Police,
            FromSpring,
            Choices.Windows[1],
            one,
            Choices,
            new SpecificationChoice("first day", "2015-07-01"),
            one.Fit(),
            curve,
            one.Fit().Specifications[0],
            curve.Specifications[1],
            curve.Specifications.First(specification => specification.Reason is not null),
            curve.Influences[0],
            new ChoiceInfluence("trend", ["none", "linear"], [-1234.5, null], 0.625),
            one.Fit().TestBySimulation(Alternative.Less, 99),
            one.Fit().TestByShifts(Alternative.TwoSided),
        ];
    }

    private static IEnumerable<object> Claims()
    {
        IClaim[] claims =
        [
            Claim.FellByAtLeast(0.4, Change),
            Claim.Effect(ClaimRange.Below(0.75), Inflated.Fit(Monthly, Fall), "truce"),
            Claim.Average(9.3m, Rate.Of(Tally.Of(56, Exposure.Days(6.5)))),
            Claim.MoreThan(1234, ReportedCount.AtLeast(1400)),
            Claim.OnPaceToPass(5475, Rate.Of(Tally.Of(1400, Exposure.Days(60.5))), Exposure.Days(365.25)),
            Claim.Rising(RateTrend.Of(Binned.BinsBefore!)),
        ];
        return
        [
            .. claims,
            Claim.Unchanged(0.125, Binned),
            ClaimRange.Below(-1234.5),
            ClaimRange.AtMost(0.5),
            ClaimRange.Above(1234.5),
            ClaimRange.AtLeast(0.5),
            ClaimRange.Between(-1234.5, 0.5),
            .. claims.Select(claim => claim.Evidence(0.975)),
            ClaimEvidence.Of(RateChange.Between(Tally.Of(0, Exposure.Days(60.5)), Tally.Of(56, Exposure.Days(6.5))).Ratio()),
            ClaimEvidence.Of(ReportedCount.Between(1234, null, 2345)),
            .. claims.Select(claim => ClaimJudgement.Of(claim)),
            .. ClaimJudgement.OfAll(claims[..2]),
            ClaimJudgement.OfAll([claims[4], claims[5]], 0.875)[1],
        ];
    }
}
