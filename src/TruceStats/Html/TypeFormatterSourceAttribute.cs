namespace TruceStats.Html;

/// <summary>
/// Marks a class whose instances a notebook shows as HTML. Notebook kernels look for an attribute of this very name, in whatever assembly it is
/// declared, and read these two properties by reflection: so the library needs no reference to any kernel.
/// </summary>
/// <param name="formatterSourceType">A class with a public constructor without parameters that is an <see cref="INotebookFormatter"/>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; } = [INotebookFormatter.Html];
}
