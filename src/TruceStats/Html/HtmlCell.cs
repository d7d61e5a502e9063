namespace TruceStats.Html;

/// <summary>One cell of a table.</summary>
/// <param name="Text">What it shows, not yet encoded.</param>
/// <param name="IsNumber">Whether it stands at the right, so that digits stand below digits.</param>
/// <param name="Hint">What is shown on pointing at it, not yet encoded; null where nothing is.</param>
internal readonly record struct HtmlCell(string Text, bool IsNumber = false, string? Hint = null)
{
    public static HtmlCell Number(string text) => new(text, IsNumber: true);

    public static implicit operator HtmlCell(string text) => new(text);
}
