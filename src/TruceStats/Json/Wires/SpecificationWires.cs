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
internal sealed record SpecificationCurveWire(
    string Version, SpecificationGrid Grid, Execution Execution, int Answered, int WithoutAnswer, IReadOnlyList<NamedEstimate> Headline)
{
    private static readonly MethodId Method = new(
        "specification-curve", "specification curve", "Simonsohn, Simmons and Nelson 2020, Nature Human Behaviour 4:1208–1214");

    private static readonly Unit Share = Unit.Of("of the specifications with an answer");

    public static SpecificationCurveWire Of(SpecificationCurve curve) => new(
        TruceStats.Json.Headline.Version, curve.Grid, curve.Execution, curve.Answered.Count, curve.WithoutAnswer, Answers(curve));

    public SpecificationCurve ToDomain()
    {
        var curve = Grid.Fit(Execution, CancellationToken.None);
        TruceStats.Json.Headline.Check(
            "The number of specifications with an answer and without one", (Answered, WithoutAnswer), (curve.Answered.Count, curve.WithoutAnswer), Version);
        TruceStats.Json.Headline.Check(Headline, Answers(curve), Version);
        return curve;
    }

    private static NamedEstimate[] Answers(SpecificationCurve curve) =>
    [
        Number("lowest", curve.Answered[0].Effect!.Value, curve.Unit),
        Number("median", curve.Median, curve.Unit),
        Number("highest", curve.Answered[^1].Effect!.Value, curve.Unit),
        Number("below", curve.ShareBelow, Share),
        Number("above", curve.ShareAbove, Share),
        Number("significantly below", curve.ShareSignificantBelow, Share),
        Number("significantly above", curve.ShareSignificantAbove, Share),
    ];

    private static NamedEstimate Number(string name, double? value, Unit unit) => new(name, new Estimate(value, null, null, Method, unit));
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
