using TruceStats.Html;

namespace TruceStats;

/// <summary>Events averted in the stretch after, as three quantities that are often confused. Each is positive where there were fewer events than expected.</summary>
/// <remarks>Equal when all three are equal. There is no order. Averted means fewer than at the rate before: nothing here says why.</remarks>
[TypeFormatterSource(typeof(NotebookFormatter<AvertedEvents, AvertedEventsHtml>))]
public sealed class AvertedEvents : IEquatable<AvertedEvents>
{
    internal AvertedEvents(Estimate rateDifference, Estimate counterfactualMean, Estimate counterfactualDraw)
    {
        RateDifference = rateDifference;
        CounterfactualMean = counterfactualMean;
        CounterfactualDraw = counterfactualDraw;
    }

    /// <summary>The rate before less the rate after, times the exposure after: both rates are uncertain. What the change of the rate is worth over the stretch.</summary>
    public Estimate RateDifference { get; }

    /// <summary>The mean expected at the rate before, less the events observed: only the rate before is uncertain.</summary>
    public Estimate CounterfactualMean { get; }

    /// <summary>
    /// A count drawn at the rate before, less the events observed: the rate before is uncertain, and so is how a count falls around its mean.
    /// A prediction interval; it holds 0 where the observed count could as well have come at the old rate.
    /// </summary>
    public Estimate CounterfactualDraw { get; }

    internal static AvertedEvents Of(RateChange change, double level)
    {
        double exposure = change.After.Exposure.Amount;
        double observed = change.After.Events;
        var difference = Rescaled.Affine(change.Difference(level: level), -exposure, 0, Unit.Events);
        var mean = Rescaled.Affine(RateDefaults.RateBefore(change, level), exposure, -observed, Unit.Events);
        var draw = Rescaled.Affine(RateDefaults.CountAtRateBefore(change, level), 1, -observed, Unit.Events);
        return new AvertedEvents(difference, ChangeCautions.Complete(mean, change), ChangeCautions.Complete(draw, change));
    }

    /// <summary>Whether all three are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(AvertedEvents? other) =>
        other is not null && RateDifference == other.RateDifference && CounterfactualMean == other.CounterfactualMean && CounterfactualDraw == other.CounterfactualDraw;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AvertedEvents);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RateDifference, CounterfactualMean, CounterfactualDraw);

    /// <summary>The three quantities in their order, separated by semicolons.</summary>
    public override string ToString() =>
        "by rate difference " + RateDifference + "; by counterfactual mean " + CounterfactualMean + "; by counterfactual draw " + CounterfactualDraw;

    /// <summary>Whether all three are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(AvertedEvents? left, AvertedEvents? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(AvertedEvents? left, AvertedEvents? right) => !(left == right);
}
