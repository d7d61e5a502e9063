namespace TruceStats.Monitoring;

/// <summary>How bins are taken, and for whom, whatever the method.</summary>
/// <remarks>Equal when all options are equal. There is no order.</remarks>
public sealed record MonitoringOptions
{
    /// <summary>What becomes of an incomplete bin; refused unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public IncompleteBins Incomplete
    {
        get;
        init
        {
            if (!Enum.IsDefined(value))
                throw new ArgumentOutOfRangeException(nameof(value), value, "The rule for incomplete bins must be one of the named values.");
            field = value;
        }
    }

    /// <summary>Whom the counts are attributed to; null, the default, where all violence is counted, whoever did it.</summary>
    public MonitoredActor? Actor { get; init; }

    /// <summary>The options, as <c>incomplete bins refused, all violence</c>.</summary>
    public override string ToString() => "incomplete bins " + (Incomplete == IncompleteBins.Skip ? "skipped" : "refused") + ", " + (Actor?.ToString() ?? "all violence");
}
