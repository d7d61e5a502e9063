using System.Collections.ObjectModel;
using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>When events happened, in days, within the stretches that were observed: what a self-exciting process is fitted to.</summary>
/// <remarks>
/// <para>
/// Equal when times, coverage, seed and cautions are equal. There is no order. Days are counted from the first day of the coverage: 0 is its midnight, and 2.5 the noon of
/// its third day. Stretches include their start and not their end. It may be empty.
/// </para>
/// <para>
/// No two times are equal: a process in continuous time has no place for ties. Where only days are known, <c>SpreadWithinDays</c> puts each event somewhere in its day by
/// a seeded draw, and says so; <see cref="BinnedContagion"/> takes the days as they are.
/// </para>
/// </remarks>
public sealed class EventTimes : IEquatable<EventTimes>
{
    private readonly double[] _days;
    private readonly Caution[] _cautions;

    internal EventTimes(double[] days, PeriodSet coverage, ulong? seed, IEnumerable<Caution> cautions)
    {
        _days = days;
        Coverage = coverage;
        SpreadSeed = seed;
        _cautions = [.. cautions];
        Days = Array.AsReadOnly(days);
        Cautions = Array.AsReadOnly(_cautions);
        Points = EventStretches.Of(days, coverage);
    }

    /// <summary>Days since the start of the coverage, rising.</summary>
    public ReadOnlyCollection<double> Days { get; }

    /// <summary>What was observed. Nothing is known of what happened in its gaps and before it.</summary>
    public PeriodSet Coverage { get; }

    /// <summary>How many events there are.</summary>
    public int Count => _days.Length;

    /// <summary>The seed by which events were spread within their days; null where their times are known.</summary>
    public ulong? SpreadSeed { get; }

    /// <summary>What was left out, and how times were made.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    internal PointStretches Points { get; }

    internal ReadOnlySpan<double> Times => _days;

    /// <summary>Events whose times are known.</summary>
    /// <param name="days">Days since the first day of the coverage, each later than the one before, all within the coverage.</param>
    /// <param name="coverage">The stretches that were observed; neither empty nor open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A time is not a number, not later than the one before, or outside the coverage, or the coverage is empty or open.</exception>
    public static EventTimes Of(IEnumerable<double> days, PeriodSet coverage)
    {
        ArgumentNullException.ThrowIfNull(days);
        EventStretches.Check(coverage, nameof(coverage));
        double[] times = [.. days];
        EventStretches.Check(times, coverage, nameof(days));
        return new EventTimes(times, coverage, null, []);
    }

    /// <summary>Events of which only the day is known, each put somewhere in its day, uniformly, by a seeded draw. The order of the dates changes nothing.</summary>
    /// <param name="dates">The days, in any order and as often as events happened on them, all within the coverage.</param>
    /// <param name="coverage">The stretches that were observed; neither empty nor open.</param>
    /// <param name="seed">Seeds the draw.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A date is outside the coverage, or the coverage is empty or open.</exception>
    public static EventTimes SpreadWithinDays(IEnumerable<LocalDate> dates, PeriodSet coverage, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(dates);
        EventStretches.Check(coverage, nameof(coverage));
        int[] days = [.. dates.Select(date => DayNumber.Of(DayNumber.Iso(date, nameof(dates))))];
        int outside = days.Count(day => !coverage.ContainsDay(day));
        if (outside > 0)
            throw new ArgumentException(FormattableString.Invariant($"Every date must lie in {coverage}, but {outside} of {days.Length} do not."), nameof(dates));
        return EventStretches.Spread(days, coverage, seed, []);
    }

    /// <summary>The incidents of a log, each put somewhere in the day on which it began, uniformly, by a seeded draw.</summary>
    /// <remarks>Incidents whose first day is not known, and those outside the coverage, are left out, counted and said.</remarks>
    /// <param name="log">The incidents.</param>
    /// <param name="coverage">The stretches that were observed; neither empty nor open.</param>
    /// <param name="seed">Seeds the draw.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The coverage is empty or open.</exception>
    public static EventTimes SpreadWithinDays(IncidentLog log, PeriodSet coverage, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(log);
        EventStretches.Check(coverage, nameof(coverage));
        var kept = DatedIncidents.In(log, coverage);
        return EventStretches.Spread([.. kept.Incidents.Select(incident => incident.FirstDay)], coverage, seed, kept.Cautions);
    }

    /// <summary>Whether times, coverage, seed and cautions are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(EventTimes? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Coverage == other.Coverage && SpreadSeed == other.SpreadSeed
            && _days.AsSpan().SequenceEqual(other._days) && _cautions.AsSpan().SequenceEqual(other._cautions));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EventTimes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Coverage, SpreadSeed, Count == 0 ? 0 : _days[^1]);

    /// <summary>Number and coverage: <c>120 events in [2015-01-01, 2016-01-01)</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Count} {(Count == 1 ? "event" : "events")} in {Coverage}")
        + (SpreadSeed is { } seed ? FormattableString.Invariant($", spread within their days (seed {seed})") : "");

    /// <summary>Whether times, coverage, seed and cautions are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(EventTimes? left, EventTimes? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(EventTimes? left, EventTimes? right) => !(left == right);
}
