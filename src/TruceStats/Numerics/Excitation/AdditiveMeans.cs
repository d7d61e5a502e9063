namespace TruceStats.Numerics;

/// <summary>
/// Counts, or points, whose mean is a sum of columns with weights of 0 or more: Σ w log(x·θ) − c·θ, or the negative binomial likelihood of the same means, and its
/// highest point in θ ≥ 0 by projected Newton steps. Columns may depend on one more parameter u; how they move with it is kept beside them.
/// </summary>
internal sealed class AdditiveMeans
{
    private readonly double[] _means;
    private readonly double[] _trial;
    private readonly double[] _first;
    private readonly double[] _curve;
    private readonly double[] _scaled;

    public AdditiveMeans(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        Design = new double[rows * columns];
        ByDecay = new double[rows * columns];
        ByDecayTwice = new double[rows * columns];
        Totals = new double[columns];
        TotalsByDecay = new double[columns];
        TotalsByDecayTwice = new double[columns];
        Weights = new double[rows];
        Theta = new double[columns];
        Held = new bool[columns];
        _means = new double[rows];
        _trial = new double[columns];
        _first = new double[rows];
        _curve = new double[rows];
        _scaled = new double[rows];
        Array.Fill(Weights, 1);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>The columns, one after the other.</summary>
    public double[] Design { get; }

    /// <summary>The first and second derivative of the columns by u.</summary>
    public double[] ByDecay { get; }

    public double[] ByDecayTwice { get; }

    /// <summary>The integral, or sum, of each column over all that was observed, and its derivatives by u; not read with a finite size.</summary>
    public double[] Totals { get; }

    public double[] TotalsByDecay { get; }

    public double[] TotalsByDecayTwice { get; }

    public double[] Weights { get; }

    /// <summary>The negative binomial size; infinite for Poisson.</summary>
    public double Size { get; set; } = double.PositiveInfinity;

    public double[] Theta { get; }

    /// <summary>Parameters that stay as they are.</summary>
    public bool[] Held { get; }

    public ReadOnlySpan<double> Means => _means;

    private bool IsPoisson => double.IsPositiveInfinity(Size);

    /// <summary>The value at the parameters as they are, without terms that depend on nothing; −∞ where something happened that could not.</summary>
    public double Value() => Value(Theta);

    /// <summary>Moves the parameters that are not held to the highest point; −∞ where what is held leaves none. The first column is above 0 in every row.</summary>
    public double Maximize()
    {
        double value = Value(Theta);
        if (double.IsNegativeInfinity(value) && !Held[0])
        {
            Theta[0] = Weights.Sum() / Totals[0];
            value = Value(Theta);
        }
        Span<double> gradient = stackalloc double[Columns];
        var information = new double[Columns * Columns];
        Span<double> step = stackalloc double[Columns];
        for (int iteration = 0; iteration < 200; iteration++)
        {
            Slopes(gradient, information);
            double decrement = Step(gradient, information, step);
            if (!(decrement > 0))
                return value;
            double better = Move(step, value);
            bool rests = !(better > value);
            value = Math.Max(better, value);
            // Newton steps square the error, Fisher's only shrink it.
            if (rests || decrement < (IsPoisson ? 1e-13 : 1e-20))
                return value;
        }
        return value;
    }

    /// <summary>The derivative of the value by u, which at the highest point in θ is that of the profile.</summary>
    public double DecaySlope()
    {
        double sum = 0;
        for (int k = 0; k < Rows; k++)
            sum += First(Weights[k], _means[k]) * MeanBy(ByDecay, k);
        return IsPoisson ? sum - Numerics.Columns.Dot(TotalsByDecay, Theta) : sum;
    }

    /// <summary>Adds the negative second derivatives by θ, from row <paramref name="at"/> on, and by u, the last row, to a symmetric matrix.</summary>
    public void AddInformation(Span<double> matrix, int size, int at)
    {
        int last = size - 1;
        for (int k = 0; k < Rows; k++)
        {
            double first = First(Weights[k], _means[k]), second = Second(Weights[k], _means[k]);
            double byDecay = MeanBy(ByDecay, k);
            for (int i = 0; i < Columns; i++)
            {
                double x = Design[(i * Rows) + k];
                for (int j = 0; j <= i; j++)
                    matrix[((at + i) * size) + at + j] -= second * x * Design[(j * Rows) + k];
                matrix[(last * size) + at + i] -= (second * x * byDecay) + (first * ByDecay[(i * Rows) + k]);
            }
            matrix[(last * size) + last] -= (second * byDecay * byDecay) + (first * MeanBy(ByDecayTwice, k));
        }
        if (IsPoisson)
        {
            for (int i = 0; i < Columns; i++)
                matrix[(last * size) + at + i] += TotalsByDecay[i];
            matrix[(last * size) + last] += Numerics.Columns.Dot(TotalsByDecayTwice, Theta);
        }
    }

    private double MeanBy(double[] columns, int row)
    {
        double sum = 0;
        for (int j = 0; j < Columns; j++)
            sum += Theta[j] * columns[(j * Rows) + row];
        return sum;
    }

    private double Value(ReadOnlySpan<double> theta)
    {
        var means = _means.AsSpan();
        means.Clear();
        for (int j = 0; j < Columns; j++)
        {
            double weight = theta[j];
            var column = Design.AsSpan(j * Rows, Rows);
            for (int k = 0; k < means.Length; k++)
                means[k] = Math.FusedMultiplyAdd(weight, column[k], means[k]);
        }
        double sum = IsPoisson ? -Numerics.Columns.Dot(Totals, theta) : 0;
        for (int k = 0; k < means.Length; k++)
        {
            double weight = Weights[k], mean = means[k];
            if (weight > 0 && !(mean > 0))
                return double.NegativeInfinity;
            if (weight > 0)
                sum += weight * Math.Log(mean);
            if (!IsPoisson)
                sum -= (weight + Size) * double.LogP1(mean / Size);
        }
        return sum;
    }

    // Both without the part that is in the totals.
    private double First(double weight, double mean)
    {
        double share = weight > 0 ? weight / mean : 0;
        return IsPoisson ? share : share - ((weight + Size) / (mean + Size));
    }

    private double Second(double weight, double mean)
    {
        double share = weight > 0 ? weight / (mean * mean) : 0;
        return IsPoisson ? -share : -share + ((weight + Size) / ((mean + Size) * (mean + Size)));
    }

    private void Slopes(Span<double> gradient, Span<double> information)
    {
        for (int k = 0; k < Rows; k++)
        {
            double weight = Weights[k], mean = _means[k];
            _first[k] = First(weight, mean);
            _curve[k] = IsPoisson ? -Second(weight, mean) : mean > 0 ? 1 / (mean * (1 + (mean / Size))) : 0;
        }
        for (int i = 0; i < Columns; i++)
        {
            var column = Design.AsSpan(i * Rows, Rows);
            gradient[i] = Numerics.Columns.Dot(column, _first) - (IsPoisson ? Totals[i] : 0);
            VectorLoops.Multiply(column, _curve, _scaled);
            for (int j = 0; j <= i; j++)
                information[(i * Columns) + j] = Numerics.Columns.Dot(_scaled, Design.AsSpan(j * Rows, Rows));
        }
    }

    // Newton's step of those that are free to move; what it promises is returned.
    private double Step(ReadOnlySpan<double> gradient, Span<double> information, Span<double> step)
    {
        Span<int> free = stackalloc int[Columns];
        int n = 0;
        step.Clear();
        for (int i = 0; i < Columns; i++)
        {
            if (!Held[i] && (Theta[i] > 0 || gradient[i] > 0))
                free[n++] = i;
        }
        while (n > 0)
        {
            var matrix = new double[n * n];
            Span<double> direction = new double[n];
            for (int i = 0; i < n; i++)
            {
                direction[i] = gradient[free[i]];
                for (int j = 0; j <= i; j++)
                    matrix[(i * n) + j] = information[(free[i] * Columns) + free[j]];
            }
            if (!Cholesky.Factor(matrix, n))
            {
                // Columns that move together: a step along the gradient on each one's own scale.
                for (int i = 0; i < n; i++)
                    direction[i] /= Math.Max(information[(free[i] * Columns) + free[i]] * n, double.Epsilon);
            }
            else
                Cholesky.Solve(matrix, n, direction);
            int blocked = Blocked(direction, free[..n]);
            if (blocked < 0)
            {
                double decrement = 0;
                for (int i = 0; i < n; i++)
                {
                    step[free[i]] = direction[i];
                    decrement += direction[i] * gradient[free[i]];
                }
                return decrement;
            }
            free[blocked] = free[--n];
        }
        return 0;
    }

    // A parameter that stands at 0 and would go below it can't move.
    private int Blocked(ReadOnlySpan<double> direction, ReadOnlySpan<int> free)
    {
        for (int i = 0; i < free.Length; i++)
        {
            if (Theta[free[i]] == 0 && direction[i] < 0)
                return i;
        }
        return -1;
    }

    private double Move(ReadOnlySpan<double> step, double value)
    {
        for (double share = 1; share > 1e-12; share /= 2)
        {
            for (int i = 0; i < Columns; i++)
                _trial[i] = Math.Max(0, Theta[i] + (share * step[i]));
            double better = Value(_trial);
            if (better >= value)
            {
                _trial.CopyTo(Theta, 0);
                return better;
            }
        }
        return Value(Theta);
    }
}
