using TruceStats.Interruptions;
using TruceStats.Sensitivity;

namespace TruceStats.Json;

internal sealed record UnderReportingWire(string Version, RateChange? Change, InterruptionFit? Fit, string? Name, double NullRatio, double Level, NamedEstimate Headline)
{
    public static UnderReportingWire Of(UnderReporting result) => new(
        TruceStats.Json.Headline.Version, result.Change, result.Fit, result.Name, result.NullRatio, result.Level, new("completeness", result.Completeness));

    public UnderReporting ToDomain()
    {
        var result = (Change, Fit, Name) switch
        {
            ({ } change, null, null) => UnderReporting.Of(change, NullRatio),
            (null, { } fit, { } name) => UnderReporting.OfEffect(fit, name, NullRatio),
            _ => throw new FormatException("either a change or a fit with the name of an effect must be given."),
        };
        result = result.At(Level);
        TruceStats.Json.Headline.Check([Headline], [new("completeness", result.Completeness)], Version);
        return result;
    }
}

internal sealed record RivalTippingWire(string Version, RateChange Change, RivalEvent Rival, double NullRatio, double Level, Estimate Headline)
{
    public static RivalTippingWire Of(RivalTipping result) => new(
        TruceStats.Json.Headline.Version, result.Change, result.Rival, result.NullRatio, result.Level, result.Ratio);

    public RivalTipping ToDomain()
    {
        var result = RivalTipping.Of(Change, Rival, NullRatio).At(Level);
        TruceStats.Json.Headline.Check(Headline, result.Ratio, Version);
        return result;
    }
}

internal sealed record MisclassificationWire(string Version, RateChange Homicides, RateChange Others, double NullRatio, double Level, Estimate Headline)
{
    public static MisclassificationWire Of(Misclassification result) => new(
        TruceStats.Json.Headline.Version, result.Homicides, result.Others, result.NullRatio, result.Level, AllAdded(result));

    public Misclassification ToDomain()
    {
        var result = Misclassification.Of(Homicides, Others, NullRatio).At(Level);
        TruceStats.Json.Headline.Check(Headline, AllAdded(result), Version);
        return result;
    }

    private static Estimate AllAdded(Misclassification result) => result.With(1, 1).Ratio();
}

internal sealed record ShiftedDateWire(LocalDate Start, LocalDate? End, Estimate Ratio, Alternative? Direction);

internal sealed record ShiftedDatesWire(
    string Version, CountSeries Series, StudyPeriod Baseline, PartialDate Start, PartialDate? End, double NullRatio, Straddle Straddle, RateChangeOptions Options,
    IReadOnlyList<NamedEstimate> Headline)
{
    public static ShiftedDatesWire Of(ShiftedDates result) => new(
        TruceStats.Json.Headline.Version, result.Series, result.Baseline, result.Start, result.End, result.NullRatio, result.Straddle, result.Options, Ends(result));

    public ShiftedDates ToDomain()
    {
        var result = ShiftedDates.Of(Series, Baseline, Start, End, NullRatio, Straddle, Options);
        TruceStats.Json.Headline.Check(Headline, Ends(result), Version);
        return result;
    }

    private static NamedEstimate[] Ends(ShiftedDates result) => [new("first", result.Dates[0].Ratio), new("last", result.Dates[^1].Ratio)];
}

internal sealed record ReportedBoundsWire(RateChange Low, RateChange? Best, RateChange? High, RateChange? UnknownAtLow, RateChange? UnknownAtHigh, RateChange? UnknownLeftOut);

internal sealed record SourceAgreementWire(
    string Version, CountSeries First, CountSeries Second, StudyPeriod? Before, StudyPeriod? After, double Level, Estimate Headline)
{
    public static SourceAgreementWire Of(SourceAgreement result) => new(
        TruceStats.Json.Headline.Version, result.First, result.Second, result.Before, result.After, result.Level, result.MeanRatio);

    public SourceAgreement ToDomain()
    {
        var result = SourceAgreement.Of(First, Second, Before, After).At(Level);
        TruceStats.Json.Headline.Check(Headline, result.MeanRatio, Version);
        return result;
    }
}

internal sealed record RegressionToMeanWire(string Version, CountSeries Series, StudyPeriod Before, StudyPeriod After, Estimate Headline)
{
    public static RegressionToMeanWire Of(RegressionToMean result) => new(
        TruceStats.Json.Headline.Version, result.Series, result.Before, result.After, result.ExpectedRatio);

    public RegressionToMean ToDomain()
    {
        var result = RegressionToMean.Of(Series, Before, After);
        TruceStats.Json.Headline.Check(Headline, result.ExpectedRatio, Version);
        return result;
    }
}

internal sealed record DisplacementDifferenceWire(
    string Version, RateChange Treated, RateChange Control, RateChange? BesideTreated, RateChange? BesideControl, double Level, Estimate Headline)
{
    public static DisplacementDifferenceWire Of(DisplacementDifference result) => new(
        TruceStats.Json.Headline.Version, result.Treated, result.Control, result.BesideTreated, result.BesideControl, result.Level, result.Difference);

    public DisplacementDifference ToDomain()
    {
        var result = DisplacementDifference.Of(Treated, Control, BesideTreated, BesideControl).At(Level);
        TruceStats.Json.Headline.Check(Headline, result.Difference, Version);
        return result;
    }
}

internal sealed record HarmWeightedDisplacementWire(
    string Version, IReadOnlyList<DisplacementDifference> Kinds, IReadOnlyList<double> Weights, double Level, Estimate Headline)
{
    public static HarmWeightedDisplacementWire Of(HarmWeightedDisplacement result) => new(
        TruceStats.Json.Headline.Version, result.Kinds, result.Weights, result.Level, result.Difference);

    public HarmWeightedDisplacement ToDomain()
    {
        var result = HarmWeightedDisplacement.Of(Kinds, Weights).At(Level);
        TruceStats.Json.Headline.Check(Headline, result.Difference, Version);
        return result;
    }
}
