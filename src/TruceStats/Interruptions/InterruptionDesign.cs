namespace TruceStats.Interruptions;

/// <summary>The columns of a model: what stands for the level, time, seasons, covariates and each interruption, in every bin of the series.</summary>
/// <remarks>Immutable; there is no order and no equality beyond identity. Time is the index of the bin, 1 at the first.</remarks>
public sealed class InterruptionDesign
{
    private readonly double[] _columns;
    private readonly int[] _owners;
    private readonly int[] _bins;
    private readonly string[] _terms;

    internal InterruptionDesign(InterruptedFrame frame, string[] terms, int[] owners, double[] columns, int[] bins)
    {
        Frame = frame;
        _terms = terms;
        _owners = owners;
        _columns = columns;
        _bins = bins;
        Length = columns.Length / Math.Max(1, terms.Length);
    }

    /// <summary>The number of bins of the series, used or not.</summary>
    public int Length { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Terms => Array.AsReadOnly(_terms);

    /// <summary>The indices of the bins that the fit uses: those with a value, and that nothing leaves out.</summary>
    public IReadOnlyList<int> Bins => Array.AsReadOnly(_bins);

    /// <summary>The value of a term in a bin.</summary>
    /// <param name="bin">From 0 to <see cref="Length"/> − 1.</param>
    /// <param name="term">The index of the term.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside its range.</exception>
    public double this[int bin, int term]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(bin);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(bin, Length);
            ArgumentOutOfRangeException.ThrowIfNegative(term);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(term, _terms.Length);
            return _columns[(term * Length) + bin];
        }
    }

    internal InterruptedFrame Frame { get; }

    /// <summary>Which interruption a term belongs to; −1 for the rest.</summary>
    internal ReadOnlySpan<int> Owners => _owners;

    internal ReadOnlySpan<int> UsedBins => _bins;

    /// <summary>All bins, column by column.</summary>
    internal ReadOnlySpan<double> Columns => _columns;

    internal ReadOnlySpan<double> Column(int term) => _columns.AsSpan(term * Length, Length);

    /// <summary>Which interruption a term belongs to, by its index in the list that the design was made for; null for level, time, seasons and covariates.</summary>
    /// <param name="term">The index of the term.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="term"/> is outside its range.</exception>
    public int? InterruptionOf(int term)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(term);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(term, _terms.Length);
        return _owners[term] < 0 ? null : _owners[term];
    }

    /// <summary>
    /// The share of a bin's days on which an interruption acts: 1 or 0 but where its edge cuts the bin and <see cref="Straddle.ShareOfDays"/> was asked for. The columns
    /// of such a bin hold the value of a whole one, and a model must take the share itself.
    /// </summary>
    /// <param name="bin">From 0 to <see cref="Length"/> − 1.</param>
    /// <param name="interruption">The index of the interruption in the list that the design was made for.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside its range.</exception>
    public double ShareOfDays(int bin, int interruption)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bin);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(bin, Length);
        ArgumentOutOfRangeException.ThrowIfNegative(interruption);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(interruption, Frame.Bins.Length);
        if (!Frame.Bins[interruption].Acts(bin))
            return 0;
        return Array.Find(Frame.Straddled, shared => shared.Bin == bin) is { } shared ? SharedRows.ShareOf(shared, interruption) : 1;
    }

    /// <summary>Whether any interruption has an effect in a bin.</summary>
    internal bool IsAffected(int bin) => HasEffect(bin, _ => true);

    /// <summary>Whether one of some interruptions has an effect in a bin.</summary>
    internal bool HasEffect(int bin, Predicate<int> interruption)
    {
        for (int j = 0; j < _owners.Length; j++)
        {
            if (_owners[j] >= 0 && interruption(_owners[j]) && _columns[(j * Length) + bin] != 0)
                return true;
        }
        return false;
    }

    /// <summary>The used bins in which some interruption acts.</summary>
    internal int[] AffectedUsedBins() => [.. _bins.Where(IsAffected)];

    /// <summary>The same bins without the terms of some interruptions.</summary>
    internal InterruptionDesign Without(int[] interruptions)
    {
        int[] kept = [.. Enumerable.Range(0, _terms.Length).Where(j => Array.IndexOf(interruptions, _owners[j]) < 0)];
        var columns = new double[kept.Length * Length];
        for (int j = 0; j < kept.Length; j++)
            Column(kept[j]).CopyTo(columns.AsSpan(j * Length));
        return new InterruptionDesign(Frame, [.. kept.Select(j => _terms[j])], [.. kept.Select(j => _owners[j])], columns, _bins);
    }

    /// <summary>The used bins' rows, column by column.</summary>
    internal double[] UsedRows()
    {
        var rows = new double[_bins.Length * _terms.Length];
        for (int j = 0; j < _terms.Length; j++)
        {
            for (int r = 0; r < _bins.Length; r++)
                rows[(j * _bins.Length) + r] = _columns[(j * Length) + _bins[r]];
        }
        return rows;
    }

    /// <summary>A design for a model of one's own: level, trend, seasons, covariates and interruptions, with the checks that the built-in models make.</summary>
    /// <param name="outcome">The series.</param>
    /// <param name="interruptions">What may have changed it, at least one; free parameters of shapes must be given values.</param>
    /// <param name="trend">The trend.</param>
    /// <param name="seasonality">What repeats.</param>
    /// <param name="covariates">Known series beside the outcome.</param>
    /// <param name="parameters">One value for each interruption, that of its shape's free parameter; null where no shape has one.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An interruption lies outside the series or has too few bins, a bin is cut and nothing says what becomes of it, or there are more terms than bins.</exception>
    public static InterruptionDesign Of(
        OutcomeSeries outcome, IReadOnlyList<Interruption> interruptions, TrendForm trend, ISeasonality seasonality,
        IReadOnlyList<Covariate> covariates, IReadOnlyList<double>? parameters)
    {
        ArgumentNullException.ThrowIfNull(seasonality);
        ArgumentNullException.ThrowIfNull(covariates);
        var options = new DesignOptions(trend, seasonality, covariates);
        double[] values = parameters is null ? DesignMaking.MidwayParameters(interruptions) : [.. parameters];
        return DesignMaking.Make(outcome, interruptions, options, values);
    }

    /// <summary>Terms and bins, as <c>19 of 22 bins: level, trend, truce step</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{_bins.Length} of {Length} bins: ") + string.Join(", ", _terms);
}
