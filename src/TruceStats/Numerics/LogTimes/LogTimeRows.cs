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

    private LogTimeRows(LogTimeRows of, int column, double value)
    {
        (Rows, Columns, Known, LogTimes) = (of.Rows, of.Columns - 1, of.Known, of.LogTimes);
        (Low, High, Entry) = (of.Low, of.High, of.Entry);
        Means = [.. of.Means[..(column - 1)], .. of.Means[column..]];
        Scales = [.. of.Scales[..(column - 1)], .. of.Scales[column..]];
        X = new double[Rows * Columns];
        Offset = new double[Rows];
        for (int i = 0; i < Rows; i++)
        {
            var row = of.X.AsSpan(i * of.Columns, of.Columns);
            Offset[i] = value * row[column];
            row[..column].CopyTo(X.AsSpan(i * Columns));
            row[(column + 1)..].CopyTo(X.AsSpan((i * Columns) + column));
        }
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

    /// <summary>What is added to the linear predictor; empty where nothing is.</summary>
    public double[] Offset { get; } = [];

    public double[] Means { get; }

    /// <summary>The standard deviation of each column; 0 where a column is constant.</summary>
    public double[] Scales { get; }

    /// <summary>The same rows with the coefficient of one standardized column, not that of the ones, held at a value, for its profile likelihood.</summary>
    public LogTimeRows Holding(int column, double value) => new(this, column, value);

    /// <summary>A time to begin with, where it is not known, less the offset.</summary>
    public double Typical(int row)
    {
        double time = double.IsInfinity(High[row]) ? Low[row] : double.IsInfinity(Low[row]) ? High[row] : (Low[row] + High[row]) / 2;
        return Offset.Length == 0 ? time : time - Offset[row];
    }

    private void Standardize(IReadOnlyList<double[]> columns, double[] x, double[] means, double[] scales)
    {
        for (int i = 0; i < Rows; i++)
            x[i * Columns] = 1;
        for (int j = 0; j < columns.Count; j++)
        {
            double[] column = columns[j];
            double mean = 0, squares = 0;
            foreach (double value in column)
                mean += value;
            mean /= Rows;
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
