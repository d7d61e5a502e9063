using TruceStats.Html;

namespace TruceStats.Interruptions;

/// <summary>
/// Tests an interruption whose date or half-life was looked for in the data: the strongest of all that were looked at, against the strongest of as many in series
/// drawn without any (Davies 1977, Biometrika 64:247–254, and 1987, 74:33–43; Andrews 1993, Econometrica 61:821–856, for dates).
/// </summary>
/// <remarks>
/// <para>Equal when the fit, the name, what was looked for, the replicates, and the seed are equal. There is no order.</para>
/// <para>
/// The statistic is the greatest likelihood ratio: the fall of the deviance that the interruption brings, over the dispersion that is left (at least 1 for counts);
/// twice the gain of the log-likelihood where the family has a parameter of its own. Series are drawn from the fit without the interruption, with its dispersion and
/// the correlation of its neighbouring bins, as <see cref="StandardErrors.Bootstrap"/> draws. The p-value is (1 + number at least as great)/(replicates + 1). Other
/// shapes' parameters stay as they were estimated.
/// </para>
/// <para>
/// An effect that is there counts as noise in that fit, which costs power; noise that is left by the best fit would cost the level, more so where bins are correlated.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<SupremumTest, SupremumTestHtml>))]
public sealed class SupremumTest : IEquatable<SupremumTest>
{
    internal static readonly MethodId Method = new(
        "supremum-bootstrap", "bootstrap of the supremum", "Davies 1977, Biometrika 64:247–254; Davies 1987, Biometrika 74:33–43; Andrews 1993, Econometrica 61:821–856");

    internal SupremumTest(InterruptionFit fit, string name, HypothesisTest test, Estimate effect, LocalDate? date, double? parameter, SupremumOptions options)
    {
        Fit = fit;
        Name = name;
        Test = test;
        Effect = effect;
        Date = date;
        Parameter = parameter;
        Options = options;
    }

    /// <summary>The fit that was asked.</summary>
    public InterruptionFit Fit { get; }

    /// <summary>The name of the interruptions that are tested.</summary>
    public string Name { get; }

    /// <summary>The test of no effect at any of the dates or parameters that were looked at. It has no direction.</summary>
    public HypothesisTest Test { get; }

    /// <summary>
    /// The effect at the best of them, in its first whole bin. It has no interval: the strongest of many lies further from none than the truth, and intervals that
    /// take it as given beforehand are wrong.
    /// </summary>
    public Estimate Effect { get; }

    /// <summary>The date at which the interruption explains most; null where a parameter was looked for.</summary>
    public LocalDate? Date { get; }

    /// <summary>The value of the shape's free parameter at which the interruption explains most, of those on the grid; null where a date was looked for.</summary>
    public double? Parameter { get; }

    /// <summary>How many series were drawn.</summary>
    public int Replicates => Options.Replicates;

    internal SupremumOptions Options { get; }

    /// <summary>Tests an interruption with an estimated half-life, or another free parameter of its shape, which is looked for on 25 values between its bounds.</summary>
    /// <param name="fit">A fit of a <see cref="SegmentedRegression"/>.</param>
    /// <param name="name">The name of the interruptions; the shape of exactly one of them must have a free parameter.</param>
    /// <param name="replicates">How many series to draw, 99 or more.</param>
    /// <param name="execution">Seed, threads and progress; those of the fit where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fit"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The fit is of another model, no interruption has that name, or not exactly one shape has a free parameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replicates"/> is below 99.</exception>
    /// <exception cref="InvalidOperationException">The series has no fit without the interruption, or with it at none of the values.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static SupremumTest OfParameter(
        InterruptionFit fit, string name, int replicates = 999, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 99);
        var running = execution ?? fit.Execution;
        return SupremumSearch.OverParameter(fit, name).Test(new SupremumOptions(null, replicates, running.Seed), running, cancellationToken);
    }

    /// <summary>Tests an interruption whose date was looked for: it is moved to every bin that begins in some days, together with all of its name.</summary>
    /// <param name="fit">A fit of a <see cref="SegmentedRegression"/>.</param>
    /// <param name="name">The name of the interruptions.</param>
    /// <param name="searched">The days in which its first day was looked for; every date in them must leave enough bins before and after.</param>
    /// <param name="replicates">How many series to draw, 99 or more.</param>
    /// <param name="execution">Seed, threads and progress; those of the fit where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fit"/>, <paramref name="name"/> or <paramref name="searched"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The fit is of another model, no interruption has that name, fewer than two bins begin in those days, a date in them leaves too few bins, or the interruption
    /// leaves out the bins that it cuts, so that dates would be compared on different bins.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replicates"/> is below 99.</exception>
    /// <exception cref="InvalidOperationException">The series has no fit without the interruption, or with it at none of the dates.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static SupremumTest OfDate(
        InterruptionFit fit, string name, StudyPeriod searched, int replicates = 999, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(searched);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 99);
        var running = execution ?? fit.Execution;
        return SupremumSearch.OverDates(fit, name, searched).Test(new SupremumOptions(searched, replicates, running.Seed), running, cancellationToken);
    }

    /// <summary>Whether the fit, the name, what was looked for, the replicates and the seed are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(SupremumTest? other) =>
        other is not null && Fit == other.Fit && string.Equals(Name, other.Name, StringComparison.Ordinal) && Options == other.Options;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SupremumTest);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fit, Name, Options);

    /// <summary>The best date or parameter with its effect, and the test: <c>truce: strongest from 2016-04-01, 0.440 (…); p = 0.002 for other than 1 (bootstrap of the supremum)</c>.</summary>
    public override string ToString() =>
        Name + ": strongest " + (Date is { } date ? "from " + DayText.Of(date) : "at " + Figures.Three(Parameter!.Value)) + ", " + Effect + "; " + Test;

    /// <summary>Whether the fit, the name, what was looked for, the replicates and the seed are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(SupremumTest? left, SupremumTest? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(SupremumTest? left, SupremumTest? right) => !(left == right);
}
