namespace TruceStats.Numerics;

/// <summary>
/// The covariance of the coefficients of a weighted least squares fit, or of a Poisson fit with log link, when observations of one cluster
/// depend on each other in any way and clusters do not: CR0 and CR1 (Liang and Zeger 1986, Biometrika 73) and CR2 (Bell and McCaffrey
/// 2002, Survey Methodology 28; Pustejovsky and Tipton 2018, Journal of Business &amp; Economic Statistics 36, equations 7 and 11), with their
/// Satterthwaite degrees of freedom.
/// </summary>
/// <remarks>
/// The working model is that variances are in inverse proportion to the weights; for a Poisson fit the weights are its means. With thin Q of
/// the weighted design and U the rows of a cluster, I − H within the cluster is I − U Uᵀ, and everything that is needed of its inverse square
/// root follows from the eigenvalues of UᵀU, which is as small as there are coefficients, however large the cluster. Directions that a
/// cluster alone determines (a cluster's own level) have eigenvalue 1 and count as nothing, which is the generalised inverse.
/// </remarks>
internal sealed class ClusterSandwich
{
    /// <summary>An eigenvalue this near to 1 is one.</summary>
    private const double Determined = 1e-10;

    private readonly int _rows, _cols;
    private readonly double[] _factored, _eigenvalues, _eigenvectors, _scores;
    private readonly double _factor;

    /// <summary>Of a least squares fit.</summary>
    /// <param name="design">Column by column, of full column rank.</param>
    /// <param name="rows">Observations.</param>
    /// <param name="cols">Coefficients.</param>
    /// <param name="weights">One a row, 0 or more.</param>
    /// <param name="residuals">Observed less fitted, one a row.</param>
    /// <param name="clusterOf">The cluster of each row, 0, 1, …, none without a row.</param>
    /// <param name="correction">Which of the three.</param>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, the rank is not full, or there are fewer than 2 clusters.</exception>
    public ClusterSandwich(
        ReadOnlySpan<double> design, int rows, int cols, ReadOnlySpan<double> weights, ReadOnlySpan<double> residuals,
        ReadOnlySpan<int> clusterOf, ClusterCorrection correction)
    {
        Check(design, rows, cols, weights, residuals, clusterOf);
        (_rows, _cols, Correction) = (rows, cols, correction);
        Clusters = Count(clusterOf);
        _factored = [.. design];
        for (int i = 0; i < rows; i++)
        {
            double root = Math.Sqrt(weights[i]);
            for (int j = 0; j < cols; j++)
                _factored[j * rows + i] *= root;
        }
        double[] tau = new double[cols], q = new double[rows * cols];
        int[] order = new int[cols];
        int rank = HouseholderQr.Factor(_factored, rows, cols, tau, order, HouseholderQr.DefaultTolerance);
        if (rank < cols)
            throw new ArgumentException($"The design has {cols} columns and rank {rank}: it must have full rank.", nameof(design));
        HouseholderQr.ThinQ(_factored, rows, cols, tau, q);
        _eigenvalues = new double[Clusters * cols];
        _eigenvectors = new double[Clusters * cols * cols];
        _scores = new double[Clusters * cols];
        _factor = correction == ClusterCorrection.Count ? Math.Sqrt(Clusters / (Clusters - 1.0)) : 1;
        Decompose(q, clusterOf);
        AddScores(q, weights, residuals, clusterOf);
        Adjust();
    }

    /// <summary>How many clusters.</summary>
    public int Clusters { get; }

    /// <summary>Which correction.</summary>
    public ClusterCorrection Correction { get; }

    /// <summary>Of a Poisson fit with log link.</summary>
    /// <param name="design">Column by column, of full column rank.</param>
    /// <param name="rows">Observations.</param>
    /// <param name="cols">Coefficients.</param>
    /// <param name="means">Fitted means, one a row.</param>
    /// <param name="values">Observed values, one a row.</param>
    /// <param name="clusterOf">The cluster of each row, 0, 1, …, none without a row.</param>
    /// <param name="correction">Which of the three.</param>
    public static ClusterSandwich OfPoisson(
        ReadOnlySpan<double> design, int rows, int cols, ReadOnlySpan<double> means, ReadOnlySpan<double> values,
        ReadOnlySpan<int> clusterOf, ClusterCorrection correction)
    {
        double[] working = new double[values.Length];
        for (int i = 0; i < working.Length && i < means.Length; i++)
            working[i] = means[i] == 0 ? 0 : (values[i] - means[i]) / means[i];
        return new(design, rows, cols, means, working, clusterOf, correction);
    }

