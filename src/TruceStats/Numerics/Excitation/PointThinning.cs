namespace TruceStats.Numerics;

/// <summary>Draws points that excite one another, by thinning (Ogata 1981, IEEE Transactions on Information Theory 27:23–31).</summary>
internal static class PointThinning
{
    /// <summary>Draws one stretch, whose history begins empty.</summary>
    /// <param name="stream">The source.</param>
    /// <param name="length">How long it lasts.</param>
    /// <param name="mu">The background of each kind.</param>
    /// <param name="alpha">How many points of kind i one of kind j brings, at i · n + j.</param>
    /// <param name="beta">How fast that fades.</param>
    /// <param name="most">More points than that are refused.</param>
    /// <param name="times">The points, rising; added to.</param>
    /// <param name="kinds">Their kinds; added to.</param>
    /// <exception cref="InvalidOperationException">There are more points than <paramref name="most"/>.</exception>
    public static void Draw(
        RandomStream stream, double length, ReadOnlySpan<double> mu, ReadOnlySpan<double> alpha, double beta, int most, List<double> times, List<int> kinds)
    {
        int n = mu.Length;
        Span<double> excess = new double[n];
        double background = 0, time = 0;
        foreach (double rate in mu)
            background += rate;
        while (true)
        {
            // Between points the intensity only falls: what it is now bounds what it will be.
            double bound = background + Sum(excess);
            double wait = bound > 0 ? -Math.Log(stream.NextDouble()) / bound : double.PositiveInfinity;
            // A step too short for the clock would be a tie.
            double next = Math.Max(time + wait, Math.BitIncrement(time));
            if (next >= length)
                return;
            double decay = Math.Exp(-beta * wait), draw = stream.NextDouble() * bound;
            for (int i = 0; i < n; i++)
                excess[i] *= decay;
            time = next;
            int kind = 0;
            while (kind < n && draw >= mu[kind] + excess[kind])
                draw -= mu[kind] + excess[kind++];
            if (kind == n)
                continue;
            if (times.Count >= most)
                throw new InvalidOperationException(FormattableString.Invariant($"More than {most} events were drawn: with a branching ratio of 1 or more their number explodes."));
            times.Add(time);
            kinds.Add(kind);
            for (int i = 0; i < n; i++)
                excess[i] += alpha[(i * n) + kind] * beta;
        }
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum;
    }
}
