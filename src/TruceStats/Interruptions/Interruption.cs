namespace TruceStats.Interruptions;

/// <summary>Something that may have changed a series: since when or during which days, and in which shape. The question that a model is asked.</summary>
/// <remarks>
/// Equal when name, days, shape and straddle are equal. There is no order, and none is without a day. The first day of each period is included and its
/// end excluded; the last may be open. Interruptions of one name are answered as one effect: a step and a slope from the same date are.
/// </remarks>
public sealed class Interruption : IEquatable<Interruption>
{
    private Interruption(string name, PeriodSet days, IInterruptionShape shape, Straddle straddle)
    {
        Name = name;
        Days = days;
        Shape = shape;
        Straddle = straddle;
    }

    /// <summary>What its effect is called in results.</summary>
    public string Name { get; }

    /// <summary>The days on which it acts, at least one; the last period may be open.</summary>
    public PeriodSet Days { get; }

    /// <summary>How it acts over those days.</summary>
    public IInterruptionShape Shape { get; }

    /// <summary>What becomes of a bin that its first day or its end cuts.</summary>
    public Straddle Straddle { get; }

    /// <summary>The first day on which it acts.</summary>
    public LocalDate Start => Days.Periods[0].Start;

    /// <summary>An interruption of any shape, a caller's own among them.</summary>
    /// <param name="name">What its effect is called, not blank.</param>
    /// <param name="days">The days on which it acts; a <see cref="StudyPeriod"/> will do.</param>
    /// <param name="shape">How it acts over those days.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank or <paramref name="days"/> is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Interruption Of(string name, PeriodSet days, IInterruptionShape shape)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(shape);
        if (days.IsEmpty)
            throw new ArgumentException("An interruption must have at least one day.", nameof(days));
        return new Interruption(name, days, shape, Straddle.Refuse);
    }

    /// <summary>A change of level from a date on.</summary>
    /// <param name="from">The first day after.</param>
    public static Interruption Step(LocalDate from) => Since(from, InterruptionShape.Step);

    /// <summary>A change of level during a period: a truce with an end, a window of anticipation, an aftermath.</summary>
    /// <param name="days">The days on which it acts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="days"/> is null.</exception>
    public static Interruption Step(StudyPeriod days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return Of(days.IsOpen ? "from " + DayText.Of(days.Start) : days.ToString(), days, InterruptionShape.Step);
    }

    /// <summary>A change of level while a truce was in force, named like it.</summary>
    /// <param name="truce">The truce; its days must be certain and in one stretch.</param>
    /// <exception cref="ArgumentNullException"><paramref name="truce"/> is null.</exception>
    /// <exception cref="InvalidOperationException">It is not known to the day since when or until when the truce was in force.</exception>
    public static Interruption Step(Truce truce)
    {
        ArgumentNullException.ThrowIfNull(truce);
        return Of(truce.Name, truce.InForce, InterruptionShape.Step);
    }

    /// <summary>A change of level while a rival event held, named like it.</summary>
    /// <param name="rival">The event; its start, and its end where it has one, must be known to the day.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rival"/> is null.</exception>
    /// <exception cref="ArgumentException">Its start or end is not known to the day.</exception>
    public static Interruption Step(RivalEvent rival)
    {
        ArgumentNullException.ThrowIfNull(rival);
        if (!rival.Start.IsExact || rival.End is { IsExact: false })
            throw new ArgumentException($"The event must be known to the day, but it is {rival}: name the days that you take it to have held with Step(StudyPeriod).", nameof(rival));
        var start = rival.Start.Earliest;
        var days = rival.End is null ? StudyPeriod.From(start) : StudyPeriod.Of(start, rival.End.Earliest);
        return Of(rival.Name, days, InterruptionShape.Step);
    }

    /// <summary>A change of trend from a date on: per bin, and 1 at the first bin after.</summary>
    /// <param name="from">The first day after.</param>
    public static Interruption Slope(LocalDate from) => Since(from, InterruptionShape.Slope);

    /// <summary>An effect in one bin only: the one that holds a day.</summary>
    /// <param name="on">The day.</param>
    public static Interruption Pulse(LocalDate on) =>
        // A pulse is in its first bin alone, and the first bin of all that follows is the day's own, wherever in it the day lies.
        Of("on " + DayText.Of(on), StudyPeriod.From(on), InterruptionShape.Pulse).With(Straddle.After);

    /// <summary>A change of level that builds up in equal steps, one a bin.</summary>
    /// <param name="from">The first day after.</param>
    /// <param name="full">The day from which the whole effect is there, after <paramref name="from"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="full"/> is not after <paramref name="from"/>.</exception>
    public static Interruption Ramp(LocalDate from, LocalDate full)
    {
        if (DayNumber.Of(DayNumber.Iso(full, nameof(full))) <= DayNumber.Of(DayNumber.Iso(from, nameof(from))))
            throw new ArgumentOutOfRangeException(nameof(full), DayText.Of(full), $"The whole effect must be there after the start, {DayText.Of(from)}.");
        return Since(from, InterruptionShape.Ramp(full));
    }

    /// <summary>An effect that fades: 1 in the first bin, halved over every half-life.</summary>
    /// <param name="from">The first day after.</param>
    /// <param name="halfLifeBins">The half-life in bins, above 0 and finite; null to estimate it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="halfLifeBins"/> is not above 0 and finite.</exception>
    public static Interruption Decay(LocalDate from, double? halfLifeBins) => Since(from, InterruptionShape.Decay(halfLifeBins));

    /// <summary>A level that goes on and off: weekend truces, holiday truces.</summary>
    /// <param name="episodes">The days on which it acts.</param>
    /// <exception cref="ArgumentException"><paramref name="episodes"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="episodes"/> is null.</exception>
    public static Interruption OnOff(PeriodSet episodes) => Of("episodes", episodes, InterruptionShape.Step);

    /// <summary>Days whose bins no side gets: a transition, an anticipation that is left out.</summary>
    /// <param name="days">The days; bins that are cut by their edge are left out too.</param>
    /// <exception cref="ArgumentException"><paramref name="days"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="days"/> is null.</exception>
    public static Interruption LeaveOut(PeriodSet days) => Of("left out", days, InterruptionShape.LeftOut).With(Straddle.Drop);

    /// <summary>The windows of a truce as terms of one model, each with its own level: <c>anticipation</c>, <c>in force</c> and <c>aftermath</c>, where they have days.</summary>
    /// <remarks>What lies in no window is the level that they are compared with: cut the series to the baseline and the windows with <see cref="CountSeries.During"/> if it should be no more.</remarks>
    /// <param name="windows">The windows, as <c>truce.Windows(…)</c> gives them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="windows"/> is null.</exception>
    public static IReadOnlyList<Interruption> Around(TruceWindows windows)
    {
        ArgumentNullException.ThrowIfNull(windows);
        (string Name, StudyPeriod? Days)[] terms = [("anticipation", windows.Anticipation), ("in force", windows.InForce), ("aftermath", windows.Aftermath)];
        return [.. terms.Where(term => term.Days is not null).Select(term => Of(term.Name, term.Days!, InterruptionShape.Step))];
    }

    /// <summary>The same interruption under another name. Those that share a name are one effect.</summary>
    /// <param name="name">What its effect is called, not blank.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public Interruption Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Interruption(name, Days, Shape, Straddle);
    }

    /// <summary>The same interruption with a rule for the bins that its edges cut.</summary>
    /// <param name="straddle">
    /// Refuse, the default, is an error that names the bin. Before and After give the bin to the stretch of its first or last day, Drop leaves it out, and
    /// ShareOfDays takes its mean as exposure × [(1 − f) + f × ratio], f being the share of its days on which the interruption acts.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="straddle"/> is unknown.</exception>
    public Interruption With(Straddle straddle)
    {
        if (!Enum.IsDefined(straddle))
            throw new ArgumentOutOfRangeException(nameof(straddle), straddle, "The straddle must be one of the named values.");
        return new Interruption(Name, Days, Shape, straddle);
    }

    /// <summary>The same interruption moved in time, its shape with it: a false date for a placebo.</summary>
    internal Interruption Moved(PeriodSet days, IInterruptionShape shape) => new(Name, days, shape, Straddle);

    /// <summary>Whether name, days, shape and straddle are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(Interruption? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Days == other.Days && Shape.Equals(other.Shape) && Straddle == other.Straddle;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Interruption);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Days, Straddle);

    /// <summary>Name, shape and days, as <c>truce: step during [2016-03-26, …)</c>.</summary>
    public override string ToString() => Name + ": " + Shape + " during " + Days;

    private static Interruption Since(LocalDate from, IInterruptionShape shape) => Of("from " + DayText.Of(from), StudyPeriod.From(from), shape);

    /// <summary>Whether name, days, shape and straddle are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(Interruption? left, Interruption? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(Interruption? left, Interruption? right) => !(left == right);
}
