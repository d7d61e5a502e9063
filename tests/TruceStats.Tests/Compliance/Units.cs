using TruceStats.Compliance;

namespace TruceStats.Tests.Compliance;

/// <summary>Units to pool.</summary>
internal static class Units
{
    public static PooledRateChange Model { get; } = new() { KeptShare = 0.5 };

    /// <summary>Few draws: only ranks and shares are drawn.</summary>
    public static Execution Quick { get; } = new() { Draws = 200, Parallelism = 1 };

    public static ComparedUnit Of(string key, long before, long after, double daysBefore = 60, double daysAfter = 30) =>
        ComparedUnit.Of(key, RateChange.Between(Tally.Of(before, Exposure.Days(daysBefore)), Tally.Of(after, Exposure.Days(daysAfter))));

    public static ComparedUnit[] Of(params (long Before, long After)[] counts) => [.. counts.Select((count, i) => Of(Key(i), count.Before, count.After))];

    public static string Key(int index) => FormattableString.Invariant($"unit {index + 1}");

    public static PooledRateChangeFit Fit(this PooledRateChange model, params (long Before, long After)[] counts) => model.Fit(Of(counts), Quick, CancellationToken.None);
}
