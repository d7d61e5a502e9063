namespace TruceStats.Interruptions;

/// <summary>
/// What a model knows once it is fitted, and all that <see cref="InterruptionFit"/> needs to answer effects, counterfactual and averted events.
/// A model of one's own implements this and hands it to <see cref="InterruptionFit.Of"/>.
/// </summary>
/// <remarks>Immutable. Spans of bins are indices into the series, in order.</remarks>
public interface IFittedInterruption
{
    /// <summary>The columns that were used.</summary>
    InterruptionDesign Design { get; }

    /// <summary>How well the model describes the series, and what was estimated beside the coefficients.</summary>
    FitStatistics Statistics { get; }

    /// <summary>How intervals and tests were made.</summary>
    MethodId Errors { get; }

    /// <summary>What every answer of this fit must be read with; may be empty.</summary>
    IReadOnlyList<Caution> Cautions { get; }

    /// <summary>The expected outcome of each bin of the series with the interruptions as they were.</summary>
    IReadOnlyList<double> Expected { get; }

    /// <summary>The expected outcome of each bin of the series had none of the interruptions been.</summary>
    IReadOnlyList<double> ExpectedWithout { get; }

    /// <summary>The coefficients on the scale of the model, with intervals and tests against 0.</summary>
    /// <param name="level">Level in (0, 1).</param>
    IReadOnlyList<NamedEstimate> Coefficients(double level);

    /// <summary>The effect of some interruptions together in one bin: a ratio for log links, tested against 1, a difference otherwise, tested against 0.</summary>
    /// <param name="name">What the effect is called.</param>
    /// <param name="interruptions">Indices into the interruptions of the fit.</param>
    /// <param name="bin">The bin in which the effect is asked for.</param>
    /// <param name="level">Level in (0, 1).</param>
    NamedEstimate Effect(string name, IReadOnlyList<int> interruptions, int bin, double level);

    /// <summary>The expected sum of the outcome over some bins had none of the interruptions been, with the interval of that expectation.</summary>
    /// <param name="bins">The bins, each once.</param>
    /// <param name="level">Level in (0, 1).</param>
    Estimate TotalWithout(IReadOnlyList<int> bins, double level);

    /// <summary>Draws the outcome of every bin as it might have come had none of the interruptions been: coefficients, noise and chance all drawn.</summary>
    /// <param name="random">The source of randomness.</param>
    /// <param name="outcome">Filled, one value a bin of the series.</param>
    void DrawWithout(Random random, Span<double> outcome);
}
