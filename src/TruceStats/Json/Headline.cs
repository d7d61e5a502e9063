using System.Text.Json;

namespace TruceStats.Json;

/// <summary>The estimate that an analysis is written with, held against the one that is computed again on reading.</summary>
internal static class Headline
{
    // Other runtimes and processors round elementary functions otherwise in the last digits; a changed method or count differs by far more.
    private const double Tolerance = 1e-10;

    public static string Version { get; } = typeof(Estimate).Assembly.GetName().Version!.ToString(3);

    /// <summary>Refuses an analysis whose written estimate is not the one that its inputs give.</summary>
    public static void Check(Estimate written, Estimate computed, string writtenBy)
    {
        bool same = Same(written.Value, computed.Value) && Same(written.StandardError, computed.StandardError)
            && written.Method == computed.Method && written.Unit == computed.Unit
            && (written.Interval is null) == (computed.Interval is null)
            && (written.Interval is not { } limits || SameLimits(limits, computed.Interval!));
        if (!same)
        {
            throw new JsonException(
                $"The estimate that version {writtenBy} wrote, {written}, is not the one that version {Version} computes from the same inputs, {computed}.");
        }
    }

    private static bool SameLimits(ConfidenceInterval written, ConfidenceInterval computed) =>
        Same(written.Lower, computed.Lower) && Same(written.Upper, computed.Upper)
        && written.Level.Equals(computed.Level) && written.Sidedness == computed.Sidedness;

    private static bool Same(double? written, double? computed) =>
        Nullable.Equals(written, computed) || (written is { } one && computed is { } other && Math.Abs(one - other) <= Tolerance * Math.Abs(other));
}
