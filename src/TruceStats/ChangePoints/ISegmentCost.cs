namespace TruceStats.ChangePoints;

/// <summary>What it costs to describe a stretch of bins by one set of parameters, such as one rate. A cost of one's own implements this and is used like the built-in ones.</summary>
/// <remarks>
/// Costs are on the scale of minus twice a log-likelihood, so that penalties mean the same for all. An implementation must be immutable. It is written to JSON by its
/// <see cref="Kind"/> and its own options, if it was registered.
/// </remarks>
public interface ISegmentCost
{
    /// <summary>The stable name in data and results, in lower case with hyphens: <c>poisson</c>.</summary>
    string Kind { get; }

    /// <summary>What the cost is and where it is from.</summary>
    MethodId Method { get; }

    /// <summary>How many numbers are estimated in each segment; 1 or more. BIC charges for them.</summary>
    int Parameters { get; }

    /// <summary>The fewest counted bins of which a segment's cost makes sense; 1 or more.</summary>
    int MinimumBins { get; }

    /// <summary>
    /// Whether cutting a segment in two never raises the sum of the costs, as for every maximized likelihood. Where true, the search prunes and stays exact; where false,
    /// it looks at everything, in time that grows with the square of the number of bins.
    /// </summary>
    bool SplittingNeverRaises { get; }

    /// <summary>
    /// Whether the cost is a sum of squares whose variance must be found in the data: penalties are then multiplied by it, however small it is. Where false, penalties
    /// are multiplied by how much more bins vary than <see cref="Variance"/> says, where that is more than 1.
    /// </summary>
    bool EstimatesDispersion { get; }

    /// <summary>The variance that the cost takes a bin with some mean to have; null where it finds the variance of each segment itself, and penalties stay as they are.</summary>
    /// <param name="mean">The mean of the bin, above 0 for counts.</param>
    double? Variance(double mean);

    /// <summary>The cost of a segment, without terms that no segmentation changes.</summary>
    /// <param name="bins">The counted bins of the series.</param>
    /// <param name="first">The segment's first counted bin, from 0.</param>
    /// <param name="pastLast">One past its last; at least <see cref="MinimumBins"/> above <paramref name="first"/>.</param>
    double Cost(SegmentBins bins, int first, int pastLast);
}
