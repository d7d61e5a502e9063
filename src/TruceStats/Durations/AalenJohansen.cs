namespace TruceStats.Durations;

/// <summary>
/// The share of spells that have come to each of several competing ends by each day (Aalen and Johansen 1978, Scandinavian Journal of Statistics 5:141–150).
/// </summary>
/// <remarks>
/// One minus a Kaplan–Meier curve that censors the other ends is greater: it is the share that would end so if the other ends did not exist. Here the shares of
/// all ends and of what is still on add up to 1.
/// </remarks>
public sealed record AalenJohansen
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

    /// <summary>The cumulative incidence of each end, at 95 % with log-log intervals.</summary>
    /// <param name="table">Spells with causes, with ends that are known to the day or not come yet.</param>
    /// <exception cref="ArgumentException">There is no spell or no cause, or an end lies between two days.</exception>
    public static IncidenceCurve Of(SpellTable table) => new AalenJohansen().Fit(table);

    /// <summary>The cumulative incidence of each end.</summary>
    /// <param name="table">Spells with causes, with ends that are known to the day or not come yet.</param>
    /// <exception cref="ArgumentException">There is no spell or no cause, or an end lies between two days.</exception>
    public IncidenceCurve Fit(SpellTable table) => new(table, Interval, Level);

    /// <summary>The method with its interval and level: <c>Aalen–Johansen, 95% log-log intervals</c>.</summary>
    public override string ToString() => "Aalen–Johansen, " + Figures.Level(Level) + " " + CurveLimits.Name(Interval) + " intervals";
}
