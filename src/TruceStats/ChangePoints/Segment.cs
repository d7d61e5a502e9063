namespace TruceStats.ChangePoints;

/// <summary>The bins between two changes, or between a change and an end of the series, with their rate.</summary>
/// <remarks>Equal when everything is equal. There is no order.</remarks>
public sealed class Segment : IEquatable<Segment>
{
    internal Segment(StudyPeriod period, int bins, Tally? tally, Estimate rate)
    {
        Period = period;
        Bins = bins;
        Tally = tally;
        Rate = rate;
    }

    /// <summary>Its days. Missing bins before a change belong to the segment before it; those before the first counted bin and after the last to none.</summary>
    public StudyPeriod Period { get; }

    /// <summary>How many of its bins are counted; at least 1.</summary>
    public int Bins { get; }

    /// <summary>Events over exposure in the counted bins; null for measures.</summary>
    public Tally? Tally { get; }

    /// <summary>
    /// The rate per unit of exposure, or the mean of a measure. Its interval allows for the dispersion and takes the dates of the changes as given, which makes it too
    /// narrow. None where the variance of so few bins cannot be told.
    /// </summary>
    public Estimate Rate { get; }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(Segment? other) =>
        other is not null && Period == other.Period && Bins == other.Bins && Tally == other.Tally && Rate == other.Rate;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Segment);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Period, Bins, Tally, Rate);

    /// <summary>Days and rate: <c>[2016-04-01, 2016-11-01): 11.9 per day, 95% CI [10.2, 13.8] (exact Poisson, scaled by the dispersion)</c>.</summary>
    public override string ToString() => Period + ": " + Rate;

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(Segment? left, Segment? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(Segment? left, Segment? right) => !(left == right);
}
