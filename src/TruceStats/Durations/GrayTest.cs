namespace TruceStats.Durations;

/// <summary>Whether groups of spells come alike to one of several competing ends (Gray 1988, Annals of Statistics 16:1141–1154).</summary>
/// <remarks>
/// It compares cumulative incidence, the share that has come to that end, and not the rate among those at risk: a group that is spared one end by another
/// coming first differs here, and not in a log-rank test that censors the other ends. A day counts as (1 − F)^ρ, F being the pooled incidence before it.
/// </remarks>
public sealed record GrayTest
{
    private readonly string _cause = "";
    private readonly double _rho;

    /// <summary>The end that is asked about.</summary>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public required string Cause
    {
        get => _cause;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, nameof(Cause));
            _cause = value;
        }
    }

    /// <summary>How much early days count, 0 or more; 0 unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double Rho
    {
        get => _rho;
        init => _rho = value >= 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(Rho), value, "A weight must be finite and 0 or more.");
    }

    /// <summary>The test of the groups that a column of labels makes.</summary>
    /// <param name="table">Spells with causes, with ends that are known to the day or not come yet, and all watched from their beginning.</param>
    /// <param name="groups">The name of a column of labels with at least two of them.</param>
    /// <param name="cause">The end that is asked about.</param>
    /// <exception cref="ArgumentException">There is no such column or cause, there are fewer than two groups, an end lies between two days, or a spell entered late.</exception>
    public static GroupComparison Of(SpellTable table, string groups, string cause) => new GrayTest { Cause = cause }.Fit(table, groups);

    /// <summary>The test of the groups that a column of labels makes.</summary>
    /// <param name="table">Spells with causes, with ends that are known to the day or not come yet, and all watched from their beginning.</param>
    /// <param name="groups">The name of a column of labels with at least two of them.</param>
    /// <exception cref="ArgumentException">There is no such column or cause, there are fewer than two groups, an end lies between two days, or a spell entered late.</exception>
    public GroupComparison Fit(SpellTable table, string groups) => GroupTests.Gray(this, table, groups);

    /// <summary>The test with its cause: <c>Gray, withdrawn</c>.</summary>
    public override string ToString() => Method.Name + ", " + Cause;

    internal MethodId Method => new(
        Rho == 0 ? "gray" : FormattableString.Invariant($"gray-{Rho}"), Rho == 0 ? "Gray" : FormattableString.Invariant($"Gray (ρ = {Rho})"),
        "Gray 1988, Annals of Statistics 16:1141–1154");
}
