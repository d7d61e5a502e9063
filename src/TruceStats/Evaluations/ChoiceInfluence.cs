namespace TruceStats.Evaluations;

/// <summary>How much the choice in one respect moves the answer: the median of each option, and the share of the spread that it explains.</summary>
/// <remarks>Equal when everything is equal. There is no order. Options are in the order of the grid; those without any answer have no median.</remarks>
public sealed class ChoiceInfluence : IEquatable<ChoiceInfluence>
{
    private readonly ValueList<string> _options;
    private readonly double?[] _medians;

    internal ChoiceInfluence(string respect, IReadOnlyList<string> options, double?[] medians, double shareOfVariance)
    {
        Respect = respect;
        _options = new ValueList<string>(options, nameof(options));
        _medians = medians;
        ShareOfVariance = shareOfVariance;
    }

    /// <summary>In which respect one had to choose.</summary>
    public string Respect { get; }

    /// <summary>The options.</summary>
    public IReadOnlyList<string> Options => _options.Items;

    /// <summary>The median effect of the specifications with that option, one for each; null where none has an answer.</summary>
    public IReadOnlyList<double?> Medians => Array.AsReadOnly(_medians);

    /// <summary>
    /// The share of the variance of the effects, of their logarithms where they are ratios, that lies between the options and not within them: from 0, the choice
    /// does not matter, to 1, it alone decides.
    /// </summary>
    public double ShareOfVariance { get; }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ChoiceInfluence? other) =>
        other is not null && string.Equals(Respect, other.Respect, StringComparison.Ordinal) && _options.Equals(other._options)
        && _medians.AsSpan().SequenceEqual(other._medians) && ShareOfVariance.Equals(other.ShareOfVariance);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ChoiceInfluence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Respect, _options, ShareOfVariance);

    /// <summary>Respect, share and medians: <c>trend: 62% of the variance (no trend 0.628, linear trend 0.440)</c>.</summary>
    public override string ToString()
    {
        var options = Options.Select((option, i) => option + " " + (_medians[i] is { } median ? Figures.Three(median) : "no answer"));
        return FormattableString.Invariant($"{Respect}: {ShareText.Percent(ShareOfVariance)} of the variance ({string.Join(", ", options)})");
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ChoiceInfluence? left, ChoiceInfluence? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ChoiceInfluence? left, ChoiceInfluence? right) => !(left == right);
}
