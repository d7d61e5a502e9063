namespace TruceStats.Interruptions;

/// <summary>The outcome as linear models take it: the rate, its log, or the measured value.</summary>
internal static class Responses
{
    /// <summary>One value for each of the bins.</summary>
    /// <exception cref="ArgumentException">The log of a bin does not exist, or something is to be added where no log is taken.</exception>
    public static double[] Of(OutcomeSeries outcome, ReadOnlySpan<int> bins, LinkFunction link, double addToCounts)
    {
        if (!Enum.IsDefined(link))
            throw new InvalidOperationException($"The link {link} is none of the named values.");
        if (addToCounts > 0 && (link != LinkFunction.Log || outcome.Counts is null))
            throw new ArgumentException("Something is added to counts only before their log is taken.", nameof(outcome));
        var values = new double[bins.Length];
        for (int r = 0; r < values.Length; r++)
        {
            double value = outcome.Observed[bins[r]], exposure = outcome.ExposureAmounts[bins[r]];
            if (link == LinkFunction.Log && !(value + addToCounts > 0))
                throw new ArgumentException($"The log of {outcome.Frame.Period(bins[r])} does not exist, because nothing came in it: say what to add by AddToCounts, or take SegmentedRegression, which needs no log of counts.", nameof(outcome));
            values[r] = link == LinkFunction.Log ? Math.Log((value + addToCounts) / exposure) : value / exposure;
        }
        return values;
    }
}
