namespace TruceStats.Plots;

/// <summary>A text of the plot that is broken into lines anew for every size of picture. The caller may change it at any time.</summary>
internal sealed class FittedText(LabelStyle style, int lines)
{
    private string _whole = "";
    private string _fitted = "";

    public void Fit(float width, Paint paint)
    {
        if (style.Text != _fitted)
            _whole = style.Text;
        if (string.IsNullOrEmpty(_whole))
            return;
        Typography.Choose(style, _whole);
        _fitted = Typography.Wrap(_whole, width, lines, style, paint);
        style.Text = _fitted;
    }
}
