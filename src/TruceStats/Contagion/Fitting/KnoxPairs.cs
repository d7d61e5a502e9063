using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>The pairs of events that are close in space, and how many are close in time.</summary>
internal sealed class KnoxPairs
{
    /// <summary>The mean radius of the Earth in metres (Moritz 2000, Journal of Geodesy 74:128–133).</summary>
    private const double EarthRadius = 6_371_008.8;

    private readonly ClosePairs _close;
    private readonly double[] _days;
    private readonly double[] _limits;

    private KnoxPairs(ClosePairs close, double[] days, double[] limits, int spaceBands)
    {
        _close = close;
        _days = days;
        _limits = limits;
        InSpace = new long[spaceBands];
        foreach (byte band in close.Band)
            InSpace[band]++;
        InTime = TimePairs.Count([.. days.Order()], limits);
        Observed = SpaceTimeCounts.Observe(close, days, limits, spaceBands);
    }

    /// <summary>How many pairs each band of distance has.</summary>
    public long[] InSpace { get; }

    /// <summary>How many pairs each band of time has.</summary>
    public long[] InTime { get; }

    public long[] Observed { get; }

    public double All => _days.Length * (_days.Length - 1.0) / 2;

    public static void Check(double[] limits, double most, int many, string parameter)
    {
        if (limits.Length == 0 || limits.Length > many)
            throw new ArgumentException(FormattableString.Invariant($"There must be 1 to {many} bands, but there are {limits.Length}."), parameter);
        for (int i = 0; i < limits.Length; i++)
        {
            if (!(limits[i] >= 0 && limits[i] <= most) || (i > 0 && limits[i] <= limits[i - 1]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The upper ends of the bands must rise from 0 or more to at most {most}, but number {i} is {limits[i]}, counted from 0."), parameter);
            }
        }
    }

    public static KnoxPairs Of(LocatedEvents events, double[] metres, int[] days)
    {
        int n = events.Count;
        double[] x = new double[n], y = new double[n], z = new double[n];
        for (int i = 0; i < n; i++)
            (x[i], y[i], z[i]) = events.IsOnEarth ? OnSphere(events.First[i], events.Second[i]) : (events.First[i], events.Second[i], 0);
        // The straight line through the Earth is to the arc along it as the haversine formula has it.
        double[] lines = [.. metres.Select(d => events.IsOnEarth ? 2 * EarthRadius * Math.Sin(Math.Min(d / (2 * EarthRadius), Math.PI / 2)) : d)];
        var close = ClosePairs.Find(x, y, z, lines);
        return new KnoxPairs(close, [.. events.Dates.Select(date => (double)DayNumber.Of(date))], [.. days.Select(day => (double)day)], metres.Length);
    }

    public long[][] Permute(int permutations, Execution execution, CancellationToken cancellationToken) => SpaceTimeCounts.Permute(
        _close, _days, _limits, InSpace.Length, permutations, execution.Seed, execution.Threads, execution.Progress, cancellationToken);

    private static (double X, double Y, double Z) OnSphere(double latitude, double longitude)
    {
        var (sin, cos) = Math.SinCos(latitude * (Math.PI / 180));
        var (east, ahead) = Math.SinCos(longitude * (Math.PI / 180));
        return (EarthRadius * cos * ahead, EarthRadius * cos * east, EarthRadius * sin);
    }
}
