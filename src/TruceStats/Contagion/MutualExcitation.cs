using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>
/// Hawkes processes of several actors that excite one another, fitted by maximum likelihood: λᵢ(t) = μᵢ + Σⱼ αᵢⱼ Σ β exp(−β (t − tⱼ)) over the events of j before t
/// (Hawkes 1971, Biometrika 58:83–90; Ogata 1978; the likelihood in linear time by Ozaki 1979, Annals of the Institute of Statistical Mathematics 31:145–155).
/// </summary>
/// <remarks>
/// <para>
/// Equal when all options are equal. One decay β holds for all pairs: retaliation and its own continuation are taken to be as quick as one another. What differs from pair to
/// pair is how many events one brings. All αᵢⱼ are 0 or more: that one actor's events hold another's back is not looked for.
/// </para>
/// <para>Backgrounds are taken as constant; two actors whose backgrounds rise together look as if they answered one another.</para>
/// </remarks>
public sealed record MutualExcitation
{
    private const int FewestEvents = 3;

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

    /// <summary>Fits the processes.</summary>
    /// <param name="events">At least three events of each actor.</param>
    /// <param name="execution">Threads and progress; nothing is drawn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    /// <exception cref="ArgumentException">An actor has fewer than three events, or the shortest half-life is not below the longest.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public RetaliationMatrix Fit(ActorEvents events, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        int few = events.Actors.Count(actor => events[actor].Count < FewestEvents);
        if (few > 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Each actor must have at least {FewestEvents} events, but {few} of {events.Actors.Count} have fewer."), nameof(events));
        }
        var running = execution ?? new Execution();
        var (lowest, highest) = HalfLives.Bounds(ShortestHalfLife, LongestHalfLife, events.Points, events.IsSpread);
        var answers = DecayAnswers.Of(new PointDecayModel(events.Points, events.Kinds, events.Actors.Count) { Lowest = lowest, Highest = highest });
        return RetaliationMatrix.Of(this, events, answers, ConfidenceLevel.Default, running, cancellationToken);
    }

    /// <summary>The range of half-lives: <c>mutually exciting processes (half-life from 1 to 90 days)</c>.</summary>
    public override string ToString() => "mutually exciting processes" + HalfLives.Text(ShortestHalfLife, LongestHalfLife);
}
