namespace TruceStats.Interruptions;

/// <summary>One bin as it came, as the model fits it, and as it would have been expected without the interruptions.</summary>
/// <remarks>Equal when everything is equal. There is no order.</remarks>
public sealed class CounterfactualBin : IEquatable<CounterfactualBin>
{
    internal CounterfactualBin(StudyPeriod period, double? observed, double? fitted, Estimate? expected, Estimate? predicted)
    {
        Period = period;
        Observed = observed;
        Fitted = fitted;
        Expected = expected;
        Predicted = predicted;
    }

    /// <summary>The days of the bin.</summary>
    public StudyPeriod Period { get; }

    /// <summary>What came; null where it is missing, or was not used.</summary>
    public double? Observed { get; }

    /// <summary>What the model expects with the interruptions as they were; null where it says nothing of the bin.</summary>
    public double? Fitted { get; }

    /// <summary>What would have been expected without them, with the interval of that expectation; null where the model says nothing of the bin.</summary>
    public Estimate? Expected { get; }

    /// <summary>What could have come without them: the same value, with the interval that holds a drawn outcome. Null where no interruption acts, or nothing came to compare.</summary>
    public Estimate? Predicted { get; }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(CounterfactualBin? other) =>
        other is not null && Period == other.Period && Nullable.Equals(Observed, other.Observed) && Nullable.Equals(Fitted, other.Fitted)
        && Expected == other.Expected && Predicted == other.Predicted;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CounterfactualBin);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Period, Observed, Fitted, Expected, Predicted);

    /// <summary>Period, what came and what was expected: <c>[2016-04-01, 2016-05-01): 352 came, 571 events, 95% CI [480, 679] (…) expected without</c>.</summary>
    public override string ToString() =>
        Period + ": " + (Observed is { } came ? Figures.Short(came) + " came" : "nothing known") + (Expected is null ? "" : ", " + Expected + " expected without");

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(CounterfactualBin? left, CounterfactualBin? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(CounterfactualBin? left, CounterfactualBin? right) => !(left == right);
}
