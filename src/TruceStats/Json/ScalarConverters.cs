using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace TruceStats.Json;

/// <summary>A double as a JSON number, an infinite one as <c>"infinity"</c> or <c>"-infinity"</c>; NaN is an error both ways.</summary>
internal sealed class DoubleConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString() switch
            {
                "infinity" => double.PositiveInfinity,
                "-infinity" => double.NegativeInfinity,
                _ => throw new JsonException("A number must be a JSON number, \"infinity\" or \"-infinity\"."),
            };
        }

        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException("A number must be a JSON number, \"infinity\" or \"-infinity\".");
        double value = reader.GetDouble();
        // 1e999 parses as infinity; whoever means infinity writes it out.
        return double.IsFinite(value) ? value : throw new JsonException("The number is too large for a double.");
    }

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsNaN(value))
            throw new JsonException("NaN is not written: an undefined value is null.");
        if (double.IsInfinity(value))
            writer.WriteStringValue(value > 0 ? "infinity" : "-infinity");
        else
            writer.WriteNumberValue(value);
    }
}

/// <summary>A date as ISO text, <c>"2016-03-26"</c>.</summary>
internal sealed class LocalDateConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("A date must be text of the form 2016-03-26.");
        var parsed = LocalDatePattern.Iso.Parse(reader.GetString()!);
        return parsed.Success ? parsed.Value : throw new JsonException("A date must be a day of the calendar, of the form 2016-03-26.");
    }

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

/// <summary>A value that is one text: an id, a code, a unit's symbol.</summary>
internal sealed class TextConverter<T>(Func<T, string> toText, Func<string, T> fromText) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"A {typeof(T).Name} must be text.");
        try
        {
            return fromText(reader.GetString()!);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            throw new JsonException($"This is no valid {typeof(T).Name}: {fault.Message}", fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(toText(value));
}
