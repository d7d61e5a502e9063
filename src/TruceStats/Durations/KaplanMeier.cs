namespace TruceStats.Durations;

/// <summary>The share of spells that last beyond each day, by the product-limit method (Kaplan and Meier 1958, Journal of the American Statistical Association 53:457–481).</summary>
/// <remarks>
/// A spell is at risk after its entry and up to its end, that day included; one that was still on at a day counts as on after the ends of that day.
/// Times are the same only where the numbers are.
/// </remarks>
public sealed record KaplanMeier
{
    private readonly double _level = ConfidenceLevel.Default;
    private readonly SurvivalInterval _interval = SurvivalInterval.LogLog;

    /// <summary>Level of the intervals, in (0, 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not in (0, 1).</exception>
    public double Level
    {
        get => _level;
        init
        {
            ConfidenceLevel.Check(value, nameof(Level));
            _level = value;
        }
    }

    /// <summary>On which scale the intervals are made; log-log unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the three.</exception>
    public SurvivalInterval Interval
    {
        get => _interval;
        init => _interval = CurveLimits.Checked(value);
    }

    /// <summary>The curve of a table, at 95 % with log-log intervals.</summary>
    /// <param name="table">Spells, at least one, with ends that are known to the day or not come yet.</param>
    /// <exception cref="ArgumentException">There is no spell, or an end lies between two days: take <see cref="Turnbull"/>, or <see cref="Extremes"/>.</exception>
    public static SurvivalCurve Of(SpellTable table) => new KaplanMeier().Fit(table);

    /// <summary>The curve with every end that lies between two days put to the earliest, and that with every one put to the latest, side by side.</summary>
    /// <param name="table">Spells, at least one, ended in whatever way.</param>
    /// <exception cref="ArgumentException">There is no spell.</exception>
    public static SurvivalExtremes Extremes(SpellTable table) => new KaplanMeier().FitExtremes(table);

    /// <summary>The curve of a table.</summary>
    /// <param name="table">Spells, at least one, with ends that are known to the day or not come yet.</param>
    /// <exception cref="ArgumentException">There is no spell, or an end lies between two days: take <see cref="Turnbull"/>, or <see cref="FitExtremes"/>.</exception>
    public SurvivalCurve Fit(SpellTable table) => new(table, Interval, Level);

    /// <summary>The curve of the earliest and that of the latest ends, side by side.</summary>
    /// <param name="table">Spells, at least one, ended in whatever way.</param>
    /// <exception cref="ArgumentException">There is no spell.</exception>
    public SurvivalExtremes FitExtremes(SpellTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new SurvivalExtremes(table, Fit(table.Earliest()), Fit(table.Latest()));
    }

    /// <summary>The method with its interval and level: <c>Kaplan–Meier, 95% log-log intervals</c>.</summary>
    public override string ToString() => "Kaplan–Meier, " + Figures.Level(Level) + " " + CurveLimits.Name(Interval) + " intervals";
}
