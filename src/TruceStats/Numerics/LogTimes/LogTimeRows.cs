namespace TruceStats.Numerics;

/// <summary>
/// Log times, known or between two, with standardized columns after a column of ones. Rows are known where low equals high, still going where high is
/// infinite, and over by a time where low is −∞.
/// </summary>
internal sealed class LogTimeRows
{
    /// <summary>Takes logs and standardizes.</summary>
    /// <param name="entry">Where each row comes under observation; empty where all do from the beginning.</param>
    /// <param name="low">The least time, 0 or more.</param>
    /// <param name="high">The greatest time, above 0, may be infinite.</param>
    /// <param name="columns">The columns, each as long as <paramref name="low"/> and finite; may be none.</param>
    public LogTimeRows(ReadOnlySpan<double> entry, ReadOnlySpan<double> low, ReadOnlySpan<double> high, IReadOnlyList<double[]> columns)
    {
        Rows = low.Length;
        Columns = 1 + columns.Count;
        Low = new double[Rows];
        High = new double[Rows];
        for (int i = 0; i < Rows; i++)
        {
            bool isKnown = low[i] == high[i];
            Low[i] = Math.Log(low[i]);
            High[i] = isKnown ? Low[i] : Math.Log(high[i]);
            LogTimes += isKnown ? Low[i] : 0;
            Known += isKnown ? 1 : 0;
        }
        Entry = entry.Length == 0 ? [] : new double[Rows];
        for (int i = 0; i < Entry.Length; i++)
            Entry[i] = Math.Log(entry[i]);
        Standardize(columns, X = new double[Rows * Columns], Means = new double[columns.Count], Scales = new double[columns.Count]);
    }

    public int Rows { get; }

    /// <summary>Columns, that of ones included.</summary>
    public int Columns { get; }

    /// <summary>How many times are known.</summary>
    public int Known { get; }

    /// <summary>The sum of the logs of the known times.</summary>
    public double LogTimes { get; }

    public double[] Low { get; }

    public double[] High { get; }

    /// <summary>Empty where no row enters late; −∞ for those that do not.</summary>
    public double[] Entry { get; }

    /// <summary>Row by row, a one first.</summary>
    public double[] X { get; }

    public double[] Means { get; }

    /// <summary>The standard deviation of each column; 0 where a column is constant.</summary>
    public double[] Scales { get; }

    /// <summary>A time to begin with, where it is not known.</summary>
    public double Typical(int row) =>
        double.IsInfinity(High[row]) ? Low[row] : double.IsInfinity(Low[row]) ? High[row] : (Low[row] + High[row]) / 2;

    private void Standardize(IReadOnlyList<double[]> columns, double[] x, double[] means, double[] scales)
    {
        for (int i = 0; i < Rows; i++)
            x[i * Columns] = 1;
        for (int j = 0; j < columns.Count; j++)
        {
            double[] column = columns[j];
            double mean = 0, squares = 0;
            foreach (double value in column)
                mean += value / Rows;
            foreach (double value in column)
                squares += (value - mean) * (value - mean);
            means[j] = mean;
            scales[j] = Array.TrueForAll(column, value => value == column[0]) ? 0 : Math.Sqrt(squares / Rows);
            double unit = scales[j] > 0 ? 1 / scales[j] : 1;
            for (int i = 0; i < Rows; i++)
                x[(i * Columns) + 1 + j] = (column[i] - mean) * unit;
        }
    }
}
