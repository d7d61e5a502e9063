namespace TruceStats;

/// <summary>Rate ratio intervals of many pairs of totals at once, into spans of the caller's: nothing is allocated.</summary>
/// <remarks>
/// The limits are those of <see cref="RateChange.Ratio"/> with the method of the same name, pair by pair: 0 and +∞ where neither stretch
/// has events. No cautions are given: two bare totals never tell how counts vary from bin to bin.
/// </remarks>
public static class RateBatch
{
    /// <summary>Two-sided central exact conditional intervals (Clopper and Pearson 1934, Biometrika 26:404–413; Przyborowski and Wilenski 1940, Biometrika 31:313–323).</summary>
    /// <param name="eventsBefore">Events before, each 0 or more.</param>
    /// <param name="exposureBefore">Exposure before, each above 0 and finite, in one unit throughout.</param>
    /// <param name="eventsAfter">Events after, each 0 or more.</param>
    /// <param name="exposureAfter">Exposure after, each above 0 and finite, in the same unit.</param>
    /// <param name="level">Level in (0, 1).</param>
    /// <param name="lower">Receives the lower limits.</param>
    /// <param name="upper">Receives the upper limits, which may be infinite.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is not in (0, 1), a count is negative or above 5,000,000,000, or an exposure is not above 0 and finite.
    /// </exception>
    public static void ExactRatioIntervals(
        ReadOnlySpan<long> eventsBefore, ReadOnlySpan<double> exposureBefore,
        ReadOnlySpan<long> eventsAfter, ReadOnlySpan<double> exposureAfter,
        double level, Span<double> lower, Span<double> upper)
    {
        Check(eventsBefore, exposureBefore, eventsAfter, exposureAfter, level, lower, upper);
        var point = new TailPoint(ConfidenceLevel.Tail(level, Sidedness.TwoSided));
        for (int i = 0; i < lower.Length; i++)
        {
            double before = eventsBefore[i], after = eventsAfter[i], scale = exposureBefore[i] / exposureAfter[i];
            double peak = OddsLimit.Peak(after, before);
            bool none = before == 0 && after == 0;
            lower[i] = none ? 0 : ConditionalOdds.ToRatio(OddsLimit.Exact(after, before, point, peak), scale);
            upper[i] = none ? double.PositiveInfinity : ConditionalOdds.ToRatio(1 / OddsLimit.Exact(before, after, point, peak), scale);
        }
    }

    /// <summary>Two-sided central mid-P conditional intervals (Lancaster 1961, JASA 56:223–234; Berry and Armitage 1995, The Statistician 44:417–423).</summary>
    /// <param name="eventsBefore">Events before, each 0 or more.</param>
    /// <param name="exposureBefore">Exposure before, each above 0 and finite, in one unit throughout.</param>
    /// <param name="eventsAfter">Events after, each 0 or more.</param>
    /// <param name="exposureAfter">Exposure after, each above 0 and finite, in the same unit.</param>
    /// <param name="level">Level in (0, 1).</param>
    /// <param name="lower">Receives the lower limits.</param>
    /// <param name="upper">Receives the upper limits, which may be infinite.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is not in (0, 1), a count is negative or above 5,000,000,000, or an exposure is not above 0 and finite.
    /// </exception>
    public static void MidPRatioIntervals(
        ReadOnlySpan<long> eventsBefore, ReadOnlySpan<double> exposureBefore,
        ReadOnlySpan<long> eventsAfter, ReadOnlySpan<double> exposureAfter,
        double level, Span<double> lower, Span<double> upper)
    {
        Check(eventsBefore, exposureBefore, eventsAfter, exposureAfter, level, lower, upper);
        var point = new TailPoint(ConfidenceLevel.Tail(level, Sidedness.TwoSided));
        for (int i = 0; i < lower.Length; i++)
        {
            double before = eventsBefore[i], after = eventsAfter[i], scale = exposureBefore[i] / exposureAfter[i];
            double peak = OddsLimit.Peak(after, before);
            bool none = before == 0 && after == 0;
            lower[i] = none ? 0 : ConditionalOdds.ToRatio(OddsLimit.MidP(after, before, point, peak), scale);
            upper[i] = none ? double.PositiveInfinity : ConditionalOdds.ToRatio(1 / OddsLimit.MidP(before, after, point, peak), scale);
        }
    }

    private static void Check(
        ReadOnlySpan<long> eventsBefore, ReadOnlySpan<double> exposureBefore,
        ReadOnlySpan<long> eventsAfter, ReadOnlySpan<double> exposureAfter,
        double level, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        ConfidenceLevel.Check(level);
        int length = eventsBefore.Length;
        CheckLength(exposureBefore.Length, length, nameof(exposureBefore));
        CheckLength(eventsAfter.Length, length, nameof(eventsAfter));
        CheckLength(exposureAfter.Length, length, nameof(exposureAfter));
        CheckLength(lower.Length, length, nameof(lower));
        CheckLength(upper.Length, length, nameof(upper));
        for (int i = 0; i < length; i++)
        {
            CheckEvents(eventsBefore[i], i, nameof(eventsBefore));
            CheckEvents(eventsAfter[i], i, nameof(eventsAfter));
            CheckExposure(exposureBefore[i], i, nameof(exposureBefore));
            CheckExposure(exposureAfter[i], i, nameof(exposureAfter));
        }
    }

    private static void CheckLength(int found, int required, string parameter)
    {
        if (found != required)
            throw new ArgumentException(FormattableString.Invariant($"All spans must have one length, but {parameter} has {found} and eventsBefore {required}."), parameter);
    }

    private static void CheckEvents(long events, int index, string parameter)
    {
        if (events is < 0 or > ComparableStretches.MostEvents / 2)
            throw new ArgumentOutOfRangeException(parameter, events, FormattableString.Invariant($"Events must be from 0 to {ComparableStretches.MostEvents / 2}; see index {index}."));
    }

    private static void CheckExposure(double exposure, int index, string parameter)
    {
        if (!(exposure > 0 && double.IsFinite(exposure)))
            throw new ArgumentOutOfRangeException(parameter, exposure, FormattableString.Invariant($"An exposure must be above 0 and finite; see index {index}."));
    }
}
