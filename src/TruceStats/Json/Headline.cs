using System.Globalization;
using System.Text.Json;

namespace TruceStats.Json;

/// <summary>The estimate that an analysis is written with, held against the one that is computed again on reading.</summary>
internal static class Headline
{
    // Other runtimes and processors round elementary functions otherwise in the last digits; a changed method or count differs by far more.
    private const double Tolerance = 1e-10;

    // A fit is the end of a search: where it stops moves in the eighth digit with the last one of a logarithm. Far in a tail a probability moves with the square
    // of its statistic.
    private const double SearchTolerance = 1e-6;
    private const double TailTolerance = 1e-4;

    public static string Version { get; } = typeof(Estimate).Assembly.GetName().Version!.ToString(3);

    /// <summary>Refuses an analysis whose written estimate is not the one that its inputs give.</summary>
    public static void Check(Estimate written, Estimate computed, string writtenBy)
    {
        if (!Agree(written, computed, Tolerance))
            throw Differs("The estimate", written, computed, writtenBy);
    }

    /// <summary>Refuses a fit whose written effects are not those that its inputs give: names, estimates and tests.</summary>
    public static void Check(IReadOnlyList<NamedEstimate> written, IReadOnlyList<NamedEstimate> computed, string writtenBy)
    {
        if (!written.Select(effect => effect.Name).SequenceEqual(computed.Select(effect => effect.Name), StringComparer.Ordinal))
            throw Differs("The list of effects", string.Join("; ", written.Select(effect => effect.Name)), string.Join("; ", computed.Select(effect => effect.Name)), writtenBy);
        foreach (var (one, other) in written.Zip(computed))
        {
            // A difference can lie as near to 0 as it likes: its standard error is the scale of what counts.
            if (!Agree(one.Estimate, other.Estimate, SearchTolerance, other.Estimate.StandardError ?? 0))
                throw Differs("The effect", one, other, writtenBy);
            if (!Agree(one.Test, other.Test))
                throw Differs($"The test of {one.Name}", one.Test, other.Test, writtenBy);
        }
    }

    /// <summary>Refuses an analysis whose written numbers are not those that its inputs give.</summary>
    public static void Check(string what, (int, int) written, (int, int) computed, string writtenBy)
    {
        if (written != computed)
            throw Differs(what, written, computed, writtenBy);
    }

    /// <summary>Refuses an analysis whose written dates or names are not those that its inputs give.</summary>
    public static void Check(string what, string written, string computed, string writtenBy)
    {
        if (!string.Equals(written, computed, StringComparison.Ordinal))
            throw Differs(what, written, computed, writtenBy);
    }

    /// <summary>Refuses an analysis one of whose written numbers is not the one that its inputs give.</summary>
    /// <param name="what">What the number is.</param>
    /// <param name="written">As it was written.</param>
    /// <param name="computed">As it is computed again.</param>
    /// <param name="scale">What counts for a number near 0; 0 where only its own size does.</param>
    /// <param name="writtenBy">The version that wrote it.</param>
    public static void Check(string what, double written, double computed, double scale, string writtenBy)
    {
        if (!Same(written, computed, SearchTolerance, scale))
            throw Differs(what, written.ToString("R", CultureInfo.InvariantCulture), computed.ToString("R", CultureInfo.InvariantCulture), writtenBy);
    }

    private static JsonException Differs(string what, object? written, object? computed, string writtenBy) => new(
        $"{what} that version {writtenBy} wrote, {written ?? "none"}, is not what version {Version} computes from the same inputs, {computed ?? "none"}.");

    private static bool Agree(Estimate written, Estimate computed, double tolerance, double scale = 0) =>
        Same(written.Value, computed.Value, tolerance, scale) && Same(written.StandardError, computed.StandardError, tolerance)
        && written.Method == computed.Method && written.Unit == computed.Unit
        && (written.Interval is null) == (computed.Interval is null)
        && (written.Interval is not { } limits || SameLimits(limits, computed.Interval!, tolerance, scale));

    private static bool Agree(HypothesisTest? written, HypothesisTest? computed) =>
        (written is null) == (computed is null)
        && (written is null || (
            Same(written.PValue, computed!.PValue, TailTolerance) && Same(written.Statistic, computed.Statistic, SearchTolerance, 1)
            && Same(written.DegreesOfFreedom, computed.DegreesOfFreedom, SearchTolerance) && written.NullValue.Equals(computed.NullValue)
            && written.Alternative == computed.Alternative && written.Method == computed.Method));

    private static bool SameLimits(ConfidenceInterval written, ConfidenceInterval computed, double tolerance, double scale) =>
        Same(written.Lower, computed.Lower, tolerance, scale) && Same(written.Upper, computed.Upper, tolerance, scale)
        && written.Level.Equals(computed.Level) && written.Sidedness == computed.Sidedness;

    // Nothing but itself is near an infinite limit.
    private static bool Same(double? written, double? computed, double tolerance, double scale = 0) =>
        Nullable.Equals(written, computed)
        || (written is { } one && computed is { } other && double.IsFinite(other) && Math.Abs(one - other) <= tolerance * Math.Max(Math.Abs(other), scale));
}
