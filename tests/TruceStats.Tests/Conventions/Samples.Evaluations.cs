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
            .. PlaceCurves(),
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

    private static IEnumerable<object> PlaceCurves()
    {
        var panel = CountPanel.Of([.. Enumerable.Range(0, 4).Select(place => KeyValuePair.Create("SV-" + place, Weekly(place)))]);
        var press = PlaceSource.Of("press", panel);
        var declared = PlaceWindow.Of("declared", new Dictionary<string, LocalDate> { ["SV-1"] = new(2016, 2, 15), ["SV-0"] = new(2016, 2, 8) });
        var later = PlaceWindow.Of("a week later", new Dictionary<string, LocalDate> { ["SV-0"] = new(2016, 2, 15), ["SV-1"] = new(2016, 2, 22) });
        var one = new PlaceGrid { Sources = [press], Windows = [declared] };
        var grid = new PlaceGrid
        {
            Sources = [PlaceSource.Of("police", CountPanel.Of([.. panel.Keys.Select((key, place) => KeyValuePair.Create(key, Weekly(place + 4)))])), press],
            Windows = [declared, later],
            Models = PlaceGrid.Differences(LinkFunction.Identity, [ControlPlaces.NeverStarted], [BaselineBins.All, BaselineBins.Last], [0, 9]),
            Starts = [new LocalDate(2016, 1, 4), new LocalDate(2016, 1, 11)],
            Level = 0.975,
        };
        var curve = grid.Fit(new Execution { Seed = 1234567, Draws = 123 });
        return [press, declared, later, one, grid, one.Fit(), curve, curve.Answered[0], curve.TestByPlaces(Alternative.Less)];
    }

    private static CountSeries Weekly(int place) => CountSeries.Of(
        Resolution.Week, new LocalDate(2016, 1, 4),
        [.. Enumerable.Range(0, 12).Select(week => (long?)(1234 + (97 * place) + (week * week % (5 + place)) - (place < 2 && week > 5 ? 321 : 0)))]);

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
