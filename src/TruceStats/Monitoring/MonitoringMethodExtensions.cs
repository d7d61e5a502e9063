namespace TruceStats.Monitoring;

/// <summary>Starts monitoring, walks a series, and simulates how long it takes to an alarm.</summary>
public static class MonitoringMethodExtensions
{
    /// <summary>The state before the first bin.</summary>
    /// <param name="method">The method.</param>
    /// <param name="baseline">What is expected while nothing changes: <c>daily.During(before)</c>, or a <see cref="MonitoringBaseline"/> of a total.</param>
    /// <param name="options">How bins are taken, and for whom; refuses incomplete bins and counts all violence unless given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> or <paramref name="baseline"/> is null.</exception>
    /// <exception cref="ArgumentException">The baseline does not do for the method: it has no events, or too few bins.</exception>
    /// <exception cref="InvalidOperationException">The method lacks an option that it cannot do without, or no threshold gives the wanted run length.</exception>
    public static MonitoringState Start(this IMonitoringMethod method, MonitoringBaseline baseline, MonitoringOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(baseline);
        DirectionText.Checked(method.Direction, nameof(method));
        return new MonitoringState(method, baseline, options ?? new MonitoringOptions(), method.Begin(baseline), Observed.Nothing);
    }

    /// <summary>Walks a series bin by bin, as it would have been seen day after day.</summary>
    /// <param name="method">The method.</param>
    /// <param name="series">The bins that are monitored, as <c>daily.During(truce.InForce)</c>: excluded bins before the first and after the last other one are passed over.</param>
    /// <param name="baseline">What is expected while nothing changes.</param>
    /// <param name="options">How bins are taken, and for whom; refuses incomplete bins and counts all violence unless given.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The baseline does not do for the method, a bin overlaps it, exposures or quantities differ, all bins are excluded, or one is incomplete and refused.</exception>
    /// <exception cref="InvalidOperationException">The method lacks an option that it cannot do without, or no threshold gives the wanted run length.</exception>
    public static MonitoringRun Run(this IMonitoringMethod method, CountSeries series, MonitoringBaseline baseline, MonitoringOptions? options = null)
    {
        var start = method.Start(baseline, options);
        ArgumentNullException.ThrowIfNull(series);
        if (series.What != baseline.Tally.What && series.What != CountedQuantity.Unstated && baseline.Tally.What != CountedQuantity.Unstated)
            throw new ArgumentException($"Series and baseline must count one quantity, but one counts {series.What} and the other {baseline.Tally.What}.", nameof(series));
        int first = series.Statuses.IndexOfAnyExcept(BinStatus.Excluded), last = series.Statuses.LastIndexOfAnyExcept(BinStatus.Excluded);
        if (first < 0)
            throw new ArgumentException("The series must have a bin that is not excluded, but all are.", nameof(series));
        var states = new MonitoringState[last - first + 1];
        var state = start;
        for (int i = first; i <= last; i++)
            states[i - first] = state = state.Observe(series[i]);
        return new MonitoringRun(series, start, states);
    }

    /// <summary>How many bins pass on average until an alarm, by simulation: for methods whose run length has no formula, and for counts that vary more than Poisson counts.</summary>
    /// <remarks>
    /// Counts are drawn bin after bin, Poisson, or negative binomial with the baseline's dispersion where that is above 1, as long as the baseline's bins, until the first
    /// alarm. The baseline is taken as it is: that its rate was estimated is no part of it. Runs that are cut off at <paramref name="mostBins"/> count as that long, so
    /// that the mean is too low, and a caution says how many.
    /// </remarks>
    /// <param name="method">The method.</param>
    /// <param name="baseline">What is expected while nothing changes.</param>
    /// <param name="ratio">The true rate over the baseline's, above 0 and finite.</param>
    /// <param name="runs">How many runs, 100 or more.</param>
    /// <param name="mostBins">After how many bins a run is cut off, 100 or more.</param>
    /// <param name="execution">The seed; 1 unless given.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> or <paramref name="baseline"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Estimate SimulateRunLength(
        this IMonitoringMethod method, MonitoringBaseline baseline, double ratio = 1, int runs = 400, int mostBins = 10_000, Execution? execution = null,
        CancellationToken cancellationToken = default)
    {
        var start = method.Start(baseline);
        if (!(ratio > 0 && double.IsFinite(ratio)))
            throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "The ratio must be above 0 and finite.");
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostBins, 100);
        return RunSimulation.Mean(start, ratio, runs, mostBins, (execution ?? new Execution()).Seed, cancellationToken);
    }
}
