using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TruceStats.Json;

/// <summary>
/// What stands behind an extension interface, a method, shape, family or model, as an object with a <c>kind</c> and its own options. One that is neither built in nor
/// registered is an error on writing as on reading.
/// </summary>
internal sealed class MethodConverter<TMethod>(TruceStatsJson additions) : JsonConverter<TMethod>
    where TMethod : class
{
    private const string KindMember = "kind";

    private readonly ExtensionPoint _point = MethodRegistry.PointOf(typeof(TMethod));

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
        string kind = _point.KindOf(value);
        var members = new JsonObject();
        if (_point.Form(kind) is { } form && form.Fits(value))
            members = form.Write(value, options);
        else if (additions.Find(_point, kind) is { } typeInfo && typeInfo.Type == value.GetType())
            members = OwnMembers(value, options.GetTypeInfo(typeInfo.Type));
        else if (!ReferenceEquals(_point.Instance<TMethod>(kind), value))
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
        if (_point.Form(kind) is { } form)
            return form.Read(members, options);
        if (additions.Find(_point, kind) is { } registered)
        {
            var typeInfo = options.GetTypeInfo(registered.Type);
            CheckMembers(typeInfo, kind, members);
            return members.Deserialize(typeInfo);
        }

        if (_point.Instance<TMethod>(kind) is not { } builtIn)
            throw new JsonException($"The method '{kind}' is not known as {typeof(TMethod).Name}; register it with ConfigureForTruceStats.");
        return members.Count == 0 ? builtIn : throw new JsonException($"The method '{kind}' has no options.");
    }

    // The kind is written once. What cannot be set on reading, as the citation, the names of columns and bounds, is no option.
    private static JsonObject OwnMembers(object value, JsonTypeInfo typeInfo)
    {
        var members = JsonSerializer.SerializeToNode(value, typeInfo) as JsonObject ?? throw new JsonException("A method's options must be written as an object.");
        members.Remove(KindMember);
        foreach (var property in typeInfo.Properties.Where(property => !IsOption(property)))
            members.Remove(property.Name);
        return members;
    }

    // The serializer itself would pass over the one in silence, and take the default of the type for the other.
    private static void CheckMembers(JsonTypeInfo typeInfo, string kind, JsonObject members)
    {
        foreach (var property in typeInfo.Properties.Where(property => property.Name != KindMember))
        {
            bool option = IsOption(property), given = members.ContainsKey(property.Name);
            if (given && !option)
                throw new JsonException($"The member '{property.Name}' of the method '{kind}' follows from its options and is none of them.");
            if (option && !given && property is { Get: not null, ShouldSerialize: null })
                throw new JsonException($"The method '{kind}' lacks its option '{property.Name}'.");
        }
    }

    private static bool IsOption(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

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
