using TruceStats.ChangePoints;

namespace TruceStats.References.Calls;

/// <summary>The posterior over the day of a change, and over the beginning of the present rate. Bins are whole days long, as many as <c>days</c> says.</summary>
internal static class ChangeDateCalls
{
    public static IReadOnlyList<GoldenCall> All => [Posterior, Online];

    private static readonly LocalDate Start = new(2016, 1, 1);

    private static GoldenCall Posterior { get; } = new("change-dates/posterior", arguments =>
    {
        var posterior = new SingleChange
        {
            Before = Prior(arguments.Numbers("before")),
            After = Prior(arguments.Numbers("after")),
            ProbabilityOfNoChange = arguments.Number("noChange"),
            Dispersion = arguments.Number("dispersion"),
        }.Fit(Series(arguments));
        double[] days = [.. Enumerable.Range(0, posterior.Days.Days).Select(day => posterior.Probability(StudyPeriod.OfDays(posterior.Days.Start.PlusDays(day), 1)))];
        return new GoldenAnswer { ["noChange"] = posterior.ProbabilityOfNoChange, ["days"] = days };
    });

    private static GoldenCall Online { get; } = new("change-dates/online", arguments =>
    {
        var series = Series(arguments);
        var model = new OnlineDetection { Prior = Prior(arguments.Numbers("prior")), HazardPerDay = arguments.Number("hazard"), Dispersion = arguments.Number("dispersion") };
        var state = model.Run(series)[^1];
        return new GoldenAnswer { ["starts"] = series.Bins.Select(bin => state.ProbabilityOfStart(StudyPeriod.OfDays(bin.Period.Start, 1))).ToArray() };
    });

    private static GammaPrior Prior(double[] prior) => GammaPrior.Of(prior[0], Exposure.Days(prior[1]));

    private static CountSeries Series(GoldenArguments arguments)
    {
        var bins = new List<StudyPeriod>();
        foreach (double days in arguments.Numbers("days"))
            bins.Add(StudyPeriod.OfDays(bins.Count == 0 ? Start : bins[^1].End!.Value, (int)days));
        var series = CountSeries.OfBins(bins, arguments.NumbersAndGaps("counts").Select(count => (long?)count));
        return arguments.NumbersOrNull("exposures") is { } exposures ? series.WithExposure(exposures, Unit.Days) : series;
    }
}
