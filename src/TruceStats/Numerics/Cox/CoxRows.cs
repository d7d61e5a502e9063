namespace TruceStats.Numerics;

/// <summary>
/// The rows of a proportional-hazards regression in the order in which they are walked: by stratum, and within one by end. Columns are standardized,
/// so that steps, tolerances and weights do not depend on units.
/// </summary>
internal sealed class CoxRows
{
    /// <summary>Sorts and standardizes.</summary>
    /// <param name="entry">Where each row comes under observation, before its end; empty where all do from the beginning.</param>
    /// <param name="end">Where it ends, or is lost.</param>
    /// <param name="isEvent">Whether it ended by an event.</param>
    /// <param name="strata">The stratum of each row, from 0; empty where there is one.</param>
    /// <param name="columns">The columns, at least one, each as long as <paramref name="end"/> and finite.</param>
    public CoxRows(ReadOnlySpan<double> entry, ReadOnlySpan<double> end, ReadOnlySpan<bool> isEvent, ReadOnlySpan<int> strata, IReadOnlyList<double[]> columns)
    {
        Rows = end.Length;
        Columns = columns.Count;
        Order = new int[Rows];
        StratumStarts = Grouped(strata, Rows, Order);
        End = new double[Rows];
        for (int i = 0; i < Rows; i++)
            End[i] = end[Order[i]];
        for (int s = 0; s < StratumCount; s++)
            Array.Sort(End, Order, StratumStarts[s], StratumStarts[s + 1] - StratumStarts[s]);
        IsEvent = new bool[Rows];
        for (int i = 0; i < Rows; i++)
            IsEvent[i] = isEvent[Order[i]];
        (X, Means, Scales) = Standardized(columns, Order);
        EventSums = new double[Columns];
        for (int i = 0; i < Rows; i++)
        {
            if (!IsEvent[i])
                continue;
            Events++;
            for (int j = 0; j < Columns; j++)
                EventSums[j] += X[(i * Columns) + j];
        }
        Entry = [];
        Late = [];
        LateStarts = new int[StratumCount + 1];
        if (!entry.IsEmpty)
            (Entry, Late) = FindLate(entry);
    }

    private CoxRows(CoxRows of, int column, double value)
    {
        (Rows, Columns, Events) = (of.Rows, of.Columns - 1, of.Events);
        (Order, StratumStarts, End, IsEvent, Entry, Late, LateStarts) = (of.Order, of.StratumStarts, of.End, of.IsEvent, of.Entry, of.Late, of.LateStarts);
        Means = Without(of.Means, column);
        Scales = Without(of.Scales, column);
        EventSums = Without(of.EventSums, column);
        Offset = new double[Rows];
        X = new double[Rows * Columns];
        for (int i = 0; i < Rows; i++)
        {
            var row = of.X.AsSpan(i * of.Columns, of.Columns);
            Offset[i] = value * row[column];
            row[..column].CopyTo(X.AsSpan(i * Columns));
            row[(column + 1)..].CopyTo(X.AsSpan((i * Columns) + column));
        }
        EventOffset = value * of.EventSums[column];
    }

    public int Rows { get; }

    public int Columns { get; }

    public int Events { get; }

    /// <summary>The row of the caller's at each position.</summary>
    public int[] Order { get; }

    /// <summary>Where each stratum begins, and one more for the end.</summary>
    public int[] StratumStarts { get; }

    public int StratumCount => StratumStarts.Length - 1;

    /// <summary>By position, rising within a stratum.</summary>
    public double[] End { get; }

    public bool[] IsEvent { get; }

    /// <summary>The standardized columns, row by row, by position.</summary>
    public double[] X { get; }

    public double[] Means { get; }

    /// <summary>The standard deviation of each column; 0 where a column is constant.</summary>
    public double[] Scales { get; }

    /// <summary>The sum of each standardized column over the events.</summary>
    public double[] EventSums { get; }

    /// <summary>What is added to the linear predictor, by position; empty where nothing is.</summary>
    public double[] Offset { get; } = [];

    /// <summary>The sum of that over the events.</summary>
    public double EventOffset { get; }

    /// <summary>By position; empty where no row enters late.</summary>
    public double[] Entry { get; }

    /// <summary>The positions that enter at or after the first event of their stratum, by entry, falling; stratum s has those from LateStarts[s].</summary>
    public int[] Late { get; }

    public int[] LateStarts { get; }

    /// <summary>The same rows with the coefficient of one standardized column held at a value, for its profile likelihood.</summary>
    public CoxRows Holding(int column, double value) => new(this, column, value);

    private static double[] Without(double[] values, int at) => [.. values[..at], .. values[(at + 1)..]];

    // A stable counting sort: rows keep their order within a stratum.
    private static int[] Grouped(ReadOnlySpan<int> strata, int rows, int[] order)
    {
        if (strata.IsEmpty)
        {
            for (int i = 0; i < rows; i++)
                order[i] = i;
            return [0, rows];
        }
        int count = 0;
        foreach (int stratum in strata)
            count = Math.Max(count, stratum + 1);
        var starts = new int[count + 1];
        foreach (int stratum in strata)
            starts[stratum + 1]++;
        for (int s = 0; s < count; s++)
            starts[s + 1] += starts[s];
        int[] next = [.. starts];
        for (int i = 0; i < rows; i++)
            order[next[strata[i]]++] = i;
        return starts;
    }

    private static (double[] X, double[] Means, double[] Scales) Standardized(IReadOnlyList<double[]> columns, int[] order)
    {
        int p = columns.Count;
        var x = new double[order.Length * p];
        double[] means = new double[p], scales = new double[p];
        for (int j = 0; j < p; j++)
        {
            double[] column = columns[j];
            double mean = 0, squares = 0, lowest = double.MaxValue, highest = double.MinValue;
            foreach (double value in column)
            {
                mean += value;
                (lowest, highest) = (Math.Min(lowest, value), Math.Max(highest, value));
            }
            mean /= column.Length;
            foreach (double value in column)
                squares += (value - mean) * (value - mean);
            means[j] = mean;
            scales[j] = lowest == highest ? 0 : Math.Sqrt(squares / column.Length);
            double unit = scales[j] > 0 ? 1 / scales[j] : 1;
            for (int i = 0; i < order.Length; i++)
                x[(i * p) + j] = (column[order[i]] - mean) * unit;
        }
        return (x, means, scales);
    }

    private (double[] Entry, int[] Late) FindLate(ReadOnlySpan<double> entry)
    {
        var late = new List<int>();
        for (int s = 0; s < StratumCount; s++)
        {
            int from = late.Count, first = StratumStarts[s];
            while (first < StratumStarts[s + 1] && !IsEvent[first])
                first++;
            for (int i = first; i < StratumStarts[s + 1]; i++)
            {
                if (entry[Order[i]] >= End[first])
                    late.Add(i);
            }
            int[] found = [.. late[from..]];
            var keys = new double[found.Length];
            for (int i = 0; i < keys.Length; i++)
                keys[i] = -entry[Order[found[i]]];
            Array.Sort(keys, found);
            for (int i = 0; i < found.Length; i++)
                late[from + i] = found[i];
            LateStarts[s + 1] = late.Count;
        }
        if (late.Count == 0)
            return ([], []);
        var byPosition = new double[Rows];
        for (int i = 0; i < Rows; i++)
            byPosition[i] = entry[Order[i]];
        return (byPosition, [.. late]);
    }
}
