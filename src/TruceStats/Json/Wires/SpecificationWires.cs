using TruceStats.Evaluations;
using TruceStats.Interruptions;

namespace TruceStats.Json;

internal sealed record SpecificationSourceWire(string Name, CountSeries Series);

internal sealed record SpecificationWindowWire(string Name, IReadOnlyList<Interruption> Interruptions);

internal sealed record SpecificationGridWire(
    string Effect, IReadOnlyList<SpecificationSource> Sources, IReadOnlyList<SpecificationWindow> Windows, IReadOnlyList<IInterruptionModel> Models,
    IReadOnlyList<LocalDate> Starts, IReadOnlyList<Resolution> Resolutions, double Level)
{
    public static SpecificationGridWire Of(SpecificationGrid grid) =>
        new(grid.Effect, grid.Sources, grid.Windows, grid.Models, grid.Starts, grid.Resolutions, grid.Level);

    public SpecificationGrid ToDomain() => new()
    {
        Effect = Effect,
        Sources = Sources,
        Windows = Windows,
        Models = Models,
        Starts = Starts,
        Resolutions = Resolutions,
        Level = Level,
    };
}

internal sealed record SpecificationChoiceWire(string Respect, string Option);

internal sealed record SpecificationWire(IReadOnlyList<SpecificationChoice> Choices, Estimate? Effect, HypothesisTest? Test, string? Reason)
{
    public Specification ToDomain() => (Effect is null) == (Reason is not null) && (Test is null || Effect is not null)
        ? new(new ValueList<SpecificationChoice>(Choices, nameof(Choices)), Effect, Test, Reason)
        : throw new FormatException("there must be either an effect, with or without its test, or the reason why there is none.");
}

internal sealed record ChoiceInfluenceWire(string Respect, IReadOnlyList<string> Options, IReadOnlyList<double?> Medians, double ShareOfVariance)
{
    public ChoiceInfluence ToDomain() => Options.Count == Medians.Count && ShareOfVariance >= 0 && ShareOfVariance <= 1
        ? new(Respect, Options, [.. Medians], ShareOfVariance)
        : throw new FormatException("there must be a median, or null, for each option, and a share of the variance from 0 to 1.");
}

/// <summary>A curve: its grid and how its draws are seeded, and what it says as a whole, which is found again on reading.</summary>
internal sealed record SpecificationCurveWire(string Version, SpecificationGrid Grid, Execution Execution, SpecificationCurveHeadline Headline)
{
    public static SpecificationCurveWire Of(SpecificationCurve curve) =>
        new(TruceStats.Json.Headline.Version, curve.Grid, curve.Execution, SpecificationCurveHeadline.Of(curve.Body));

    public SpecificationCurve ToDomain()
    {
        var curve = Grid.Fit(Execution, CancellationToken.None);
        Headline.Check(curve.Body, Version);
        return curve;
    }
}

/// <summary>What a curve says as a whole, whatever its specifications were asked of.</summary>
internal sealed record SpecificationCurveHeadline(
    int Answered, int WithoutAnswer, Unit Unit, double Lowest, double Median, double Highest,
    double ShareBelow, double ShareAbove, double ShareSignificantBelow, double ShareSignificantAbove)
{
    public static SpecificationCurveHeadline Of(CurveBody curve) => new(
        curve.Answered.Count, curve.WithoutAnswer, curve.Unit, curve.Answered[0].Effect!.Value!.Value, curve.Median, curve.Answered[^1].Effect!.Value!.Value,
        curve.ShareBelow, curve.ShareAbove, curve.Statistics.Below, curve.Statistics.Above);

    public void Check(CurveBody curve, string writtenBy)
    {
        var computed = Of(curve);
        Headline.Check(
            "The number of specifications with an answer and of those without", (Answered, WithoutAnswer), (computed.Answered, computed.WithoutAnswer), writtenBy);
        Headline.Check("The unit of the effects", Unit.Symbol, computed.Unit.Symbol, writtenBy);
        // A difference can lie as near to 0 as it likes: the widest standard error is the scale of what counts.
        double scale = curve.Answered.Max(specification => specification.Effect!.StandardError) ?? 0;
        Headline.Check("The lowest effect", Lowest, computed.Lowest, scale, writtenBy);
        Headline.Check("The median effect", Median, computed.Median, scale, writtenBy);
        Headline.Check("The highest effect", Highest, computed.Highest, scale, writtenBy);
        Headline.Check("The share below", ShareBelow, computed.ShareBelow, 0, writtenBy);
        Headline.Check("The share above", ShareAbove, computed.ShareAbove, 0, writtenBy);
        Headline.Check("The significant share below", ShareSignificantBelow, computed.ShareSignificantBelow, 0, writtenBy);
        Headline.Check("The significant share above", ShareSignificantAbove, computed.ShareSignificantAbove, 0, writtenBy);
    }
}

/// <summary>The tests of a curve do not know it: they are data, as every test is.</summary>
internal sealed record SpecificationCurveTestWire(HypothesisTest Median, HypothesisTest SignificantShare, HypothesisTest AverageZ, int Curves)
{
    public SpecificationCurveTest ToDomain()
    {
        if (Curves < 1 || !IsRank(Median) || !IsRank(SignificantShare) || !IsRank(AverageZ))
            throw new FormatException("every p-value must be a rank among the curves without effect and the curve itself, over their number.");
        return new(Median, SignificantShare, AverageZ, Curves);
    }

    private bool IsRank(HypothesisTest test)
    {
        double rank = test.PValue * (Curves + 1.0);
        return rank > 0.5 && Math.Abs(rank - Math.Round(rank)) <= 1e-9 * rank;
    }
}
