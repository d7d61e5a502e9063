using TruceStats.Html;

namespace TruceStats.Interruptions;

/// <summary>
/// Whether what was averted in force came afterwards: averted in force, excess in the bins just after, and their difference, from one fit in which those bins have
/// a level of their own. The idea of a net effect is that of Bowers and Johnson 2003 (Journal of Quantitative Criminology 19:275–301), in time instead of place.
/// </summary>
/// <remarks>
/// <para>Equal when the fit, the name and the number of bins are equal, since these determine everything. There is no order.</para>
/// <para>
/// Bins after an episode are the next so many that no interruption leaves out, up to the next episode. Counts are taken as they came: only the expectation is
/// uncertain, and its errors in and after the episodes are one joint covariance (Oehlert 1992, The American Statistician 46:27–29). How many bins to look at must be
/// decided before looking.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<Postponement, PostponementHtml>))]
public sealed class Postponement : IEquatable<Postponement>
{
    private Postponement(InterruptionFit asked, InterruptionFit fit, string name, int binsAfter, int[] inForce, int[] after)
    {
        Asked = asked;
        Fit = fit;
        Name = name;
        BinsAfter = binsAfter;
        InForceBins = inForce.Length;
        AfterBins = after.Length;
        Averted = CounterfactualAnswers.MeanAverted(fit, inForce).Averted;
        Excess = Negated(CounterfactualAnswers.MeanAverted(fit, after).Averted);
        var both = CounterfactualAnswers.MeanAverted(fit, [.. inForce, .. after]).Averted;
        // The sum of both totals in another order differs by rounding: net is the difference to the last bit.
        Net = new Estimate(Averted.Value - Excess.Value, both.StandardError, both.Interval, both.Method, both.Unit, both.Cautions);
        InForce = EffectAnswers.AtFirst(fit, name, name);
        After = EffectAnswers.AtFirst(fit, AfterName(name), AfterName(name));
        int shared = PostponementBins.OfOthers(fit, name, [.. inForce, .. after]);
        Cautions = shared == 0 ? fit.Cautions : [.. fit.Cautions, Caution.Of(CautionCodes.OtherInterruptionsAct, "bins", shared)];
    }

    /// <summary>The fit with a level of its own for the bins after.</summary>
    public InterruptionFit Fit { get; }

    /// <summary>The name of the interruptions whose aftermath is looked at.</summary>
    public string Name { get; }

    /// <summary>How many bins after each episode were asked for.</summary>
    public int BinsAfter { get; }

    /// <summary>How many bins in force are added up.</summary>
    public int InForceBins { get; }

    /// <summary>How many bins after an episode are added up.</summary>
    public int AfterBins { get; }

    /// <summary>What was to be expected in force without any interruption, less what came.</summary>
    public Estimate Averted { get; }

    /// <summary>What came in the bins after, less what was to be expected there.</summary>
    public Estimate Excess { get; }

    /// <summary><see cref="Averted"/> less <see cref="Excess"/>, with the joint error of both.</summary>
    public Estimate Net { get; }

    /// <summary>The effect in force, as this fit has it.</summary>
    public NamedEstimate InForce { get; }

    /// <summary>The effect in the bins after: a ratio above 1 for log links, or a difference above 0, where violence was only put off.</summary>
    public NamedEstimate After { get; }

    /// <summary>What all of this must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    internal InterruptionFit Asked { get; }

    /// <summary>Fits the model again with a level for the bins that follow each episode, and nets what came there against what was averted.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="name">The name of the interruptions; their days must end within the series at least once.</param>
    /// <param name="binsAfter">How many bins after each episode to look at, 1 or more.</param>
    /// <param name="execution">Seed, draws and threads; those of the fit where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fit"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="binsAfter"/> is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// No interruption has that name, no bin follows one, another interruption has the name of the aftermath, or the bins after cannot be told from something else.
    /// </exception>
    /// <exception cref="InvalidOperationException">The data do not determine the fit.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Postponement Of(
        InterruptionFit fit, string name, int binsAfter, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentOutOfRangeException.ThrowIfLessThan(binsAfter, 1);
        EffectAnswers.Named(fit, name);
        string afterName = AfterName(name);
        if (fit.Interruptions.Any(interruption => interruption.Name == afterName))
            throw new ArgumentException($"An interruption is called '{afterName}' already, which is what the bins after are called.", nameof(name));
        int[] after = PostponementBins.After(fit, name, binsAfter);
        if (after.Length == 0)
            throw new ArgumentException($"No bin of the series follows {name}: it has no end in it.", nameof(name));
        var aftermath = Interruption.Of(afterName, PeriodSet.Of(after.Select(fit.Outcome.PeriodOf)), InterruptionShape.Step);
        var refit = fit.Model.Fit(fit.Outcome, [.. fit.Interruptions, aftermath], execution ?? fit.Execution, cancellationToken).At(fit.Level);
        return new Postponement(fit, refit, name, binsAfter, PostponementBins.Acting(refit, name), PostponementBins.Acting(refit, afterName));
    }

    /// <summary>Whether the fit, the name and the number of bins are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(Postponement? other) =>
        other is not null && Asked == other.Asked && Fit == other.Fit && string.Equals(Name, other.Name, StringComparison.Ordinal) && BinsAfter == other.BinsAfter;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Postponement);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fit, Name, BinsAfter);

    /// <summary>The three numbers: <c>truce: averted …; excess in the 2 bins after …; net …</c>.</summary>
    public override string ToString() =>
        Name + ": averted " + Averted + "; excess in the " + (BinsAfter == 1 ? "bin" : FormattableString.Invariant($"{BinsAfter} bins")) + " after " + Excess + "; net " + Net;

    private static string AfterName(string name) => "after " + name;

    private static Estimate Negated(Estimate estimate) => new(
        -estimate.Value, estimate.StandardError,
        estimate.Interval is { } limits ? new ConfidenceInterval(-limits.Upper, -limits.Lower, limits.Level, limits.Method) : null,
        estimate.Method, estimate.Unit, estimate.Cautions);

    /// <summary>Whether the fit, the name and the number of bins are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(Postponement? left, Postponement? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(Postponement? left, Postponement? right) => !(left == right);
}
