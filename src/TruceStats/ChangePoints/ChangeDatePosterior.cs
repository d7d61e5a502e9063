using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>How likely each day is to be the first of a new rate, and how likely it is that there was no change (Raftery and Akman 1986, Biometrika 73:85–89).</summary>
/// <remarks>
/// Equal when the model and the series are equal, since these determine everything. There is no order. The day was read off the data: no test of a change at
/// that day means anything. "No change was found" is never "no change".
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<ChangeDatePosterior, ChangeDatePosteriorHtml>))]
public sealed class ChangeDatePosterior : IEquatable<ChangeDatePosterior>
{
    internal static readonly MethodId Method = new(
        "single-change-posterior", "posterior of a single change",
        "Raftery and Akman 1986, Biometrika 73:85–89; Carlin, Gelfand and Smith 1992, Applied Statistics 41:389–405; Bissiri, Holmes and Walker 2016, Journal of the Royal Statistical Society B 78:1103–1130");

    private readonly DatePosterior _posterior;
    private readonly BinDispersion _dispersion;

    internal ChangeDatePosterior(SingleChange model, CountSeries series, BinDispersion dispersion, DatePosterior posterior)
    {
        Model = model;
        Series = series;
        _dispersion = dispersion;
        _posterior = posterior;
    }

    /// <summary>The model.</summary>
    public SingleChange Model { get; }

    /// <summary>The counts.</summary>
    public CountSeries Series { get; }

    /// <summary>The level of the set of days and of the ratio's interval.</summary>
    public double Level => Model.Level;

    /// <summary>The dispersion that the likelihood was tempered by, 1 or more.</summary>
    public double Dispersion => _dispersion.Used;

    /// <summary>The days on which a new rate could begin: from the second of the series to its last.</summary>
    public StudyPeriod Days => StudyPeriod.OfDayNumbers(_posterior.FirstDay, _posterior.FirstDay + _posterior.Days.Length);

    /// <summary>The probability that nothing changed.</summary>
    public double ProbabilityOfNoChange => _posterior.NoChange;

    /// <summary>The day that is most likely the first of the new rate; the earliest of several that are equally likely.</summary>
    public LocalDate MostProbable => DayNumber.ToDate(_posterior.FirstDay + Array.IndexOf(_posterior.Days, _posterior.Days.Max()));

    /// <summary>The fewest days that hold the level's share of what speaks for a change: given that there was one. It may be in several pieces.</summary>
    public PeriodSet CredibleSet => _posterior.HighestSet(Level);

    /// <summary>The rate after over the rate before, given that there was a change, over all days it may have been: the posterior median with its central interval.</summary>
    public Estimate Ratio
    {
        get
        {
            double tail = ConfidenceLevel.Tail(Level, Sidedness.TwoSided);
            var interval = new ConfidenceInterval(RatioQuantile(tail), RatioQuantile(1 - tail), Level, Method);
            return new Estimate(RatioQuantile(0.5), null, interval, Method, Unit.Ratio, Cautions);
        }
    }

    /// <summary>What to be careful about.</summary>
    public IReadOnlyList<Caution> Cautions => [.. Warnings()];

    /// <summary>The probability that there was a change and that the new rate began in a period.</summary>
    /// <param name="period">The days; those outside <see cref="Days"/> have probability 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    public double Probability(PeriodSet period)
    {
        ArgumentNullException.ThrowIfNull(period);
        double sum = 0;
        var ranges = DayRange.All(period);
        for (int i = 0; i < _posterior.Days.Length; i++)
        {
            int day = _posterior.FirstDay + i;
            if (new DayRange(day, day + 1).DaysIn(ranges) == 1)
                sum += _posterior.Days[i];
        }
        return Math.Min(1, sum);
    }

    /// <summary>The probability that the rate after over the rate before is below a ratio, given that there was a change.</summary>
    /// <param name="ratio">Above 0 and finite; 1 asks for a fall.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not above 0 and finite.</exception>
    public double ProbabilityRatioBelow(double ratio)
    {
        if (!(ratio > 0 && double.IsFinite(ratio)))
            throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "A ratio must be above 0 and finite.");
        return _posterior.RatioAtMost(ratio);
    }

    /// <summary>Whether the days of <see cref="CredibleSet"/> agree with the day on which a truce was declared or took effect, or lie before both.</summary>
    /// <param name="truce">The truce.</param>
    /// <exception cref="ArgumentNullException"><paramref name="truce"/> is null.</exception>
    public DateAgreement AgreesWith(Truce truce) => DateAgreement.Of(CredibleSet, truce, Level);

    /// <summary>The same posterior with a set and an interval at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public ChangeDatePosterior At(double level) => new(Model with { Level = level }, Series, _dispersion, _posterior);

    /// <summary>Whether the model and the series are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ChangeDatePosterior? other) => other is not null && Model == other.Model && Series == other.Series;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ChangeDatePosterior);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, Series);

    /// <summary>The set of days with its level, the most probable one and the probability of no change.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"new rate from {CredibleSet} ({Figures.Level(Level)} of the days), most likely {DayText.Of(MostProbable)}; no change: {Figures.Three(ProbabilityOfNoChange)}");

    private double RatioQuantile(double p) => Math.Exp(RisingRoot.Find(log => _posterior.RatioAtMost(Math.Exp(log)) - p, -40, 40));

    private IEnumerable<Caution> Warnings()
    {
        foreach (var caution in Series.Tally().Cautions)
            yield return caution;
        yield return Caution.Of(CautionCodes.DatesChosenByData, "changes", 1);
        if (_dispersion.Correlation > 0)
            yield return Caution.Of(CautionCodes.LongRunVariance, "correlation", _dispersion.Correlation);
        if (Dispersion > 1)
            yield return Caution.Of(CautionCodes.LikelihoodTempered, "dispersion", Dispersion);
    }

    /// <summary>Whether the model and the series are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ChangeDatePosterior? left, ChangeDatePosterior? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ChangeDatePosterior? left, ChangeDatePosterior? right) => !(left == right);
}
