using TruceStats.Durations;

namespace TruceStats.Json;

/// <summary>What ends a truce: nothing for the formal ending, deaths in a log, or the first of several.</summary>
internal sealed record SpellEndWire(long? Deaths, int? Days, CountedQuantity? Figure, IncidentLog? Log, ActorRegister? Register, IReadOnlyList<SpellEnd>? FirstOf)
{
    public static SpellEndWire Of(SpellEnd end) => end.Log is null
        ? new SpellEndWire(null, null, null, null, null, end.Parts.Count == 0 ? null : end.Parts)
        : new SpellEndWire(end.DeathCount, end.Days, end.Figure, end.Log, end.Register, null);

    public SpellEnd ToDomain() => (Deaths, Days, Figure, Log, FirstOf) switch
    {
        (null, null, null, null, null) when Register is null => SpellEnd.FormalEnding,
        (null, null, null, null, { } parts) when Register is null => SpellEnd.FirstOf([.. parts]),
        ({ } deaths, { } days, { } figure, { } log, null) => SpellEnd.Deaths(deaths, days, log, Register, figure),
        _ => throw new FormatException("it is either the formal ending, with nothing else, or deaths, days, figure and log, or the first of several."),
    };
}

internal sealed record KaplanMeierWire(SurvivalInterval Interval, double Level)
{
    public KaplanMeier ToDomain() => new() { Interval = Interval, Level = Level };
}

internal sealed record NelsonAalenWire(double Level);

internal sealed record LogRankWire(double Rho, double Gamma, string? Strata);

internal sealed record GrayTestWire(string Cause, double Rho);

internal sealed record AalenJohansenWire(SurvivalInterval Interval, double Level);

internal sealed record TurnbullWire(double Tolerance);

internal sealed record ComparedGroupWire(string Name, int Spells, double Observed, double Expected)
{
    public ComparedGroup ToDomain() => Spells >= 0 && Observed >= 0 && Expected >= 0
        ? new ComparedGroup(Name, Spells, Observed, Expected)
        : throw new FormatException("no number of a group can be negative.");
}

/// <summary>A curve: spells and options, and its median, which is computed again on reading.</summary>
internal sealed record SurvivalCurveWire(string Version, SpellTable Table, SurvivalInterval Interval, double Level, Estimate Headline)
{
    public static SurvivalCurveWire Of(SurvivalCurve curve) => new(TruceStats.Json.Headline.Version, curve.Table, curve.Interval, curve.Level, curve.Median);

    public SurvivalCurve ToDomain()
    {
        var curve = new KaplanMeier { Interval = Interval, Level = Level }.Fit(Table);
        TruceStats.Json.Headline.Check(Headline, curve.Median, Version);
        return curve;
    }
}

internal sealed record SurvivalExtremesWire(string Version, SpellTable Table, SurvivalInterval Interval, double Level, IReadOnlyList<NamedEstimate> Headline)
{
    public static SurvivalExtremesWire Of(SurvivalExtremes extremes) =>
        new(TruceStats.Json.Headline.Version, extremes.Table, extremes.Earliest.Interval, extremes.Earliest.Level, Medians(extremes));

    public SurvivalExtremes ToDomain()
    {
        var extremes = new KaplanMeier { Interval = Interval, Level = Level }.FitExtremes(Table);
        TruceStats.Json.Headline.Check(Headline, Medians(extremes), Version);
        return extremes;
    }

    private static NamedEstimate[] Medians(SurvivalExtremes extremes) => [new("earliest", extremes.Earliest.Median), new("latest", extremes.Latest.Median)];
}

internal sealed record HazardCurveWire(string Version, SpellTable Table, double Level, Estimate Headline)
{
    public static HazardCurveWire Of(HazardCurve curve) => new(TruceStats.Json.Headline.Version, curve.Table, curve.Level, curve.Last);

    public HazardCurve ToDomain()
    {
        var curve = new NelsonAalen { Level = Level }.Fit(Table);
        TruceStats.Json.Headline.Check(Headline, curve.Last, Version);
        return curve;
    }
}

internal sealed record IncidenceCurveWire(string Version, SpellTable Table, SurvivalInterval Interval, double Level, IReadOnlyList<NamedEstimate> Headline)
{
    public static IncidenceCurveWire Of(IncidenceCurve curve) => new(TruceStats.Json.Headline.Version, curve.Table, curve.Interval, curve.Level, curve.Shares());

    public IncidenceCurve ToDomain()
    {
        var curve = new AalenJohansen { Interval = Interval, Level = Level }.Fit(Table);
        TruceStats.Json.Headline.Check(Headline, curve.Shares(), Version);
        return curve;
    }
}

internal sealed record TurnbullCurveWire(string Version, SpellTable Table, Turnbull Options, IReadOnlyList<NamedEstimate> Headline)
{
    public static TurnbullCurveWire Of(TurnbullCurve curve) => new(TruceStats.Json.Headline.Version, curve.Table, curve.Options, Answers(curve));

    public TurnbullCurve ToDomain()
    {
        var curve = Options.Fit(Table, CancellationToken.None);
        TruceStats.Json.Headline.Check(Headline, Answers(curve), Version);
        return curve;
    }

    private static NamedEstimate[] Answers(TurnbullCurve curve) =>
        [new("log-likelihood", new Estimate(curve.LogLikelihood, null, null, TurnbullCurve.Method, Unit.Of("log-likelihood")))];
}

/// <summary>Groups held against one another: spells, column and one of the two tests, whose answer is computed again on reading.</summary>
internal sealed record GroupComparisonWire(string Version, SpellTable Table, string Column, LogRank? LogRank, GrayTest? Gray, IReadOnlyList<NamedEstimate> Headline)
{
    public static GroupComparisonWire Of(GroupComparison comparison) =>
        new(TruceStats.Json.Headline.Version, comparison.Table, comparison.Column, comparison.LogRank, comparison.Gray, Answers(comparison));

    public GroupComparison ToDomain()
    {
        var comparison = (LogRank, Gray) switch
        {
            ({ } logRank, null) => logRank.Fit(Table, Column),
            (null, { } gray) => gray.Fit(Table, Column),
            _ => throw new FormatException("there must be exactly one test."),
        };
        TruceStats.Json.Headline.Check(Headline, Answers(comparison), Version);
        return comparison;
    }

    private static NamedEstimate[] Answers(GroupComparison comparison) =>
        [.. comparison.Groups.Select(group => new NamedEstimate(group.Name, new Estimate(group.Expected, null, null, comparison.Test.Method, Unit.Events), comparison.Test))];
}