    /// <summary>Writes the covariance of the coefficients.</summary>
    /// <param name="covariance">As many rows and columns as coefficients.</param>
    public void Covariance(Span<double> covariance)
    {
        if (covariance.Length != _cols * _cols)
            throw new ArgumentException($"The covariance has {covariance.Length} elements and must have {_cols} × {_cols}.", nameof(covariance));
        covariance.Clear();
        Span<double> influence = new double[_cols];
        for (int cluster = 0; cluster < Clusters; cluster++)
        {
            Influence(cluster, influence);
            for (int j = 0; j < _cols; j++)
                Columns.SubtractMultiple(covariance.Slice(j * _cols, _cols), influence, -influence[j]);
        }
    }

    /// <summary>Writes what one cluster's residuals, corrected, add to the coefficients: the covariance is the sum of their squares.</summary>
    /// <param name="cluster">Its number.</param>
    /// <param name="influence">One element a coefficient.</param>
    public void Influence(int cluster, Span<double> influence)
    {
        _scores.AsSpan(cluster * _cols, _cols).CopyTo(influence);
        HouseholderQr.SolveUpper(_factored, _rows, _cols, influence);
    }

    /// <summary>The variance of a linear combination of the coefficients.</summary>
    public double Variance(ReadOnlySpan<double> contrast)
    {
        Span<double> direction = new double[_cols];
        Direction(contrast, direction);
        double sum = 0;
        for (int cluster = 0; cluster < Clusters; cluster++)
        {
            double part = Columns.Dot(direction, _scores.AsSpan(cluster * _cols, _cols));
            sum += part * part;
        }
        return sum;
    }

    /// <summary>
    /// Satterthwaite degrees of freedom of the variance of a linear combination: twice its squared expectation over its variance, were the
    /// weights right and the errors normal.
    /// </summary>
    /// <remarks>
    /// The contribution of cluster j is pⱼᵀε with pᵢᵀpⱼ = [i = j] aⱼᵀaⱼ − bᵢᵀbⱼ, where aⱼ is the corrected contrast in the rows of the cluster
    /// and bⱼ = Uⱼᵀaⱼ; the degrees of freedom are (Σ pⱼᵀpⱼ)² / ΣΣ (pᵢᵀpⱼ)².
    /// </remarks>
    public double DegreesOfFreedom(ReadOnlySpan<double> contrast)
    {
        double[] direction = new double[_cols], projected = new double[Clusters * _cols], lengths = new double[Clusters];
        Direction(contrast, direction);
        for (int cluster = 0; cluster < Clusters; cluster++)
        {
            var b = projected.AsSpan(cluster * _cols, _cols);
            for (int k = 0; k < _cols; k++)
            {
                double value = _eigenvalues[cluster * _cols + k], power = Power(value);
                var vector = Eigenvector(cluster, k);
                double along = Columns.Dot(vector, direction);
                lengths[cluster] += along * along * value * power * power;
                Columns.SubtractMultiple(b, vector, -along * value * power);
            }
        }
        double trace = 0, squares = 0;
        for (int i = 0; i < Clusters; i++)
        {
            for (int j = 0; j < Clusters; j++)
            {
                double product = (i == j ? lengths[i] : 0)
                    - Columns.Dot(projected.AsSpan(i * _cols, _cols), projected.AsSpan(j * _cols, _cols));
                trace += i == j ? product : 0;
                squares += product * product;
            }
        }
        return trace * trace / squares;
    }

    private void Direction(ReadOnlySpan<double> contrast, Span<double> direction)
    {
        if (contrast.Length != _cols)
            throw new ArgumentException($"The contrast has {contrast.Length} elements and must have {_cols}.", nameof(contrast));
        contrast.CopyTo(direction);
        HouseholderQr.SolveUpperTranspose(_factored, _rows, _cols, direction);
    }

