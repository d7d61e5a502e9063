namespace TruceStats.Interruptions;

/// <summary>The rows of bins that are shared by days. On the log scale their mean is exposure × Σ share × exp(effects), which bends in the coefficients.</summary>
internal sealed class SharedRows
{
    private readonly InterruptionDesign _design;
    private readonly (int Row, StraddledBin Bin)[] _shared;
    private readonly int _rows;

    private SharedRows(InterruptionDesign design, (int Row, StraddledBin Bin)[] shared, bool bends)
    {
        _design = design;
        _shared = shared;
        _rows = design.UsedBins.Length;
        Bends = bends;
    }

    /// <summary>Whether the mean bends: with the log link. With the identity link a share is a factor of the column.</summary>
    public bool Bends { get; }

    public static SharedRows? Of(InterruptionDesign design, LinkFunction link)
    {
        var shared = new List<(int, StraddledBin)>();
        foreach (var bin in design.Frame.Straddled)
        {
            int row = design.UsedBins.IndexOf(bin.Bin);
            if (row >= 0)
                shared.Add((row, bin));
        }
        return shared.Count == 0 ? null : new SharedRows(design, [.. shared], link == LinkFunction.Log);
    }

    /// <summary>First rows: each effect by the share of days on which it acts, which is exact for the identity link.</summary>
    public void Begin(Span<double> rows)
    {
        foreach (var (row, bin) in _shared)
        {
            for (int j = 0; j < _design.Owners.Length; j++)
            {
                if (_design.Owners[j] >= 0)
                    rows[(j * _rows) + row] *= ShareOf(bin, _design.Owners[j]);
            }
        }
    }

    /// <summary>Rows and offsets whose straight line touches the bent mean at the coefficients.</summary>
    public void Straighten(ReadOnlySpan<double> beta, ReadOnlySpan<double> plainOffset, Span<double> rows, Span<double> offset)
    {
        Span<double> slope = beta.Length <= 64 ? stackalloc double[beta.Length] : new double[beta.Length];
        foreach (var (row, bin) in _shared)
        {
            offset[row] = plainOffset[row] + LogFactor(_design, bin, beta, slope);
            for (int j = 0; j < beta.Length; j++)
            {
                if (_design.Owners[j] < 0)
                    continue;
                rows[(j * _rows) + row] = slope[j];
                offset[row] -= slope[j] * beta[j];
            }
        }
    }

    /// <summary>log Σ share × exp(effects) and its slope in each coefficient of an interruption; 0 in the others.</summary>
    public static double LogFactor(InterruptionDesign design, StraddledBin bin, ReadOnlySpan<double> beta, Span<double> slope)
    {
        slope.Clear();
        double sum = 0;
        for (int s = 0; s < bin.Shares.Length; s++)
        {
            double effect = 0;
            for (int j = 0; j < beta.Length; j++)
                effect += Acts(design, bin, s, j) ? design.Column(j)[bin.Bin] * beta[j] : 0;
            double weight = bin.Shares[s] * Math.Exp(effect);
            sum += weight;
            for (int j = 0; j < beta.Length; j++)
                slope[j] += Acts(design, bin, s, j) ? weight * design.Column(j)[bin.Bin] : 0;
        }
        for (int j = 0; j < slope.Length; j++)
            slope[j] /= sum;
        return Math.Log(sum);
    }

    /// <summary>The share of a bin's days on which an interruption acts.</summary>
    public static double ShareOf(StraddledBin bin, int interruption)
    {
        double share = 0;
        for (int s = 0; s < bin.Shares.Length; s++)
            share += bin.Acting[s][interruption] ? bin.Shares[s] : 0;
        return share;
    }

    private static bool Acts(InterruptionDesign design, StraddledBin bin, int piece, int term) =>
        design.Owners[term] >= 0 && bin.Acting[piece][design.Owners[term]];
}
