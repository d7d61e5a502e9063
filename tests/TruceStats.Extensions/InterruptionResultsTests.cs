using TruceStats.Interruptions;

namespace TruceStats.Extensions;

/// <summary>A shape, season, family or model written outside the library goes wherever a built-in one goes, and answers the same.</summary>
public sealed class InterruptionResultsTests
{
    // Own columns and variances are computed in another order of operations, and quantiles by another library.
    private const double Rounding = 1e-9;

    // The built-in size comes from Newton's steps on the score. One's own is looked for by a golden section on the likelihood, which is flat at its top: it changes in
    // its sixteenth digit where the size changes in its eighth, and sums of 48 terms lose two digits more.
    private const double Searched = 1e-6;

    private static readonly SegmentedRegression Poisson = new() { Errors = StandardErrors.ModelBased };

    private static InterruptionFit Step(SegmentedRegression model) => model.Fit(OwnSeries.Counts, OwnSeries.From(InterruptionShape.Step));

    [Fact]
    public void A_step() => Equal(Step(Poisson), Poisson.Fit(OwnSeries.Counts, OwnSeries.From(new OwnStep())), Rounding);

    [Fact]
    public void A_step_whose_bin_is_shared_by_days()
    {
        var days = StudyPeriod.From(OwnSeries.Fall.PlusDays(9));
        Interruption Of(IInterruptionShape shape) => Interruption.Of("truce", days, shape).With(Straddle.ShareOfDays);
        Equal(Poisson.Fit(OwnSeries.Counts, Of(InterruptionShape.Step)), Poisson.Fit(OwnSeries.Counts, Of(new OwnStep())), Rounding);
        var gaussian = new SegmentedRegression { Family = CountFamily.Gaussian, Link = LinkFunction.Identity };
        EqualButDraws(gaussian.Fit(OwnSeries.Values, Of(InterruptionShape.Step)), new OwnLeastSquares().Fit(OwnSeries.Values, Of(new OwnStep())), Rounding);
    }

    [Fact]
    public void A_decay_with_a_given_half_life() => Equal(
        Poisson.Fit(OwnSeries.Counts, OwnSeries.From(InterruptionShape.Decay(2.5))),
        Poisson.Fit(OwnSeries.Counts, OwnSeries.From(new OwnDecay { HalfLife = 2.5 })), Rounding);

    [Fact]
    public void A_decay_whose_half_life_is_estimated()
    {
        var builtIn = Poisson.Fit(OwnSeries.Counts, OwnSeries.From(InterruptionShape.Decay(null)));
        var own = Poisson.Fit(OwnSeries.Counts, OwnSeries.From(new OwnDecay { HalfLife = null }));
        // Both are looked for by the same search, on likelihoods that differ in their last digits.
        Close(builtIn.Statistics.NoiseOf("truce half-life")!.Value, own.Statistics.NoiseOf("truce half-life")!.Value, Searched);
        EqualButDraws(builtIn, own, Searched);
    }

    [Fact]
    public void Harmonics() => Equal(
        Step(Poisson with { Seasonality = Seasonality.Harmonic(2) }), Step(Poisson with { Seasonality = new OwnHarmonic { Pairs = 2 } }), Rounding);

    [Fact]
    public void A_Poisson_family() => Equal(Step(Poisson), Step(Poisson with { Family = new OwnPoisson() }), Rounding);

    [Fact]
    public void A_negative_binomial_family()
    {
        InterruptionFit builtIn = Step(Poisson with { Family = CountFamily.NegativeBinomial }), own = Step(Poisson with { Family = new OwnNegativeBinomial() });
        Close(builtIn.Statistics.NoiseOf("theta")!.Value, own.Statistics.NoiseOf("theta")!.Value, Searched);
        EqualButDraws(builtIn, own, Searched);
    }

    [Fact]
    public void A_model()
    {
        var builtIn = new SegmentedRegression { Family = CountFamily.Gaussian, Link = LinkFunction.Identity, Seasonality = Seasonality.Harmonic(1) };
        var own = new OwnLeastSquares { Seasonality = new OwnHarmonic { Pairs = 1 } };
        Interruption[] interruptions = [OwnSeries.From(InterruptionShape.Step), OwnSeries.From(InterruptionShape.Slope)];
        EqualButDraws(builtIn.Fit(OwnSeries.Values, interruptions), own.Fit(OwnSeries.Values, interruptions), Rounding);
    }

