using TruceStats.Html;

namespace TruceStats;

/// <summary>One of several estimates of an analysis: its name, its value with interval, and the test of no effect.</summary>
/// <remarks>Equal when name, estimate and test are equal. There is no order.</remarks>
[TypeFormatterSource(typeof(NotebookFormatter<NamedEstimate, NamedEstimateHtml>))]
public sealed class NamedEstimate : IEquatable<NamedEstimate>
{
    /// <summary>A named estimate.</summary>
    /// <param name="name">What is estimated, not blank.</param>
    /// <param name="estimate">The value with its interval.</param>
    /// <param name="test">The test against no effect; null where the method has none.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="estimate"/> is null.</exception>
    public NamedEstimate(string name, Estimate estimate, HypothesisTest? test = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(estimate);
        Name = name;
        Estimate = estimate;
        Test = test;
    }

    /// <summary>What is estimated.</summary>
    public string Name { get; }

    /// <summary>The value with its interval.</summary>
    public Estimate Estimate { get; }

    /// <summary>The test against no effect; null where the method has none.</summary>
    public HypothesisTest? Test { get; }

    /// <summary>Whether name, estimate and test are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(NamedEstimate? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Estimate == other.Estimate && Test == other.Test;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NamedEstimate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Estimate, Test);

    /// <summary>Name and estimate: <c>truce: 0.440, 95% CI [0.281, 0.689] (quasi-Poisson)</c>.</summary>
    public override string ToString() => Name + ": " + Estimate;

    /// <summary>Whether name, estimate and test are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(NamedEstimate? left, NamedEstimate? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(NamedEstimate? left, NamedEstimate? right) => !(left == right);
}
