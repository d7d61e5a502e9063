using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TruceStats.Json;

/// <summary>Reads and writes a domain type by way of its wire form, a record whose members are all required.</summary>
internal sealed class WireConverter<TDomain, TWire>(Func<TDomain, TWire> toWire, Func<TWire, TDomain> fromWire) : JsonConverter<TDomain>
    where TDomain : class
    where TWire : class
{
    public override TDomain Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var wire = JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<TWire>)options.GetTypeInfo(typeof(TWire)))
            ?? throw new JsonException($"A {typeof(TDomain).Name} must not be null here.");
        try
        {
            return fromWire(wire);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            // What the type refuses is bad JSON to whoever reads it; the type's own message says what was found and what is required.
            throw new JsonException($"This is no valid {typeof(TDomain).Name}: {fault.Message}", fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, TDomain value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, toWire(value), (JsonTypeInfo<TWire>)options.GetTypeInfo(typeof(TWire)));
}
