using System.Text;

namespace TruceStats.Durations;

/// <summary>One stretch of time that lasts until something ends it: how long, how well that is known, from when it was watched, and what ended it.</summary>
/// <remarks>
/// <para>
/// Lengths are days since the beginning, whole or not. A spell lasts longer than 0 days and longer than its <see cref="Entry"/>: one of length 0 is refused,
/// because it is at risk at no time. Counted in whole days, what ends on its first day has lasted 1 day.
/// </para>
/// <para>
/// Its end is one of four: known (<see cref="Earliest"/> equals <see cref="Latest"/>); not come yet (<see cref="Latest"/> is infinite: it lasted longer than
/// <see cref="Earliest"/>, which is right censoring); between two days, both possible (interval censoring); by a day, with no earliest (<see cref="Earliest"/>
/// equals <see cref="Entry"/>: left censoring). Who saw it on at 30 days and ended at 60 counts in whole days <c>EndedBetween(31, 60)</c>.
/// </para>
/// <para>Equal when everything is equal. There is no order.</para>
/// </remarks>
public sealed class Spell : IEquatable<Spell>
{
    internal Spell(double entry, double earliest, double latest, string? cause, string? subject, string? name, LocalDate? start)
    {
        Entry = entry;
        Earliest = earliest;
        Latest = latest;
        Cause = cause;
        Subject = subject;
        Name = name;
        Start = start;
    }

    /// <summary>The day from which it was watched, 0 or more: it counts as at risk only after that (late entry, or left truncation).</summary>
    public double Entry { get; }

    /// <summary>The least that it can have lasted, in days; at <see cref="Entry"/> where no earliest end is known.</summary>
    public double Earliest { get; }

    /// <summary>The most that it can have lasted, in days; infinite where it was still on.</summary>
    public double Latest { get; }

    /// <summary>Whether it has ended, on whatever day.</summary>
    public bool HasEnded => double.IsFinite(Latest);

    /// <summary>Whether it has ended on a day that is not known: between two, or by one.</summary>
    public bool IsIntervalCensored => HasEnded && !Earliest.Equals(Latest);

    /// <summary>What ended it, where causes are told apart; null where none is, and where it was still on.</summary>
    public string? Cause { get; }

    /// <summary>Whose spell it is: rows of one subject belong together; null where each stands alone.</summary>
    public string? Subject { get; }

    /// <summary>What it is called; null where it has no name.</summary>
    public string? Name { get; }

    /// <summary>Its first day; null where it is not told or not known to the day.</summary>
    public LocalDate? Start { get; }

    /// <summary>A spell that lasted so many days.</summary>
    /// <param name="days">Days, above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a finite number above 0.</exception>
    public static Spell Ended(double days) => Plain(Length(days, nameof(days)), days);

    /// <summary>A spell that was still on after so many days: right-censored.</summary>
    /// <param name="days">Days, above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a finite number above 0.</exception>
    public static Spell StillOn(double days) => Plain(Length(days, nameof(days)), double.PositiveInfinity);

    /// <summary>A spell that ended after so many days at the latest, nobody knows how much sooner: left-censored.</summary>
    /// <param name="latest">Days, above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a finite number above 0.</exception>
    public static Spell EndedBy(double latest) => Plain(0, Length(latest, nameof(latest)));

    /// <summary>A spell whose end is known only to lie between two days, both of which it can be: interval-censored.</summary>
    /// <param name="earliest">The least that it can have lasted, in days, 0 or more and finite; 0 where no earliest day is known.</param>
    /// <param name="latest">The most, at least <paramref name="earliest"/>; infinite where it may still be on, which is <see cref="StillOn"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is NaN or out of range, or they are in the wrong order.</exception>
    public static Spell EndedBetween(double earliest, double latest)
    {
        if (!(earliest >= 0) || double.IsInfinity(earliest))
            throw new ArgumentOutOfRangeException(nameof(earliest), earliest, "The earliest end must be a finite number of days, 0 or more.");
        if (double.IsPositiveInfinity(latest))
            return StillOn(earliest);
        if (!(latest >= earliest && latest > 0))
            throw new ArgumentOutOfRangeException(nameof(latest), latest, FormattableString.Invariant($"The latest end must be above 0 days and at least the earliest, {earliest}."));
        return Plain(earliest, latest);
    }

