using System.Buffers;

namespace TruceStats.Data;

/// <summary>Codes of places that a file names by country and first subdivision, found without making a text for each row.</summary>
internal sealed class PlaceNames
{
    private readonly TextCache<PlaceCode> _codes = new(PlaceCode.Of);
    private readonly ArrayBufferWriter<char> _text = new();

    /// <summary>The place; null where the row names no country.</summary>
    public PlaceCode? Of(RowReader row, Column country, Column subdivision)
    {
        var whole = row[country];
        if (whole.IsEmpty)
            return null;
        _text.ResetWrittenCount();
        _text.Write(whole);
        var part = row[subdivision];
        if (!part.IsEmpty)
        {
            _text.Write("/");
            _text.Write(part);
        }
        return _codes[_text.WrittenSpan];
    }
}
