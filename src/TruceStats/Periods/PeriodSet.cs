namespace TruceStats;

/// <summary>A union of periods that share no day: weekend truces, holidays, stretches to leave out.</summary>
/// <remarks>
/// Held sorted and merged: periods that overlap or adjoin become one, so two sets of the same days are equal however they were made.
/// May be empty. Only the last period may have an open end. There is no order between sets.
/// </remarks>
public sealed class PeriodSet : IEquatable<PeriodSet>
{
    private readonly StudyPeriod[] _periods;

    private PeriodSet(StudyPeriod[] periods)
    {
        _periods = periods;
        Periods = Array.AsReadOnly(periods);
    }

    /// <summary>The set without a day.</summary>
    public static PeriodSet Empty { get; } = new([]);

    /// <summary>The periods, in order of time, none touching the next.</summary>
    public IReadOnlyList<StudyPeriod> Periods { get; }

    /// <summary>Whether the set has no day.</summary>
    public bool IsEmpty => _periods.Length == 0;

    /// <summary>The number of days in all periods together.</summary>
    /// <exception cref="InvalidOperationException">The last period has an open end.</exception>
    public int Days => _periods.Sum(period => period.Days);

    /// <summary>The union of any number of periods.</summary>
    /// <param name="periods">The periods, in any order; they may overlap.</param>
    /// <exception cref="ArgumentNullException">A period is null.</exception>
    public static PeriodSet Of(params ReadOnlySpan<StudyPeriod> periods)
    {
        foreach (var period in periods)
            ArgumentNullException.ThrowIfNull(period, nameof(periods));
        return Merge(periods.ToArray());
    }

    /// <summary>The union of any number of periods.</summary>
    /// <param name="periods">The periods, in any order; they may overlap.</param>
    /// <exception cref="ArgumentNullException">The sequence or a period is null.</exception>
    public static PeriodSet Of(IEnumerable<StudyPeriod> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return Of(periods.ToArray().AsSpan());
    }

    /// <summary>The same days of every week: a weekend truce.</summary>
    /// <param name="within">Where to repeat them; the first and the last may be cut by it.</param>
    /// <param name="first">The first day of each stretch.</param>
    /// <param name="days">How many days each lasts, 1 to 6.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is no day of the week or the length is not 1 to 6.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="within"/> has an open end.</exception>
    public static PeriodSet Weekly(StudyPeriod within, IsoDayOfWeek first, int days)
    {
        ArgumentNullException.ThrowIfNull(within);
        int weekDay = DayNumber.WeekDay(first, nameof(first));
        if (days is < 1 or > 6)
            throw new ArgumentOutOfRangeException(nameof(days), days, "Each stretch must last 1 to 6 days.");
        _ = within.Days; // refuses an open end
        var stretches = new List<StudyPeriod>();
        for (int day = DayNumber.WeekStart(within.FirstDay, weekDay); day < within.EndDay; day += 7)
        {
            if (within.Intersection(StudyPeriod.OfDayNumbers(day, day + days)) is { } stretch)
                stretches.Add(stretch);
        }

        return Merge([.. stretches]);
    }

    /// <summary>Whether a day lies in one of the periods.</summary>
    /// <param name="date">The day.</param>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public bool Contains(LocalDate date) => ContainsDay(DayNumber.Of(DayNumber.Iso(date, nameof(date))));

    /// <summary>The days that either has.</summary>
    /// <param name="other">The other set.</param>
    public PeriodSet Union(PeriodSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Merge([.. _periods, .. other._periods]);
    }

    /// <summary>The days that both have.</summary>
    /// <param name="other">The other set.</param>
    public PeriodSet Intersection(PeriodSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var common = new List<StudyPeriod>();
        int mine = 0, theirs = 0;
        while (mine < _periods.Length && theirs < other._periods.Length)
        {
            if (_periods[mine].Intersection(other._periods[theirs]) is { } shared)
                common.Add(shared);
            if (_periods[mine].EndDay < other._periods[theirs].EndDay)
                mine++;
            else
                theirs++;
        }

        return Merge([.. common]);
    }

    /// <summary>The days of this set that the other lacks.</summary>
    /// <param name="other">The other set.</param>
    public PeriodSet Except(PeriodSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var left = new List<StudyPeriod>();
        int next = 0;
        foreach (var period in _periods)
        {
            int from = period.FirstDay;
            while (next < other._periods.Length && other._periods[next].EndDay <= from)
                next++;
            // The last hole may reach into the next period, so it is looked at again there.
            for (int i = next; i < other._periods.Length && other._periods[i].FirstDay < period.EndDay; i++)
            {
                var hole = other._periods[i];
                if (hole.FirstDay > from)
                    left.Add(StudyPeriod.OfDayNumbers(from, hole.FirstDay));
                from = hole.EndDay;
                next = i;
            }

            if (from < period.EndDay)
                left.Add(StudyPeriod.OfDayNumbers(from, period.EndDay));
        }

        return Merge([.. left]);
    }

    /// <summary>Whether both have the same days.</summary>
    /// <param name="other">The other set, or null.</param>
    public bool Equals(PeriodSet? other) => other is not null && _periods.AsSpan().SequenceEqual(other._periods);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PeriodSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var period in _periods)
            hash.Add(period);
        return hash.ToHashCode();
    }

    /// <summary>The periods joined by ∪, or ∅.</summary>
    public override string ToString() => IsEmpty ? "∅" : string.Join(" ∪ ", (IEnumerable<StudyPeriod>)_periods);

    internal bool ContainsDay(int dayNumber)
    {
        int low = 0, high = _periods.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (dayNumber < _periods[middle].FirstDay)
                high = middle - 1;
            else if (dayNumber >= _periods[middle].EndDay)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    private static PeriodSet Merge(StudyPeriod[] periods)
    {
        Array.Sort(periods);
        var merged = new List<StudyPeriod>(periods.Length);
        foreach (var period in periods)
        {
            if (merged.Count > 0 && period.FirstDay <= merged[^1].EndDay)
                merged[^1] = StudyPeriod.OfDayNumbers(merged[^1].FirstDay, Math.Max(merged[^1].EndDay, period.EndDay));
            else
                merged.Add(period);
        }

        return merged.Count == 0 ? Empty : new PeriodSet([.. merged]);
    }

    /// <summary>A set of one period.</summary>
    /// <param name="period">The period.</param>
    public static implicit operator PeriodSet(StudyPeriod period) => Of(period);

    /// <summary>Whether both have the same days.</summary>
    /// <param name="left">One set, or null.</param>
    /// <param name="right">The other set, or null.</param>
    public static bool operator ==(PeriodSet? left, PeriodSet? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a day differs.</summary>
    /// <param name="left">One set, or null.</param>
    /// <param name="right">The other set, or null.</param>
    public static bool operator !=(PeriodSet? left, PeriodSet? right) => !(left == right);
}
