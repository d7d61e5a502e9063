using TruceStats.ChangePoints;

namespace TruceStats.Json;

internal sealed record NegativeBinomialCostWire(double Theta);

internal sealed record PenaltyWire(string Kind, double? Value)
{
    public Penalty ToDomain() => (Kind, Value) switch
    {
        (Penalty.BicKind, null) => Penalty.Bic,
        (Penalty.MbicKind, null) => Penalty.Mbic,
        (Penalty.ManualKind, { } value) => Penalty.Manual(value),
        _ => throw new FormatException("a penalty must be bic or mbic without a value, or manual with one."),
    };
}

internal sealed record ChangePointSearchWire(ISegmentCost? Cost, Penalty Penalty, int MinimumSegment, int? Segments, double? Dispersion, double Level)
{
    public static ChangePointSearchWire Of(ChangePointSearch search) =>
        new(search.Cost, search.Penalty, search.MinimumSegment, search.Segments, search.Dispersion, search.Level);

    public ChangePointSearch ToDomain() => new()
    {
        Cost = Cost,
        Penalty = Penalty,
        MinimumSegment = MinimumSegment,
        Segments = Segments,
        Dispersion = Dispersion,
        Level = Level,
    };
}

internal sealed record DateAgreementWire(PeriodSet Dates, Truce Truce, double Level)
{
    public DateAgreement ToDomain()
    {
        ConfidenceLevel.Check(Level);
        return DateAgreement.Of(Dates, Truce, Level);
    }
}

internal sealed record ChangePointWire(LocalDate Date, int Bin, StudyPeriod Interval, double Level)
{
    public ChangePoint ToDomain()
    {
        ConfidenceLevel.Check(Level);
        return Bin > 0 ? new(Date, Bin, Interval, Level) : throw new FormatException("no change can lie in the first bin.");
    }
}

internal sealed record SegmentWire(StudyPeriod Period, int Bins, Tally? Tally, Estimate Rate)
{
    public Segment ToDomain() => Bins > 0 ? new(Period, Bins, Tally, Rate) : throw new FormatException("a segment must have at least one counted bin.");
}

/// <summary>A segmentation: search and series, and the changes and segments, which are found again on reading.</summary>
internal sealed record SegmentationWire(
    string Version, ChangePointSearch Search, CountSeries? Counts, MeasureSeries? Measures, IReadOnlyList<NamedEstimate> Headline)
{
    public static SegmentationWire Of(Segmentation result) =>
        new(TruceStats.Json.Headline.Version, result.Search, result.Counts, result.Measures, Answers(result));

    public Segmentation ToDomain()
    {
        var result = (Counts, Measures) switch
        {
            ({ } counts, null) => Search.Fit(counts),
            (null, { } measures) => Search.Fit(measures),
            _ => throw new FormatException("either counts or measures must be given."),
        };
        TruceStats.Json.Headline.Check(Headline, Answers(result), Version);
        return result;
    }

    // The name carries the dates, which must be the same to the day.
    private static NamedEstimate[] Answers(Segmentation result) =>
        [.. result.Segments.Select((segment, s) => new NamedEstimate(segment.Period + (s == 0 ? "" : ", " + result.Changes[s - 1]), segment.Rate))];
}

internal sealed record PenaltyPathStepWire(double From, double To, Segmentation Segmentation)
{
    public PenaltyPathStep ToDomain() => From <= To ? new(From, To, Segmentation) : throw new FormatException("the highest penalty must not be below the lowest.");
}

internal sealed record PenaltyPathWire(
    string Version, ChangePointSearch Search, CountSeries? Counts, MeasureSeries? Measures, double Lowest, double Highest, IReadOnlyList<int> Headline)
{
    public static PenaltyPathWire Of(PenaltyPath path) => new(
        TruceStats.Json.Headline.Version, path.Search, path.Counts, path.Measures, path.Lowest, path.Highest, [.. path.Steps.Select(step => step.Segmentation.Changes.Count)]);

    public PenaltyPath ToDomain()
    {
        var path = (Counts, Measures) switch
        {
            ({ } counts, null) => PenaltyPath.Of(Search, counts, Lowest, Highest),
            (null, { } measures) => PenaltyPath.Of(Search, measures, Lowest, Highest, CancellationToken.None),
            _ => throw new FormatException("either counts or measures must be given."),
        };
        int[] changes = [.. path.Steps.Select(step => step.Segmentation.Changes.Count)];
        TruceStats.Json.Headline.Check("The numbers of changes along the path", string.Join(", ", Headline), string.Join(", ", changes), Version);
        return path;
    }
}

/// <summary>A test of any change: what was tested and how, and the test, which is made again on reading.</summary>
internal sealed record AnyChangeTestWire(
    string Version, CountSeries? Counts, MeasureSeries? Measures, string Kind, double Trim, int Replicates, ulong Seed, HypothesisTest Headline)
{
    public static AnyChangeTestWire Of(AnyChangeTest test) => new(
        TruceStats.Json.Headline.Version, test.Counts, test.Measures, test.Options.Kind, test.Trim, test.Options.Replicates, test.Options.Seed, test.Test);

    public AnyChangeTest ToDomain()
    {
        bool supremumF = Kind == AnyChangeTest.SupF.Id;
        var test = (Counts, Measures) switch
        {
            ({ } counts, null) when supremumF => AnyChangeTest.SupremumF(counts, Trim),
            (null, { } measures) when supremumF => AnyChangeTest.SupremumF(measures, Trim),
            ({ } counts, null) when Kind == AnyChangeTest.SupLikelihoodRatio.Id =>
                AnyChangeTest.LikelihoodRatio(counts, Trim, Replicates, new Execution { Seed = Seed }),
            _ => throw new FormatException("either counts or measures must be given, and the kind of a test that there is for them."),
        };
        TruceStats.Json.Headline.Check([Named(Headline)], [Named(test.Test)], Version);
        return test;
    }

    private static NamedEstimate Named(HypothesisTest test) => new("any change", new Estimate(test.Statistic, null, null, test.Method, Unit.Ratio), test);
}

internal sealed record SegmentationComparisonWire(StudyPeriod Coverage, IReadOnlyList<LocalDate> Reference, IReadOnlyList<LocalDate> Found, int MarginDays);
