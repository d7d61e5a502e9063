using TruceStats.Html;

namespace TruceStats.Monitoring;

/// <summary>Where monitoring stands after the bins so far. It never changes: <see cref="Observe"/> gives the next state, with an alarm or none.</summary>
/// <remarks>
/// Equal when method, baseline, options, memory and all that was observed are equal. There is no order. Written to JSON and read again it goes on with the same bits.
/// After an alarm the statistic goes on as it is; <see cref="Restart"/> forgets.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<MonitoringState, MonitoringStateHtml>))]
public sealed class MonitoringState : IEquatable<MonitoringState>
{
    private readonly double[] _memory;
    private readonly Lazy<Estimate?> _runLength;

    internal MonitoringState(
        IMonitoringMethod method, MonitoringBaseline baseline, MonitoringOptions options, IReadOnlyList<double> memory, Observed observed, Lazy<Estimate?>? runLength = null)
    {
        Method = method;
        Baseline = baseline;
        Options = options;
        _memory = [.. memory];
        Seen = observed;
        // Some methods simulate it: once for all states, and only if somebody asks.
        _runLength = runLength ?? new Lazy<Estimate?>(() => method.RunLength(baseline));
        Alarm = Seen is { Step.IsAlarm: true, Bin.Status: BinStatus.Counted } ? MonitoringAlarm.Of(this, _runLength) : null;
    }

    /// <summary>The method.</summary>
    public IMonitoringMethod Method { get; }

    /// <summary>What is expected while nothing changes.</summary>
    public MonitoringBaseline Baseline { get; }

    /// <summary>How bins are taken, and for whom.</summary>
    public MonitoringOptions Options { get; }

    /// <summary>The last bin that came, whatever its status; null before the first.</summary>
    public CountBin? Bin => Seen.Bin;

    /// <summary>What the method made of the last counted bin; null before the first.</summary>
    public MonitoringStep? Step => Seen.Step;

    /// <summary>The alarm that the last bin gave; null for none, and where the last bin was not counted.</summary>
    public MonitoringAlarm? Alarm { get; }

    /// <summary>How many counted bins have advanced the statistic.</summary>
    public int Counted => Seen.Counted;

    /// <summary>How many missing bins came; they advance nothing.</summary>
    public int Missing => Seen.Missing;

    /// <summary>How many incomplete bins were skipped.</summary>
    public int Skipped => Seen.Skipped;

    /// <summary>How many bins came that are excluded from the stretch; they advance nothing.</summary>
    public int Excluded => Seen.Excluded;

    /// <summary>What the method remembers.</summary>
    public IReadOnlyList<double> Memory => _memory.AsReadOnly();

    /// <summary>What the state must be read with: the baseline's cautions, bins that did not count, and what the last step says.</summary>
    public IReadOnlyList<Caution> Cautions => [.. Baseline.Cautions.Union(Seen.Cautions()).Union(Step?.Cautions ?? [])];

    internal Observed Seen { get; }

    internal Estimate? RunLength => _runLength.Value;

    /// <summary>The state after one more bin.</summary>
    /// <param name="bin">The bin that follows the last one; a missing bin is a bin too, and a gap is refused.</param>
    /// <returns>The next state; its <see cref="Alarm"/> is that of this bin.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bin"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The bin does not follow the last one or overlaps the baseline, its exposure has another unit, or it is incomplete and <see cref="MonitoringOptions.Incomplete"/> refuses.
    /// </exception>
    public MonitoringState Observe(CountBin bin)
    {
        ArgumentNullException.ThrowIfNull(bin);
        CheckPlace(bin);
        Exposure.CheckSameUnit(Baseline.Bin, bin.Exposure, nameof(bin));
        if (bin.Status == BinStatus.Incomplete && Options.Incomplete == IncompleteBins.Refuse)
            throw new ArgumentException($"The bin {bin.Period} is incomplete: wait for its reports, or choose IncompleteBins.Skip.", nameof(bin));
        if (bin.Status != BinStatus.Counted)
            return new MonitoringState(Method, Baseline, Options, _memory, Seen.Without(bin), _runLength);
        var step = Method.Advance(Baseline, Memory, bin);
        return new MonitoringState(Method, Baseline, Options, step.Memory, Seen.With(bin, step), _runLength);
    }

    /// <summary>The state with the memory of the beginning, for after an alarm has been dealt with; dates and counts of bins go on.</summary>
    public MonitoringState Restart() => new(Method, Baseline, Options, Method.Begin(Baseline), Seen with { Step = null }, _runLength);

    private void CheckPlace(CountBin bin)
    {
        if (Bin is { } last)
        {
            if (bin.Period.Start != last.Period.End)
                throw new ArgumentException($"Bins must follow each other without gap or overlap, but {bin.Period} follows {last.Period}: a gap is a missing bin.", nameof(bin));
        }
        else if (Baseline.End is { } end && bin.Period.Start < end)
        {
            throw new ArgumentException($"No day may be in the baseline and monitored too, but {bin.Period} begins before the baseline's last counted bin ends.", nameof(bin));
        }
    }

    /// <summary>Whether method, baseline, options, memory and all that was observed are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(MonitoringState? other) =>
        other is not null && Method.Equals(other.Method) && Baseline == other.Baseline && Options == other.Options && Seen == other.Seen
        && _memory.AsSpan().SequenceEqual(other._memory);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MonitoringState);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Method, Baseline, Options, Seen);

    /// <summary>Method, bins and the last step, as <c>Poisson CUSUM upward after 12 bins: 3.40 of 11.0</c>; an alarm follows.</summary>
    public override string ToString()
    {
        string text = Method.Method.Name + " " + DirectionText.Of(Method.Direction) + " after " + Seen + (Step is null ? "" : ": " + Step);
        return Alarm is null ? text : text + "; " + Alarm;
    }

    /// <summary>Whether all is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(MonitoringState? left, MonitoringState? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(MonitoringState? left, MonitoringState? right) => !(left == right);
}
