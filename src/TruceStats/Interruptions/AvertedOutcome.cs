using TruceStats.Html;

namespace TruceStats.Interruptions;

/// <summary>How much less came than was to be expected without the interruptions, over some bins, as two quantities that are often confused.</summary>
/// <remarks>
/// Equal when everything is equal. There is no order. Positive is fewer than expected. Nothing here says why. Only bins in which an interruption acts and whose
/// outcome is known are added up.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<AvertedOutcome, AvertedOutcomeHtml>))]
public sealed class AvertedOutcome : IEquatable<AvertedOutcome>
{
    internal AvertedOutcome(int bins, double observed, Estimate expected, Estimate counterfactualMean, Estimate counterfactualDraw)
    {
        Bins = bins;
        Observed = observed;
        Expected = expected;
        CounterfactualMean = counterfactualMean;
        CounterfactualDraw = counterfactualDraw;
    }

    /// <summary>How many bins are added up.</summary>
    public int Bins { get; }

    /// <summary>What came in them.</summary>
    public double Observed { get; }

    /// <summary>What was to be expected in them without the interruptions, with the interval of that expectation.</summary>
    public Estimate Expected { get; }

    /// <summary>The expectation without the interruptions, less what came, which is taken as it is: only the expectation is uncertain.</summary>
    public Estimate CounterfactualMean { get; }

    /// <summary>What could have come without the interruptions, less what came: the interval holds chance and noise too. It is a prediction interval, by simulation.</summary>
    public Estimate CounterfactualDraw { get; }

    /// <summary><see cref="CounterfactualMean"/> in percent of what was to be expected; null where nothing was to be expected.</summary>
    public Estimate? RelativeMean => Expected.Value > 0 ? Relative(CounterfactualMean) : null;

    /// <summary><see cref="CounterfactualDraw"/> in percent of what could have come; null where nothing was to be expected.</summary>
    public Estimate? RelativeDraw => Expected.Value > 0 ? Relative(CounterfactualDraw) : null;

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(AvertedOutcome? other) =>
        other is not null && Bins == other.Bins && Observed.Equals(other.Observed) && Expected == other.Expected
        && CounterfactualMean == other.CounterfactualMean && CounterfactualDraw == other.CounterfactualDraw;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AvertedOutcome);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bins, Observed, Expected, CounterfactualMean, CounterfactualDraw);

    /// <summary>The mean averted, and how many bins: <c>averted in 7 bins: 928 events, 95% CI [655, 1202] (counterfactual mean)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"averted in {Bins} {(Bins == 1 ? "bin" : "bins")}: {CounterfactualMean}");

    // With T the counterfactual total, (T − y)/T rises with T, so that its limits are those of T put in.
    private Estimate Relative(Estimate averted)
    {
        double Share(double limit)
        {
            double total = limit + Observed;
            return total > 0 ? 100 * limit / total : Observed == 0 && limit == 0 ? 0 : double.NegativeInfinity;
        }
        var interval = averted.Interval is { } limits
            ? new ConfidenceInterval(Share(limits.Lower), Share(limits.Upper), limits.Level, limits.Method, limits.Sidedness)
            : null;
        return new Estimate(averted.Value is { } value ? Share(value) : null, null, interval, averted.Method, Unit.Percent, averted.Cautions);
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(AvertedOutcome? left, AvertedOutcome? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(AvertedOutcome? left, AvertedOutcome? right) => !(left == right);
}
