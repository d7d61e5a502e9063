namespace TruceStats.Calibration;

/// <summary>One simulated series with its design and the Poisson fit that most rules start from.</summary>
internal sealed class Sample
{
    /// <summary>Where the step, whose coefficient is tested, stands in the design.</summary>
    public const int Tested = 1;

    public Sample(Cell cell)
    {
        Cell = cell;
        Design = cell.Design();
        Counts = new double[cell.Rows];
        Offset = new double[cell.Rows];
        Times = [.. Enumerable.Range(0, cell.Rows)];
        Poisson = new PoissonStart(cell.Rows, cell.Columns);
    }

    public Cell Cell { get; }

    public int Rows => Cell.Rows;

    public int Columns => Cell.Columns;

    public double[] Design { get; }

    public double[] Counts { get; }

    public double[] Offset { get; }

    public int[] Times { get; }

    /// <summary>The Poisson fit of <see cref="Counts"/>.</summary>
    public PoissonStart Poisson { get; }

    public double Row(int i, int j) => Design[j * Rows + i];
}
