using TruceStats.Interruptions;

namespace TruceStats.Json;

internal sealed record SegmentedRegressionWire(
    ICountFamily Family, LinkFunction Link, TrendForm Trend, ISeasonality Seasonality, IReadOnlyList<Covariate> Covariates, StandardErrors? Errors, bool FloorDispersion)
{
    public static SegmentedRegressionWire Of(SegmentedRegression model) =>
        new(model.Family, model.Link, model.Trend, model.Seasonality, model.Covariates, model.Errors, model.FloorDispersion);

    public SegmentedRegression ToDomain() => new()
    {
        Family = Family,
        Link = Link,
        Trend = Trend,
        Seasonality = Seasonality,
        Covariates = Covariates,
        Errors = Errors,
        FloorDispersion = FloorDispersion,
    };
}

internal sealed record GeneralizedLeastSquaresWire(
    LinkFunction Link, AutoregressiveEstimation Estimation, TrendForm Trend, ISeasonality Seasonality, IReadOnlyList<Covariate> Covariates, double AddToCounts)
{
    public static GeneralizedLeastSquaresWire Of(GeneralizedLeastSquares model) =>
        new(model.Link, model.Estimation, model.Trend, model.Seasonality, model.Covariates, model.AddToCounts);

    public GeneralizedLeastSquares ToDomain() => new()
    {
        Link = Link,
        Estimation = Estimation,
        Trend = Trend,
        Seasonality = Seasonality,
        Covariates = Covariates,
        AddToCounts = AddToCounts,
    };
}

internal sealed record ArimaInterventionWire(
    LinkFunction Link, int Autoregressive, int Differences, int MovingAverage, int SeasonalAutoregressive, int SeasonalDifferences, int SeasonalMovingAverage,
    int SeasonBins, bool ChooseOrder, bool TransferFunction, TrendForm Trend, IReadOnlyList<Covariate> Covariates, double AddToCounts)
{
    public static ArimaInterventionWire Of(ArimaIntervention model) => new(
        model.Link, model.Autoregressive, model.Differences, model.MovingAverage, model.SeasonalAutoregressive, model.SeasonalDifferences,
        model.SeasonalMovingAverage, model.SeasonBins, model.ChooseOrder, model.TransferFunction, model.Trend, model.Covariates, model.AddToCounts);

    public ArimaIntervention ToDomain() => new()
    {
        Link = Link,
        Autoregressive = Autoregressive,
        Differences = Differences,
        MovingAverage = MovingAverage,
        SeasonalAutoregressive = SeasonalAutoregressive,
        SeasonalDifferences = SeasonalDifferences,
        SeasonalMovingAverage = SeasonalMovingAverage,
        SeasonBins = SeasonBins,
        ChooseOrder = ChooseOrder,
        TransferFunction = TransferFunction,
        Trend = Trend,
        Covariates = Covariates,
        AddToCounts = AddToCounts,
    };
}

internal sealed record StructuralCounterfactualWire(LinkFunction Link, StructuralLevel Level, int SeasonBins, IReadOnlyList<Covariate> Controls, double AddToCounts)
{
    public static StructuralCounterfactualWire Of(StructuralCounterfactual model) => new(model.Link, model.Level, model.SeasonBins, model.Controls, model.AddToCounts);

    public StructuralCounterfactual ToDomain() => new()
    {
        Link = Link,
        Level = Level,
        SeasonBins = SeasonBins,
        Controls = Controls,
        AddToCounts = AddToCounts,
    };
}

internal sealed record ControlledInterruptionWire(OutcomeSeries Control, SegmentedRegression Regression)
{
    public static ControlledInterruptionWire Of(ControlledInterruption model) => new(model.Control, model.Regression);

    public ControlledInterruption ToDomain() => new(Control) { Regression = Regression };
}
