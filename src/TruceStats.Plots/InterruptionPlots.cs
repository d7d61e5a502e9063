using TruceStats.Interruptions;

namespace TruceStats.Plots;

/// <summary>Pictures of interrupted series and of the checks of a fit.</summary>
public static class InterruptionPlots
{
    /// <summary>
    /// An interrupted series: what came as points, the fitted line of each stretch, what was to be expected without the interruption as a dashed
    /// line with the intervals
    /// of that expectation and of a prediction, and each interruption as a vertical line, as Turner et al. recommend (2021, Research Synthesis
    /// Methods 12:106–117).
    /// </summary>
    /// <remarks>
    /// The axis below counts days as <see cref="DateTime.ToOADate"/> does. Bins of unequal length are drawn as rates. An interval that is far wider than
    /// all else runs out of the picture, and the caption says so.
    /// </remarks>
    /// <param name="fit">The fit.</param>
    /// <param name="options">Title, words and scale; the defaults where null.</param>
    /// <returns>A plot that the caller may go on changing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fit"/> is null.</exception>
    public static Plot Plot(this InterruptionFit fit, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return FitPicture.Of(fit, options);
    }

    /// <summary>
    /// Averted events cumulating: up to the end of each bin in which an interruption acts, what was to be expected without it less what came, with
    /// the interval in which
    /// only the expectation is uncertain and the wider one that holds chance and noise too. Over more than 120 bins, at 120 ends evenly spread.
    /// </summary>
    /// <param name="fit">The fit.</param>
    /// <param name="options">Title and words; the defaults where null. The total is a count whatever <see cref="PlotOptions.AsRates"/> says.</param>
    /// <returns>A plot that the caller may go on changing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fit"/> is null.</exception>
    public static Plot PlotAverted(this InterruptionFit fit, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return AvertedPicture.Of(fit, options);
    }

    /// <summary>
    /// The residuals of a fit on one page: over time, correlated with their past, against a normal law and against what is fitted, in two rows of
    /// two. Dashed lines stand at
    /// ±1.96, and at ±1.96/√n for correlations.
    /// </summary>
    /// <param name="fit">The fit.</param>
    /// <returns>Four plots in ScottPlot's own frame for several; <c>GetPlot(0)</c> to <c>GetPlot(3)</c> are theirs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fit"/> is null.</exception>
    public static Multiplot PlotResiduals(this InterruptionFit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return ResidualsPage.Of(fit);
    }

    /// <summary>The event study of a difference in differences: the effect in each bin before and after the start, with its interval.</summary>
    /// <remarks>On the upward axis a ratio r stands at log₁₀ r.</remarks>
    /// <param name="fit">The fit.</param>
    /// <param name="options">Title and caption; the defaults where null.</param>
    /// <returns>A plot that the caller may go on changing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fit"/> is null.</exception>
    public static Plot PlotEventStudy(this DifferenceInDifferencesFit fit, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return EventStudyPicture.Of(fit, options);
    }
}
