namespace TruceStats.Numerics;

/// <summary>
/// Whitening of estimating functions by a VAR(1) before their autocorrelation is added up, and its undoing after
/// (Andrews and Monahan 1992, Econometrica 60:953–966).
/// </summary>
internal sealed class Prewhitening
{
    private readonly double[] _transition;
    private readonly int _columns;

    private Prewhitening(TimedRows whitened, double[] transition, int columns)
    {
        Whitened = whitened;
        _transition = transition;
        _columns = columns;
    }

    /// <summary>What the row before does not tell of each row that has one a unit of time before it.</summary>
    public TimedRows Whitened { get; }

    /// <summary>Fits the VAR by least squares without intercept; null where the rows are too few or do not determine it.</summary>
    public static Prewhitening? Of(TimedRows functions)
    {
        int p = functions.Columns;
        int[] later = [.. Enumerable.Range(1, Math.Max(0, functions.Count - 1)).Where(r => functions.Time(r) == functions.Time(r - 1) + 1)];
        int m = later.Length;
        if (m <= p)
            return null;
        double[] before = new double[m * p], tau = new double[p];
        for (int k = 0; k < m; k++)
        {
            for (int j = 0; j < p; j++)
                before[(j * m) + k] = functions.Row(later[k] - 1)[j];
        }
        double[] factored = [.. before];
        if (HouseholderQr.Factor(factored, m, p, tau, new int[p], HouseholderQr.DefaultTolerance) < p)
            return null;
        double[] transition = new double[p * p], left = new double[m * p], column = new double[m];
        for (int i = 0; i < p; i++)
        {
            for (int k = 0; k < m; k++)
                column[k] = functions.Row(later[k])[i];
            HouseholderQr.ApplyQTranspose(factored, m, p, tau, column);
            HouseholderQr.SolveUpper(factored, m, p, column.AsSpan(0, p));
            column.AsSpan(0, p).CopyTo(transition.AsSpan(i * p, p));
            for (int k = 0; k < m; k++)
                left[(k * p) + i] = functions.Row(later[k])[i] - Columns.Dot(transition.AsSpan(i * p, p), functions.Row(later[k] - 1));
        }
        return new Prewhitening(new TimedRows(left, [.. later.Select(functions.Time)], p), transition, p);
    }

    /// <summary>(I − A)⁻¹ M (I − A)⁻ᵀ in place; false where I − A has no inverse.</summary>
    public bool Undo(Span<double> meat)
    {
        int p = _columns;
        double[] gap = new double[p * p], tau = new double[p], column = new double[p];
        for (int i = 0; i < p; i++)
        {
            for (int j = 0; j < p; j++)
                gap[(j * p) + i] = (i == j ? 1 : 0) - _transition[(i * p) + j];
        }
        if (HouseholderQr.Factor(gap, p, p, tau, new int[p], HouseholderQr.DefaultTolerance) < p)
            return false;
        // Twice: D M, then D (D M)ᵀ, which is the whole since M is symmetric.
        for (int side = 0; side < 2; side++)
        {
            double[] solved = new double[p * p];
            for (int j = 0; j < p; j++)
            {
                for (int i = 0; i < p; i++)
                    column[i] = meat[(i * p) + j];
                HouseholderQr.ApplyQTranspose(gap, p, p, tau, column);
                HouseholderQr.SolveUpper(gap, p, p, column);
                column.CopyTo(solved.AsSpan(j * p, p));
            }
            solved.CopyTo(meat);
        }
        return true;
    }
}
