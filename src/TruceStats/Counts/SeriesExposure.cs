namespace TruceStats;

/// <summary>How a series gets another denominator than the days of its bins.</summary>
internal static class SeriesExposure
{
    public static CountSeries Given(CountSeries series, IReadOnlyList<double> amounts, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        CheckOneABin(series, amounts, nameof(amounts));
        var exposures = new double[series.Length];
        for (int i = 0; i < exposures.Length; i++)
        {
            CheckAmount(amounts[i], nameof(amounts), i);
            exposures[i] = amounts[i];
        }
        return series.With(exposures, series.Facts with { ExposureUnit = unit });
    }

    public static CountSeries Population(CountSeries series, double persons)
    {
        var exposures = new double[series.Length];
        for (int i = 0; i < exposures.Length; i++)
        {
            exposures[i] = series.Frame.Days(i) * persons;
            CheckAmount(exposures[i], nameof(persons), i);
        }
        return series.With(exposures, series.Facts with { ExposureUnit = Unit.PersonDays });
    }

    public static CountSeries Populations(CountSeries series, IReadOnlyList<double> persons)
    {
        CheckOneABin(series, persons, nameof(persons));
        var exposures = new double[series.Length];
        for (int i = 0; i < exposures.Length; i++)
        {
            exposures[i] = series.Frame.Days(i) * persons[i];
            CheckAmount(exposures[i], nameof(persons), i);
        }
        return series.With(exposures, series.Facts with { ExposureUnit = Unit.PersonDays });
    }

    private static void CheckOneABin(CountSeries series, IReadOnlyList<double> values, string parameter)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        if (values.Count != series.Length)
            throw new ArgumentException(FormattableString.Invariant($"There must be one value a bin: {series.Length}, not {values.Count}."), parameter);
    }

    private static void CheckAmount(double amount, string parameter, int bin)
    {
        // Written so that NaN fails too.
        if (!(amount > 0) || double.IsInfinity(amount))
            throw new ArgumentOutOfRangeException(parameter, amount, FormattableString.Invariant($"An exposure must be above 0 and finite, but that of bin {bin} is not."));
    }
}
