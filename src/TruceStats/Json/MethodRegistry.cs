using TruceStats.ChangePoints;
using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Monitoring;

namespace TruceStats.Json;

/// <summary>The extension points, each with its built-ins. A built-in is added here, and nowhere else: those without options as instances, those with options as forms.</summary>
internal static class MethodRegistry
{
    private static readonly ExtensionPoint Rates = new(
        [typeof(IRateInterval)],
        method => ((IRateInterval)method).Kind,
        [RateMethod.Exact, RateMethod.MidP, RateMethod.Score, RateMethod.Likelihood, RateMethod.Byar, RateMethod.Wald, RateMethod.Jeffreys],
        []);

    private static readonly ExtensionPoint Ratios = new(
        [typeof(IRateRatioInterval), typeof(IRateRatioTest)],
        method => method is IRateRatioInterval interval ? interval.Kind : ((IRateRatioTest)method).Kind,
        [
            RateRatioMethod.MidP, RateRatioMethod.Exact, RateRatioMethod.Score, RateRatioMethod.SkewnessCorrectedScore, RateRatioMethod.Likelihood,
            RateRatioMethod.LogWald, RateRatioMethod.Jeffreys, RateRatioMethod.MinimumLikelihood, RateRatioMethod.ETest,
            RateRatioMethod.QuasiPoisson, RateRatioMethod.NegativeBinomial, RateRatioMethod.CircularWindows,
        ],
        [BuiltInForm.Of<BlockBootstrapRatio, BlockBootstrapWire>(BlockBootstrapRatio.KindName, BlockBootstrapWire.Of, w => w.ToDomain())]);

    private static readonly ExtensionPoint Differences = new(
        [typeof(IRateDifferenceMethod)],
        method => ((IRateDifferenceMethod)method).Kind,
        [RateDifferenceMethod.MoverJeffreys, RateDifferenceMethod.MoverScore, RateDifferenceMethod.Score, RateDifferenceMethod.Wald, RateDifferenceMethod.QuasiMover],
        []);

    private static readonly ExtensionPoint Shapes = new(
        [typeof(IInterruptionShape)],
        shape => ((IInterruptionShape)shape).Kind,
        [InterruptionShape.Step, InterruptionShape.Slope, InterruptionShape.Pulse, InterruptionShape.LeftOut],
        [
            BuiltInForm.Of<RampShape, RampWire>(RampShape.KindName, s => new(s.Full), w => new(w.Full)),
            BuiltInForm.Of<DecayShape, DecayWire>(DecayShape.KindName, s => new(s.HalfLifeBins), w => new(w.HalfLifeBins)),
        ]);

    private static readonly ExtensionPoint Families = new(
        [typeof(ICountFamily)],
        family => ((ICountFamily)family).Kind,
        [CountFamily.Poisson, CountFamily.QuasiPoisson, CountFamily.NegativeBinomial, CountFamily.Gaussian],
        []);

    private static readonly ExtensionPoint Seasons = new(
        [typeof(ISeasonality)],
        season => ((ISeasonality)season).Kind,
        [Seasonality.None, Seasonality.CalendarMonth, Seasonality.DayOfWeek],
        [BuiltInForm.Of<HarmonicSeason, HarmonicWire>(HarmonicSeason.KindName, s => new(s.Pairs), w => new(w.Pairs))]);

    // Nobody can add to these: the type is closed. They are written like the rest all the same.
    private static readonly ExtensionPoint Errors = new(
        [typeof(StandardErrors)],
        errors => ((StandardErrors)errors).Method.Id,
        [
            StandardErrors.Integrated, StandardErrors.ModelBased, StandardErrors.AutocorrelationInflated,
            StandardErrors.HC0, StandardErrors.HC1, StandardErrors.HC2, StandardErrors.HC3,
        ],
        [
            BuiltInForm.Of<StandardErrors, NeweyWestWire>(
                StandardErrors.NeweyWest().Method.Id, e => new(e.Lag, e.Prewhiten, e.Adjust), w => StandardErrors.NeweyWest(w.Lag, w.Prewhiten, w.Adjust)),
            BuiltInForm.Of<StandardErrors, BootstrapErrorsWire>(StandardErrors.Bootstrap().Method.Id, e => new(e.Replicates), w => StandardErrors.Bootstrap(w.Replicates)),
        ]);