    private void Decompose(ReadOnlySpan<double> q, ReadOnlySpan<int> clusterOf)
    {
        double[] grams = new double[Clusters * _cols * _cols];
        for (int i = 0; i < _rows; i++)
        {
            var gram = grams.AsSpan(clusterOf[i] * _cols * _cols, _cols * _cols);
            for (int j = 0; j < _cols; j++)
            {
                double element = q[j * _rows + i];
                for (int k = 0; k < _cols; k++)
                    gram[j * _cols + k] += element * q[k * _rows + i];
            }
        }
        for (int cluster = 0; cluster < Clusters; cluster++)
        {
            SymmetricEigen.Decompose(
                grams.AsSpan(cluster * _cols * _cols, _cols * _cols), _cols, _eigenvalues.AsSpan(cluster * _cols, _cols),
                _eigenvectors.AsSpan(cluster * _cols * _cols, _cols * _cols));
        }
    }

    private void AddScores(ReadOnlySpan<double> q, ReadOnlySpan<double> weights, ReadOnlySpan<double> residuals, ReadOnlySpan<int> clusterOf)
    {
        for (int i = 0; i < _rows; i++)
        {
            double residual = Math.Sqrt(weights[i]) * residuals[i] * _factor;
            for (int j = 0; j < _cols; j++)
                _scores[clusterOf[i] * _cols + j] += q[j * _rows + i] * residual;
        }
    }

    /// <summary>Uᵀ(I − U Uᵀ)^(−1/2) = (I − UᵀU)^(−1/2) Uᵀ, so that scores are corrected after they are added up.</summary>
    private void Adjust()
    {
        if (Correction != ClusterCorrection.Leverage)
            return;
        Span<double> adjusted = new double[_cols];
        for (int cluster = 0; cluster < Clusters; cluster++)
        {
            var score = _scores.AsSpan(cluster * _cols, _cols);
            adjusted.Clear();
            for (int k = 0; k < _cols; k++)
            {
                var vector = Eigenvector(cluster, k);
                Columns.SubtractMultiple(adjusted, vector, -Power(_eigenvalues[cluster * _cols + k]) * Columns.Dot(vector, score));
            }
            adjusted.CopyTo(score);
        }
    }

    private double Power(double eigenvalue)
    {
        if (Correction != ClusterCorrection.Leverage)
            return 1;
        double rest = 1 - eigenvalue;
        return rest > Determined ? 1 / Math.Sqrt(rest) : 0;
    }

    private ReadOnlySpan<double> Eigenvector(int cluster, int k) => _eigenvectors.AsSpan((cluster * _cols + k) * _cols, _cols);

    private static int Count(ReadOnlySpan<int> clusterOf)
    {
        int clusters = 0;
        foreach (int cluster in clusterOf)
            clusters = Math.Max(clusters, cluster + 1);
        bool[] seen = new bool[clusters];
        foreach (int cluster in clusterOf)
            seen[cluster] = true;
        int empty = Array.IndexOf(seen, false);
        if (empty >= 0)
            throw new ArgumentException($"Cluster {empty} has no row, and every one must have some.", nameof(clusterOf));
        return clusters >= 2 ? clusters : throw new ArgumentException($"There are {clusters} clusters and must be 2 or more.", nameof(clusterOf));
    }

    private static void Check(
        ReadOnlySpan<double> design, int rows, int cols, ReadOnlySpan<double> weights, ReadOnlySpan<double> residuals, ReadOnlySpan<int> clusterOf)
    {
        if (design.Length != rows * cols)
            throw new ArgumentException($"The design has {design.Length} elements and must have {rows} × {cols}.", nameof(design));
        if (weights.Length != rows || residuals.Length != rows || clusterOf.Length != rows)
            throw new ArgumentException($"Of {rows} rows there are {weights.Length} weights, {residuals.Length} residuals and {clusterOf.Length} clusters.", nameof(rows));
        for (int i = 0; i < rows; i++)
        {
            Domain.FiniteNotNegative(weights[i], nameof(weights));
            if (!double.IsFinite(residuals[i]))
                throw new ArgumentException($"Residual {i} must be finite.", nameof(residuals));
            ArgumentOutOfRangeException.ThrowIfNegative(clusterOf[i], nameof(clusterOf));
        }
        foreach (double element in design)
        {
            if (!double.IsFinite(element))
                throw new ArgumentException("The design must be finite.", nameof(design));
        }
    }
}
