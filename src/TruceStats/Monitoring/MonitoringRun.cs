using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Monitoring;

/// <summary>A whole series walked bin by bin: the state after each, and the alarms with their dates.</summary>
/// <remarks>Equal when method, series, baseline and options are equal. There is no order. A series has a bin, so that there is at least one state, unless all bins are excluded.</remarks>
[TypeFormatterSource(typeof(NotebookFormatter<MonitoringRun, MonitoringRunHtml>))]
public sealed class MonitoringRun : IEquatable<MonitoringRun>
{
    private readonly MonitoringState[] _states;

    internal MonitoringRun(CountSeries series, MonitoringState start, MonitoringState[] states)
    {
        Series = series;
        Start = start;
        _states = states;
        Alarms = [.. states.Select(state => state.Alarm).OfType<MonitoringAlarm>()];
    }

    /// <summary>The method.</summary>
    public IMonitoringMethod Method => Start.Method;

    /// <summary>What was expected.</summary>
    public MonitoringBaseline Baseline => Start.Baseline;

    /// <summary>How bins were taken, and for whom.</summary>
    public MonitoringOptions Options => Start.Options;

    /// <summary>The series that was walked.</summary>
    public CountSeries Series { get; }

    /// <summary>The state before the first bin.</summary>
    public MonitoringState Start { get; }

    /// <summary>The state after each bin, from the first that is not excluded to the last that is not.</summary>
    public IReadOnlyList<MonitoringState> States => _states.AsReadOnly();

    /// <summary>The state after the last bin, from which monitoring goes on.</summary>
    public MonitoringState Last => _states[^1];

    /// <summary>Every bin that alarmed, in order; the statistic goes on after an alarm, so that one rise gives several.</summary>
    public IReadOnlyList<MonitoringAlarm> Alarms { get; }

    /// <summary>The first alarm; null for none, which never shows that nothing changed.</summary>
    public MonitoringAlarm? FirstAlarm => Alarms.Count == 0 ? null : Alarms[0];

    /// <summary>The mean number of bins between false alarms; null where it is not known. It may take a simulation when first asked for.</summary>
    public Estimate? RunLength => Start.RunLength;

    /// <summary>What the run must be read with: the cautions of series, baseline and every step.</summary>
    public IReadOnlyList<Caution> Cautions =>
        [.. Series.Cautions.Union(Last.Cautions).Union(_states.SelectMany(state => state.Step?.Cautions ?? []))];

    /// <summary>Whether method, series, baseline and options are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(MonitoringRun? other) => other is not null && Series == other.Series && Start == other.Start;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MonitoringRun);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Series, Start);

    /// <summary>Method, bins and alarms, as <c>Poisson CUSUM upward, 61 bins: 3 alarms, the first in [2016-05-02, 2016-05-03)</c>.</summary>
    public override string ToString() =>
        Method.Method.Name + " " + DirectionText.Of(Method.Direction) + ", " + Last.Seen + ": " + (FirstAlarm is { } first
            ? Alarms.Count.ToString(CultureInfo.InvariantCulture) + (Alarms.Count == 1 ? " alarm, in " : " alarms, the first in ") + first.Bin.Period
            : "no alarm") + (Last.Step?.Ratio is { } ratio ? "; rate ratio " + ratio : "");

    /// <summary>Whether all is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(MonitoringRun? left, MonitoringRun? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(MonitoringRun? left, MonitoringRun? right) => !(left == right);
}
