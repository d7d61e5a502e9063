using TruceStats.ChangePoints;

namespace TruceStats.References.Calls;

/// <summary>Changes of a rate or a mean. Bins are days; where an exposure is given, it is that of the bin.</summary>
internal static class ChangePointCalls
{
    public static IReadOnlyList<GoldenCall> All => [PoissonOptimal, SupF, Segments, Path, Agreement];

    private static readonly LocalDate Start = new(2015, 1, 1);

    private static GoldenCall PoissonOptimal { get; } = new("change-points/poisson-optimal", arguments =>
    {
        var search = new ChangePointSearch
        {
            Penalty = Penalty.Manual(arguments.Number("penalty")),
            MinimumSegment = (int)arguments.Count("minSegment"),
            Dispersion = 1,
        };
        return new GoldenAnswer { ["changePoints"] = search.Fit(CountsOf(arguments)).Changes.Select(change => change.Bin) };
    });

    private static GoldenCall SupF { get; } = new("change-points/sup-f", arguments =>
    {
        var test = AnyChangeTest.SupremumF(MeasuresOf(arguments), arguments.Number("trim"));
        return new GoldenAnswer { ["statistic"] = test.Test.Statistic, ["p"] = test.Test.PValue, ["firstAfter"] = test.Bin };
    });

    /// <summary>A search with a cost, and a penalty by name or value, or a number of segments.</summary>
    private static GoldenCall Segments { get; } = new("change-points/segments", arguments =>
    {
        var found = Fit(SearchOf(arguments), arguments);
        return new GoldenAnswer { ["changePoints"] = found.Changes.Select(change => change.Bin), ["cost"] = found.Cost };
    });

    private static GoldenCall Path { get; } = new("change-points/path", arguments =>
    {
        var path = PenaltyPath.Of(SearchOf(arguments), CountsOf(arguments), arguments.Number("lowest"), arguments.Number("highest"));
        return new GoldenAnswer
        {
            ["changes"] = path.Steps.Select(step => step.Segmentation.Changes.Count),
            ["from"] = path.Steps.Select(step => step.From),
            ["cost"] = path.Steps.Select(step => step.Segmentation.Cost),
        };
    });

    private static GoldenCall Agreement { get; } = new("change-points/agreement", arguments =>
    {
        var compared = SegmentationComparison.Of(
            StudyPeriod.OfDays(Start, (int)arguments.Count("length")), DatesOf(arguments, "reference"), DatesOf(arguments, "found"), (int)arguments.Count("margin"));
        return new GoldenAnswer
        {
            ["hausdorff"] = compared.HausdorffDays,
            ["rand"] = compared.Rand,
            ["adjustedRand"] = compared.AdjustedRand,
            ["covering"] = compared.Covering,
            ["precision"] = compared.Precision,
            ["recall"] = compared.Recall,
        };
    });

    private static ChangePointSearch SearchOf(GoldenArguments arguments) => new()
    {
        Cost = arguments.Text("cost") switch
        {
            "poisson" => SegmentCost.Poisson,
            "negative-binomial" => SegmentCost.NegativeBinomial(arguments.Number("theta")),
            "gaussian-mean" => SegmentCost.GaussianMean,
            "gaussian-mean-and-variance" => SegmentCost.GaussianMeanAndVariance,
            string other => throw new FormatException($"The cost {other} is unknown."),
        },
        Penalty = arguments.NumberOrNull("penalty") is { } value ? Penalty.Manual(value) : arguments.TextOrNull("criterion") == "mbic" ? Penalty.Mbic : Penalty.Bic,
        Segments = arguments.CountOrZero("segments") is > 0 and var segments ? (int)segments : null,
        MinimumSegment = (int)arguments.Count("minSegment"),
        Dispersion = 1,
    };

    private static Segmentation Fit(ChangePointSearch search, GoldenArguments arguments) =>
        arguments.NumbersOrNull("values") is null ? search.Fit(CountsOf(arguments)) : search.Fit(MeasuresOf(arguments));

    private static CountSeries CountsOf(GoldenArguments arguments)
    {
        var series = CountSeries.Of(Resolution.Day, Start, arguments.Counts("counts"));
        return arguments.NumbersOrNull("exposures") is { } exposures ? series.WithExposure(exposures, Unit.Of("patrols")) : series;
    }

    private static MeasureSeries MeasuresOf(GoldenArguments arguments) =>
        MeasureSeries.Of(Resolution.Day, Start, arguments.Numbers("values").Select(value => (double?)value), Unit.Of("units"));

    private static IEnumerable<LocalDate> DatesOf(GoldenArguments arguments, string name) => arguments.Counts(name).Select(day => Start.PlusDays((int)day));
}
