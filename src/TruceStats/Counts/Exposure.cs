using System.Globalization;

namespace TruceStats;

/// <summary>The denominator of a rate: how many days, or person-days, were observed. It carries its unit, and units never mix.</summary>
/// <remarks>
/// Equal when amount and unit are equal. There is no order, and none is empty: an amount is above 0 and finite.
/// A year in a rate is <see cref="DaysPerYear"/> days.
/// </remarks>
public sealed class Exposure : IEquatable<Exposure>
{
    /// <summary>Days in a year of a rate: 365.25.</summary>
    public const double DaysPerYear = 365.25;

    private Exposure(double amount, Unit unit, string parameter)
    {
        if (!(amount > 0) || double.IsInfinity(amount))
            throw new ArgumentOutOfRangeException(parameter, amount, "An exposure must be above 0 and finite.");
        ArgumentNullException.ThrowIfNull(unit);
        Amount = amount;
        Unit = unit;
    }

    /// <summary>The amount, in <see cref="Unit"/>; above 0 and finite.</summary>
    public double Amount { get; }

    /// <summary>What the amount is counted in.</summary>
    public Unit Unit { get; }

    /// <summary>Days of observation.</summary>
    /// <param name="days">Days, above 0 and finite; parts of a day are allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is not above 0 and finite.</exception>
    public static Exposure Days(double days) => new(days, Unit.Days, nameof(days));

    /// <summary>Persons times days.</summary>
    /// <param name="personDays">Person-days, above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="personDays"/> is not above 0 and finite.</exception>
    public static Exposure PersonDays(double personDays) => new(personDays, Unit.PersonDays, nameof(personDays));

    /// <summary>Persons times years of 365.25 days, held as person-days.</summary>
    /// <param name="personYears">Person-years, above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="personYears"/> is not above 0 and finite.</exception>
    public static Exposure PersonYears(double personYears) => new(personYears * DaysPerYear, Unit.PersonDays, nameof(personYears));

    /// <summary>An exposure in a unit of the caller's own.</summary>
    /// <param name="amount">The amount, above 0 and finite.</param>
    /// <param name="unit">What it is counted in.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is not above 0 and finite.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    public static Exposure Of(double amount, Unit unit) => new(amount, unit, nameof(amount));

    /// <summary>This exposure several times over, as days times a population.</summary>
    /// <param name="factor">The factor, above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor or the product is not above 0 and finite.</exception>
    public Exposure Times(double factor) => new(Amount * factor, Unit, nameof(factor));

    /// <summary>Whether amount and unit are the same.</summary>
    /// <param name="other">The other exposure, or null.</param>
    public bool Equals(Exposure? other) => other is not null && Amount.Equals(other.Amount) && Unit == other.Unit;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Exposure);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Amount, Unit);

    /// <summary>Amount and unit, as <c>60 days</c>.</summary>
    public override string ToString() => Amount.ToString("0.######", CultureInfo.InvariantCulture) + " " + Unit.Symbol;

    /// <summary>The sum of two exposures of one unit.</summary>
    /// <param name="left">One exposure.</param>
    /// <param name="right">The other, in the same unit.</param>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static Exposure operator +(Exposure left, Exposure right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        CheckSameUnit(left, right, nameof(right));
        return new Exposure(left.Amount + right.Amount, left.Unit, nameof(right));
    }

    /// <summary>The one check that units do not mix.</summary>
    internal static void CheckSameUnit(Exposure one, Exposure other, string parameter)
    {
        if (one.Unit != other.Unit)
            throw new ArgumentException($"Exposures must have one unit, but one is in {one.Unit} and the other in {other.Unit}.", parameter);
    }

    /// <summary>Whether amount and unit are the same.</summary>
    /// <param name="left">One exposure, or null.</param>
    /// <param name="right">The other exposure, or null.</param>
    public static bool operator ==(Exposure? left, Exposure? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether amount or unit differ.</summary>
    /// <param name="left">One exposure, or null.</param>
    /// <param name="right">The other exposure, or null.</param>
    public static bool operator !=(Exposure? left, Exposure? right) => !(left == right);
}