    /// <summary>The built-in models. A model is added here, beside its wire form.</summary>
    private static readonly ExtensionPoint InterruptionModels = new(
        [typeof(IInterruptionModel)],
        model => ((IInterruptionModel)model).Kind,
        [],
        [
            BuiltInForm.Of<SegmentedRegression, SegmentedRegressionWire>(SegmentedRegression.KindName, SegmentedRegressionWire.Of, w => w.ToDomain()),
            BuiltInForm.Of<GeneralizedLeastSquares, GeneralizedLeastSquaresWire>(GeneralizedLeastSquares.KindName, GeneralizedLeastSquaresWire.Of, w => w.ToDomain()),
            BuiltInForm.Of<ArimaIntervention, ArimaInterventionWire>(ArimaIntervention.KindName, ArimaInterventionWire.Of, w => w.ToDomain()),
            BuiltInForm.Of<StructuralCounterfactual, StructuralCounterfactualWire>(StructuralCounterfactual.KindName, StructuralCounterfactualWire.Of, w => w.ToDomain()),
            BuiltInForm.Of<ControlledInterruption, ControlledInterruptionWire>(ControlledInterruption.KindName, ControlledInterruptionWire.Of, w => w.ToDomain()),
        ]);

    private static readonly ExtensionPoint Monitors = new(
        [typeof(IMonitoringMethod)],
        method => ((IMonitoringMethod)method).Kind,
        [],
        [
            BuiltInForm.Of<PoissonCusum, PoissonCusumWire>(PoissonCusum.KindName, PoissonCusumWire.Of, w => w.ToDomain()),
            BuiltInForm.Of<NegativeBinomialCusum, NegativeBinomialCusumWire>(NegativeBinomialCusum.KindName, NegativeBinomialCusumWire.Of, w => w.ToDomain()),
            BuiltInForm.Of<GeneralizedLikelihoodRatio, GeneralizedLikelihoodRatioWire>(
                GeneralizedLikelihoodRatio.KindName, GeneralizedLikelihoodRatioWire.Of, w => w.ToDomain()),
            BuiltInForm.Of<Ears, EarsWire>(Ears.KindName, EarsWire.Of, w => w.ToDomain()),
            BuiltInForm.Of<FarringtonFlexible, FarringtonFlexibleWire>(FarringtonFlexible.KindName, FarringtonFlexibleWire.Of, w => w.ToDomain()),
            BuiltInForm.Of<RatioSequence, RatioSequenceWire>(RatioSequence.KindName, RatioSequenceWire.Of, w => w.ToDomain()),
        ]);

    private static readonly ExtensionPoint SegmentCosts = new(
        [typeof(ISegmentCost)],
        cost => ((ISegmentCost)cost).Kind,
        [SegmentCost.Poisson, SegmentCost.GaussianMean, SegmentCost.GaussianMeanAndVariance],
        [BuiltInForm.Of<NegativeBinomialCost, NegativeBinomialCostWire>(NegativeBinomialCost.KindName, c => new(c.Theta), w => new(w.Theta))]);

    private static readonly ExtensionPoint Claims = new(
        [typeof(IClaim)],
        claim => ((IClaim)claim).Kind,
        [],
        [
            BuiltInForm.Of<RatioClaim, RatioClaimWire>(RatioClaim.KindName, c => new(c.Change, c.Range), w => Claim.Ratio(w.Range, w.Change)),
            BuiltInForm.Of<EffectClaim, EffectClaimWire>(EffectClaim.KindName, c => new(c.Fit, c.Name, c.Range), w => Claim.Effect(w.Range, w.Fit, w.Name)),
            BuiltInForm.Of<AverageClaim, AverageClaimWire>(AverageClaim.KindName, c => new(c.Rate, c.Range), w => Claim.Average(w.Range, w.Rate)),
            BuiltInForm.Of<TotalClaim, TotalClaimWire>(TotalClaim.KindName, c => new(c.Count, c.Range), w => Claim.Total(w.Range, w.Count)),
            BuiltInForm.Of<PaceClaim, PaceClaimWire>(PaceClaim.KindName, c => new(c.SoFar, c.Whole, c.Range), w => Claim.Pace(w.Range, w.SoFar, w.Whole)),
            BuiltInForm.Of<TrendClaim, TrendClaimWire>(TrendClaim.KindName, c => new(c.Trend, c.Range), w => Claim.Trend(w.Range, w.Trend)),
        ]);

    private static readonly ExtensionPoint[] Points =
        [Rates, Ratios, Differences, Shapes, Families, Seasons, Errors, InterruptionModels, Monitors, SegmentCosts, Claims];

    /// <summary>The built-in models, which are public types of their own.</summary>
    public static IReadOnlyList<BuiltInForm> Models => InterruptionModels.Forms;

    /// <summary>The built-in monitoring methods, which are public types of their own.</summary>
    public static IReadOnlyList<BuiltInForm> MonitoringMethods => Monitors.Forms;

    /// <summary>The built-in claims, which are public types of their own.</summary>
    public static IReadOnlyList<BuiltInForm> ClaimForms => Claims.Forms;

    /// <summary>The points that a caller's type belongs to; none where it implements no extension interface.</summary>
    public static IEnumerable<ExtensionPoint> PointsOf(Type type) => Points.Where(point => point != Errors && point.Covers(type));

    /// <summary>The point at which something is asked for as one of our types.</summary>
    public static ExtensionPoint PointOf(Type type) => Points.Single(point => point.Covers(type));
}
