using TruceStats.Interruptions;

namespace TruceStats.Plots;

/// <summary>Pictures of effects where there should be none.</summary>
public static class PlaceboPlots
{
    /// <summary>
    /// What the model finds at false dates, in standard errors, with the true date marked. Dashed lines stand where an effect is as strong as the
    /// true one: false dates
    /// that reach them are those that its rank counts.
    /// </summary>
    /// <param name="placebos">The false dates.</param>
    /// <param name="options">Title and caption; the defaults where null.</param>
    /// <returns>A plot that the caller may go on changing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="placebos"/> is null.</exception>
    public static Plot Plot(this PlaceboDates placebos, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(placebos);
        return PlaceboPicture.Of(placebos, options);
    }

    /// <summary>
    /// A forest of the effect on the outcome that was asked about and on those that the truce should not touch. An outcome without a fit keeps its
    /// row.
    /// </summary>
    /// <param name="placebos">The other outcomes.</param>
    /// <param name="options">Title and caption; the defaults where null.</param>
    /// <returns>A plot that the caller may go on changing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="placebos"/> is null.</exception>
    public static Plot PlotForest(this PlaceboOutcomes placebos, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(placebos);
        ForestPicture.Row[] rows =
        [
            new(placebos.True.Name, placebos.True.Estimate, IntervalShape.Diamond, PlotPalette.Expected),
            .. placebos.Outcomes.Select(outcome => new ForestPicture.Row(
                outcome.Name, outcome.Effect?.Estimate, IntervalShape.Square, PlotPalette.Observed, outcome.Effect is null ? Phrases.NoFit.In(options) : null)),
        ];
        string axis = placebos.True.Estimate.Unit == Unit.Ratio
            ? Phrases.EffectAsRatio.In(options)
            : Phrases.Effect.In(options, Wording.Name(placebos.True.Estimate.Unit.Symbol, options));
        return ForestPicture.Of(
            rows, ForestPicture.Axis(axis, rows.Select(row => row.Estimate).OfType<Estimate>(), options), options, Wording.Cautions(placebos.Cautions, options));
    }
}
