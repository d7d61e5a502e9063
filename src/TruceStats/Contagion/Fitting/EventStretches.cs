using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>Days of the calendar as times from the start of a coverage.</summary>
internal static class EventStretches
{
    public static void Check(PeriodSet coverage, string parameter)
    {
        ArgumentNullException.ThrowIfNull(coverage, parameter);
        if (coverage.IsEmpty || coverage.Periods[^1].IsOpen)
            throw new ArgumentException($"The coverage must have at least one stretch, and each an end, but it is {coverage}.", parameter);
    }

    public static void Check(ReadOnlySpan<double> times, PeriodSet coverage, string parameter)
    {
        for (int i = 0; i < times.Length; i++)
        {
            if (!double.IsFinite(times[i]))
                throw new ArgumentException(FormattableString.Invariant($"Every time must be a finite number, but number {i} is {times[i]}, counted from 0."), parameter);
            if (i == 0 || times[i] > times[i - 1])
                continue;
            throw times[i] < times[i - 1]
                ? new ArgumentException(FormattableString.Invariant($"Times must rise, but number {i} is before the one before it, counted from 0."), parameter)
                : new ArgumentException(
                    FormattableString.Invariant($"Times must differ, but numbers {i - 1} and {i} are equal, counted from 0: a process in continuous time has no ties. ")
                    + "Where only days are known use SpreadWithinDays, or BinnedContagion on a series of counts.", parameter);
        }
        int outside = Outside(times, coverage);
        if (outside > 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Every time must lie in the coverage {coverage}, in days from its start, but {outside} of {times.Length} do not."), parameter);
        }
    }

    public static PointStretches Of(ReadOnlySpan<double> times, PeriodSet coverage)
    {
        int origin = coverage.Periods[0].FirstDay;
        double[] starts = [.. coverage.Periods.Select(period => (double)(period.FirstDay - origin))];
        double[] ends = [.. coverage.Periods.Select(period => (double)(period.EndDay - origin))];
        return new PointStretches(times, starts, ends);
    }

    public static EventTimes Spread(int[] days, PeriodSet coverage, ulong seed, IEnumerable<Caution> cautions) =>
        new(SpreadTimes(days, coverage.Periods[0].FirstDay, seed), coverage, seed, [.. cautions, Said(days.Length)]);

    /// <summary>Times within the days, rising and without ties. The draws go to the days in their order.</summary>
    public static double[] SpreadTimes(int[] days, int origin, ulong seed) => Apart(Drawn([.. days.Order()], origin, seed).Order());

    /// <summary>Rising times, those that rounding has made equal moved apart by the least there is.</summary>
    public static double[] Apart(IEnumerable<double> rising)
    {
        double[] times = [.. rising];
        for (int i = 1; i < times.Length; i++)
        {
            if (times[i] <= times[i - 1])
                times[i] = Math.BitIncrement(times[i - 1]);
        }
        return times;
    }

    /// <summary>One time in each of rising days, in the order of the days.</summary>
    public static double[] Drawn(int[] days, int origin, ulong seed)
    {
        var stream = new RandomStream(seed);
        return [.. days.Select(day => Math.Min(day - origin + stream.NextDouble(), Math.BitDecrement(day - origin + 1.0)))];
    }

    /// <summary>So many times at a constant rate over the coverage, rising.</summary>
    public static double[] Uniform(RandomStream stream, int count, PeriodSet coverage)
    {
        int origin = coverage.Periods[0].FirstDay;
        double days = coverage.Days;
        var times = new double[count];
        for (int i = 0; i < count; i++)
        {
            double left = stream.NextDouble() * days;
            int stretch = 0;
            while (stretch < coverage.Periods.Count - 1 && left >= coverage.Periods[stretch].Days)
                left -= coverage.Periods[stretch++].Days;
            int start = coverage.Periods[stretch].FirstDay - origin;
            times[i] = Math.Min(start + left, Math.BitDecrement(start + (double)coverage.Periods[stretch].Days));
        }
        Array.Sort(times);
        return times;
    }

    public static Caution Said(int events) => Caution.Of(CautionCodes.TimesSpreadWithinDays, "events", events);

    private static int Outside(ReadOnlySpan<double> times, PeriodSet coverage)
    {
        int origin = coverage.Periods[0].FirstDay, outside = 0;
        foreach (double time in times)
            outside += Math.Abs(time) < int.MaxValue / 2 && coverage.ContainsDay(origin + (int)Math.Floor(time)) ? 0 : 1;
        return outside;
    }
}
