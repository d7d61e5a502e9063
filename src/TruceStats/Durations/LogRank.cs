namespace TruceStats.Durations;

/// <summary>
/// Whether groups of spells end alike: observed ends against those expected if they did (Mantel 1966, Cancer Chemotherapy Reports 50:163–170), for two groups or
/// more, within strata, with the weights of Fleming and Harrington (1991, Counting Processes and Survival Analysis, ch. 7).
/// </summary>
/// <remarks>
/// A day counts as S^ρ·(1 − S)^γ, S being the pooled share of its stratum that lasted to before it. With ρ = γ = 0, the log-rank test, every day counts alike; ρ = 1 looks at early days
/// (Peto and Peto 1972), γ = 1 at late ones. Weights must be chosen before the data are seen.
/// </remarks>
public sealed record LogRank
{
    private readonly double _rho;
    private readonly double _gamma;

    /// <summary>How much early days count, 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double Rho
    {
        get => _rho;
        init => _rho = Weight(value, nameof(Rho));
    }

    /// <summary>How much late days count, 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double Gamma
    {
        get => _gamma;
        init => _gamma = Weight(value, nameof(Gamma));
    }

    /// <summary>The column of labels within which spells are compared, and only there; none where null.</summary>
    public string? Strata { get; init; }

    /// <summary>The log-rank test of the groups that a column of labels makes.</summary>
    /// <param name="table">Spells with ends that are known to the day or not come yet.</param>
    /// <param name="groups">The name of a column of labels with at least two of them.</param>
    /// <exception cref="ArgumentException">There is no such column, there are fewer than two groups, or an end lies between two days.</exception>
    public static GroupComparison Of(SpellTable table, string groups) => new LogRank().Fit(table, groups);

    /// <summary>The test of the groups that a column of labels makes.</summary>
    /// <param name="table">Spells with ends that are known to the day or not come yet.</param>
    /// <param name="groups">The name of a column of labels with at least two of them.</param>
    /// <exception cref="ArgumentException">There is no such column, there are fewer than two groups, or an end lies between two days.</exception>
    public GroupComparison Fit(SpellTable table, string groups) => GroupTests.LogRank(this, table, groups);

    /// <summary>The test with its weights and strata: <c>log-rank</c>, <c>Fleming–Harrington (ρ = 1, γ = 0), strata country</c>.</summary>
    public override string ToString() => Method.Name + (Strata is null ? "" : ", strata " + Strata);

    internal MethodId Method => Rho == 0 && Gamma == 0
        ? new MethodId("log-rank", "log-rank", "Mantel 1966, Cancer Chemotherapy Reports 50:163–170")
        : new MethodId(
            FormattableString.Invariant($"fleming-harrington-{Rho}-{Gamma}"), FormattableString.Invariant($"Fleming–Harrington (ρ = {Rho}, γ = {Gamma})"),
            "Fleming and Harrington 1991, Counting Processes and Survival Analysis, ch. 7");

    private static double Weight(double value, string name) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A weight must be finite and 0 or more.");
}
