using TruceStats.Html;

namespace TruceStats.Interruptions;

/// <summary>
/// The same model and the same interruptions on outcomes that the truce should not touch, beside the outcome that it should: negative controls
/// (Lipsitch, Tchetgen Tchetgen and Cohen 2010, Epidemiology 21:383–388). An effect there is a sign of something else on that date.
/// </summary>
/// <remarks>Equal when the fit, the name and the outcomes' effects are equal. There is no order. Effects stand in the order in which the outcomes were given.</remarks>
[TypeFormatterSource(typeof(NotebookFormatter<PlaceboOutcomes, PlaceboOutcomesHtml>))]
public sealed class PlaceboOutcomes : IEquatable<PlaceboOutcomes>
{
    private readonly PlaceboEffect[] _outcomes;

    private PlaceboOutcomes(InterruptionFit fit, string name, PlaceboEffect[] outcomes)
    {
        Fit = fit;
        Name = name;
        True = EffectAnswers.AtFirst(fit, name, name);
        _outcomes = outcomes;
        Outcomes = Array.AsReadOnly(outcomes);
        int without = outcomes.Count(outcome => outcome.Effect is null);
        Cautions = without == 0 ? [] : [Caution.Of(CautionCodes.PlacebosWithoutFit, "placebos", without)];
    }

    /// <summary>The fit that is checked.</summary>
    public InterruptionFit Fit { get; }

    /// <summary>The name of the interruptions whose effect is compared.</summary>
    public string Name { get; }

    /// <summary>Their effect on the outcome of the fit.</summary>
    public NamedEstimate True { get; }

    /// <summary>Their effect on each of the other outcomes, those without a fit among them.</summary>
    public IReadOnlyList<PlaceboEffect> Outcomes { get; }

    /// <summary>What the comparison must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>Fits the model to other outcomes.</summary>
    /// <param name="fit">The fit to check.</param>
    /// <param name="name">The name of the interruptions whose effect is compared.</param>
    /// <param name="outcomes">The other outcomes by name, at least one, each name once.</param>
    /// <param name="execution">Threads and progress; those of the fit where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fit"/>, <paramref name="name"/> or <paramref name="outcomes"/> is null.</exception>
    /// <exception cref="ArgumentException">No interruption has that name, there is no outcome, or one has no name, no series, or the name of another.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PlaceboOutcomes Of(
        InterruptionFit fit, string name, IEnumerable<KeyValuePair<string, OutcomeSeries>> outcomes, Execution? execution = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(outcomes);
        EffectAnswers.Named(fit, name);
        KeyValuePair<string, OutcomeSeries>[] all = [.. outcomes];
        Check(all);
        var running = execution ?? fit.Execution;
        var inner = InParallel.Inner(running);
        var effects = new PlaceboEffect[all.Length];
        InParallel.Run(all.Length, running, () => inner, (i, own) =>
            effects[i] = PlaceboFits.Of(fit.Model, all[i].Value, fit.Interruptions, name, all[i].Key, fit.Level, own, cancellationToken), cancellationToken);
        return new PlaceboOutcomes(fit, name, effects);
    }

    /// <summary>Fits the model to each series of a panel, with the execution of the fit.</summary>
    /// <param name="fit">The fit to check.</param>
    /// <param name="name">The name of the interruptions whose effect is compared.</param>
    /// <param name="panel">The other outcomes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No interruption has that name.</exception>
    public static PlaceboOutcomes Of(InterruptionFit fit, string name, CountPanel panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        return Of(fit, name, panel.Keys.Zip(panel.Series, (key, series) => KeyValuePair.Create(key, OutcomeSeries.Of(series))), null, CancellationToken.None);
    }

    /// <summary>Whether the fit, the name and the outcomes' effects are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(PlaceboOutcomes? other) =>
        other is not null && Fit == other.Fit && string.Equals(Name, other.Name, StringComparison.Ordinal) && _outcomes.AsSpan().SequenceEqual(other._outcomes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlaceboOutcomes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fit, Name, _outcomes.Length);

    /// <summary>The effect and those that should be none, one after the other.</summary>
    public override string ToString() => True + "; placebo outcomes: " + string.Join("; ", (IEnumerable<PlaceboEffect>)_outcomes);

    private static void Check(KeyValuePair<string, OutcomeSeries>[] outcomes)
    {
        if (outcomes.Length == 0)
            throw new ArgumentException("There must be at least one other outcome.", nameof(outcomes));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, series) in outcomes)
        {
            if (string.IsNullOrWhiteSpace(key) || series is null)
                throw new ArgumentException("Every outcome must have a name and a series.", nameof(outcomes));
            if (!names.Add(key))
                throw new ArgumentException($"Two outcomes are called '{key}'.", nameof(outcomes));
        }
    }

    /// <summary>Whether the fit, the name and the outcomes' effects are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(PlaceboOutcomes? left, PlaceboOutcomes? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(PlaceboOutcomes? left, PlaceboOutcomes? right) => !(left == right);
}
