using System.Text.Json.Serialization.Metadata;

namespace TruceStats.Json;

/// <summary>What a caller adds to the JSON of TruceStats: methods of their own, by the <c>kind</c> that they carry.</summary>
/// <remarks>Handed to the callback of <see cref="TruceStatsJsonExtensions.ConfigureForTruceStats(System.Text.Json.JsonSerializerOptions, Action{TruceStatsJson})"/>; of no use after it.</remarks>
public sealed class TruceStatsJson
{
    private readonly Dictionary<string, JsonTypeInfo> _methods = new(StringComparer.Ordinal);

    internal TruceStatsJson()
    {
    }

    internal IReadOnlyDictionary<string, JsonTypeInfo> Methods => _methods;

    /// <summary>Registers a method of the caller's own, so that analyses that name it can be written and read.</summary>
    /// <typeparam name="TMethod">A type that implements <see cref="IRateInterval"/>, <see cref="IRateRatioInterval"/>, <see cref="IRateRatioTest"/> or <see cref="IRateDifferenceMethod"/>.</typeparam>
    /// <param name="kind">The method's <c>Kind</c>, which must not be that of a built-in or of a method registered before.</param>
    /// <param name="typeInfo">How the method's own options are written, from a source-generated context of the caller's.</param>
    /// <returns>This, so that registrations chain.</returns>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is blank or taken, or the type implements no extension interface.</exception>
    public TruceStatsJson AddMethod<TMethod>(string kind, JsonTypeInfo<TMethod> typeInfo)
        where TMethod : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentNullException.ThrowIfNull(typeInfo);
        if (!MethodRegistry.IsExtension(typeof(TMethod)))
            throw new ArgumentException(FormattableString.Invariant($"{typeof(TMethod).Name} implements none of the extension interfaces of TruceStats."), nameof(typeInfo));
        if (MethodRegistry.IsBuiltIn(kind))
            throw new ArgumentException(FormattableString.Invariant($"The kind '{kind}' belongs to a built-in method; choose another."), nameof(kind));
        if (!_methods.TryAdd(kind, typeInfo))
            throw new ArgumentException(FormattableString.Invariant($"The kind '{kind}' is registered already."), nameof(kind));
        return this;
    }
}
