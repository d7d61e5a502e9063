namespace TruceStats.Interruptions;

/// <summary>What a regression was asked: its model, series, design, and the value of each used bin.</summary>
internal sealed record RegressionProblem(SegmentedRegression Model, OutcomeSeries Outcome, InterruptionDesign Design, double[] Y)
{
    /// <summary>Rows of a control series below those of the design; null where there is none.</summary>
    public RegressionRows? Stacked { get; init; }

    /// <summary>When each row was; rows of a control lie so far off that no correlation reaches them.</summary>
    public int[] Times { get; init; } = Design.UsedBins.ToArray();
}

/// <summary>Rows for a fit, column by column, with the log of each row's exposure where the link is the log, and their times.</summary>
internal sealed record RegressionRows(double[] Rows, double[] Offset, int[] Times);
