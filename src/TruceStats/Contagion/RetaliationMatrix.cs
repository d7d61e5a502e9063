using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>Fitted processes of several actors: how many events of each one event of each brings.</summary>
/// <remarks>
/// Equal when model, events and level are equal. There is no order. A spectral radius of 1 or more is reported as it is, with a caution.
/// That one actor's events follow another's is no proof that they answer them.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<RetaliationMatrix, RetaliationMatrixHtml>))]
public sealed class RetaliationMatrix : IEquatable<RetaliationMatrix>
{
    private readonly DecayAnswers _answers;
    private readonly Estimate[] _branching;

    private RetaliationMatrix(MutualExcitation model, ActorEvents events, DecayAnswers answers, double level, Estimate[] branching)
    {
        Model = model;
        Events = events;
        Level = level;
        _answers = answers;
        _branching = branching;
        Backgrounds = [.. events.Actors.Select((actor, i) => new NamedEstimate(actor.Value, answers.Background(i, level, ContagionMethods.Mutual, Unit.PerDay)))];
        HalfLife = answers.HalfLife(level, ContagionMethods.Mutual, Unit.Days);
        Cautions = Array.AsReadOnly<Caution>([.. SaidOf()]);
        SpectralRadius = new Estimate(Radius(), null, null, ContagionMethods.Mutual, Unit.Ratio, Cautions);
    }

    /// <summary>The model.</summary>
    public MutualExcitation Model { get; }

    /// <summary>The events that it was fitted to.</summary>
    public ActorEvents Events { get; }

    /// <summary>The level of the intervals.</summary>
    public double Level { get; }

    /// <summary>The actors, in the order of rows and columns.</summary>
    public IReadOnlyList<ActorId> Actors => Events.Actors;

    /// <summary>The rate at which events of each actor come that none brings, per day, with Wald intervals on the log.</summary>
    public IReadOnlyList<NamedEstimate> Backgrounds { get; }

    /// <summary>How long it takes until half of the events that one brings have come, in days, the same for all pairs, with its interval by profile likelihood.</summary>
    public Estimate HalfLife { get; }

    /// <summary>
    /// The spectral radius of the matrix: below 1, what one event brings dies out; at 1 or more it would explode. It has no interval.
    /// </summary>
    public Estimate SpectralRadius { get; }

    /// <summary>The log-likelihood at the estimates.</summary>
    public double LogLikelihood => _answers.Value;

    /// <summary>Akaike's criterion, with a background for each actor, a branching ratio for each pair, and one decay; smaller is better.</summary>
    public double Aic => (2 * (Actors.Count + _branching.Length + 1)) - (2 * LogLikelihood);

    /// <summary>Whether the spectral radius is below 1.</summary>
    public bool IsStable => SpectralRadius.Value < 1;

    /// <summary>What to be careful about.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>All branching ratios, row by row: <c>ms-13 after barrio-18</c> is how many events of ms-13 one of barrio-18 brings.</summary>
    public IReadOnlyList<NamedEstimate> BranchingRatios =>
        [.. _branching.Select((estimate, i) => new NamedEstimate(Actors[i / Actors.Count] + " after " + Actors[i % Actors.Count], estimate))];

    /// <summary>How many events of one actor an event of another, or of its own, brings on average, directly, with its interval by profile likelihood.</summary>
    /// <param name="actor">Whose events follow.</param>
    /// <param name="after">Whose events they follow.</param>
    /// <exception cref="ArgumentException">An actor is not one of the fitted ones.</exception>
    public Estimate this[ActorId actor, ActorId after] => _branching[(Events.IndexOf(actor, nameof(actor)) * Actors.Count) + Events.IndexOf(after, nameof(after))];

    /// <summary>The share of an actor's events that others, or its own earlier ones, brought (Zhuang, Ogata and Vere-Jones 2002).</summary>
    /// <param name="actor">One of the actors.</param>
    /// <exception cref="ArgumentException">The actor is not one of the fitted ones.</exception>
    public Estimate ShareTriggered(ActorId actor) => _answers.Triggered(Events.IndexOf(actor, nameof(actor)));

    /// <summary>The same fit with intervals at another level.</summary>
    /// <param name="level">In (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public RetaliationMatrix At(double level)
    {
        ConfidenceLevel.Check(level);
        return Of(Model, Events, _answers, level, new Execution(), CancellationToken.None);
    }

    /// <summary>Whether model, events and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(RetaliationMatrix? other) => other is not null && Model == other.Model && Level.Equals(other.Level) && Events == other.Events;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RetaliationMatrix);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, Events, Level);

    /// <summary>Size, spectral radius and the greatest branching ratio between two actors.</summary>
    public override string ToString()
    {
        var strongest = BranchingRatios.Where((_, i) => i / Actors.Count != i % Actors.Count).MaxBy(one => one.Estimate.Value)!;
        return FormattableString.Invariant($"{Actors.Count} actors, spectral radius ") + SpectralRadius.ValueText() + "; most between two: " + strongest
            + "; half-life " + HalfLife;
    }

    internal static RetaliationMatrix Of(
        MutualExcitation model, ActorEvents events, DecayAnswers answers, double level, Execution execution, CancellationToken cancellationToken)
    {
        int n = events.Actors.Count;
        var estimates = SeededReplicates.Parts(
            n * n, execution.Threads, execution.Progress, i => answers.Branching(i / n, (i % n) + 1, level, ContagionMethods.Mutual), cancellationToken);
        return new RetaliationMatrix(model, events, answers, level, estimates);
    }

    private double Radius()
    {
        int n = Actors.Count;
        double[] matrix = [.. Enumerable.Range(0, n * n).Select(i => _answers.Theta(i / n, (i % n) + 1))];
        return Numerics.SpectralRadius.Of(matrix, n);
    }

    private IEnumerable<Caution> SaidOf()
    {
        yield return Caution.Of(CautionCodes.ContagionOrBackground);
        double radius = Radius();
        if (!(radius < 1))
            yield return Caution.Of(CautionCodes.UnstableBranching, "ratio", radius);
        if (Actors.Min(actor => Events[actor].Count) is < 50 and var few)
            yield return Caution.Of(CautionCodes.FewEvents, "events", few);
        if (Events.Coverage.Periods.Count > 1)
            yield return Caution.Of(CautionCodes.HistoryUnknown, "stretches", Events.Coverage.Periods.Count);
        foreach (var caution in _answers.EdgeCautions().Concat(Events.Cautions))
            yield return caution;
    }

    /// <summary>Whether model, events and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(RetaliationMatrix? left, RetaliationMatrix? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(RetaliationMatrix? left, RetaliationMatrix? right) => !(left == right);
}
