using TruceStats.Evaluations;

namespace TruceStats.Plots;

/// <summary>Pictures of the answers of an evaluation that no other class draws.</summary>
public static class EvaluationPlots
{
    /// <summary>
    /// A specification curve: the effects of all combinations from the lowest to the highest with their intervals, a line at no effect and one at the
    /// median, and below it a row for each option of each choice, with a tick under every specification that uses it (Simonsohn, Simmons and Nelson
    /// 2020, Nature Human Behaviour 4:1208–1214). The choice that moves the answer most stands first.
    /// </summary>
    /// <remarks>
    /// On the upward axis a ratio r stands at log₁₀ r. Of more than 200 specifications 200 are drawn, evenly spread, and the caption says so; every
    /// number is of all. Rows below the curve are 15 pixels high where there is room for them; where the picture is too low, a line says how high it
    /// must be.
    /// </remarks>
    /// <param name="curve">The curve.</param>
    /// <param name="options">Title, caption and language; the defaults where null.</param>
    /// <returns>A plot that the caller may go on changing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="curve"/> is null.</exception>
    public static Plot Plot(this SpecificationCurve curve, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return CurvePicture.Of(curve, options);
    }
}
