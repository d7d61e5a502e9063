namespace TruceStats.Plots;

/// <summary>Pictures of rates and their change.</summary>
public static class RatePlots
{
    /// <summary>
    /// The p-value function of a rate ratio: the two-sided p-value of every ratio that could be claimed (Poole 1987, American Journal of Public
    /// Health 77:195–199),
    /// with the estimate, the interval at the height where it ends, and the line of no change.
    /// </summary>
    /// <remarks>The axis below holds logarithms to base ten: a ratio r stands at log₁₀ r.</remarks>
    /// <param name="change">The change.</param>
    /// <param name="options">Title and caption; the defaults where null.</param>
    /// <returns>A plot that the caller may go on changing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public static Plot Plot(this RateChange change, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        return PValuePicture.Of(change, options);
    }

    /// <summary>A forest of the rate ratios of the strata, with the Mantel–Haenszel ratio of all below.</summary>
    /// <param name="change">The strata.</param>
    /// <param name="names">What each stratum is called, in their order.</param>
    /// <param name="options">Title and caption; the defaults where null.</param>
    /// <returns>A plot that the caller may go on changing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> or <paramref name="names"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not as many names as strata.</exception>
    public static Plot PlotStrata(this StratifiedRateChange change, IReadOnlyList<string> names, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count != change.Strata.Count)
        {
            string message = FormattableString.Invariant($"There must be one name a stratum: {change.Strata.Count}, not {names.Count}.");
            throw new ArgumentException(message, nameof(names));
        }
        var pooled = change.Ratio();
        ForestPicture.Row[] rows =
        [
            .. names.Zip(change.Strata, (name, stratum) => Row(name, stratum.Ratio())),
            new(Phrases.All.In(options, pooled.Method.Name), pooled, IntervalShape.Diamond, PlotPalette.Fitted),
        ];
        string axis = ForestPicture.Axis(Phrases.RateRatio.In(options), rows.Select(row => row.Estimate!), options);
        return ForestPicture.Of(rows, axis, options, Wording.Cautions(pooled.Cautions, options));
    }

    /// <summary>
    /// A forest of estimates: a row each, with name, interval and numbers; a square is the larger the shorter its interval. Ratios stand on a
    /// logarithmic axis with a line
    /// at 1, differences on a plain one with a line at 0. What has no end, or ends far outside, has an arrow.
    /// </summary>
    /// <remarks>On the axis below a ratio r stands at log₁₀ r. The first row is at the top, at the number of rows, and the last at 1.</remarks>
    /// <param name="estimates">The estimates, at least one, all of one unit.</param>
    /// <param name="options">Title and caption; the defaults where null.</param>
    /// <returns>A plot that the caller may go on changing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="estimates"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There is no estimate, or their units differ.</exception>
    public static Plot PlotForest(this IEnumerable<NamedEstimate> estimates, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        NamedEstimate[] all = [.. estimates];
        foreach (var estimate in all)
            ArgumentNullException.ThrowIfNull(estimate, nameof(estimates));
        if (all.Length == 0)
            throw new ArgumentException("There must be at least one estimate.", nameof(estimates));
        var unit = all[0].Estimate.Unit;
        if (all.FirstOrDefault(estimate => estimate.Estimate.Unit != unit) is { } other)
            throw new ArgumentException($"All estimates must be in one unit, but one is in {unit} and another in {other.Estimate.Unit}.", nameof(estimates));
        string axis = ForestPicture.Axis(Wording.Capital(Wording.Name(unit.Symbol, options)), all.Select(estimate => estimate.Estimate), options);
        string caption = Wording.Cautions(all.SelectMany(estimate => estimate.Estimate.Cautions), options);
        return ForestPicture.Of([.. all.Select(estimate => Row(estimate.Name, estimate.Estimate))], axis, options, caption);
    }

    private static ForestPicture.Row Row(string name, Estimate estimate) => new(name, estimate, IntervalShape.Square, PlotPalette.Observed);
}
