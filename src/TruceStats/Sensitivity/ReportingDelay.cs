using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Sensitivity;

/// <summary>How long reports take: the probability of each delay, in steps of days.</summary>
/// <remarks>
/// Delays beyond the last are taken as impossible: what is never reported is not in here. A delay of 0 is known on the day itself, or, with longer
/// steps, in the same step. Equal when probabilities and step are equal. There is no order.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<ReportingDelay, ReportingDelayHtml>))]
public sealed class ReportingDelay : IEquatable<ReportingDelay>
{
    private const double Tolerance = 1e-9;

    private readonly double[] _probabilities;
    private readonly double[] _cumulative;

    private ReportingDelay(double[] probabilities, double[] cumulative, int daysPerStep)
    {
        _probabilities = probabilities;
        _cumulative = cumulative;
        Probabilities = Array.AsReadOnly(probabilities);
        DaysPerStep = daysPerStep;
    }

    /// <summary>The probability of a delay of 0, 1, 2 … steps; they add up to 1.</summary>
    public IReadOnlyList<double> Probabilities { get; }

    /// <summary>Days in a step, 1 or more.</summary>
    public int DaysPerStep { get; }

    /// <summary>The mean delay in days.</summary>
    public double MeanDays => DaysPerStep * _probabilities.Select((probability, step) => probability * step).Sum();

    /// <summary>Delays whose probabilities are known.</summary>
    /// <param name="probabilities">The probability of a delay of 0, 1, 2 … steps, each 0 or more, together 1 to nine digits.</param>
    /// <param name="daysPerStep">Days in a step, 1 or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="probabilities"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is negative or NaN, they do not add up to 1, or the step is below 1.</exception>
    public static ReportingDelay Of(IReadOnlyList<double> probabilities, int daysPerStep = 1)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentOutOfRangeException.ThrowIfLessThan(daysPerStep, 1);
        double sum = 0;
        var cumulative = new double[probabilities.Count];
        for (int i = 0; i < cumulative.Length; i++)
        {
            if (!(probabilities[i] >= 0))
                throw new ArgumentOutOfRangeException(nameof(probabilities), probabilities[i], "A probability must be 0 or more.");
            cumulative[i] = sum += probabilities[i];
        }
        if (!(Math.Abs(sum - 1) <= Tolerance))
            throw new ArgumentOutOfRangeException(nameof(probabilities), sum, "The probabilities must add up to 1.");
        // Rounding must not make a bin more than complete.
        for (int i = 0; i < cumulative.Length; i++)
            cumulative[i] = i == cumulative.Length - 1 ? 1 : Math.Min(1, cumulative[i]);
        return new ReportingDelay([.. probabilities], cumulative, daysPerStep);
    }

    /// <summary>
    /// Delays estimated from a reporting triangle: for each step of events, how many of its reports came with a delay of 0, 1, 2 … steps. Recent
    /// events are seen only as far as reports can have come, which the estimate allows for (Kalbfleisch and Lawless 1989, JASA 84:360–372; Lawless
    /// 1994, Canadian Journal of Statistics 22:15–31).
    /// </summary>
    /// <param name="triangle">
    /// One row for each step of events, oldest first, with one number for each delay that has been observed so far, 0 or more; no row is longer than
    /// the one before it. The first row says how long delays can be.
    /// </param>
    /// <param name="daysPerStep">Days in a step, 1 or more.</param>
    /// <exception cref="ArgumentNullException">The triangle or a row is null.</exception>
    /// <exception cref="ArgumentException">There is no row, a row is empty or longer than the one before, or there are no reports to tell the
    /// delays.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the step is below 1.</exception>
    public static ReportingDelay FromTriangle(IReadOnlyList<IReadOnlyList<long>> triangle, int daysPerStep = 1)
    {
        ArgumentNullException.ThrowIfNull(triangle);
        Check(triangle);
        int steps = triangle[0].Count;
        // Backwards: of what came with a delay of at most d, the share that came with just d, among events old enough to show it.
        var probabilities = new double[steps];
        double reached = 1;
        for (int delay = steps - 1; delay > 0; delay--)
        {
            double at = 0, within = 0;
            foreach (var row in triangle)
            {
                if (row.Count <= delay)
                    break;
                at += row[delay];
                for (int d = 0; d <= delay; d++)
                    within += row[d];
            }
            if (within == 0)
                throw new ArgumentException(FormattableString.Invariant($"There must be reports among events old enough to show a delay of {delay} steps, but there are none."), nameof(triangle));
            probabilities[delay] = reached * (at / within);
            reached *= 1 - (at / within);
        }
        probabilities[0] = reached;
        return Of(probabilities, daysPerStep);
    }

    /// <summary>The share of the events of a day that is known so many days later; 0 before the day.</summary>
    /// <param name="daysSince">Days since the event.</param>
    public double Completeness(int daysSince) => daysSince < 0 ? 0 : _cumulative[Math.Min(daysSince / DaysPerStep, _cumulative.Length - 1)];

    /// <summary>Whether probabilities and step are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ReportingDelay? other) =>
        other is not null && DaysPerStep == other.DaysPerStep && _probabilities.AsSpan().SequenceEqual(other._probabilities);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportingDelay);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DaysPerStep, _probabilities.Length, _probabilities[0]);

    /// <summary>Mean and longest delay, as <c>mean delay 3.20 days, at most 21 days</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"mean delay {Figures.Three(MeanDays)} days, at most {(_probabilities.Length - 1) * DaysPerStep} days");

    private static void Check(IReadOnlyList<IReadOnlyList<long>> triangle)
    {
        if (triangle.Count == 0)
            throw new ArgumentException("A triangle must have at least one row.", nameof(triangle));
        for (int i = 0; i < triangle.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(triangle[i], nameof(triangle));
            if (triangle[i].Count == 0 || (i > 0 && triangle[i].Count > triangle[i - 1].Count))
                throw new ArgumentException(FormattableString.Invariant($"A row must have at least one number and no more than the row before it, but row {i} has {triangle[i].Count}."), nameof(triangle));
            if (triangle[i].Any(count => count < 0))
                throw new ArgumentOutOfRangeException(nameof(triangle), triangle[i].Min(), FormattableString.Invariant($"A number must be 0 or more, but row {i} has one that is not."));
        }
    }

    /// <summary>Whether probabilities and step are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ReportingDelay? left, ReportingDelay? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ReportingDelay? left, ReportingDelay? right) => !(left == right);
}
