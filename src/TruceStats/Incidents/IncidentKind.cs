namespace TruceStats;

/// <summary>What kind of incident it is. The list is open: a study's own kinds stand beside these.</summary>
/// <remarks>
/// Equal when codes are equal, letter by letter: <c>Homicide</c> is not <c>homicide</c>. There is no order and none is empty.
/// </remarks>
public sealed class IncidentKind : IEquatable<IncidentKind>
{
    private IncidentKind(string code) => Code = code;

    /// <summary>A killing of one person or more.</summary>
    public static IncidentKind Homicide { get; } = new("homicide");

    /// <summary>A person gone missing and not found; may hide a homicide.</summary>
    public static IncidentKind Disappearance { get; } = new("disappearance");

    /// <summary>A hidden grave found: its date is that of the finding, not of the deaths.</summary>
    public static IncidentKind ClandestineGrave { get; } = new("clandestine-grave");

    /// <summary>Armed parties fighting each other.</summary>
    public static IncidentKind Clash { get; } = new("clash");

    /// <summary>One party attacking another, or civilians.</summary>
    public static IncidentKind Attack { get; } = new("attack");

    /// <summary>A kidnapping.</summary>
    public static IncidentKind Kidnapping { get; } = new("kidnapping");

    /// <summary>A demand for money under threat.</summary>
    public static IncidentKind Extortion { get; } = new("extortion");

    /// <summary>People driven from where they live.</summary>
    public static IncidentKind ForcedDisplacement { get; } = new("forced-displacement");

    /// <summary>A transfer of prisoners, often a term of a truce.</summary>
    public static IncidentKind PrisonTransfer { get; } = new("prison-transfer");

    /// <summary>The stable code, for example <c>homicide</c>.</summary>
    public string Code { get; }

    /// <summary>A kind by its code, one of the above or the caller's own.</summary>
    /// <param name="code">The code, not blank, without space at either end; lower case with hyphens by custom.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null, blank, or has space at an end.</exception>
    public static IncidentKind Of(string code)
    {
        CodeText.Check(code, nameof(code));
        return new IncidentKind(code);
    }

    /// <summary>Whether codes are the same.</summary>
    /// <param name="other">The other kind, or null.</param>
    public bool Equals(IncidentKind? other) =>
        ReferenceEquals(this, other) || (other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IncidentKind);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>Whether codes are the same.</summary>
    /// <param name="left">One kind, or null.</param>
    /// <param name="right">The other kind, or null.</param>
    public static bool operator ==(IncidentKind? left, IncidentKind? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether codes differ.</summary>
    /// <param name="left">One kind, or null.</param>
    /// <param name="right">The other kind, or null.</param>
    public static bool operator !=(IncidentKind? left, IncidentKind? right) => !(left == right);
}
