using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>
/// The Hawkes process with exponential decay, fitted by maximum likelihood: events come at a background rate μ, and each brings further ones, α on average, soon after
/// it: λ(t) = μ + Σ α β exp(−β (t − tᵢ)) over the events before t (Hawkes 1971, Biometrika 58:83–90; Ogata 1978, Annals of the Institute of Statistical Mathematics
/// 30:243–261; the likelihood in linear time by Ozaki 1979, 31:145–155).
/// </summary>
/// <remarks>
/// <para>Equal when all options are equal. α is the branching ratio; the half-life is log 2 / β.</para>
/// <para>
/// Given the decay the likelihood is concave in μ and α, which are 0 or more; over the decay it may have several tops, and is looked at on a grid of half-lives, 0.4 apart
/// on the log, from the highest three tops of which the search climbs. Nothing is drawn: two fits of the same events are the same.
/// </para>
/// <para>
/// The background is taken as constant. A background that varies, through seasons, offensives or the truce itself, looks like contagion and raises the branching ratio
/// (Mohler 2013, Annals of Applied Statistics 7:1525–1539; Reinhart 2018, Statistical Science 33:299–318). What happened before a stretch is unknown and counted as none.
/// </para>
/// </remarks>
public sealed record HawkesProcess
{
    private const int FewestEvents = 3;
    private const int MostDrawn = 10_000_000;

    /// <summary>The shortest half-life that is looked at, in days, above 0; null, the default, for half the shortest time between two events, or a day where events were spread within their days.</summary>
    public double? ShortestHalfLife
    {
        get;
        init => field = HalfLives.Check(value);
    }

    /// <summary>The longest half-life that is looked at, in days, above 0; null, the default, for the length of the longest stretch.</summary>
    public double? LongestHalfLife
    {
        get;
        init => field = HalfLives.Check(value);
    }

    /// <summary>Fits the process.</summary>
    /// <param name="events">At least three events.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than three events, or the shortest half-life is not below the longest.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public HawkesFit Fit(EventTimes events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        cancellationToken.ThrowIfCancellationRequested();
        if (events.Count < FewestEvents)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"There must be at least {FewestEvents} events, for a background, a branching ratio and a half-life, but there are {events.Count}."), nameof(events));
        }
        return new HawkesFit(this, events, DecayAnswers.Of(Model(events.Points, events.SpreadSeed is not null)), ConfidenceLevel.Default);
    }

    /// <summary>The log-likelihood of given parameters, in linear time (Ozaki 1979).</summary>
    /// <param name="events">The events.</param>
    /// <param name="background">μ, events per day, above 0.</param>
    /// <param name="branchingRatio">α, 0 or more.</param>
    /// <param name="halfLife">Days, above 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static double LogLikelihood(EventTimes events, double background, double branchingRatio, double halfLife)
    {
        ArgumentNullException.ThrowIfNull(events);
        Check(background, branchingRatio, halfLife);
        return ExponentialExcitation.LogLikelihood(events.Points, background, branchingRatio, Math.Log(2) / halfLife);
    }

    /// <summary>Draws events by thinning (Ogata 1981, IEEE Transactions on Information Theory 27:23–31). Each stretch begins without a history.</summary>
    /// <param name="background">μ, events per day, above 0.</param>
    /// <param name="branchingRatio">α, 0 or more.</param>
    /// <param name="halfLife">Days, above 0.</param>
    /// <param name="coverage">The stretches to draw; neither empty nor open.</param>
    /// <param name="seed">Seeds the draw: equal seeds, equal events.</param>
    /// <exception cref="ArgumentNullException"><paramref name="coverage"/> is null.</exception>
    /// <exception cref="ArgumentException">The coverage is empty or open.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    /// <exception cref="InvalidOperationException">More than 10,000,000 events were drawn.</exception>
    public static EventTimes Simulate(double background, double branchingRatio, double halfLife, PeriodSet coverage, ulong seed)
    {
        EventStretches.Check(coverage, nameof(coverage));
        Check(background, branchingRatio, halfLife);
        var times = Draw(new RandomStream(seed), background, branchingRatio, Math.Log(2) / halfLife, coverage, MostDrawn);
        return new EventTimes(times, coverage, null, []);
    }

    /// <summary>The range of half-lives: <c>Hawkes process (half-life from 1 to 90 days)</c>.</summary>
    public override string ToString() => "Hawkes process" + HalfLives.Text(ShortestHalfLife, LongestHalfLife);

    internal static double[] Draw(RandomStream stream, double background, double branchingRatio, double beta, PeriodSet coverage, int most)
    {
        var times = new List<double>();
        var kinds = new List<int>();
        int origin = coverage.Periods[0].FirstDay;
        foreach (var period in coverage.Periods)
        {
            int from = times.Count;
            PointThinning.Draw(stream, period.Days, [background], [branchingRatio], beta, most, times, kinds);
            // Rounding must neither tie a time with the one before it nor move it out of its stretch.
            for (int i = from; i < times.Count; i++)
                times[i] = Math.Min(times[i] + period.FirstDay - origin, Math.BitDecrement(period.EndDay - (double)origin));
        }
        return [.. times.Where((time, i) => i == 0 || time > times[i - 1])];
    }

    internal DecayModel Model(PointStretches points, bool spread)
    {
        var (lowest, highest) = HalfLives.Bounds(ShortestHalfLife, LongestHalfLife, points, spread);
        return new PointDecayModel(points, [], 1) { Lowest = lowest, Highest = highest };
    }

    private static void Check(double background, double branchingRatio, double halfLife)
    {
        if (!(background > 0 && double.IsFinite(background)))
            throw new ArgumentOutOfRangeException(nameof(background), background, "The background must be above 0 and finite, in events per day.");
        if (!(branchingRatio >= 0 && double.IsFinite(branchingRatio)))
            throw new ArgumentOutOfRangeException(nameof(branchingRatio), branchingRatio, "The branching ratio must be 0 or more and finite.");
        if (!(halfLife > 0 && double.IsFinite(halfLife)))
            throw new ArgumentOutOfRangeException(nameof(halfLife), halfLife, "The half-life must be above 0 and finite, in days.");
    }
}
