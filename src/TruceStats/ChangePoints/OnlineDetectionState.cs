using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>What is known after some bins of when the present rate began. Immutable: <see cref="Observe"/> gives the next state. Its JSON resumes exactly.</summary>
/// <remarks>
/// Equal when the model and everything that was seen are equal. There is no order. Possible beginnings that fall below a probability of 1e-12 are forgotten, and
/// <see cref="Forgotten"/> adds them up: no probability that is told is wrong by much more.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<OnlineDetectionState, OnlineDetectionStateHtml>))]
public sealed class OnlineDetectionState : IEquatable<OnlineDetectionState>
{
    internal static readonly MethodId Method = new(
        "online-run-length", "run-length posterior", "Adams and MacKay 2007, arXiv:0710.3742; Fearnhead and Liu 2007, Journal of the Royal Statistical Society B 69:589–605");

    internal OnlineDetectionState(OnlineDetection model, int? lastStart, int? end, OnlineRuns runs)
    {
        Model = model;
        LastStart = lastStart;
        End = end;
        Runs = runs;
    }

    /// <summary>The model.</summary>
    public OnlineDetection Model { get; }

    /// <summary>The day after the last bin that was seen; null before any.</summary>
    public LocalDate? AsOf => End is { } end ? DayNumber.ToDate(end) : null;

    /// <summary>The first day of the bin with which the present rate most likely began; null before any.</summary>
    public LocalDate? MostProbableStart => Runs.Starts.Length == 0 ? null : DayNumber.ToDate(Runs.Starts[Array.IndexOf(Runs.Weights, Runs.Weights.Max())]);

    /// <summary>The sum of the probabilities that were forgotten because each was below 1e-12.</summary>
    public double Forgotten => Runs.Forgotten;

    internal int? LastStart { get; }

    internal int? End { get; }

    internal OnlineRuns Runs { get; }

    /// <summary>The state after one more bin. A bin without a count moves time and says nothing of rates.</summary>
    /// <param name="bin">A bin that begins on or after <see cref="AsOf"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="bin"/> is null.</exception>
    /// <exception cref="ArgumentException">The bin begins before the last one ended, or its exposure is in another unit than the prior's.</exception>
    public OnlineDetectionState Observe(CountBin bin)
    {
        ArgumentNullException.ThrowIfNull(bin);
        if (bin.Exposure.Unit != Model.Prior.Exposure!.Unit)
            throw new ArgumentException($"The bin's exposure is in {bin.Exposure.Unit}, but the prior is in {Model.Prior.Exposure.Unit}.", nameof(bin));
        int first = bin.Period.FirstDay;
        if (End is { } end && first < end)
            throw new ArgumentException($"The bins must come in order: {bin.Period} begins before the last one ended, on {DayText.Of(AsOf!.Value)}.", nameof(bin));
        double change = LastStart is { } last ? -Elementary.Expm1((first - last) * Elementary.Log1p(-Model.HazardPerDay)) : 1;
        bool counted = bin.Status == BinStatus.Counted && bin.Exposure.Amount > 0;
        var next = Runs.Next(
            first, change, Model.Prior.Shape, Model.Prior.Exposure.Amount, counted ? bin.Count!.Value / Model.Dispersion : null, bin.Exposure.Amount / Model.Dispersion);
        return new OnlineDetectionState(Model, first, bin.Period.EndDay, next);
    }

    /// <summary>The probability that the present rate began in a period.</summary>
    /// <param name="period">The days; a rate begins on the first day of a bin.</param>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    public double ProbabilityOfStart(StudyPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        double sum = 0;
        for (int i = 0; i < Runs.Starts.Length; i++)
            sum += Runs.Starts[i] >= period.FirstDay && (period.IsOpen || Runs.Starts[i] < period.EndDay) ? Runs.Weights[i] : 0;
        return Math.Min(1, sum);
    }

    /// <summary>The present rate, averaged over when it may have begun: the posterior mean with a central interval.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    /// <exception cref="InvalidOperationException">No bin was seen.</exception>
    public Estimate Rate(double level = ConfidenceLevel.Default)
    {
        ConfidenceLevel.Check(level);
        if (Runs.Starts.Length == 0)
            throw new InvalidOperationException("No bin was seen, so that there is no present rate.");
        double mean = 0;
        for (int i = 0; i < Runs.Weights.Length; i++)
            mean += Runs.Weights[i] * (Model.Prior.Shape + Runs.Events[i]) / (Model.Prior.Exposure!.Amount + Runs.Exposures[i]);
        double tail = ConfidenceLevel.Tail(level, Sidedness.TwoSided);
        var interval = new ConfidenceInterval(RateQuantile(tail, mean), RateQuantile(1 - tail, mean), level, Method);
        return new Estimate(mean, null, interval, Method, RateUnits.Native(Model.Prior.Exposure!.Unit), Model.Dispersion == 1 ? [Caution.Of(CautionCodes.DispersionUnchecked)] : null);
    }

    /// <summary>Whether the model and everything that was seen are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(OnlineDetectionState? other) =>
        other is not null && Model == other.Model && LastStart == other.LastStart && End == other.End && Forgotten.Equals(other.Forgotten)
        && Runs.Starts.AsSpan().SequenceEqual(other.Runs.Starts) && Runs.Weights.AsSpan().SequenceEqual(other.Runs.Weights)
        && Runs.Events.AsSpan().SequenceEqual(other.Runs.Events) && Runs.Exposures.AsSpan().SequenceEqual(other.Runs.Exposures);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OnlineDetectionState);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, LastStart, End, Runs.Starts.Length);

    /// <summary>The most probable beginning of the present rate with its probability, and the rate.</summary>
    public override string ToString()
    {
        if (MostProbableStart is not { } start)
            return "nothing seen yet";
        return FormattableString.Invariant($"as of {DayText.Of(AsOf!.Value)}: present rate since {DayText.Of(start)}")
            + " (probability " + Figures.Three(Runs.Weights.Max()) + "), " + Rate();
    }

    private double RateQuantile(double p, double mean) => Math.Exp(RisingRoot.Find(log => RateAtMost(Math.Exp(log)) - p, Math.Log(mean) - 60, Math.Log(mean) + 60));

    private double RateAtMost(double rate)
    {
        double sum = 0;
        for (int i = 0; i < Runs.Weights.Length; i++)
            sum += Runs.Weights[i] * GammaDistribution.LowerTail(Model.Prior.Shape + Runs.Events[i], rate * (Model.Prior.Exposure!.Amount + Runs.Exposures[i]));
        return sum;
    }

    /// <summary>Whether the model and everything that was seen are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(OnlineDetectionState? left, OnlineDetectionState? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(OnlineDetectionState? left, OnlineDetectionState? right) => !(left == right);
}
