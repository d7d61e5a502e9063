namespace TruceStats;

/// <summary>What a number counts or measures: events, days, a ratio, a rate.</summary>
/// <remarks>
/// Two units are equal when their symbols are equal (ordinal). There is no order, no empty value and no conversion here:
/// units of exposure never mix, and rates are converted by the type that knows them.
/// </remarks>
public sealed class Unit : IEquatable<Unit>
{
    private Unit(string symbol) => Symbol = symbol;

    /// <summary>A ratio of two quantities of one unit: printed without a symbol.</summary>
    public static Unit Ratio { get; } = new("ratio");

    /// <summary>A change in percent of the value before.</summary>
    public static Unit Percent { get; } = new("%");

    /// <summary>A probability between 0 and 1.</summary>
    public static Unit Probability { get; } = new("probability");

    /// <summary>A number of events.</summary>
    public static Unit Events { get; } = new("events");

    /// <summary>Days of observation.</summary>
    public static Unit Days { get; } = new("days");

    /// <summary>Persons times days of observation.</summary>
    public static Unit PersonDays { get; } = new("person-days");

    /// <summary>Events a day.</summary>
    public static Unit PerDay { get; } = new("per day");

    /// <summary>Events a week of 7 days.</summary>
    public static Unit PerWeek { get; } = new("per week");

    /// <summary>Events a year of 365.25 days.</summary>
    public static Unit PerYear { get; } = new("per year");

    /// <summary>Events a person-day.</summary>
    public static Unit PerPersonDay { get; } = new("per person-day");

    /// <summary>Events per 100,000 people a year of 365.25 days.</summary>
    public static Unit Per100000AYear { get; } = new("per 100,000 a year");

    /// <summary>The symbol, in singular or plural as it follows a number.</summary>
    public string Symbol { get; }

    /// <summary>A unit of the caller's own, for example <c>patrol-hours</c>.</summary>
    /// <param name="symbol">The symbol as it follows a number, not blank..</param>
    /// <exception cref="ArgumentException"><paramref name="symbol"/> is null or blank.</exception>
    public static Unit Of(string symbol)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        return new Unit(symbol);
    }

    /// <summary>Whether both symbols are the same.</summary>
    /// <param name="other">The other unit, or null.</param>
    public bool Equals(Unit? other) => other is not null && string.Equals(Symbol, other.Symbol, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Symbol);

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;

    /// <summary>Whether both symbols are the same.</summary>
    /// <param name="left">One unit, or null.</param>
    /// <param name="right">The other unit, or null.</param>
    public static bool operator ==(Unit? left, Unit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the symbols differ.</summary>
    /// <param name="left">One unit, or null.</param>
    /// <param name="right">The other unit, or null.</param>
    public static bool operator !=(Unit? left, Unit? right) => !(left == right);
}
