namespace TruceStats;

/// <summary>Which rates an exposure can be expressed in. Days never give a rate per head, and person-days never one without heads.</summary>
internal static class RateUnits
{
    /// <summary>Events per unit of exposure.</summary>
    public static Unit Native(Unit exposure) =>
        exposure == Unit.Days ? Unit.PerDay
        : exposure == Unit.PersonDays ? Unit.PerPersonDay
        : Unit.Of("per " + exposure.Symbol);

    /// <summary>What a rate per unit of exposure is multiplied by to stand in the unit asked for.</summary>
    /// <exception cref="ArgumentException">The exposure can't be expressed in it.</exception>
    public static double Factor(Unit exposure, Unit unit, string parameter)
    {
        ArgumentNullException.ThrowIfNull(unit, parameter);
        if (unit == Native(exposure))
            return 1;
        if (exposure == Unit.Days && unit == Unit.PerWeek)
            return 7;
        if (exposure == Unit.Days && unit == Unit.PerYear)
            return Exposure.DaysPerYear;
        if (exposure == Unit.PersonDays && unit == Unit.Per100000AYear)
            return 100_000 * Exposure.DaysPerYear;
        throw new ArgumentException($"A rate over an exposure in {exposure} cannot be expressed {unit}: {Allowed(exposure)}.", parameter);
    }

    private static string Allowed(Unit exposure) =>
        exposure == Unit.Days ? "it can be per day, per week or per year"
        : exposure == Unit.PersonDays ? "it can be per person-day or per 100,000 a year"
        : $"it can only be {Native(exposure)}";
}
