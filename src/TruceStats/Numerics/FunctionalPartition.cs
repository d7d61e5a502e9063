namespace TruceStats.Numerics;

/// <summary>
/// The cheapest partition of Poisson counts at a penalty for each cut, exactly, for runs of one observation and more: functional pruning (Maidstone, Hocking, Rigaill
/// and Fearnhead 2017, Statistics and Computing 27:519–533). What it answers is what <see cref="PrunedPartition"/> answers with a <see cref="PoissonScore"/>.
/// </summary>
/// <remarks>
/// The cost of every start still in question is kept as a function of the rate μ of the last run, K + 2(Eμ − S·log μ), and only on those rates at which no other start
/// is cheaper. A few dozen pieces are alive at a time, however long the last run is.
/// </remarks>
internal ref struct FunctionalPartition
{
    private readonly ReadOnlySpan<double> _sums, _exposures;
    private readonly double _penalty, _lowest, _logLowest;
    private Piece[] _pieces = new Piece[32];
    private Piece[] _next = new Piece[32];
    private int _count;

    private FunctionalPartition(ReadOnlySpan<double> sums, ReadOnlySpan<double> exposures, double penalty, double lowest, double highest)
    {
        _sums = sums;
        _exposures = exposures;
        _penalty = penalty;
        _lowest = lowest;
        _logLowest = Math.Log(lowest);
        _pieces[0] = new Piece { Start = 0, Offset = 0, High = highest, LogHigh = Math.Log(highest) };
        _count = 1;
    }

    /// <summary>Finds it.</summary>
    /// <param name="sums">Running sums of the counts, one more than there are counts.</param>
    /// <param name="exposures">Running sums of the exposures.</param>
    /// <param name="penalty">What a cut costs; not below 0.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static Partition Search(double[] sums, double[] exposures, double penalty, CancellationToken cancellation)
    {
        int length = sums.Length - 1;
        var previous = new int[length + 1];
        var (lowest, highest) = Rates(sums, exposures);
        if (lowest < highest)
        {
            var state = new FunctionalPartition(sums, exposures, penalty, lowest, highest);
            for (int end = 1; end <= length; end++)
            {
                if ((end & 4095) == 0)
                    cancellation.ThrowIfCancellationRequested();
                double value = state.Lowest(end, out previous[end]);
                if (end < length)
                    state.Add(end, value + penalty);
            }
        }
        return Partition.Traced(previous, new PoissonScore(sums, exposures));
    }

    private static (double Lowest, double Highest) Rates(double[] sums, double[] exposures)
    {
        double lowest = double.PositiveInfinity, highest = 0;
        for (int i = 1; i < sums.Length; i++)
        {
            double rate = (sums[i] - sums[i - 1]) / (exposures[i] - exposures[i - 1]);
            (lowest, highest) = (Math.Min(lowest, rate), Math.Max(highest, rate));
        }
        return (lowest, highest);
    }

    /// <summary>The cheapest way up to an end. The start that wins has its own best rate on one of its pieces, so that only those need a logarithm.</summary>
    private readonly double Lowest(int end, out int from)
    {
        double best = double.PositiveInfinity, sumEnd = _sums[end], exposureEnd = _exposures[end], low = _lowest;
        from = 0;
        for (int p = 0; p < _count; p++)
        {
            ref readonly var piece = ref _pieces[p];
            double sum = sumEnd - _sums[piece.Start], exposure = exposureEnd - _exposures[piece.Start];
            // A little more than the piece: the rate at which two starts cost the same is rounded.
            if (sum >= low * exposure * (1 - 1e-9) && sum <= piece.High * exposure * (1 + 1e-9))
            {
                double value = piece.Offset + (sum > 0 ? 2 * (sum - (sum * Math.Log(sum / exposure))) : 0);
                if (value < best)
                    (best, from) = (value, piece.Start);
            }
            low = piece.High;
        }
        return best;
    }

    /// <summary>Gives the rates at which a new start at <paramref name="start"/> is cheaper, at the constant <paramref name="level"/>, to that start.</summary>
    private void Add(int start, double level)
    {
        if (_next.Length < (3 * _count) + 1)
            Array.Resize(ref _next, 4 * _count);
        int made = 0;
        double low = _lowest, logLow = _logLowest;
        for (int p = 0; p < _count; p++)
        {
            ref readonly var piece = ref _pieces[p];
            var run = new Run(piece.Offset - level, _sums[start] - _sums[piece.Start], _exposures[start] - _exposures[piece.Start]);
            double atLow = run.At(low, logLow), atHigh = run.At(piece.High, piece.LogHigh);
            if (atLow <= 0 && atHigh <= 0)
            {
                _next[made++] = piece;
            }
            else if (run.DipsBelow(low, piece.High, atLow, atHigh))
            {
                if (atLow > 0)
                    Give(ref made, start, level, run.Left(logLow));
                var kept = piece;
                if (atHigh > 0)
                    (kept.High, kept.LogHigh) = run.Right(piece.LogHigh);
                if (made == 0 || kept.High > _next[made - 1].High)
                    _next[made++] = kept;
                if (atHigh > 0)
                    Give(ref made, start, level, (piece.High, piece.LogHigh));
            }
            else
            {
                Give(ref made, start, level, (piece.High, piece.LogHigh));
            }
            (low, logLow) = (piece.High, piece.LogHigh);
        }
        (_pieces, _next, _count) = (_next, _pieces, made);
    }

    private readonly void Give(ref int made, int start, double level, (double High, double LogHigh) to)
    {
        if (made > 0 && _next[made - 1].Start == start)
            (_next[made - 1].High, _next[made - 1].LogHigh) = to;
        else if (made == 0 || to.High > _next[made - 1].High)
            _next[made++] = new Piece { Start = start, Offset = level, High = to.High, LogHigh = to.LogHigh };
    }

    /// <summary>Rates from the end of the piece before up to <see cref="High"/>, at which the start is cheapest.</summary>
    private struct Piece
    {
        public double High, LogHigh, Offset;
        public int Start;
    }

    /// <summary>The function K + 2(Eμ − S·log μ), less the level that it is held against.</summary>
    private readonly struct Run(double offset, double sum, double exposure)
    {
        public double At(double rate, double log) => offset + (2 * exposure * rate) - (sum > 0 ? 2 * sum * log : 0);

        /// <summary>Whether it falls below 0 anywhere between two rates at one of which, or both, it is above.</summary>
        public bool DipsBelow(double low, double high, double atLow, double atHigh)
        {
            if (atLow <= 0 || atHigh <= 0)
                return true;
            double rate = sum / exposure;
            return rate > low && rate < high && At(rate, Math.Log(rate)) < 0;
        }

        // Convex in the log of the rate, so that Newton's steps from outside never pass the root.
        public (double Rate, double Log) Left(double logLow)
        {
            double log = Math.Max(logLow, offset / (2 * sum));
            return Root(double.IsFinite(log) ? log : offset / (2 * sum));
        }

        public (double Rate, double Log) Right(double logHigh)
        {
            if (sum > 0)
                return Root(logHigh);
            double rate = -offset / (2 * exposure);
            return (rate, Math.Log(rate));
        }

        private (double Rate, double Log) Root(double log)
        {
            double rate = Math.Exp(log);
            for (int step = 0; step < 60; step++)
            {
                double change = (offset + (2 * exposure * rate) - (2 * sum * log)) / (2 * ((exposure * rate) - sum));
                log -= change;
                rate = Math.Exp(log);
                if (Math.Abs(change) <= 1e-14 * Math.Max(1, Math.Abs(log)) || !double.IsFinite(change))
                    break;
            }
            return (rate, log);
        }
    }
}
