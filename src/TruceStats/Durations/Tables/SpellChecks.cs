namespace TruceStats.Durations;

/// <summary>What columns of a table of spells must be: the one place of these checks and their messages.</summary>
internal static class SpellChecks
{
    public static void Length(int found, int rows, string parameter)
    {
        if (found != rows)
            throw new ArgumentException(FormattableString.Invariant($"There must be one value for each of the {rows} spells, but there are {found}."), parameter);
    }

    public static void Days(ReadOnlySpan<double> days, string parameter)
    {
        for (int i = 0; i < days.Length; i++)
        {
            if (!(days[i] > 0 && days[i] < double.PositiveInfinity))
                throw Row(i, days[i], "every spell must last a finite number of days above 0; what ends on its first day has lasted 1 day, or a part of one", parameter);
        }
    }

    public static void Bounds(ReadOnlySpan<double> earliest, ReadOnlySpan<double> latest)
    {
        for (int i = 0; i < earliest.Length; i++)
        {
            if (!(earliest[i] >= 0 && earliest[i] < double.PositiveInfinity) || (earliest[i] == 0 && double.IsInfinity(latest[i])))
                throw Row(i, earliest[i], "the earliest end must be a finite number of days, 0 or more, and above 0 where the latest is infinite", nameof(earliest));
            if (!(latest[i] >= earliest[i] && latest[i] > 0))
                throw Row(i, latest[i], "the latest end must be above 0 days and not before the earliest", nameof(latest));
        }
    }

    public static double[] Numbers(ReadOnlySpan<double> values, string parameter)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                throw Row(i, values[i], "a covariate must be finite; leave spells without a value out with Only, so that it is seen", parameter);
        }
        return values.ToArray();
    }

    public static ArgumentException Row(int row, double found, string required, string parameter) =>
        new(FormattableString.Invariant($"Row {row}, counted from 0, has {found}: {required}."), parameter);

    public static LabelColumn Texts(ReadOnlySpan<string?> values, bool required, string parameter)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is null ? required : string.IsNullOrWhiteSpace(values[i]))
                throw new ArgumentException(FormattableString.Invariant($"Row {i}, counted from 0, has a blank text; {(required ? "every row must have one" : "where there is none it must be null")}."), parameter);
        }
        return LabelColumn.Of(values);
    }
}
