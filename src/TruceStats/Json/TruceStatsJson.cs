using System.Text.Json.Serialization.Metadata;
using TruceStats.ChangePoints;
using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Monitoring;

namespace TruceStats.Json;

/// <summary>What a caller adds to the JSON of TruceStats: methods, shapes, families, seasonal terms, models and claims of their own, by the <c>kind</c> that they carry.</summary>
/// <remarks>Handed to the callback of <see cref="TruceStatsJsonExtensions.ConfigureForTruceStats(System.Text.Json.JsonSerializerOptions, Action{TruceStatsJson})"/>; of no use after it.</remarks>
public sealed class TruceStatsJson
{
    private readonly Dictionary<(ExtensionPoint Point, string Kind), JsonTypeInfo> _methods = [];

    internal TruceStatsJson()
    {
    }

    internal IEnumerable<JsonTypeInfo> TypeInfos => _methods.Values;

    /// <summary>Registers a method, shape, family, seasonal term, model, cost or claim of the caller's own, so that analyses that use it can be written and read.</summary>
    /// <typeparam name="TMethod">
    /// A type that implements <see cref="IRateInterval"/>, <see cref="IRateRatioInterval"/>, <see cref="IRateRatioTest"/>, <see cref="IRateDifferenceMethod"/>,
    /// <see cref="IInterruptionShape"/>, <see cref="ICountFamily"/>, <see cref="ISeasonality"/>, <see cref="IInterruptionModel"/>,
    /// <see cref="ISegmentCost"/>, <see cref="IMonitoringMethod"/> or <see cref="IClaim"/>.
    /// </typeparam>
    /// <param name="kind">Its <c>Kind</c>, which must not be that of a built-in of the same sort, or of one registered before. A shape and a family may share one.</param>
    /// <param name="typeInfo">How its own options are written, from a source-generated context of the caller's. Properties that cannot be set are no options.</param>
    /// <returns>This, so that registrations chain.</returns>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is blank or taken, or the type implements no extension interface.</exception>
    public TruceStatsJson AddMethod<TMethod>(string kind, JsonTypeInfo<TMethod> typeInfo)
        where TMethod : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentNullException.ThrowIfNull(typeInfo);
        ExtensionPoint[] points = [.. MethodRegistry.PointsOf(typeof(TMethod))];
        if (points.Length == 0)
            throw new ArgumentException(FormattableString.Invariant($"{typeof(TMethod).Name} implements none of the extension interfaces of TruceStats."), nameof(typeInfo));
        if (Array.Exists(points, point => point.IsBuiltIn(kind)))
            throw new ArgumentException(FormattableString.Invariant($"The kind '{kind}' belongs to a built-in; choose another."), nameof(kind));
        foreach (var point in points)
        {
            if (!_methods.TryAdd((point, kind), typeInfo))
                throw new ArgumentException(FormattableString.Invariant($"The kind '{kind}' is registered already."), nameof(kind));
        }

        return this;
    }

    internal JsonTypeInfo? Find(ExtensionPoint point, string kind) => _methods.GetValueOrDefault((point, kind));
}
