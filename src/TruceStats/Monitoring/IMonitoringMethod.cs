namespace TruceStats.Monitoring;

/// <summary>A way to watch counts bin by bin. One of one's own implements this and is used like the built-in ones.</summary>
/// <remarks>
/// An implementation must be immutable: all that it remembers from bin to bin stands in the memory, a list of finite numbers that <see cref="MonitoringState"/> keeps and that
/// goes to JSON with it, so that a monitor resumes exactly. It is written by its <see cref="Kind"/> and its own options, if it was registered. Bins that are missing, incomplete
/// or excluded never reach it.
/// </remarks>
public interface IMonitoringMethod
{
    /// <summary>The stable name in data and results, in lower case with hyphens: <c>poisson-cusum</c>.</summary>
    string Kind { get; }

    /// <summary>What it is called and where it is from.</summary>
    MethodId Method { get; }

    /// <summary>What its alarms are about.</summary>
    MonitoringDirection Direction { get; }

    /// <summary>The memory before the first bin.</summary>
    /// <param name="baseline">What is expected while nothing changes.</param>
    /// <exception cref="ArgumentException">The baseline does not do for this method, as one without events or with too few bins.</exception>
    IReadOnlyList<double> Begin(MonitoringBaseline baseline);

    /// <summary>Takes in one counted bin.</summary>
    /// <param name="baseline">The baseline that it began with.</param>
    /// <param name="memory">The memory after the bin before.</param>
    /// <param name="bin">The bin; it has a count, and its exposure is in the baseline's unit.</param>
    MonitoringStep Advance(MonitoringBaseline baseline, IReadOnlyList<double> memory, CountBin bin);

    /// <summary>How many bins pass on average until an alarm, if the true rate stays where it is said to be; null where that is not known.</summary>
    /// <param name="baseline">The baseline; bins are as long as its own.</param>
    /// <param name="ratio">The true rate over the baseline's, 0 or more; null for the ratio at which an alarm is false.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Estimate? RunLength(MonitoringBaseline baseline, double? ratio = null, CancellationToken cancellationToken = default);
}
