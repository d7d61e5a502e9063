namespace TruceStats.Numerics;

/// <summary>In what an effect over many cells is told.</summary>
internal enum EffectMeasure
{
    /// <summary>Observed over expected: the mean of the cells' ratios weighted by what was expected.</summary>
    RatioByExpected,

    /// <summary>The mean of the cells' ratios weighted by exposure.</summary>
    RatioByExposure,

    /// <summary>Observed less expected, over exposure: the mean of the cells' differences in rates weighted by exposure.</summary>
    Difference,
}

/// <summary>An effect over one or more cells.</summary>
/// <param name="Measure">In what it is told.</param>
/// <param name="Value">A ratio of at least 0, maybe infinite (events where none were expected), or a difference; null where not defined.</param>
/// <param name="StandardError">
/// Of the log of a ratio, or of a difference; null where the value is null, 0 or infinite as a ratio, or where all weight is with one unit on
/// one of the two sides: then how units vary cannot be told from units.
/// </param>
/// <param name="DegreesOfFreedom">For a t distribution; null where there is no standard error.</param>
/// <param name="Observed">Events.</param>
/// <param name="Expected">Events, without effect.</param>
/// <param name="Exposure">Exposure.</param>
/// <param name="Cells">How many cells were put together.</param>
/// <param name="CellsLeftOut">How many that were asked for could not be.</param>
/// <param name="GroupUnits">How many units started.</param>
/// <param name="ControlUnits">How many were controls in some cell.</param>
/// <param name="Influence">What each unit adds to the error, corrected; empty where there is no standard error.</param>
internal sealed record PanelEffect(
    EffectMeasure Measure, double? Value, double? StandardError, double? DegreesOfFreedom, double Observed, double Expected, double Exposure,
    int Cells, int CellsLeftOut, int GroupUnits, int ControlUnits, double[] Influence)
{
    /// <summary>Writes the covariance of effects on the scale of their standard errors, rows and columns in their order.</summary>
    /// <param name="effects">Of one panel, each with a standard error.</param>
    /// <param name="covariance">Filled.</param>
    public static void Covariance(IReadOnlyList<PanelEffect> effects, Span<double> covariance)
    {
        if (covariance.Length != effects.Count * effects.Count)
            throw new ArgumentException($"The covariance has {covariance.Length} elements and must have {effects.Count} × {effects.Count}.", nameof(covariance));
        for (int i = 0; i < effects.Count; i++)
        {
            if (effects[i].StandardError is null)
                throw new ArgumentException($"Effect {i} has no standard error.", nameof(effects));
            for (int j = 0; j <= i; j++)
                covariance[i * effects.Count + j] = covariance[j * effects.Count + i] = Columns.Dot(effects[i].Influence, effects[j].Influence);
        }
    }
}
