namespace TruceStats.Evaluations;

/// <summary>A report before it is rendered: what stands in it, in order, in one language.</summary>
internal sealed record ReportDocument(string Title, string LanguageCode, IReadOnlyList<ReportSection> Sections);

/// <summary>One section; the id is stable and the same in every language.</summary>
internal sealed record ReportSection(string Id, string Heading, IReadOnlyList<ReportBlock> Blocks);

/// <summary>What a section is made of.</summary>
internal abstract record ReportBlock;

internal sealed record ReportParagraph(string Text) : ReportBlock;

internal sealed record ReportList(IReadOnlyList<string> Items) : ReportBlock;

/// <summary>A table; cells of numeric columns are set to the right.</summary>
internal sealed record ReportTable(string Caption, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlySet<int> Numeric) : ReportBlock;

/// <summary>A chart, for renderers that can show one: its caption, and what a reader hears who cannot see it.</summary>
internal sealed record ReportPicture(ReportFigure Figure, string Caption, string Alternative) : ReportBlock;

/// <summary>A heading with named texts below it: a method card.</summary>
internal sealed record ReportCard(string Heading, IReadOnlyList<(string Name, string Text)> Items) : ReportBlock;
