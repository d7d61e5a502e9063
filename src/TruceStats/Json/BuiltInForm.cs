using System.Text.Json;
using System.Text.Json.Nodes;

namespace TruceStats.Json;

/// <summary>A built-in that has options of its own, and so no single instance: its kind, and the wire form of its options.</summary>
internal abstract class BuiltInForm(string kind)
{
    public string Kind { get; } = kind;

    public static BuiltInForm Of<TDomain, TWire>(string kind, Func<TDomain, TWire> toWire, Func<TWire, TDomain> fromWire)
        where TDomain : class
        where TWire : class =>
        new Form<TDomain, TWire>(kind, toWire, fromWire);

    /// <summary>Whether a value is written in this form; its kind is this one's.</summary>
    public abstract bool Fits(object value);

    public abstract JsonObject Write(object value, JsonSerializerOptions options);

    public abstract object? Read(JsonObject members, JsonSerializerOptions options);

    /// <summary>Lets the type stand by its own name too, and not only behind its interface; in the same form, with its kind.</summary>
    public abstract void AddByName(ConverterTable table);

    private sealed class Form<TDomain, TWire>(string kind, Func<TDomain, TWire> toWire, Func<TWire, TDomain> fromWire) : BuiltInForm(kind)
        where TDomain : class
        where TWire : class
    {
        public override bool Fits(object value) => value is TDomain;

        public override JsonObject Write(object value, JsonSerializerOptions options) =>
            JsonSerializer.SerializeToNode(toWire((TDomain)value), options.GetTypeInfo(typeof(TWire)))!.AsObject();

        public override object? Read(JsonObject members, JsonSerializerOptions options) =>
            members.Deserialize(options.GetTypeInfo(typeof(TWire))) is TWire wire ? fromWire(wire) : null;

        public override void AddByName(ConverterTable table) => table.AddMethods<TDomain>();
    }
}
