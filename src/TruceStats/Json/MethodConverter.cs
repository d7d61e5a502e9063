using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TruceStats.Json;

/// <summary>
/// Methods behind an extension interface, as an object with a <c>kind</c> and the method's own options. A method that is neither built in nor registered is
/// an error on writing as on reading.
/// </summary>
internal sealed class MethodConverter<TMethod>(IReadOnlyDictionary<string, JsonTypeInfo> callers) : JsonConverter<TMethod>
    where TMethod : class
{
    private const string KindMember = "kind";

    public override TMethod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var members = Members(ref reader);
        string kind = members.Remove(KindMember, out var named) && named is JsonValue value && value.TryGetValue(out string? text)
            ? text
            : throw new JsonException("A method must be an object with a 'kind'.");
        object? method;
        try
        {
            method = Made(kind, members, options);
        }
        catch (ArgumentException fault)
        {
            throw new JsonException($"These are no options of the method '{kind}': {fault.Message}", fault);
        }

        return method as TMethod ?? throw new JsonException($"The method '{kind}' is no {typeof(TMethod).Name}.");
    }

    public override void Write(Utf8JsonWriter writer, TMethod value, JsonSerializerOptions options)
    {
        string kind = MethodRegistry.KindOf(value);
        var members = new JsonObject();
        if (value is BlockBootstrapRatio bootstrap)
            members = JsonSerializer.SerializeToNode(BlockBootstrapWire.Of(bootstrap), options.GetTypeInfo(typeof(BlockBootstrapWire)))!.AsObject();
        else if (callers.TryGetValue(kind, out var typeInfo) && typeInfo.Type == value.GetType())
            members = OwnMembers(JsonSerializer.SerializeToNode(value, options.GetTypeInfo(typeInfo.Type)));
        else if (!ReferenceEquals(MethodRegistry.BuiltIn<TMethod>(kind), value))
            throw new JsonException($"The method '{kind}' is not registered; register {value.GetType().Name} with ConfigureForTruceStats.");
        writer.WriteStartObject();
        writer.WriteString(KindMember, kind);
        foreach (var (name, member) in members)
        {
            writer.WritePropertyName(name);
            if (member is null)
                writer.WriteNullValue();
            else
                member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private object? Made(string kind, JsonObject members, JsonSerializerOptions options)
    {
        if (kind == BlockBootstrapRatio.KindName)
            return members.Deserialize((JsonTypeInfo<BlockBootstrapWire>)options.GetTypeInfo(typeof(BlockBootstrapWire)))?.ToDomain();
        if (callers.TryGetValue(kind, out var typeInfo))
            return members.Deserialize(options.GetTypeInfo(typeInfo.Type));
        if (MethodRegistry.BuiltIn<TMethod>(kind) is not { } builtIn)
            throw new JsonException($"The method '{kind}' is not known as {typeof(TMethod).Name}; register it with ConfigureForTruceStats.");
        return members.Count == 0 ? builtIn : throw new JsonException($"The method '{kind}' has no options.");
    }

    // What the interface itself declares is not the method's own: the kind is written once, and the citation is no option.
    private static JsonObject OwnMembers(JsonNode? written)
    {
        var members = written as JsonObject ?? throw new JsonException("A method's options must be written as an object.");
        members.Remove(KindMember);
        members.Remove("method");
        return members;
    }

    private static JsonObject Members(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A method must be an object with a 'kind'.");
        var members = new JsonObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (!members.TryAdd(name, JsonNode.Parse(ref reader)))
                throw new JsonException($"The member '{name}' of a method stands twice.");
        }

        return members;
    }
}
