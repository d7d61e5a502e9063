namespace TruceStats.Numerics;

/// <summary>The data of a generalized linear model: what a fit reads and never writes.</summary>
internal readonly ref struct GlmData
{
    /// <param name="design">The design, rows by columns, column by column.</param>
    /// <param name="rows">At least <paramref name="cols"/>.</param>
    /// <param name="cols">At least 1.</param>
    /// <param name="y">One element a row.</param>
    /// <param name="offset">Added to the linear predictor, one element a row; empty for none.</param>
    /// <param name="weights">Prior weights, 0 or more, one element a row; empty for none.</param>
    /// <param name="link">How the linear predictor makes the mean.</param>
    /// <param name="shared">The same data for other threads, if there are to be any.</param>
    public GlmData(
        ReadOnlySpan<double> design, int rows, int cols, ReadOnlySpan<double> y, ReadOnlySpan<double> offset,
        ReadOnlySpan<double> weights, GlmLink link, GlmShared? shared = null)
    {
        if (cols < 1 || rows < cols)
            throw new ArgumentException(
                $"The design has {rows} rows and {cols} columns: it must have a column and not be wider than tall.", nameof(rows));
        CheckLength(design.Length, (long)rows * cols, nameof(design));
        CheckLength(y.Length, rows, nameof(y));
        if (!offset.IsEmpty)
            CheckLength(offset.Length, rows, nameof(offset));
        if (!weights.IsEmpty)
            CheckLength(weights.Length, rows, nameof(weights));
        Design = design;
        Rows = rows;
        Cols = cols;
        Y = y;
        Offset = offset;
        Weights = weights;
        Link = link;
        Shared = shared;
    }

    public ReadOnlySpan<double> Design { get; }

    public int Rows { get; }

    public int Cols { get; }

    public ReadOnlySpan<double> Y { get; }

    public ReadOnlySpan<double> Offset { get; }

    public ReadOnlySpan<double> Weights { get; }

    public GlmLink Link { get; }

    /// <summary>The same data where threads can reach them; null for a serial fit.</summary>
    public GlmShared? Shared { get; }

    public ReadOnlySpan<double> Column(int j) => Design.Slice(j * Rows, Rows);

    public double Weight(int i) => Weights.IsEmpty ? 1 : Weights[i];

    /// <summary>Whether every number is finite and no weight below 0.</summary>
    public bool IsSound()
    {
        if (!VectorLoops.AllFinite(Design) || !VectorLoops.AllFinite(Y) || !VectorLoops.AllFinite(Offset) || !VectorLoops.AllFinite(Weights))
            return false;
        foreach (double weight in Weights)
        {
            if (!(weight >= 0))
                return false;
        }
        return true;
    }

    private static void CheckLength(int found, long required, string name)
    {
        if (found != required)
            throw new ArgumentException($"{name} has {found} elements and must have {required}.", name);
    }
}
