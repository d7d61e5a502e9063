namespace TruceStats.Html;

/// <summary>How a result is shown as HTML: sentences, tables, lists. The view of a result stands beside it, in its room.</summary>
internal interface IHtmlView<in T>
{
    static abstract void Write(HtmlText html, T result);
}
