namespace TruceStats.Numerics;

/// <summary>
/// Generalized least squares with AR(1) errors: y = Xβ + e, where e has the variance σ² and the correlation ρ^|s − t| at the times s and t,
/// which may leave gaps. ρ by restricted or by full maximum likelihood, with β and σ profiled out (Harville 1977, JASA 72:320–338;
/// Pinheiro and Bates 2000, ch. 5), or by the iteration of Prais and Winsten (1954), which keeps the first observation.
/// </summary>
/// <remarks>
/// One design serves many outcomes; an instance holds its own workspace and must not be shared between threads.
/// The columns are made orthonormal first, so that neither their scale nor a long trend costs digits.
/// </remarks>
internal sealed class GlsAr1
{
    /// <summary>The largest |ρ| that is searched, tanh 9.</summary>
    public static readonly double LargestRho = Math.Tanh(LargestZ);

    private const double LargestZ = 9;
    private const int GridSteps = 36;
    private const int MostIterations = 1000;

    private readonly int _rows;
    private readonly int _cols;
    private readonly int[] _times;
    private readonly double[] _factored;
    private readonly double[] _tau;
    // The orthonormal columns and, behind them, what least squares leaves of the outcome, scaled to length 1.
    private readonly double[] _z;
    private readonly Ar1Products _products;
    private readonly Ar1Profile _profile;

