using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>
/// How often a design would find an effect, before there is anything to find, by simulation (Zhang, Wagner and Ross-Degnan 2011, Journal of Clinical Epidemiology
/// 64:1252–1261): series are drawn with a true effect, fitted and tested.
/// </summary>
/// <remarks>
/// <para>
/// A record of options: equal when all are equal, and changed by <c>with</c>. Effects are ratios for counts and differences for measured values, where the shape
/// is 1. A drawn series without a fit, as one without any event after, counts as one in which nothing was found, and a caution says how many there were.
/// </para>
/// <para>
/// Counts are Poisson about expected × effect × noise; noise is a log-normal AR(1) path of mean 1. A dispersion φ at a mean μ is a noise of standard deviation
/// √((φ − 1)/μ). Measured values are expected + effect + a normal AR(1) path. Every effect is tried on the same random numbers.
/// </para>
/// </remarks>
public sealed record InterruptionPower
{
    private static readonly MethodId Method = new(
        "power-by-simulation", "power by simulation", "Zhang, Wagner and Ross-Degnan 2011, Journal of Clinical Epidemiology 64:1252–1261");

    private readonly ValueList<double> _expected;
    private readonly ValueList<Interruption> _interruptions;

    /// <summary>A design.</summary>
    /// <param name="model">The model that would be fitted.</param>
    /// <param name="layout">The bins and exposures; its values do not matter, and a bin without one stays without.</param>
    /// <param name="expected">The expected outcome of each bin without the interruption, finite, and 0 or more for counts.</param>
    /// <param name="interruptions">The interruptions of the model.</param>
    /// <param name="name">The name of the one whose effect would be tested: one interruption of one term, whose shape has no free parameter.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Not one expectation a bin, or not exactly one interruption of one known term has that name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An expectation is not finite, or negative for counts.</exception>
    public InterruptionPower(
        IInterruptionModel model, OutcomeSeries layout, IReadOnlyList<double> expected, IReadOnlyList<Interruption> interruptions, string name)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(name);
        _expected = new ValueList<double>(expected, nameof(expected));
        _interruptions = new ValueList<Interruption>(interruptions, nameof(interruptions));
        Model = model;
        Layout = layout;
        Name = name;
        CheckExpected();
        Interruption[] named = [.. Interruptions.Where(interruption => interruption.Name == name)];
        if (named.Length != 1 || named[0].Shape.Columns.Count != 1 || named[0].Shape.Parameter is not null)
            throw new ArgumentException($"Exactly one interruption must be called '{name}', with one term and no free parameter: name its other terms differently, and give a half-life.", nameof(name));
    }

    /// <summary>The model that would be fitted.</summary>
    public IInterruptionModel Model { get; }

    /// <summary>The bins and exposures.</summary>
    public OutcomeSeries Layout { get; }

    /// <summary>The expected outcome of each bin without the interruption.</summary>
    public IReadOnlyList<double> Expected => _expected.Items;

    /// <summary>The interruptions of the model.</summary>
    public IReadOnlyList<Interruption> Interruptions => _interruptions.Items;

    /// <summary>The name of the interruption whose effect would be tested.</summary>
    public string Name { get; }

    /// <summary>The standard deviation of the noise from bin to bin: relative for counts, 0 unless given; in their unit for measured values, which need it above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double NoiseDeviation
    {
        get;
        init => field = value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The standard deviation of the noise must be 0 or more and finite.");
    }

    /// <summary>The correlation of the noise of neighbouring bins, in [0, 1); 0 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1).</exception>
    public double NoiseCorrelation
    {
        get;
        init => field = value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The correlation of the noise must be 0 or more and below 1.");
    }

    /// <summary>A p-value at most this large counts as found; in (0, 1), 0.05 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in (0, 1).</exception>
    public double Alpha { get; init => field = Share(value, nameof(value)); } = 0.05;

    /// <summary>The direction of the alternative; two-sided unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public Alternative Alternative
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The alternative must be one of the named values.");
    }

    /// <summary>How many series are drawn, 100 or more; 2,000 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 100.</exception>
    public int Runs
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 100);
            field = value;
        }
    }
    = 2000;

    /// <summary>Seed, threads and progress. Progress starts anew for every effect that is tried.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public Execution Execution { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = new();

    /// <summary>The design of a fit: its expectation without any interruption and, of a <see cref="SegmentedRegression"/>, its noise by moments; of another model, none.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="name">The name of the interruption whose effect would be tested.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Not exactly one interruption of one known term has that name.</exception>
    public static InterruptionPower Like(InterruptionFit fit, string name)
    {
        ArgumentNullException.ThrowIfNull(fit);
        // Where the model says nothing of a bin it uses none: what stands there does not matter.
        double[] expected = [.. fit.Fitted.ExpectedWithout.Select(mean => mean ?? 0)];
        var power = new InterruptionPower(fit.Model, fit.Outcome, expected, fit.Interruptions, name);
        if (fit.Fitted is not FittedRegression regression)
            return power;
        var (deviation, correlation) = regression.Noise();
        return power with { NoiseDeviation = deviation, NoiseCorrelation = correlation };
    }

    /// <summary>The chance that the test finds an effect, with its Monte Carlo standard error and the exact 95% interval of Clopper and Pearson (1934).</summary>
    /// <param name="effect">The true effect: a ratio above 0 for counts, a difference for measured values.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The effect is no ratio where one is asked for, or not finite.</exception>
    /// <exception cref="ArgumentException">The model cannot be asked of this layout and these interruptions.</exception>
    /// <exception cref="InvalidOperationException">Measured values have no noise.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Estimate Power(double effect, CancellationToken cancellationToken = default)
    {
        CheckEffect(effect, nameof(effect));
        var (found, withoutFit) = new PowerRuns(this).Run(effect, cancellationToken);
        double share = (double)found / Runs, tail = (1 - ConfidenceLevel.Default) / 2;
        var interval = new ConfidenceInterval(
            found == 0 ? 0 : BetaDistribution.Quantile(found, Runs - found + 1, tail),
            found == Runs ? 1 : BetaDistribution.UpperQuantile(found + 1, Runs - found, tail), ConfidenceLevel.Default, Method);
        Caution[] cautions = withoutFit == 0
            ? []
            : [Caution.Of(CautionCodes.DrawnSeriesWithoutFit, CautionArgument.Of("series", withoutFit), CautionArgument.Of("of", Runs))];
        return new Estimate(share, Math.Sqrt(share * (1 - share) / Runs), interval, Method, Unit.Probability, cautions);
    }

    /// <summary>The weakest effect downwards that is found with the power asked for, to three digits, every effect tried on the same random numbers.</summary>
    /// <remarks>
    /// Effects are tried from none outwards until the power is reached, and the last step is halved: so the answer is right even where power falls again, as it does
    /// where no event is left after.
    /// </remarks>
    /// <param name="power">The power asked for, in (0, 1).</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A ratio below 1 for counts, a difference below 0 for measured values; null where no effect that was tried is found so often.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The power is not in (0, 1).</exception>
    /// <exception cref="ArgumentException">The model cannot be asked of this layout and these interruptions.</exception>
    /// <exception cref="InvalidOperationException">Measured values have no noise.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public double? SmallestDetectableFall(double power = 0.8, CancellationToken cancellationToken = default) =>
        Alternative == Alternative.Greater ? null : new PowerRuns(this).Smallest(Share(power, nameof(power)), -1, cancellationToken);

    /// <summary>The weakest effect upwards that is found with the power asked for; see <see cref="SmallestDetectableFall"/>.</summary>
    /// <param name="power">The power asked for, in (0, 1).</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A ratio above 1 for counts, a difference above 0 for measured values; null where no effect that was tried is found so often.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The power is not in (0, 1).</exception>
    /// <exception cref="ArgumentException">The model cannot be asked of this layout and these interruptions.</exception>
    /// <exception cref="InvalidOperationException">Measured values have no noise.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public double? SmallestDetectableRise(double power = 0.8, CancellationToken cancellationToken = default) =>
        Alternative == Alternative.Less ? null : new PowerRuns(this).Smallest(Share(power, nameof(power)), 1, cancellationToken);

    /// <summary>The design in words: <c>power of truce in segmented regression (…) on 48 bins at alpha 0.05: noise 0.2, correlation 0.4, 2000 runs, seed 1</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"power of {Name} in {Model} on {Layout.Length} bins at alpha {Figures.Short(Alpha)}: noise {Figures.Short(NoiseDeviation)}, correlation {Figures.Short(NoiseCorrelation)}, {Runs} runs, seed {Execution.Seed}");

    private void CheckExpected()
    {
        if (Expected.Count != Layout.Length)
            throw new ArgumentException(FormattableString.Invariant($"There must be one expectation a bin: {Layout.Length}, not {Expected.Count}."), "expected");
        foreach (double mean in Expected)
        {
            if (!double.IsFinite(mean) || (Layout.Counts is not null && mean < 0))
                throw new ArgumentOutOfRangeException("expected", mean, "Every expectation must be finite, and 0 or more for counts.");
        }
    }

    private void CheckEffect(double effect, string parameter)
    {
        if (!double.IsFinite(effect) || (Layout.Counts is not null && !(effect > 0)))
            throw new ArgumentOutOfRangeException(parameter, effect, Layout.Counts is null ? "The difference must be finite." : "The ratio must be above 0 and finite.");
    }

    private static double Share(double value, string name) =>
        value > 0 && value < 1 ? value : throw new ArgumentOutOfRangeException(name, value, "The value must lie strictly between 0 and 1.");
}
