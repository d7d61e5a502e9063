namespace TruceStats.Numerics;

/// <summary>All pairs of points that lie within a distance of one another, with the band of their distance, found through cells as wide as the greatest one.</summary>
internal sealed class ClosePairs
{
    private ClosePairs(int[] first, int[] second, byte[] band)
    {
        First = first;
        Second = second;
        Band = band;
    }

    public int[] First { get; }

    public int[] Second { get; }

    /// <summary>The index of the first limit that the distance does not exceed.</summary>
    public byte[] Band { get; }

    public int Count => First.Length;

    /// <param name="x">Coordinates in a space of three dimensions.</param>
    /// <param name="y">As many.</param>
    /// <param name="z">As many.</param>
    /// <param name="limits">Rising straight-line distances, each included in its band, 0 or more; at most 255.</param>
    public static ClosePairs Find(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z, ReadOnlySpan<double> limits)
    {
        int n = x.Length;
        double width = limits[^1] > 0 ? limits[^1] : 1;
        var cells = new Dictionary<(long, long, long), List<int>>();
        List<int> first = [], second = [];
        List<byte> bands = [];
        double[] squares = [.. limits.ToArray().Select(limit => limit * limit)];
        for (int i = 0; i < n; i++)
        {
            var (cx, cy, cz) = ((long)Math.Floor(x[i] / width), (long)Math.Floor(y[i] / width), (long)Math.Floor(z[i] / width));
            for (int part = 0; part < 27; part++)
            {
                if (!cells.TryGetValue((cx + (part % 3) - 1, cy + (part / 3 % 3) - 1, cz + (part / 9) - 1), out var near))
                    continue;
                foreach (int j in near)
                {
                    double dx = x[i] - x[j], dy = y[i] - y[j], dz = z[i] - z[j];
                    int band = Bands.Of((dx * dx) + (dy * dy) + (dz * dz), squares);
                    if (band == squares.Length)
                        continue;
                    first.Add(j);
                    second.Add(i);
                    bands.Add((byte)band);
                }
            }
            if (!cells.TryGetValue((cx, cy, cz), out var own))
                cells[(cx, cy, cz)] = own = [];
            own.Add(i);
        }
        return new ClosePairs([.. first], [.. second], [.. bands]);
    }
}
