namespace TruceStats.Numerics;

/// <summary>The sums of a fit by blocks of rows: one slot a block, added up in the order of the blocks whoever filled them.</summary>
internal sealed class GlmBlockSums
{
    /// <summary>Rows a block: a block's columns stay in the nearest cache.</summary>
    public const int BlockRows = 512;

    private readonly double[] _slots;

    public GlmBlockSums(int rows, int cols)
    {
        Rows = rows;
        Count = (rows + BlockRows - 1) / BlockRows;
        Width = cols * (cols + 1) / 2 + cols + 2;
        _slots = new double[Count * Width];
        Total = new double[Width];
        Shift = new double[cols];
        Gram = new double[cols * cols];
        Scale = new double[cols];
        Gradient = new double[cols];
    }

    public int Rows { get; }

    public int Count { get; }

    /// <summary>The lower triangle of the Gram matrix, then the gradient, then deviance and size.</summary>
    public int Width { get; }

    public double[] Total { get; }

    /// <summary>What is taken from each column: its mean, where another column is constant; else 0.</summary>
    public double[] Shift { get; }

    /// <summary>The constant column, and its value; −1 where there is none.</summary>
    public int Constant { get; set; } = -1;

    public double ConstantValue { get; set; } = 1;

    /// <summary>The Gram matrix of the shifted columns, scaled to a diagonal of 1; then its Cholesky factor.</summary>
    public double[] Gram { get; }

    /// <summary>The lengths of the shifted columns, by which the Gram matrix was divided.</summary>
    public double[] Scale { get; }

    public double[] Gradient { get; }

    public Span<double> Slot(int block) => _slots.AsSpan(block * Width, Width);

    /// <summary>First row and number of rows of a block.</summary>
    public (int First, int Rows) Range(int block) => (block * BlockRows, Math.Min(BlockRows, Rows - block * BlockRows));

    /// <summary>Adds the slots up, the leading elements of each.</summary>
    public void Add(int leading)
    {
        Total.AsSpan().Clear();
        for (int block = 0; block < Count; block++)
            Columns.SubtractMultiple(Total.AsSpan(0, leading), Slot(block)[..leading], -1);
    }
}
