namespace TruceStats.Interruptions;

/// <summary>
/// What a model knows once it is fitted, and all that <see cref="InterruptionFit"/> needs to answer effects, counterfactual and averted events.
/// A model of one's own implements this and hands it to <see cref="InterruptionFit.Of"/>.
/// </summary>
/// <remarks>Immutable. Bins are indices into the series.</remarks>
public interface IFittedInterruption
{
    /// <summary>The columns that were used.</summary>
    InterruptionDesign Design { get; }

    /// <summary>How well the model describes the series, and what was estimated beside the coefficients.</summary>
    FitStatistics Statistics { get; }

    /// <summary>What every answer of this fit must be read with; may be empty.</summary>
    IReadOnlyList<Caution> Cautions { get; }

    /// <summary>The expected outcome of each bin with the interruptions as they were; null where the model says nothing of a bin.</summary>
    IReadOnlyList<double?> Expected { get; }

    /// <summary>The expected outcome of each bin had none of the interruptions been; null where the model says nothing of a bin.</summary>
    IReadOnlyList<double?> ExpectedWithout { get; }

    /// <summary>What is left of each used bin, divided by its standard deviation under the model, so that residuals of bins compare; null for bins that were not used.</summary>
    IReadOnlyList<double?> Residuals { get; }

    /// <summary>How far each used bin pulls the coefficients (Cook's distance); null for bins that were not used, or where the model has none.</summary>
    IReadOnlyList<double?> Influence { get; }

    /// <summary>The coefficients on the scale of the model, with intervals and tests against 0.</summary>
    /// <param name="level">Level in (0, 1).</param>
    IReadOnlyList<NamedEstimate> Coefficients(double level);

    /// <summary>
    /// The effects that the model answers with, where they are others than the contrast of each name at its first and last whole bin: an average over
    /// bins, an effect of each group. Null, unless a model gives its own.
    /// </summary>
    /// <param name="level">Level in (0, 1).</param>
    IReadOnlyList<NamedEstimate>? OwnEffects(double level) => null;

    /// <summary>The effect of some interruptions together in one bin: a ratio (<see cref="Unit.Ratio"/>) for log links, a difference otherwise.</summary>
    /// <param name="interruptions">Indices into the interruptions of the fit, at least one.</param>
    /// <param name="bin">The bin in which the effect is asked for.</param>
    /// <param name="level">Level in (0, 1).</param>
    Estimate Effect(IReadOnlyList<int> interruptions, int bin, double level);

    /// <summary>Tests that effect against a given one.</summary>
    /// <param name="interruptions">Indices into the interruptions of the fit, at least one.</param>
    /// <param name="bin">The bin in which the effect is asked for.</param>
    /// <param name="nullEffect">The effect under the null hypothesis: a ratio above 0 for log links, a difference otherwise.</param>
    /// <param name="alternative">The direction.</param>
    HypothesisTest Test(IReadOnlyList<int> interruptions, int bin, double nullEffect, Alternative alternative);

    /// <summary>The expected sum of the outcome over some bins had none of the interruptions been, with the interval of that expectation.</summary>
    /// <param name="bins">The bins, each once, at least one, each with an expectation.</param>
    /// <param name="level">Level in (0, 1).</param>
    Estimate TotalWithout(IReadOnlyList<int> bins, double level);

    /// <summary>Draws the outcome of every bin as it might have come had none of the interruptions been: coefficients, noise and chance all drawn.</summary>
    /// <param name="random">The source of randomness.</param>
    /// <param name="outcome">Filled, one value a bin of the series; NaN where the model says nothing of a bin.</param>
    void DrawWithout(Random random, Span<double> outcome);
}
