namespace TruceStats.Html;

/// <summary>Shows a result in a notebook as its view writes it; at once the source of formatters and the only formatter in it.</summary>
internal sealed class NotebookFormatter<T, TView> : INotebookFormatter
    where T : class
    where TView : IHtmlView<T>
{
    public string MimeType => INotebookFormatter.Html;

    public IEnumerable<object> CreateTypeFormatters() => [this];

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T result)
            return false;
        writer.Write(HtmlText.Of<T, TView>(result));
        return true;
    }
}
