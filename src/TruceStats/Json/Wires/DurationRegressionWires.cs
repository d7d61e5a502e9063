using TruceStats.Durations;

namespace TruceStats.Json;

internal sealed record SpellProfileWire(IReadOnlyDictionary<string, double> Numbers, IReadOnlyDictionary<string, string> Labels)
{
    public SpellProfile ToDomain()
    {
        var profile = SpellProfile.Empty;
        foreach (var (name, value) in Numbers)
            profile = profile.And(name, value);
        foreach (var (name, value) in Labels)
            profile = profile.And(name, value);
        return profile;
    }
}

internal sealed record CoxRegressionWire(
    IReadOnlyList<string> Covariates, IReadOnlyDictionary<string, string> References, TiedEnds Ties, string? Strata, string? Cause, bool Robust, string? Clusters, double Level)
{
    public static CoxRegressionWire Of(CoxRegression model) => new(
        model.Covariates, model.References, model.Ties, model.Strata, model.Cause, model.Robust, model.Clusters, model.Level);

    public CoxRegression ToDomain() => new()
    {
        Covariates = Covariates,
        References = References,
        Ties = Ties,
        Strata = Strata,
        Cause = Cause,
        Robust = Robust,
        Clusters = Clusters,
        Level = Level,
    };
}

/// <summary>A regression of hazards: the model, the spells and the level, and the ratios that are computed again on reading.</summary>
internal sealed record CoxFitWire(string Version, CoxRegression Model, SpellTable Table, double Level, IReadOnlyList<NamedEstimate> Headline)
{
    public static CoxFitWire Of(CoxFit fit) => new(TruceStats.Json.Headline.Version, fit.Model, fit.Table, fit.Level, fit.HazardRatios);

    public CoxFit ToDomain()
    {
        var fit = Model.Fit(Table).At(Level);
        TruceStats.Json.Headline.Check(Headline, fit.HazardRatios, Version);
        return fit;
    }
}

internal sealed record AcceleratedFailureTimeWire(
    DurationDistribution Distribution, IReadOnlyList<string> Covariates, IReadOnlyDictionary<string, string> References, double Level);

/// <summary>A regression of how long spells last: the model, the spells and the level, and the coefficients that are computed again on reading.</summary>
internal sealed record AcceleratedFailureTimeFitWire(
    string Version, AcceleratedFailureTime Model, SpellTable Table, double Level, IReadOnlyList<NamedEstimate> Headline)
{
    public static AcceleratedFailureTimeFitWire Of(AcceleratedFailureTimeFit fit) =>
        new(TruceStats.Json.Headline.Version, fit.Model, fit.Table, fit.Level, fit.Coefficients);

    public AcceleratedFailureTimeFit ToDomain()
    {
        var fit = Model.Fit(Table).At(Level);
        TruceStats.Json.Headline.Check(Headline, fit.Coefficients, Version);
        return fit;
    }
}
