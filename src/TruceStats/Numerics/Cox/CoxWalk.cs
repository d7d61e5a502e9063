namespace TruceStats.Numerics;

/// <summary>One pass backward in time over the rows, with running sums over those at risk: (entry, end], ends included, entries not.</summary>
internal static class CoxWalk
{
    // What is left after taking away late rows is rounding where it is this small beside what was there.
    private const double RebuildBelow = 1e-5;

    /// <summary>How many numbers a packed sum holds.</summary>
    /// <param name="columns">Columns.</param>
    /// <param name="second">Whether the products of columns are summed as well.</param>
    public static int PackedLength(int columns, bool second) => 1 + columns + (second ? columns * (columns + 1) / 2 : 0);

    /// <summary>The weights exp(xᵀβ) by position.</summary>
    public static void Weigh(CoxRows rows, ReadOnlySpan<double> beta, double[] weights)
    {
        double[] x = rows.X;
        int p = beta.Length, at = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            double eta = rows.Offset.Length == 0 ? 0 : rows.Offset[i];
            for (int j = 0; j < p; j++)
                eta += beta[j] * x[at++];
            weights[i] = Math.Exp(eta);
        }
    }

    /// <summary>Walks.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="weights">By position.</param>
    /// <param name="second">Whether to sum products of columns.</param>
    /// <param name="sums">Room for two packed sums.</param>
    /// <param name="visitor">What is done at each time with events.</param>
    public static void Run<TVisitor>(CoxRows rows, double[] weights, bool second, Span<double> sums, ref TVisitor visitor)
        where TVisitor : struct, ICoxVisitor
    {
        int length = PackedLength(rows.Columns, second);
        Span<double> risk = sums[..length], tied = sums.Slice(length, length);
        for (int s = 0; s < rows.StratumCount; s++)
        {
            risk.Clear();
            var late = new LateRows(rows, s);
            int start = rows.StratumStarts[s], to = rows.StratumStarts[s + 1];
            while (to > start)
            {
                double time = rows.End[to - 1];
                int from = to - 1;
                while (from > start && rows.End[from - 1] == time)
                    from--;
                int deaths = AddEnding(rows, weights, from, to, risk, tied);
                if (deaths > 0)
                {
                    late.Leave(weights, time, to, risk);
                    for (int k = 0; k < length; k++)
                        risk[k] += tied[k];
                    visitor.Visit(new CoxTie(s, from, to, deaths, risk, tied));
                }
                late.Added(to - from, risk[0]);
                to = from;
            }
        }
    }

    // Rows that end now without an event go straight to those at risk; the others are summed apart first.
    private static int AddEnding(CoxRows rows, double[] weights, int from, int to, Span<double> risk, Span<double> tied)
    {
        int deaths = 0, p = rows.Columns;
        for (int i = from; i < to; i++)
        {
            bool isEvent = rows.IsEvent[i];
            if (isEvent && deaths++ == 0)
                tied.Clear();
            Add(rows.X.AsSpan(i * p, p), weights[i], isEvent ? tied : risk);
        }
        return deaths;
    }

    private static void Add(ReadOnlySpan<double> x, double weight, Span<double> sums)
    {
        sums[0] += weight;
        if (x.Length == 2 && sums.Length == 6)
        {
            // The commonest size, without a loop.
            double one = weight * x[0], other = weight * x[1];
            sums[1] += one;
            sums[2] += other;
            sums[3] += one * x[0];
            sums[4] += other * x[0];
            sums[5] += other * x[1];
            return;
        }
        bool second = sums.Length > 1 + x.Length;
        int next = 1 + x.Length;
        for (int a = 0; a < x.Length; a++)
        {
            double weighted = weight * x[a];
            sums[1 + a] += weighted;
            if (!second)
                continue;
            foreach (double value in x[..(a + 1)])
                sums[next++] += weighted * value;
        }
    }

    /// <summary>Takes the rows away that enter at or after a time, and sums anew where the difference is mostly rounding.</summary>
    private ref struct LateRows(CoxRows rows, int stratum)
    {
        private int _next = rows.LateStarts[stratum];
        private int _atRisk;
        private double _peak;

        public void Added(int count, double sum)
        {
            _atRisk += count;
            _peak = Math.Max(_peak, sum);
        }

        // The censored rows that end now have been added already, but are not yet counted: the caller counts them with the events.
        public void Leave(double[] weights, double time, int to, Span<double> risk)
        {
            int last = rows.LateStarts[stratum + 1], p = rows.Columns, before = _next;
            while (_next < last && rows.Entry[rows.Late[_next]] >= time)
            {
                int i = rows.Late[_next++];
                Add(rows.X.AsSpan(i * p, p), -weights[i], risk);
                _atRisk--;
            }
            if (_next == before || (_atRisk > 0 && risk[0] > RebuildBelow * _peak))
                return;
            risk.Clear();
            for (int i = rows.StratumStarts[stratum + 1] - 1; i >= 0 && i >= rows.StratumStarts[stratum] && rows.End[i] >= time; i--)
            {
                if (rows.Entry[i] < time && (i >= to || !rows.IsEvent[i]))
                    Add(rows.X.AsSpan(i * p, p), weights[i], risk);
            }
            _peak = risk[0];
        }
    }
}
