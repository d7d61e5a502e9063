namespace TruceStats.Numerics;

/// <summary>Whether the likelihood of log times rises for ever along a direction of β: only rows without a known end move along it, each away from its bound.</summary>
internal static class LogTimeMonotone
{
    // Of the largest part of the direction: below it a row does not move.
    private const double Slack = 1e-3;

    public static bool Rises(LogTimeRows rows, ReadOnlySpan<double> direction)
    {
        double largest = 0;
        foreach (double part in direction)
            largest = Math.Max(largest, Math.Abs(part));
        double slack = Slack * largest;
        for (int i = 0; i < rows.Rows; i++)
        {
            double along = Columns.Dot(rows.X.AsSpan(i * rows.Columns, direction.Length), direction);
            bool fits = double.IsPositiveInfinity(rows.High[i]) ? along >= -slack
                : double.IsNegativeInfinity(rows.Low[i]) ? along <= slack
                : Math.Abs(along) <= slack;
            if (!fits)
                return false;
        }
        return largest > 0;
    }
}
