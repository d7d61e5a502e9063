namespace TruceStats.Numerics;

/// <summary>
/// The score test of coefficients that change with a function g of time: what x·g(t) would add to the regression (Grambsch and Therneau 1994, Biometrika
/// 81:515–526, in its exact form, with the variance of the columns at each event rather than their mean variance).
/// </summary>
internal sealed class CoxTimeScore
{
    private readonly int _columns;
    private readonly double[] _score;
    private readonly double[] _schur;

    private CoxTimeScore(int columns, double[] score, double[] schur) => (_columns, _score, _schur) = (columns, score, schur);

    /// <summary>Walks once over the rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="efron">How ties are treated.</param>
    /// <param name="times">g by position, of which those at times of events are read; it is centred here.</param>
    public static CoxTimeScore Of(CoxRows rows, CoxMaximum fit, bool efron, double[] times)
    {
        int p = rows.Columns;
        double mean = 0;
        for (int i = 0; i < rows.Rows; i++)
            mean += rows.IsEvent[i] ? times[i] / rows.Events : 0;
        var visitor = new Visitor(rows, efron, times, mean);
        CoxWalk.Run(rows, fit.Weights, second: true, new double[2 * CoxWalk.PackedLength(p, second: true)], ref visitor);
        double[] solved = new double[p], schur = new double[p * p], factor = [.. fit.Information];
        if (!Cholesky.Factor(factor, p))
            return new CoxTimeScore(p, visitor.Score, schur);
        for (int b = 0; b < p; b++)
        {
            for (int a = 0; a < p; a++)
                solved[a] = visitor.Crossed[(Math.Max(a, b) * p) + Math.Min(a, b)];
            Cholesky.Solve(factor, p, solved);
            for (int a = 0; a < p; a++)
            {
                double sum = visitor.Squared[(Math.Max(a, b) * p) + Math.Min(a, b)];
                for (int c = 0; c < p; c++)
                    sum -= visitor.Crossed[(Math.Max(a, c) * p) + Math.Min(a, c)] * solved[c];
                schur[(a * p) + b] = sum;
            }
        }
        return new CoxTimeScore(p, visitor.Score, schur);
    }

    /// <summary>The statistic for some of the columns together, chi-squared on as many degrees of freedom; null where nothing can be told.</summary>
    public double? Statistic(ReadOnlySpan<int> columns)
    {
        int m = columns.Length;
        double[] part = new double[m * m], solved = new double[m], score = new double[m];
        for (int i = 0; i < m; i++)
        {
            score[i] = solved[i] = _score[columns[i]];
            for (int j = 0; j < m; j++)
                part[(i * m) + j] = _schur[(columns[i] * _columns) + columns[j]];
        }
        if (CoxPivots.FirstDependent(part, m, 1e-10, 1e-12) >= 0 || !Cholesky.Factor(part, m))
            return null;
        Cholesky.Solve(part, m, solved);
        return Columns.Dot(solved, score);
    }

    private readonly struct Visitor(CoxRows rows, bool efron, double[] times, double centre) : ICoxVisitor
    {
        public double[] Score { get; } = new double[rows.Columns];

        public double[] Crossed { get; } = new double[rows.Columns * rows.Columns];

        public double[] Squared { get; } = new double[rows.Columns * rows.Columns];

        public void Visit(in CoxTie tie)
        {
            int p = rows.Columns;
            double g = times[tie.From] - centre;
            int steps = efron ? tie.Deaths : 1;
            double ties = efron ? 1 : tie.Deaths;
            for (int i = tie.From; i < tie.To; i++)
            {
                for (int j = 0; j < p && rows.IsEvent[i]; j++)
                    Score[j] += g * rows.X[(i * p) + j];
            }
            for (int k = 0; k < steps; k++)
            {
                double share = (double)k / tie.Deaths, inverse = 1 / (tie.Risk[0] - (share * tie.Tied[0]));
                int next = 1 + p;
                for (int a = 0; a < p; a++)
                {
                    double mean = (tie.Risk[1 + a] - (share * tie.Tied[1 + a])) * inverse;
                    Score[a] -= g * ties * mean;
                    for (int b = 0; b <= a; b++, next++)
                    {
                        double other = (tie.Risk[1 + b] - (share * tie.Tied[1 + b])) * inverse;
                        double varied = g * ties * (((tie.Risk[next] - (share * tie.Tied[next])) * inverse) - (mean * other));
                        Crossed[(a * p) + b] += varied;
                        Squared[(a * p) + b] += g * varied;
                    }
                }
            }
        }
    }
}
