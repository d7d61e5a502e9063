using TruceStats.Interruptions;
using TruceStats.Sensitivity;

namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static CaptureLists ThreeLists => CaptureLists.Of(
        ["police", "press", "church"],
        new Dictionary<string, long> { ["100"] = 1250, ["010"] = 310, ["001"] = 205, ["110"] = 140, ["101"] = 88, ["011"] = 41, ["111"] = 23 });

    private static DisplacementDifference Displaced => DisplacementDifference.Of(
        Between(42, 24), Between(30, 35), Between(43, 38), Between(33, 40));

    private static IEnumerable<object> Sensitivity()
    {
        var dates = ShiftedDates.Of(Days, StudyPeriod.OfDays(new LocalDate(2016, 3, 1), 31), PartialDate.FewDays(new LocalDate(2016, 3, 24), new LocalDate(2016, 3, 27)));
        var delay = ReportingDelay.Of([0.5, 0.25, 0.125, 0.125], daysPerStep: 7);
        var nowcast = ReportingNowcast.Of(Days, new LocalDate(2016, 4, 5), delay);
        var capture = new LogLinearCapture { Criterion = CaptureCriterion.Bic }.Fit(ThreeLists);
        return
        [
            UnderReporting.Of(Change),
            UnderReporting.Of(Binned, 0.75).At(0.975),
            UnderReporting.OfEffect(Inflated.Fit(Monthly, Fall), "truce"),
            RivalTipping.Of(Change, RivalEvent.Of("extraordinary measures", PartialDate.Month(2016, 4))).At(0.875),
            Misclassification.Of(Change, RateChange.Between(Tally.Of(1100, Exposure.Days(60.5)), Tally.Of(205, Exposure.Days(6.5)))),
            dates,
            dates.At(0.975),
            dates.Dates[^1],
            ReportedBounds.Of(ReportedCount.Between(1200, 1400, 1650), Exposure.Days(60.5), ReportedCount.AtLeast(56), Exposure.Days(6.5)),
            SourceAgreement.Of(Monthly, Forensic, StudyPeriod.Of(new LocalDate(2015, 1, 1), Spring), StudyPeriod.Of(Spring, new LocalDate(2016, 11, 1))),
            SourceAgreement.Of(Monthly, Forensic).At(0.975),
            RegressionToMean.Of(Monthly, StudyPeriod.Of(Spring.PlusMonths(-2), Spring), StudyPeriod.Of(Spring, Spring.PlusMonths(2))),
            Displaced,
            Displaced.At(0.875),
            HarmWeightedDisplacement.Of([Displaced, DisplacementDifference.Of(Between(1234, 987), Between(1100, 1250))], [5475.5, 0.25]),
            CaptureLists.Of(1234, 567, 89),
            ThreeLists,
            new LogLinearCapture(),
            new LogLinearCapture { MostOrder = 1, Criterion = CaptureCriterion.Bic },
            capture,
            capture.At(0.975),
            capture.Best,
            delay,
            nowcast,
            nowcast.Bins[^1],
        ];
    }

    private static CountSeries Days => CountSeries.Of(
        Resolution.Day, new LocalDate(2016, 3, 1),
        [.. Enumerable.Range(0, 36).Select(i => (long?)(i < 25 ? 20 + (i * i % 7) : 8 + (i * i % 5)))], CountedQuantity.Incidents);

    private static CountSeries Forensic => CountSeries.Of(
        Resolution.Month, new LocalDate(2015, 1, 1), [.. Enumerable.Range(0, 22).Select(i => (long?)(Monthly[i].Count!.Value + (i * i % 11) - 4))]);

    private static RateChange Between(long before, long after) => RateChange.Between(Tally.Of(before, Exposure.Days(90.5)), Tally.Of(after, Exposure.Days(90.5)));
}
