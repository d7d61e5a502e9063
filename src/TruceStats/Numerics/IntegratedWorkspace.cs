namespace TruceStats.Numerics;

/// <summary>
/// The scratch space of <see cref="IntegratedLikelihood"/>: made once, it grows to the largest fit and serves many, one at a time.
/// </summary>
internal sealed class IntegratedWorkspace
{
    public LatentGrid Grid { get; } = new();

    /// <summary>The inner linear predictor, offset included, one a row.</summary>
    public double[] Predictor = [];

    /// <summary>Fitted means, one a row.</summary>
    public double[] Means = [];

    /// <summary>Noise variances, one a row.</summary>
    public double[] Noise = [];

    /// <summary>[B r] row by row: the orthogonal basis and the working residual.</summary>
    public double[] Rows = [];

    /// <summary>The factored design, column by column.</summary>
    public double[] Factored = [];

    public double[] ThinQ = [];

    public double[] Tau = [];

    public int[] Order = [];

    public double[] State = [];

    public double[] Innovations = [];

    public double[] Products = [];

    /// <summary>One element a column of the design each.</summary>
    public double[] Coefficients = [];

    public double[] Shift = [];

    /// <summary>By grid point: the log of the restricted likelihood, then the weights.</summary>
    public double[] LogLikelihood = [];

    public double[] Weights = [];

    /// <summary>By grid point: the estimate in the basis, and the factor of its information.</summary>
    public double[] PointShift = [];

    public double[] PointFactor = [];

    /// <summary>Makes room for a design of the given size.</summary>
    public void Ensure(int rows, int columns)
    {
        int q = columns + 1, points = Grid.Deviations.Length;
        Grow(ref Predictor, rows);
        Grow(ref Means, rows);
        Grow(ref Noise, rows);
        Grow(ref Rows, rows * q);
        Grow(ref Factored, rows * columns);
        Grow(ref ThinQ, rows * columns);
        Grow(ref Tau, columns);
        Grow(ref Order, columns);
        Grow(ref State, q * LatentFilter.Lanes);
        Grow(ref Innovations, q * LatentFilter.Lanes);
        Grow(ref Products, q * (q + 1) / 2 * LatentFilter.Lanes);
        Grow(ref Coefficients, columns);
        Grow(ref Shift, columns);
        Grow(ref LogLikelihood, points);
        Grow(ref Weights, points);
        Grow(ref PointShift, points * columns);
        Grow(ref PointFactor, points * columns * columns);
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[length];
    }
}
