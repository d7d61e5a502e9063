namespace TruceStats.Durations;

/// <summary>
/// The cumulative hazard of ending: the sum over days of ends per spell at risk (Nelson 1969, Journal of Quality Technology 1:27–52; Aalen 1978, Annals of
/// Statistics 6:701–726).
/// </summary>
/// <remarks>Where the sum rises in a straight line the hazard is constant; where it bends up, spells end sooner the longer they have lasted.</remarks>
public sealed record NelsonAalen
{
    private readonly double _level = ConfidenceLevel.Default;

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

    /// <summary>The cumulative hazard of a table, at 95 %.</summary>
    /// <param name="table">Spells, at least one, with ends that are known to the day or not come yet.</param>
    /// <exception cref="ArgumentException">There is no spell, or an end lies between two days.</exception>
    public static HazardCurve Of(SpellTable table) => new NelsonAalen().Fit(table);

    /// <summary>The cumulative hazard of a table.</summary>
    /// <param name="table">Spells, at least one, with ends that are known to the day or not come yet.</param>
    /// <exception cref="ArgumentException">There is no spell, or an end lies between two days.</exception>
    public HazardCurve Fit(SpellTable table) => new(table, Level);

    /// <summary>The method with its level: <c>Nelson–Aalen, 95% intervals</c>.</summary>
    public override string ToString() => "Nelson–Aalen, " + Figures.Level(Level) + " intervals";
}
