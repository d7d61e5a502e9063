namespace TruceStats.Json;

/// <summary>One place where a caller's own can stand: the types by which it is asked for, how its kind is found, and the built-ins. Kinds are told apart within it.</summary>
internal sealed class ExtensionPoint(IReadOnlyList<Type> types, Func<object, string> kindOf, IReadOnlyList<object> instances, IReadOnlyList<BuiltInForm> forms)
{
    /// <summary>Built-ins without options: one instance each.</summary>
    public IReadOnlyList<object> Instances { get; } = instances;

    /// <summary>Built-ins with options.</summary>
    public IReadOnlyList<BuiltInForm> Forms { get; } = forms;

    public string KindOf(object method) => kindOf(method);

    /// <summary>Whether a type, the point's own or one that implements it, belongs here.</summary>
    public bool Covers(Type type) => types.Any(own => own.IsAssignableFrom(type));

    public bool IsBuiltIn(string kind) => Form(kind) is not null || Instances.Any(instance => KindOf(instance) == kind);

    public BuiltInForm? Form(string kind) => Forms.FirstOrDefault(form => form.Kind == kind);

    /// <summary>The built-in without options that is asked for as a type, by its kind; null where there is none.</summary>
    public TMethod? Instance<TMethod>(string kind)
        where TMethod : class =>
        Instances.OfType<TMethod>().FirstOrDefault(instance => KindOf(instance) == kind);
}
