namespace TruceStats.Evaluations;

/// <summary>The charts of a report.</summary>
public enum ReportFigure
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The counts over time, with the windows and the rival events.</summary>
    Series = 1,

    /// <summary>The interrupted series with its counterfactual.</summary>
    InterruptedSeries = 2,

    /// <summary>The effect at the true date among those at false ones.</summary>
    Placebos = 3,

    /// <summary>The specification curve.</summary>
    SpecificationCurve = 4,

    /// <summary>The rate ratio of each place, with its interval.</summary>
    Places = 5,
}
