namespace TruceStats.Numerics;

/// <summary>Rows of numbers at whole-numbered times that rise and may leave gaps.</summary>
internal sealed class TimedRows
{
    private readonly double[] _values;
    private readonly int[] _times;

    /// <param name="values">Row by row; kept, not copied.</param>
    /// <param name="times">Rising, one a row; kept, not copied.</param>
    /// <param name="columns">At least 1.</param>
    public TimedRows(double[] values, int[] times, int columns)
    {
        if (values.Length != times.Length * columns)
            throw new ArgumentException($"There are {values.Length} values and must be {times.Length} × {columns}.", nameof(values));
        _values = values;
        _times = times;
        Columns = columns;
    }

    public int Count => _times.Length;

    public int Columns { get; }

    public ReadOnlySpan<double> Row(int row) => _values.AsSpan(row * Columns, Columns);

    public int Time(int row) => _times[row];

    /// <summary>Estimating functions: the rows of a design (column by column) times the score of each.</summary>
    public static TimedRows Of(ReadOnlySpan<double> design, int columns, ReadOnlySpan<double> scores, ReadOnlySpan<int> times)
    {
        int n = scores.Length;
        var values = new double[n * columns];
        for (int j = 0; j < columns; j++)
        {
            for (int r = 0; r < n; r++)
                values[(r * columns) + j] = design[(j * n) + r] * scores[r];
        }
        return new TimedRows(values, times.ToArray(), columns);
    }
}
