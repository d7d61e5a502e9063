using TruceStats.Html;

namespace TruceStats.Interruptions;

/// <summary>
/// What the same model finds at dates on which nothing happened, and where the true date ranks among them: placebo laws (Bertrand, Duflo and Mullainathan 2004,
/// Quarterly Journal of Economics 119:249–275), placebos in time (Abadie, Diamond and Hainmueller 2015, American Journal of Political Science 59:495–510).
/// </summary>
/// <remarks>
/// <para>Equal when the fit, the name, the false dates' range and the window are equal, since these determine everything. There is no order.</para>
/// <para>
/// All interruptions of the name move together, by whole bins; each edge keeps its place in its bin. The others stay where they are, and those that act on no bin
/// of a fit are left out of it. Each false window has as many bins as the true one. If the true one has an end within the series, the bins that follow a window
/// stay in its fit; if it has none, or was shortened, the series of every fit ends with the window, that of the true date too.
/// </para>
/// <para>
/// A rank is not a p-value: fits at neighbouring dates share most of their bins, and the window was not drawn by lot. It says how often so strong an effect
/// appears where none is.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<PlaceboDates, PlaceboDatesHtml>))]
public sealed class PlaceboDates : IEquatable<PlaceboDates>
{
    private readonly PlaceboEffect[] _dates;

    private PlaceboDates(InterruptionFit fit, string name, bool throughout, int windowBins, NamedEstimate actual, PlaceboEffect[] dates)
    {
        Fit = fit;
        Name = name;
        IsThroughout = throughout;
        WindowBins = windowBins;
        True = actual;
        _dates = dates;
        Dates = Array.AsReadOnly(dates);
        double strength = Math.Abs(actual.Test!.Statistic!.Value);
        double[] others = [.. dates.Where(date => date.Statistic is not null).Select(date => Math.Abs(date.Statistic!.Value))];
        Count = others.Length;
        Rank = 1 + others.Count(placebo => placebo >= strength);
        Cautions = Warnings(dates.Length - Count).ToList().AsReadOnly();
    }

    /// <summary>The fit that is checked.</summary>
    public InterruptionFit Fit { get; }

    /// <summary>The name of the interruptions that were moved.</summary>
    public string Name { get; }

    /// <summary>Whether false dates lie throughout the series, and not only before the true one.</summary>
    public bool IsThroughout { get; }

    /// <summary>How many bins each window has.</summary>
    public int WindowBins { get; }

    /// <summary>The effect at the true date, fitted as at the false ones; where the window is the fit's own this is the fit's own effect.</summary>
    public NamedEstimate True { get; }

    /// <summary>Every admissible false date, in order, those without a fit among them.</summary>
    public IReadOnlyList<PlaceboEffect> Dates { get; }

    /// <summary>How many false dates have a fit: K.</summary>
    public int Count { get; }

    /// <summary>1 + the number of false dates whose effect is as many standard errors or more from none; 1 is the strongest of K + 1.</summary>
    public int Rank { get; }

    /// <summary>The least share that so many dates can give: 1/(K + 1).</summary>
    public double Floor => 1.0 / (Count + 1);

    /// <summary>The share of the K + 1 dates, the true one among them, that are at least as extreme as it: rank/(K + 1).</summary>
    public double ShareAsExtreme => (double)Rank / (Count + 1);

    /// <summary>What the rank must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>
    /// False dates before the true one only: every bin from the second on from which a whole window lies before the first bin that the true effect touches. No bin
    /// that the truth may have changed is used.
    /// </summary>
    /// <param name="fit">The fit to check.</param>
    /// <param name="name">The name of the interruptions to move.</param>
    /// <param name="windowBins">
    /// How many bins each window has, the true one too; null for as many as the true one has in the series. Name a shorter window where there is less before the
    /// truth than after it.
    /// </param>
    /// <param name="execution">Threads and progress; those of the fit where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fit"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">No interruption has that name, it starts before the series, or there is no room for a false window.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is below 1 bin or longer than the true one.</exception>
    /// <exception cref="InvalidOperationException">The true date has no fit with that window, or the model gives no statistic to rank by.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PlaceboDates Of(
        InterruptionFit fit, string name, int? windowBins = null, Execution? execution = null, CancellationToken cancellationToken = default) =>
        Make(fit, name, false, windowBins, execution, cancellationToken);

    /// <summary>
    /// False dates throughout the series, as under the hypothesis that the truth changed nothing (Fisher's sharp null). If it did, windows that hold a part of its
    /// effect find it, and the true date ranks lower than it should.
    /// </summary>
    /// <param name="fit">The fit to check.</param>
    /// <param name="name">The name of the interruptions to move.</param>
    /// <param name="windowBins">How many bins each window has, the true one too; null for as many as the true one has in the series.</param>
    /// <param name="execution">Threads and progress; those of the fit where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fit"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">No interruption has that name, it starts before the series, or there is no room for a false window.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is below 1 bin or longer than the true one.</exception>
    /// <exception cref="InvalidOperationException">The true date has no fit with that window, or the model gives no statistic to rank by.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PlaceboDates Throughout(
        InterruptionFit fit, string name, int? windowBins = null, Execution? execution = null, CancellationToken cancellationToken = default) =>
        Make(fit, name, true, windowBins, execution, cancellationToken);

    /// <summary>Whether the fit, the name, the range of the false dates and the window are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(PlaceboDates? other) =>
        other is not null && Fit == other.Fit && string.Equals(Name, other.Name, StringComparison.Ordinal) && IsThroughout == other.IsThroughout
        && WindowBins == other.WindowBins && _dates.AsSpan().SequenceEqual(other._dates);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlaceboDates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fit, Name, IsThroughout, WindowBins);

    /// <summary>The rank and its floor: <c>truce: rank 1 of 13 by |t| = 4.21 (windows of 7 bins, floor 0.0769)</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Name}: rank {Rank} of {Count + 1} by |t| = {Figures.Three(Math.Abs(True.Test!.Statistic!.Value))} (windows of {WindowBins} bins, floor {Figures.Three(Floor)})");

    private static PlaceboDates Make(InterruptionFit fit, string name, bool throughout, int? windowBins, Execution? execution, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(name);
        var running = execution ?? fit.Execution;
        var search = new PlaceboSearch(fit, name, throughout, windowBins);
        var actual = search.True(InParallel.Inner(running), cancellation);
        if (actual.Test?.Statistic is null)
            throw new InvalidOperationException($"The model {fit.Model.Kind} gives the effect of {name} no statistic to rank by.");
        return new PlaceboDates(fit, name, throughout, search.WindowBins, actual, search.Find(running, cancellation));
    }

    private IEnumerable<Caution> Warnings(int without)
    {
        yield return Caution.Of(CautionCodes.RankFloor, CautionArgument.Of("windows", Count + 1), CautionArgument.Of("floor", Floor));
        if (without > 0)
            yield return Caution.Of(CautionCodes.PlacebosWithoutFit, "placebos", without);
    }

    /// <summary>Whether the fit, the name, the range of the false dates and the window are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(PlaceboDates? left, PlaceboDates? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(PlaceboDates? left, PlaceboDates? right) => !(left == right);
}
