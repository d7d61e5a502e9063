using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TruceStats.Json;

/// <summary>
/// The one thing that enters the caller's options. It owns private, strict options with a source-generated context; the bridge converters that it hands
/// out leave the caller's options and read and write with the private ones.
/// </summary>
internal sealed class TruceStatsConverterFactory : JsonConverterFactory
{
    private readonly Dictionary<Type, JsonConverter> _bridges = [];

    public TruceStatsConverterFactory(TruceStatsJson additions)
    {
        // Strict is the base: missing, unknown and duplicate members are errors, and nullable annotations count.
        var strict = new JsonSerializerOptions(JsonSerializerDefaults.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // The caller's registrations stand in the private chain, so that a TruceStats type inside a caller's method is read strictly too.
            TypeInfoResolver = JsonTypeInfoResolver.Combine([TruceStatsJsonContext.Default, .. additions.TypeInfos.Select(info => info.OriginatingResolver)]),
        };
        var table = new ConverterTable(strict, additions);
        foreach (var entry in table.Entries)
        {
            strict.Converters.Add(entry.Inner);
            _bridges.Add(entry.Type, entry.Bridge);
        }

        strict.MakeReadOnly();
    }

    /// <summary>How a type is read and written without anybody's options around it.</summary>
    public JsonTypeInfo<T> TypeInfo<T>() => ((Bridge<T>)_bridges[typeof(T)]).TypeInfo;

    public override bool CanConvert(Type typeToConvert) => _bridges.ContainsKey(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => _bridges[typeToConvert];
}
