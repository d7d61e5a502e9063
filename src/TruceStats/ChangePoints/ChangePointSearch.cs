namespace TruceStats.ChangePoints;

/// <summary>
/// Finds when a series changed, as often as it did: the segmentation of least cost, exactly, where each change must gain a penalty (Killick, Fearnhead and Eckley 2012,
/// JASA 107:1590–1598; Maidstone, Hocking, Rigaill and Fearnhead 2017, Statistics and Computing 27:519–533), or into a given number of segments (Auger and Lawrence
/// 1989, Bulletin of Mathematical Biology 51:39–54).
/// </summary>
/// <remarks>
/// <para>
/// Bins that vary more than the cost says, and bins that vary together, would make changes out of noise. Penalties are therefore multiplied by a dispersion, as raising
/// the likelihood to the power of one over it would do; it is found from differences of neighbouring bins, which a change of level hardly moves.
/// </para>
/// <para>
/// Missing, incomplete and excluded bins contribute nothing, and no gap is closed: positions and dates stay those of the series. A change is dated to the first counted
/// bin of the new segment; where missing bins stand before it, it may have come in them, its interval holds them, and a caution says so.
/// </para>
/// <para>
/// A date that was chosen here must not then be tested as if it had been known: <see cref="AnyChangeTest"/> asks whether there is any change, and
/// <see cref="Segmentation.AgreesWith"/> compares the date with that of a truce. Equal when all options are equal. There is no order.
/// </para>
/// </remarks>
public sealed record ChangePointSearch
{
    /// <summary>What a segment costs. Null, the default, is <see cref="SegmentCost.Poisson"/> for counts and <see cref="SegmentCost.GaussianMean"/> for measures.</summary>
    public ISegmentCost? Cost { get; init; }

    /// <summary>What each change must gain; <see cref="Penalty.Bic"/> unless given. Not used where <see cref="Segments"/> is given.</summary>
    public Penalty Penalty
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }
    = Penalty.Bic;

    /// <summary>The fewest counted bins of a segment, 1 or more; 1 unless given, or as many as the cost needs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MinimumSegment
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 1;

    /// <summary>How many segments there are, where that is not to be found: 1 or more, found in time that grows with the square of the number of bins. Null, the default, leaves it to the penalty.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int? Segments
    {
        get;
        init
        {
            if (value is { } segments)
                ArgumentOutOfRangeException.ThrowIfLessThan(segments, 1, nameof(value));
            field = value;
        }
    }

    /// <summary>
    /// By what penalties are multiplied, above 0: 1 believes the cost. Null, the default, finds it in the data: never below 1 for counts, the variance for Gaussian
    /// means, and 1 where each segment has a variance of its own.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and finite.</exception>
    public double? Dispersion
    {
        get;
        init
        {
            if (value is { } given && !(given > 0 && double.IsFinite(given)))
                throw new ArgumentOutOfRangeException(nameof(value), given, "The dispersion must be above 0 and finite.");
            field = value;
        }
    }

    /// <summary>The level of the intervals, in (0, 1); 0.95 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in (0, 1).</exception>
    public double Level
    {
        get;
        init
        {
            ConfidenceLevel.Check(value);
            field = value;
        }
    }
    = ConfidenceLevel.Default;

    /// <summary>Finds the changes of a count series.</summary>
    /// <param name="series">The series; with at least twice as many counted bins as a segment must have.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few counted bins, or none.</exception>
    public Segmentation Fit(CountSeries series) => Fit(series, CancellationToken.None);

    /// <summary>Finds the changes of a count series.</summary>
    /// <param name="series">The series; with at least twice as many counted bins as a segment must have.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few counted bins, or none.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Segmentation Fit(CountSeries series, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Segmentation.Of(this, SearchedSeries.Of(this, series), cancellationToken);
    }

    /// <summary>Finds the changes of a measure.</summary>
    /// <param name="series">The measure; with at least twice as many values as a segment must have bins.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few values, or none, or the cost is one for counts.</exception>
    public Segmentation Fit(MeasureSeries series) => Fit(series, CancellationToken.None);

    /// <summary>Finds the changes of a measure.</summary>
    /// <param name="series">The measure; with at least twice as many values as a segment must have bins.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few values, or none, or the cost is one for counts.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Segmentation Fit(MeasureSeries series, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Segmentation.Of(this, SearchedSeries.Of(this, series), cancellationToken);
    }

    /// <summary>Cost, penalty or number of segments, shortest segment and level: <c>Poisson, BIC, segments of 1 bin or more, 95%</c>.</summary>
    public override string ToString() =>
        (Cost?.Method.Name ?? "Poisson or Gaussian mean") + ", " + (Segments is { } segments ? FormattableString.Invariant($"{segments} segments") : Penalty)
        + FormattableString.Invariant($", segments of {MinimumSegment} {(MinimumSegment == 1 ? "bin" : "bins")} or more, ") + Figures.Level(Level);
}