    [Fact]
    public void A_model_of_ones_own_is_refused_what_a_built_in_is_refused()
    {
        var late = Interruption.Step(new LocalDate(2016, 11, 1));
        Assert.Throws<ArgumentException>(() => new OwnLeastSquares().Fit(OwnSeries.Values, late));
        Assert.Throws<ArgumentException>(() => new OwnLeastSquares().Fit(OwnSeries.Counts, OwnSeries.From(new OwnStep())));
    }

    private static void Equal(InterruptionFit builtIn, InterruptionFit own, double tolerance)
    {
        EqualButDraws(builtIn, own, tolerance);
        // The same seed and the same means: the same draws, which are whole numbers.
        Equal(builtIn.Averted.CounterfactualDraw, own.Averted.CounterfactualDraw, tolerance);
        foreach (var (one, other) in builtIn.Counterfactual.Zip(own.Counterfactual).Where(pair => pair.First.Predicted is not null))
            Equal(one.Predicted!, other.Predicted!, tolerance);
    }

    private static void EqualButDraws(InterruptionFit builtIn, InterruptionFit own, double tolerance)
    {
        Equal(builtIn.Effects, own.Effects, tolerance);
        Equal(builtIn.At(0.8).Effects, own.At(0.8).Effects, tolerance);
        Equal(builtIn.Coefficients, own.Coefficients, tolerance);
        Equal(builtIn.Test("truce", 0.7, Alternative.Less), own.Test("truce", 0.7, Alternative.Less), tolerance);
        Equal(builtIn.Averted.CounterfactualMean, own.Averted.CounterfactualMean, tolerance);
        Close(builtIn.Statistics.LogLikelihood!.Value, own.Statistics.LogLikelihood!.Value, tolerance);
        Assert.Equal(builtIn.Statistics.Parameters, own.Statistics.Parameters);
        foreach (var (one, other) in builtIn.Counterfactual.Zip(own.Counterfactual))
        {
            Close(one.Fitted!.Value, other.Fitted!.Value, tolerance);
            Equal(one.Expected!, other.Expected!, tolerance);
        }
        foreach (var (one, other) in builtIn.Diagnostics.Influence.Zip(own.Diagnostics.Influence).Where(pair => pair.Second is not null))
            Close(one!.Value, other!.Value, tolerance);
        Close(builtIn.Diagnostics.DurbinWatson ?? 0, own.Diagnostics.DurbinWatson ?? 0, tolerance);
        // Draws of one's own come from other numbers: within a tenth of their spread.
        double width = builtIn.Averted.CounterfactualDraw.Interval!.Upper - builtIn.Averted.CounterfactualDraw.Interval.Lower;
        Assert.Equal(builtIn.Averted.CounterfactualDraw.Interval.Lower, own.Averted.CounterfactualDraw.Interval!.Lower, width / 10);
        Assert.Equal(builtIn.Averted.CounterfactualDraw.Interval.Upper, own.Averted.CounterfactualDraw.Interval.Upper, width / 10);
    }

    private static void Equal(IReadOnlyList<NamedEstimate> expected, IReadOnlyList<NamedEstimate> actual, double tolerance)
    {
        Assert.Equal(expected.Select(named => named.Name), actual.Select(named => named.Name));
        foreach (var (one, other) in expected.Zip(actual))
        {
            Equal(one.Estimate, other.Estimate, tolerance);
            Equal(one.Test!, other.Test!, tolerance);
        }
    }

    private static void Equal(Estimate expected, Estimate actual, double tolerance)
    {
        double scale = expected.StandardError ?? 1;
        Close(expected.Value!.Value, actual.Value!.Value, tolerance, scale);
        Close(expected.StandardError ?? 0, actual.StandardError ?? 0, tolerance);
        Close(expected.Interval!.Lower, actual.Interval!.Lower, tolerance, scale);
        Close(expected.Interval.Upper, actual.Interval.Upper, tolerance, scale);
        Assert.Equal(expected.Interval.Level, actual.Interval.Level);
        Assert.Equal(expected.Unit, actual.Unit);
    }

    private static void Equal(HypothesisTest expected, HypothesisTest actual, double tolerance)
    {
        // A p-value in the far tail moves with the square of its statistic.
        Close(expected.PValue, actual.PValue, 1000 * tolerance);
        Close(expected.Statistic ?? 0, actual.Statistic ?? 0, tolerance, 1);
        Assert.Equal(expected.DegreesOfFreedom, actual.DegreesOfFreedom);
        Assert.Equal(expected.NullValue, actual.NullValue);
    }

    private static void Close(double expected, double actual, double tolerance, double scale = 0) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Max(Math.Abs(expected), scale), FormattableString.Invariant($"expected {expected:R}, got {actual:R}"));
}
