namespace TruceStats.Numerics;

/// <summary>
/// The room that fits of one size need, and the results of the last one. Fits that reuse a workspace allocate nothing.
/// Results are views of it: the next fit overwrites them.
/// </summary>
internal sealed class GlmWorkspace
{
    /// <summary>From so many elements of the design on, a fit goes by blocks of rows and keeps no weighted copy of the design.</summary>
    public const int BlocksFrom = 1 << 17;

    private bool _leveragesKnown;

    /// <param name="rows">At least <paramref name="cols"/>.</param>
    /// <param name="cols">At least 1.</param>
    /// <param name="byBlocks">Whether to go by blocks; null leaves that to the size.</param>
    public GlmWorkspace(int rows, int cols, bool? byBlocks = null)
    {
        if (cols < 1 || rows < cols)
            throw new ArgumentException(
                $"The design has {rows} rows and {cols} columns: it must have a column and not be wider than tall.", nameof(rows));
        Rows = rows;
        Cols = cols;
        ByBlocks = byBlocks ?? ((long)rows * cols >= BlocksFrom);
        Beta = new double[cols];
        OldBeta = new double[cols];
        Step = new double[cols];
        Tau = new double[cols];
        Order = new int[cols];
        Inverse = new double[cols * cols];
        Etas = new double[rows];
        Means = new double[rows];
        Hats = new double[rows];
        int inner = ByBlocks ? 0 : rows;
        Factors = new double[inner * cols];
        Roots = new double[inner];
        Response = new double[inner];
        Exceedances = new double[NegativeBinomialScore.TableSize];
        Blocks = ByBlocks ? new GlmBlockSums(rows, cols) : null;
    }

    public int Rows { get; }

    public int Cols { get; }

    public bool ByBlocks { get; }

    public ReadOnlySpan<double> Coefficients => Beta;

    /// <summary>The fitted means, one a row.</summary>
    public ReadOnlySpan<double> Mean => Means;

    /// <summary>(XᵀWX)⁻¹, symmetric; times the dispersion it is the covariance of the coefficients.</summary>
    public ReadOnlySpan<double> UnscaledCovariance => Inverse;

    /// <summary>The diagonal of W½X(XᵀWX)⁻¹XᵀW½, one a row.</summary>
    public ReadOnlySpan<double> Leverages
    {
        get
        {
            if (!_leveragesKnown && !ByBlocks)
                HouseholderQr.Leverages(Factors, Rows, Cols, Tau, Hats, Response);
            _leveragesKnown = true;
            return Hats;
        }
    }

    public double Deviance { get; internal set; }

    /// <summary>The sum of squared Pearson residuals, with the prior weights.</summary>
    public double PearsonSum { get; internal set; }

    /// <summary>The sum of log-probabilities, with the prior weights.</summary>
    public double LogLikelihood { get; internal set; }

    public int Iterations { get; internal set; }

    /// <summary>The rank of the weighted design, as the last fit found it.</summary>
    public int Rank { get; internal set; }

    /// <summary>After <see cref="GlmStatus.RankDeficient"/>: the columns that the columns before them explain.</summary>
    public ReadOnlySpan<int> DependentColumns => Order.AsSpan(Rank);

    internal double[] Beta { get; }

    internal double[] OldBeta { get; }

    internal double[] Step { get; }

    internal double[] Tau { get; }

    internal int[] Order { get; }

    internal double[] Inverse { get; }

    internal double[] Etas { get; }

    internal double[] Means { get; }

    internal double[] Hats { get; }

    /// <summary>The factors of the weighted design.</summary>
    internal double[] Factors { get; }

    /// <summary>The square roots of the working weights.</summary>
    internal double[] Roots { get; }

    /// <summary>The weighted working response, then scratch.</summary>
    internal double[] Response { get; }

    /// <summary>For each k, the weight of the observations above k.</summary>
    internal double[] Exceedances { get; }

    internal GlmBlockSums? Blocks { get; }

    /// <summary>Forgets the last fit.</summary>
    internal void Begin(in GlmData data)
    {
        if (data.Rows != Rows || data.Cols != Cols)
            throw new ArgumentException($"The workspace is for {Rows} × {Cols}; the design is {data.Rows} × {data.Cols}.");
        _leveragesKnown = false;
        Deviance = PearsonSum = LogLikelihood = double.NaN;
        Iterations = 0;
        Rank = Cols;
        Beta.AsSpan().Clear();
    }
}
