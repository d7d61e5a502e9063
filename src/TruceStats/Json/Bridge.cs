using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TruceStats.Json;

/// <summary>Stands in the caller's options and passes over into the private ones.</summary>
internal sealed class Bridge<T>(JsonConverter inner, JsonSerializerOptions strict) : JsonConverter<T>
{
    // Not made in the constructor: the private options must have all their converters first.
    private JsonTypeInfo<T>? _typeInfo;

    public JsonTypeInfo<T> TypeInfo => _typeInfo ??= JsonMetadataServices.CreateValueInfo<T>(strict, inner);

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize(ref reader, TypeInfo);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, TypeInfo);
}