    /// <param name="x">The design, column by column (row i, column j at j rows + i), of full rank.</param>
    /// <param name="rows">At least two more than <paramref name="cols"/>.</param>
    /// <param name="cols">At least 1.</param>
    /// <param name="times">Rising, one a row.</param>
    /// <exception cref="ArgumentException">The design is not of full rank, or too short, or times do not rise.</exception>
    public GlsAr1(ReadOnlySpan<double> x, int rows, int cols, ReadOnlySpan<int> times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cols, 1);
        if (rows < cols + 2)
            throw new ArgumentException($"{rows} rows are too few for {cols} columns and a correlation: at least {cols + 2} are needed.", nameof(rows));
        if (times.Length != rows)
            throw new ArgumentException($"There are {times.Length} times for {rows} rows.", nameof(times));
        if (x.Length != (long)rows * cols)
            throw new ArgumentException($"The design has {x.Length} elements and must have {rows} × {cols}.", nameof(x));
        CheckFinite(x, nameof(x));
        (_rows, _cols, _times) = (rows, cols, times.ToArray());
        _factored = x.ToArray();
        _tau = new double[cols];
        int[] order = new int[cols];
        int rank = HouseholderQr.Factor(_factored, rows, cols, _tau, order, HouseholderQr.DefaultTolerance);
        if (rank < cols)
            throw new ArgumentException($"Column {order[rank]} is a combination of the others: {rank} of {cols} columns are independent.", nameof(x));
        _z = new double[rows * (cols + 1)];
        HouseholderQr.ThinQ(_factored, rows, cols, _tau, _z);
        _products = new Ar1Products(times, cols + 1);
        _products.Take(_z, 0);
        double logScale = 0;
        for (int j = 0; j < cols; j++)
            logScale += 2 * Math.Log(Math.Abs(_factored[j * rows + j]));
        _profile = new Ar1Profile(_products, rows, cols, logScale);
    }

    /// <summary>ρ by restricted maximum likelihood, or by full.</summary>
    /// <param name="y">The outcome, one a row.</param>
    /// <param name="restricted">The restricted likelihood, which allows for the degrees of freedom that β takes; else the full one.</param>
    /// <exception cref="ArgumentException">The columns explain the outcome exactly, or a value is not finite.</exception>
    public GlsAr1Fit Fit(ReadOnlySpan<double> y, bool restricted = true)
    {
        double[] ordinary = new double[_cols];
        double scale = Prepare(y, ordinary);
        _profile.Restricted = restricted;
        double z = Highest();
        bool atBound = Math.Abs(z) >= LargestZ;
        double? error = atBound ? null : _profile.StandardError(z);
        return Finish(y, ordinary, scale, Math.Tanh(z), restricted) with
        {
            RhoAtBound = atBound,
            AtanhRhoStandardError = error,
        };
    }

    /// <summary>Coefficients and σ (with n − p in its divisor) at a ρ that is given.</summary>
    public GlsAr1Fit FitAt(ReadOnlySpan<double> y, double rho)
    {
        if (!(Math.Abs(rho) <= LargestRho))
            throw new ArgumentOutOfRangeException(nameof(rho), rho, $"rho must lie within ±{LargestRho}.");
        double[] ordinary = new double[_cols];
        double scale = Prepare(y, ordinary);
        return Finish(y, ordinary, scale, rho, restricted: true);
    }

    /// <summary>
    /// ρ by iteration between the coefficients and the regression, through the origin, of each residual on the one a unit of time before.
    /// Neighbours further apart have no part in ρ but are weighted by its power.
    /// </summary>
    /// <param name="y">The outcome, one a row.</param>
    /// <exception cref="ArgumentException">As in <see cref="Fit"/>, or no two rows are one unit of time apart.</exception>
    public GlsAr1Fit PraisWinsten(ReadOnlySpan<double> y)
    {
        if (_products.UnitPairs == 0)
            throw new ArgumentException("No two neighbours are one unit of time apart, so ρ cannot be taken from them.", nameof(y));
        double[] ordinary = new double[_cols];
        double scale = Prepare(y, ordinary);
        double[] residuals = new double[_rows];
        double rho = 0;
        bool converged = false;
        for (int iteration = 0; iteration < MostIterations && !converged; iteration++)
        {
            _profile.Solve(rho);
            Residuals(residuals);
            double next = Math.Clamp(LagRegression(residuals), -LargestRho, LargestRho);
            converged = Math.Abs(next - rho) <= 1e-13;
            rho = next;
        }
        bool atBound = Math.Abs(rho) >= LargestRho;
        return Finish(y, ordinary, scale, rho, restricted: true) with { Converged = converged && !atBound, RhoAtBound = atBound };
    }

    /// <summary>Ordinary least squares; what it leaves goes, scaled, behind the orthonormal columns. Returns the scale.</summary>
    private double Prepare(ReadOnlySpan<double> y, Span<double> ordinary)
    {
        if (y.Length != _rows)
            throw new ArgumentException($"The outcome has {y.Length} values for {_rows} rows.", nameof(y));
        CheckFinite(y, nameof(y));
        var left = _z.AsSpan(_rows * _cols, _rows);
        y.CopyTo(left);
        // Taken twice, what is left is orthogonal to the columns to the last digit.
        for (int pass = 0; pass < 2; pass++)
        {
            for (int j = 0; j < _cols; j++)
            {
                var column = _z.AsSpan(j * _rows, _rows);
                double share = Columns.Dot(column, left);
                Columns.SubtractMultiple(left, column, share);
                ordinary[j] += share;
            }
        }
        double scale = Length(left);
        if (!(scale > 1e-12 * Length(y)))
            throw new ArgumentException("The columns explain the outcome exactly: nothing is left to estimate a variance from.", nameof(y));
        for (int i = 0; i < _rows; i++)
            left[i] /= scale;
        _products.Take(_z, _cols);
        return scale;
    }

    /// <summary>The atanh of the best ρ: every peak of a grid is followed to where the score is 0.</summary>
    private double Highest()
    {
        Span<double> heights = stackalloc double[GridSteps + 1];
        for (int i = 0; i <= GridSteps; i++)
            heights[i] = _profile.Criterion(Math.Tanh(At(i)));
        double best = 0, highest = double.NegativeInfinity;
        for (int i = 0; i <= GridSteps; i++)
        {
            bool peak = (i == 0 || heights[i] >= heights[i - 1]) && (i == GridSteps || heights[i] > heights[i + 1]);
            if (!peak)
                continue;
            double z = Climb(At(i), heights[i], At(Math.Max(i - 1, 0)), At(Math.Min(i + 1, GridSteps)));
            double height = _profile.Criterion(Math.Tanh(z));
            if (height > highest)
                (best, highest) = (z, height);
        }
        return double.IsFinite(highest) ? best : throw new ArithmeticException("The likelihood of ρ could not be evaluated anywhere.");
    }

    private static double At(int step) => LargestZ * (2.0 * step / GridSteps - 1);

    /// <summary>The maximum near a point that is higher than its neighbours: the score's root on the side to which it points.</summary>
    private double Climb(double top, double height, double left, double right)
    {
        double uphill = Math.Sign(_profile.Score(top));
        double other = uphill > 0 ? right : left;
        if (uphill == 0 || other == top)
            return top;
        // A second peak inside the cell would leave the score uphill at its end as well: halve until it is not.
        for (int halving = 0; halving < 40 && _profile.Score(other) * uphill > 0; halving++)
        {
            double middle = 0.5 * (top + other);
            double between = _profile.Criterion(Math.Tanh(middle));
            bool higher = between > height && _profile.Score(middle) * uphill > 0;
            if (higher)
                (top, height) = (middle, between);
            else
                other = middle;
        }
        return RisingRoot.Find(z => -_profile.Score(z), Math.Min(top, other), Math.Max(top, other));
    }

    private GlsAr1Fit Finish(ReadOnlySpan<double> y, ReadOnlySpan<double> ordinary, double scale, double rho, bool restricted)
    {
        if (!_profile.Solve(rho))
            throw new ArithmeticException($"At ρ = {rho} rounding leaves nothing of the sums of squares.");
        int free = _rows - _cols;
        double squares = _profile.SumOfSquares * scale * scale, logScale = Math.Log(scale);
        double[] coefficients = new double[_cols], fitted = new double[_rows], residuals = new double[_rows];
        for (int j = 0; j < _cols; j++)
        {
            coefficients[j] = ordinary[j] + scale * _profile.Step[j];
            Columns.SubtractMultiple(fitted, _z.AsSpan(j * _rows, _rows), -coefficients[j]);
        }
        for (int i = 0; i < _rows; i++)
            residuals[i] = y[i] - fitted[i];
        HouseholderQr.SolveUpper(_factored, _rows, _cols, coefficients);
        return new GlsAr1Fit
        {
            Coefficients = coefficients,
            Covariance = Covariance(squares / free),
            Sigma = Math.Sqrt(squares / (restricted ? free : _rows)),
            Rho = rho,
            LogLikelihood = _profile.FullLogLikelihood(rho) - _rows * logScale,
            RestrictedLogLikelihood = _profile.RestrictedLogLikelihood(rho) - free * logScale,
            Fitted = fitted,
            Residuals = residuals,
        };
    }

    /// <summary>s² T⁻¹ (QᵀR⁻¹Q)⁻¹ T⁻ᵀ with X = QT: s² times the products of the columns of L⁻¹ T⁻ᵀ.</summary>
    private double[] Covariance(double square)
    {
        double[] root = new double[_cols * _cols], covariance = new double[_cols * _cols];
        double[] column = new double[_cols];
        for (int k = 0; k < _cols; k++)
        {
            // L⁻¹ T⁻ᵀ times the k-th unit vector.
            Array.Clear(column);
            column[k] = 1;
            HouseholderQr.SolveUpperTranspose(_factored, _rows, _cols, column);
            Cholesky.SolveLower(_profile.Factor, _cols, column);
            column.CopyTo(root, k * _cols);
        }
        for (int i = 0; i < _cols; i++)
        {
            for (int j = 0; j < _cols; j++)
                covariance[i * _cols + j] = square * Columns.Dot(root.AsSpan(i * _cols, _cols), root.AsSpan(j * _cols, _cols));
        }
        return covariance;
    }

    private void Residuals(Span<double> residuals)
    {
        _z.AsSpan(_rows * _cols, _rows).CopyTo(residuals);
        for (int j = 0; j < _cols; j++)
            Columns.SubtractMultiple(residuals, _z.AsSpan(j * _rows, _rows), _profile.Step[j]);
    }

    private double LagRegression(ReadOnlySpan<double> residuals)
    {
        double products = 0, squares = 0;
        for (int i = 1; i < _rows; i++)
        {
            if (_times[i] - _times[i - 1] != 1)
                continue;
            products += residuals[i] * residuals[i - 1];
            squares += residuals[i - 1] * residuals[i - 1];
        }
        return squares > 0 ? products / squares : 0;
    }

    private static double Length(ReadOnlySpan<double> vector)
    {
        double largest = 0, sum = 0;
        foreach (double element in vector)
            largest = Math.Max(largest, Math.Abs(element));
        if (largest == 0)
            return 0;
        foreach (double element in vector)
            sum += element / largest * (element / largest);
        return largest * Math.Sqrt(sum);
    }

    private static void CheckFinite(ReadOnlySpan<double> values, string name)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                throw new ArgumentException($"Element {i} is {values[i]} and must be finite.", name);
        }
    }
}
