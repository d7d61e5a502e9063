using TruceStats.Interruptions;

namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddInterruptions()
    {
        AddEnum<LinkFunction>();
        AddEnum<TrendForm>();
        AddEnum<AutoregressiveEstimation>();
        AddEnum<StructuralLevel>();
        AddEnum<ControlPlaces>();
        AddEnum<BaselineBins>();
        AddMethods<IInterruptionShape>();
        AddMethods<ICountFamily>();
        AddMethods<ISeasonality>();
        AddMethods<StandardErrors>();
        AddMethods<IInterruptionModel>();
        foreach (var model in MethodRegistry.Models)
            model.AddByName(this);
        Add<Interruption, InterruptionWire>(i => new(i.Name, i.Days, i.Shape, i.Straddle), w => Interruption.Of(w.Name, w.Days, w.Shape).With(w.Straddle));
        Add<Covariate, CovariateWire>(c => new(c.Name, c.Values), w => Covariate.Of(w.Name, w.Values));
        Add<OutcomeSeries, OutcomeSeriesWire>(o => new(o.Counts, o.Measures), w => w.ToDomain());
        Add<FitStatistics, FitStatisticsWire>(FitStatisticsWire.Of, w => w.ToDomain());
        Add<CounterfactualBin, CounterfactualBinWire>(
            b => new(b.Period, b.Observed, b.Fitted, b.Expected, b.Predicted), w => new(w.Period, w.Observed, w.Fitted, w.Expected, w.Predicted));
        Add<AvertedOutcome, AvertedOutcomeWire>(a => new(a.Bins, a.Observed, a.Expected, a.CounterfactualMean, a.CounterfactualDraw), w => w.ToDomain());
        Add<InterruptionFit, InterruptionFitWire>(InterruptionFitWire.Of, w => w.ToDomain());
        AddInterruptionChecks();
    }

    private void AddInterruptionChecks()
    {
        Add<PlaceboEffect, PlaceboEffectWire>(p => new(p.Name, p.Start, p.Effect, p.Reason), w => w.ToDomain());
        Add<PlaceboDates, PlaceboDatesWire>(PlaceboDatesWire.Of, w => w.ToDomain());
        Add<Postponement, PostponementWire>(PostponementWire.Of, w => w.ToDomain());
        Add<SupremumTest, SupremumTestWire>(SupremumTestWire.Of, w => w.ToDomain());
        Add<InterruptionPower, InterruptionPowerWire>(InterruptionPowerWire.Of, w => w.ToDomain());
        Add<DifferenceInDifferences, DifferenceInDifferencesWire>(d => new(d.Link, d.Controls, d.Baseline, d.Anticipation), w => w.ToDomain());
        Add<DifferenceInDifferencesFit, DifferenceInDifferencesFitWire>(DifferenceInDifferencesFitWire.Of, w => w.ToDomain());
    }
}
