using System.Globalization;

namespace TruceStats.Monitoring;

/// <summary>An alarm: what was seen, what was expected, the statistic and its threshold, and how often that happens while nothing changes. It never says who did it, or why.</summary>
/// <remarks>Equal when bin, expectation, direction, statistic, threshold, ratio, method, actor and cautions are equal. There is no order.</remarks>
public sealed class MonitoringAlarm : IEquatable<MonitoringAlarm>
{
    private readonly Lazy<Estimate?> _runLength;

    internal MonitoringAlarm(
        CountBin bin, double expected, MonitoringDirection direction, MonitoringStep step, MethodId method, MonitoredActor? actor, IReadOnlyList<Caution> cautions, Lazy<Estimate?> runLength)
    {
        Bin = bin;
        Expected = expected;
        Direction = direction;
        Step = step;
        Method = method;
        Actor = actor;
        Cautions = cautions;
        _runLength = runLength;
    }

    /// <summary>The bin that raised it, with its days and its count.</summary>
    public CountBin Bin { get; }

    /// <summary>Events that were expected in that bin: by the method, or at the baseline's rate.</summary>
    public double Expected { get; }

    /// <summary>Whether more was seen than expected, or less.</summary>
    public MonitoringDirection Direction { get; }

    /// <summary>The statistic, the threshold, and the rate ratio where the method estimates it.</summary>
    public MonitoringStep Step { get; }

    /// <summary>The method that alarmed.</summary>
    public MethodId Method { get; }

    /// <summary>Whose attributed violence was monitored, with how much is attributed to nobody; null where all violence was counted.</summary>
    public MonitoredActor? Actor { get; }

    /// <summary>The mean number of bins between false alarms: from the start to the first while nothing changes; null where it is not known. It may take a simulation when first asked for.</summary>
    public Estimate? RunLength => _runLength.Value;

    /// <summary>What the alarm must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    internal static MonitoringAlarm Of(MonitoringState state, Lazy<Estimate?> runLength)
    {
        IReadOnlyList<Caution> cautions = [.. state.Cautions, .. Attribution(state.Options.Actor)];
        return new MonitoringAlarm(
            state.Bin!, state.Step!.Expected ?? state.Baseline.ExpectedIn(state.Bin!.Exposure), state.Method.Direction, state.Step, state.Method.Method, state.Options.Actor, cautions, runLength);
    }

    private static IEnumerable<Caution> Attribution(MonitoredActor? actor) => actor is null
        ? []
        : [Caution.Of(CautionCodes.AttributedCounts, CautionArgument.Of("unattributed", actor.Unattributed), CautionArgument.Of("incidents", actor.Total))];

    /// <summary>Whether all parts but the run length, which follows from the method, are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(MonitoringAlarm? other) =>
        other is not null && Bin == other.Bin && Expected.Equals(other.Expected) && Direction == other.Direction && Step == other.Step && Method == other.Method
        && Actor == other.Actor && Cautions.SequenceEqual(other.Cautions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MonitoringAlarm);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bin, Expected, Direction, Step, Method, Actor);

    /// <summary>All of it: <c>alarm upward in [2016-05-02, 2016-05-03): 31 where 23.3 were expected, statistic 12.4 of 11.0 (Poisson CUSUM); between false alarms 500 bins on average</c>.</summary>
    public override string ToString()
    {
        string text = "alarm " + DirectionText.Of(Direction) + " in " + Bin.Period + ": " + Bin.Count!.Value.ToString(CultureInfo.InvariantCulture) + " where "
            + Figures.Three(Expected) + " were expected, statistic " + Figures.Three(Step.Statistic) + " of " + Figures.Three(Step.Threshold) + " (" + Method.Name + ")";
        if (RunLength?.Value is { } bins)
            text += "; between false alarms " + Figures.Three(bins) + " bins on average";
        return Actor is null ? text : text + "; counted for " + Actor;
    }

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(MonitoringAlarm? left, MonitoringAlarm? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(MonitoringAlarm? left, MonitoringAlarm? right) => !(left == right);
}
