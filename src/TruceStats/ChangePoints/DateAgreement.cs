using TruceStats.Html;

namespace TruceStats.ChangePoints;

/// <summary>
/// Whether the date of a change that the data choose agrees with the day on which a truce was declared, or with the day on which it took effect,
/// or lies wholly before both, as it would after a deal that nobody declared.
/// </summary>
/// <remarks>
/// <para>
/// This compares days and tests nothing: a date chosen from the data is never then tested as known. What lies wholly before a declaration fits a deal that was not
/// declared, and fits any other cause that came first just as well.
/// </para>
/// <para>
/// Where the parties declared on different days, or began on different days, the earliest counts and a caution says so. Equal when dates, truce and level are equal.
/// There is no order.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<DateAgreement, DateAgreementHtml>))]
public sealed class DateAgreement : IEquatable<DateAgreement>
{
    private readonly Caution[] _cautions;

    private DateAgreement(PeriodSet dates, Truce truce, double level, PartialDate declared, PartialDate effective, Caution[] cautions)
    {
        Dates = dates;
        Truce = truce;
        Level = level;
        Declared = declared;
        Effective = effective;
        WithDeclared = Compare(dates, declared);
        WithEffective = Compare(dates, effective);
        _cautions = cautions;
        Cautions = Array.AsReadOnly(cautions);
    }

    /// <summary>The days on which the change may have come, at <see cref="Level"/>; empty where the data choose no change.</summary>
    public PeriodSet Dates { get; }

    /// <summary>The truce.</summary>
    public Truce Truce { get; }

    /// <summary>The level of <see cref="Dates"/>, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>When it was first declared.</summary>
    public PartialDate Declared { get; }

    /// <summary>When it first took effect.</summary>
    public PartialDate Effective { get; }

    /// <summary>How the dates stand to <see cref="Declared"/>.</summary>
    public DateVerdict WithDeclared { get; }

    /// <summary>How the dates stand to <see cref="Effective"/>.</summary>
    public DateVerdict WithEffective { get; }

    /// <summary>Whether the dates allow the day on which the truce was declared, or the day on which it took effect, or both.</summary>
    public bool Agrees => WithDeclared == DateVerdict.Agrees || WithEffective == DateVerdict.Agrees;

    /// <summary>Whether every date that the data allow lies before the truce was declared and before it took effect: as after a deal that nobody declared, or another cause.</summary>
    public bool IsBeforeBoth => WithDeclared == DateVerdict.Before && WithEffective == DateVerdict.Before;

    /// <summary>What to be careful about; may be empty.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>Compares the days on which a change may have come with a truce.</summary>
    /// <param name="dates">The days at <paramref name="level"/>; empty where there is no change.</param>
    /// <param name="truce">The truce.</param>
    /// <param name="level">The level of the days, in (0, 1).</param>
    internal static DateAgreement Of(PeriodSet dates, Truce truce, double level)
    {
        ArgumentNullException.ThrowIfNull(truce);
        Declaration[] first = [.. truce.Declarations.Where(declaration => declaration.Extends is null)];
        var declared = first.Select(declaration => declaration.Declared).MinBy(date => (date.EarliestDay, date.LatestDay))!;
        var effective = first.Select(declaration => declaration.Effective).MinBy(date => (date.EarliestDay, date.LatestDay))!;
        Caution[] cautions = first.Any(declaration => declaration.Declared != declared || declaration.Effective != effective)
            ? [Caution.Of(CautionCodes.PartiesDiffer, "declarations", first.Length)]
            : [];
        return new DateAgreement(dates, truce, level, declared, effective, cautions);
    }

    // A date known only in part agrees where all of its days are allowed; where some are, it cannot be told.
    private static DateVerdict Compare(PeriodSet dates, PartialDate announced)
    {
        if (dates.IsEmpty)
            return DateVerdict.NothingFound;
        var days = StudyPeriod.OfDayNumbers(announced.EarliestDay, announced.LatestDay + 1);
        if (dates.Intersection(days) == days)
            return DateVerdict.Agrees;
        if (dates.Periods[^1].EndDay <= days.FirstDay)
            return DateVerdict.Before;
        return dates.Periods[0].FirstDay >= days.EndDay ? DateVerdict.After : DateVerdict.Undecided;
    }

    /// <summary>Whether dates, truce and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(DateAgreement? other) => other is not null && Dates == other.Dates && Truce == other.Truce && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DateAgreement);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Dates, Truce, Level);

    /// <summary>The verdicts with the dates, as <c>declared 2016-03-25: agrees; in effect 2016-03-26: agrees (a change in [2016-03-02, 2016-05-01), 95%)</c>.</summary>
    public override string ToString() =>
        "declared " + Declared + ": " + Text(WithDeclared) + "; in effect " + Effective + ": " + Text(WithEffective)
        + (Dates.IsEmpty ? "" : " (a change in " + Dates + ", " + Figures.Level(Level) + ")");

    private static string Text(DateVerdict verdict) => verdict switch
    {
        DateVerdict.Agrees => "agrees",
        DateVerdict.Before => "the change came before",
        DateVerdict.After => "the change came after",
        DateVerdict.NothingFound => "no change was detected",
        _ => "undecided",
    };

    /// <summary>Whether dates, truce and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(DateAgreement? left, DateAgreement? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(DateAgreement? left, DateAgreement? right) => !(left == right);
}