    /// <summary>The same spell, watched only from a day on: it is known because it was still on then (late entry).</summary>
    /// <param name="entry">Days since its beginning, 0 or more, before its latest end and before the day until which it was on.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a number of days before the end.</exception>
    public Spell From(double entry)
    {
        double end = Earliest.Equals(Latest) || !HasEnded ? Earliest : Latest;
        if (!(entry >= 0 && entry < end))
            throw new ArgumentOutOfRangeException(nameof(entry), entry, FormattableString.Invariant($"The entry must be 0 days or more and before the end of the spell, {end}."));
        // Without an earliest day, and where it lay before the entry, all that is known of the end is that it came after the entry.
        double earliest = Earliest <= Entry ? entry : Math.Max(Earliest, entry);
        return new Spell(entry, earliest, Latest, Cause, Subject, Name, Start);
    }

    /// <summary>The same spell with what ended it.</summary>
    /// <param name="cause">The cause, not blank.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    /// <exception cref="InvalidOperationException">The spell has not ended.</exception>
    public Spell Because(string cause)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(cause);
        return HasEnded
            ? new Spell(Entry, Earliest, Latest, cause, Subject, Name, Start)
            : throw new InvalidOperationException("What is still on has no cause of its end.");
    }

    /// <summary>The same spell as one of a subject.</summary>
    /// <param name="subject">Whose, not blank.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public Spell Of(string subject)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        return new Spell(Entry, Earliest, Latest, Cause, subject, Name, Start);
    }

    /// <summary>The same spell with a name.</summary>
    /// <param name="name">The name, not blank.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public Spell Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Spell(Entry, Earliest, Latest, Cause, Subject, name, Start);
    }

    /// <summary>The same spell with its first day.</summary>
    /// <param name="start">The first day.</param>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public Spell Since(LocalDate start) => new(Entry, Earliest, Latest, Cause, Subject, Name, DayNumber.Iso(start, nameof(start)));

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other spell, or null.</param>
    public bool Equals(Spell? other) =>
        other is not null && Entry.Equals(other.Entry) && Earliest.Equals(other.Earliest) && Latest.Equals(other.Latest) && Start == other.Start
        && string.Equals(Cause, other.Cause, StringComparison.Ordinal) && string.Equals(Subject, other.Subject, StringComparison.Ordinal)
        && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Spell);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Entry, Earliest, Latest, Cause, Subject, Name, Start);

    /// <summary>
    /// What is known, as <c>ended after 180 days (withdrawn)</c>, <c>still on after 12.5 days</c>, <c>ended after 31 to 60 days, watched from day 10</c>.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder(Name is null ? "" : Name + ": ");
        text.Append(HasEnded ? "ended " : "still on ");
        if (IsIntervalCensored && Earliest.Equals(Entry))
            text.Append("by day ").Append(Figures.Short(Latest));
        else
            text.Append("after ").Append(Figures.Short(Earliest)).Append(IsIntervalCensored ? " to " + Figures.Short(Latest) : "").Append(" days");
        if (Cause is not null)
            text.Append(" (").Append(Cause).Append(')');
        if (Entry > 0)
            text.Append(", watched from day ").Append(Figures.Short(Entry));
        return text.ToString();
    }

    private static Spell Plain(double earliest, double latest) => new(0, earliest, latest, null, null, null, null);

    private static double Length(double days, string parameter) => days > 0 && double.IsFinite(days)
        ? days
        : throw new ArgumentOutOfRangeException(parameter, days, "A spell must last a finite number of days above 0; what ends on its first day has lasted 1 day, or a part of one.");

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One spell, or null.</param>
    /// <param name="right">The other spell, or null.</param>
    public static bool operator ==(Spell? left, Spell? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One spell, or null.</param>
    /// <param name="right">The other spell, or null.</param>
    public static bool operator !=(Spell? left, Spell? right) => !(left == right);
}
