namespace TruceStats.Html;

/// <summary>What a notebook kernel calls by reflection, first on the source of formatters and then on each formatter.</summary>
internal interface INotebookFormatter
{
    const string Html = "text/html";

    /// <summary>What <see cref="Format"/> writes.</summary>
    string MimeType { get; }

    IEnumerable<object> CreateTypeFormatters();

    /// <summary>Writes an instance; false, with nothing written, where it is of another type.</summary>
    bool Format(object instance, TextWriter writer);
}
