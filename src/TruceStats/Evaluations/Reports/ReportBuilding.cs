namespace TruceStats.Evaluations;

/// <summary>Puts a report together: which sections, in which order. A section without anything to say is left out, and the reasons are listed at the end.</summary>
internal static class ReportBuilding
{
    public static ReportDocument Of(TruceEvaluation evaluation, ReportLanguage language)
    {
        var writing = new ReportWriting(evaluation, language);
        (string Id, IEnumerable<ReportBlock> Blocks)[] sections =
        [
            ("summary", InputSections.Summary(writing)), ("claims", ClaimSection.Of(writing)), ("inputs", InputSections.Inputs(writing)),
            ("windows", ChangeSections.Windows(writing)), ("change", ChangeSections.Change(writing)), ("interrupted", ModelSections.Interrupted(writing)),
            ("aftermath", ModelSections.Aftermath(writing)), ("looks", ModelSections.Looks(writing)), ("placebos", ModelSections.Placebos(writing)),
            ("curve", CurveSection.Of(writing)), ("parties", PartySections.Parties(writing)), ("places", PartySections.Places(writing)),
            ("durability", PartySections.Durability(writing)), ("sensitivity", SensitivitySection.Of(writing)), ("rivals", RivalSections.Rivals(writing)),
            ("design", RivalSections.Design(writing)), ("cautions", InputSections.Cautions(writing)), ("missing", MissingSection.Of(writing)),
            ("cards", InputSections.Cards(writing)), ("rerun", InputSections.Rerun(writing)),
        ];
        return new ReportDocument(
            writing.Phrase("title", ("truce", evaluation.Truce.Name)), language.Code,
            [
                .. sections.Select(section => new ReportSection(section.Id, writing.Phrase("heading-" + section.Id), [.. section.Blocks]))
                    .Where(section => section.Blocks.Count > 0),
            ]);
    }
}
