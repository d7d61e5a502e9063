namespace TruceStats.Numerics;

/// <summary>Several series side by side, column by column, at rising times that may have gaps.</summary>
/// <param name="values">The columns, each <paramref name="stride"/> long.</param>
/// <param name="stride">From a column to the next.</param>
/// <param name="rows">So many of each column are used.</param>
/// <param name="cols">Columns.</param>
/// <param name="times">One a row; empty where rows follow each other without gaps.</param>
internal readonly ref struct ScoreSeries(Span<double> values, int stride, int rows, int cols, ReadOnlySpan<int> times)
{
    private readonly Span<double> _values = values;

    public int Rows => rows;

    public int Cols => cols;

    public ReadOnlySpan<int> Times { get; } = times;

    public Span<double> All => _values;

    /// <summary>The longest lag that two rows can be apart.</summary>
    public int LastLag => Times.IsEmpty ? rows - 1 : (int)Math.Min(int.MaxValue - 1, (long)Times[rows - 1] - Times[0]);

    public Span<double> Column(int j) => _values.Slice(j * stride, rows);

    /// <summary>The sum over pairs of rows so many steps apart of the later one in column j times the earlier one in column k.</summary>
    public double Products(int j, int k, int lag) => Products(Column(j), Column(k), Times, lag);

    /// <summary>The same of two series that are not columns.</summary>
    public static double Products(ReadOnlySpan<double> later, ReadOnlySpan<double> earlier, ReadOnlySpan<int> times, int lag)
    {
        int n = later.Length;
        if (times.IsEmpty)
            return lag >= n ? 0 : Columns.Dot(later[lag..], earlier[..(n - lag)]);
        double sum = 0;
        int back = 0;
        for (int i = 0; i < n; i++)
        {
            while ((long)times[i] - times[back] > lag)
                back++;
            if ((long)times[i] - times[back] == lag)
                sum += later[i] * earlier[back];
        }
        return sum;
    }
}
