namespace TruceStats.Numerics;

/// <summary>
/// Of the pairs in which one row had the event while the other was still at risk, the share in which the first had the higher weight; equal weights count one
/// half (Harrell and others 1982).
/// </summary>
internal static class CoxConcordance
{
    /// <summary>The share; null where no pair can be compared.</summary>
    public static double? Of(CoxRows rows, double[] weights)
    {
        double[] sorted = [.. weights];
        Array.Sort(sorted);
        var ranks = new int[weights.Length];
        for (int i = 0; i < ranks.Length; i++)
            ranks[i] = SortedSearch.FirstNotBelow(sorted, weights[i]);
        var pairs = new Pairs(new Counts(weights.Length), ranks);
        for (int s = 0; s < rows.StratumCount; s++)
            pairs.Walk(rows, s);
        return pairs.All > 0 ? (pairs.Agreeing + (pairs.Equal / 2)) / pairs.All : null;
    }

    private sealed class Pairs(Counts counts, int[] ranks)
    {
        public double Agreeing { get; private set; }

        public double Equal { get; private set; }

        public double All { get; private set; }

        public void Walk(CoxRows rows, int stratum)
        {
            counts.Clear();
            int start = rows.StratumStarts[stratum], to = rows.StratumStarts[stratum + 1], late = rows.LateStarts[stratum];
            while (to > start)
            {
                double time = rows.End[to - 1];
                int from = to - 1;
                while (from > start && rows.End[from - 1] == time)
                    from--;
                // Only what ends later has been counted so far, and what enters at this time or later does.
                for (; late < rows.LateStarts[stratum + 1] && rows.Entry[rows.Late[late]] >= time; late++)
                    counts.Add(ranks[rows.Late[late]], -1);
                Count(rows, from, to, events: false);
                for (int i = from; i < to; i++)
                {
                    if (rows.IsEvent[i])
                        Compare(ranks[i]);
                }
                Count(rows, from, to, events: true);
                to = from;
            }
        }

        private void Count(CoxRows rows, int from, int to, bool events)
        {
            for (int i = from; i < to; i++)
            {
                if (rows.IsEvent[i] == events)
                    counts.Add(ranks[i], 1);
            }
        }

        private void Compare(int rank)
        {
            int below = counts.Below(rank);
            Agreeing += below;
            Equal += counts.Below(rank + 1) - below;
            All += counts.Total;
        }
    }

    /// <summary>How many are at each rank, and below it, in a binary indexed tree (Fenwick 1994, Software: Practice and Experience 24:327–336).</summary>
    private sealed class Counts(int size)
    {
        private readonly int[] _sums = new int[size + 1];

        public int Total { get; private set; }

        public void Clear()
        {
            Array.Clear(_sums);
            Total = 0;
        }

        public void Add(int rank, int count)
        {
            Total += count;
            for (int at = rank + 1; at < _sums.Length; at += at & -at)
                _sums[at] += count;
        }

        public int Below(int rank)
        {
            int sum = 0;
            for (int at = rank; at > 0; at -= at & -at)
                sum += _sums[at];
            return sum;
        }
    }
}
