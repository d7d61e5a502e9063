namespace TruceStats.Compliance;

/// <summary>What a pooled fit says of one actor or place: its own change, and what it is taken to be in the light of the others.</summary>
/// <remarks>Made by a fit. Equal when unit and answers are equal. There is no order but the rank.</remarks>
public sealed class UnitChange : IEquatable<UnitChange>
{
    internal UnitChange(ComparedUnit unit, Estimate crude, Estimate ratio, Estimate plugIn, Estimate fell, Estimate kept, Estimate rank)
    {
        Unit = unit;
        Crude = crude;
        Ratio = ratio;
        PlugIn = plugIn;
        ProbabilityFell = fell;
        ProbabilityKept = kept;
        Rank = rank;
    }

    /// <summary>What was counted.</summary>
    public ComparedUnit Unit { get; }

    /// <summary>The id of the actor or the code of the place.</summary>
    public string Key => Unit.Key;

    /// <summary>The unit's own rate ratio, after over before or observed over expected, with no regard to the others.</summary>
    public Estimate Crude { get; }

    /// <summary>
    /// The rate ratio drawn towards that of all units, the more the less the unit itself tells: the posterior median, and an interval that carries how unsure the
    /// common ratio and the spread between units are.
    /// </summary>
    public Estimate Ratio { get; }

    /// <summary>
    /// The ratio at the maximum likelihood of the common ratio and the spread, taken as if they were known: what other programs show, without an interval because
    /// that would be too narrow (Laird and Louis 1987, Journal of the American Statistical Association 82:739–750). Undefined where there is no maximum.
    /// </summary>
    public Estimate PlugIn { get; }

    /// <summary>The probability that the rate fell at all.</summary>
    public Estimate ProbabilityFell { get; }

    /// <summary>The probability that the rate fell by at least the share that the model names.</summary>
    public Estimate ProbabilityKept { get; }

    /// <summary>The expected rank, 1 for the greatest fall, with its interval (Goldstein and Spiegelhalter 1996, Journal of the Royal Statistical Society A 159:385–443).</summary>
    public Estimate Rank { get; }

    /// <summary>Whether unit and answers are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(UnitChange? other) => other is not null && Unit == other.Unit && Crude == other.Crude && Ratio == other.Ratio && PlugIn == other.PlugIn
        && ProbabilityFell == other.ProbabilityFell && ProbabilityKept == other.ProbabilityKept && Rank == other.Rank;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnitChange);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit, Crude, Ratio, ProbabilityKept, Rank);

    /// <summary>Key, ratio and probability of having kept to it: <c>soyapango: 0.412, 95% CI [0.250, 0.661] (…); kept with probability 0.871</c>.</summary>
    public override string ToString() => Key + ": " + Ratio + "; kept with probability " + ProbabilityKept.ValueText();

    /// <summary>Whether unit and answers are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(UnitChange? left, UnitChange? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(UnitChange? left, UnitChange? right) => !(left == right);
}
