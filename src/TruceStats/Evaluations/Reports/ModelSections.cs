namespace TruceStats.Evaluations;

/// <summary>The interrupted series, what came after, later looks and false dates.</summary>
internal static class ModelSections
{
    public static IEnumerable<ReportBlock> Interrupted(ReportWriting writing)
    {
        if (writing.Evaluation.Interrupted.Value is not { } fit)
            yield break;
        foreach (string sentence in Effect(writing))
            yield return new ReportParagraph(sentence);
        var averted = fit.AvertedDuring(InForceBins(writing.Evaluation));
        var finding = Finding.Of(averted.CounterfactualMean, 0);
        if (finding.Key is not ("open" or "undefined"))
        {
            var draw = Finding.Of(averted.CounterfactualDraw, 0);
            yield return new ReportParagraph(writing.Sentence(
                "averted", finding, ("observed", Figures.Short(averted.Observed)), ("expected", writing.Estimate(averted.Expected)), ("drawLower", draw.Lower), ("drawUpper", draw.Upper)));
        }
        yield return new ReportParagraph(writing.Phrase("model", ("model", writing.Language.Texts.Words(fit.Model.ToString()!))));
        yield return InputSections.Picture(writing, ReportFigure.InterruptedSeries, Effect(writing).First());
    }

    /// <summary>The bins that count as in force: a month that the start cuts is among them where its rule says so.</summary>
    private static PeriodSet InForceBins(TruceEvaluation evaluation)
    {
        var inForce = evaluation.Series.During(PeriodSet.Of(evaluation.Windows.Value!.InForce), evaluation.Options.Straddle);
        return PeriodSet.Of(inForce.Bins.Where(bin => bin.Status == BinStatus.Counted).Select(bin => bin.Period));
    }

    /// <summary>The sentence of the effect, as the model has it.</summary>
    public static IEnumerable<string> Effect(ReportWriting writing)
    {
        if (writing.Evaluation.Interrupted.Value is not { } fit)
            return [];
        var effect = fit.Effects.First(named => named.Name == EvaluationCase.InForce).Estimate;
        return [writing.Sentence(effect.Unit == Unit.Ratio ? "effect" : "difference", Finding.Of(effect, ReportWriting.NoneOf(effect.Unit)))];
    }

    public static IEnumerable<ReportBlock> Aftermath(ReportWriting writing)
    {
        if (writing.Evaluation.Aftermath.Value is not { } aftermath)
            yield break;
        foreach (string sentence in Afterwards(writing))
            yield return new ReportParagraph(sentence);
        if (aftermath.Postponement.Value is { Net.Interval: not null } postponement)
        {
            yield return new ReportParagraph(writing.Phrase(
                "postponed", ("averted", writing.Estimate(postponement.Averted)), ("excess", writing.Estimate(postponement.Excess)), ("net", writing.Estimate(postponement.Net)),
                ("bins", ReportWriting.Count(postponement.AfterBins)), ("level", writing.Level),
                ("lower", RoundedBeside.Text(postponement.Net.Interval.Lower, 0)), ("upper", RoundedBeside.Text(postponement.Net.Interval.Upper, 0))));
        }
    }

    /// <summary>The rate afterwards against the baseline, and against the truce in force.</summary>
    public static IEnumerable<string> Afterwards(ReportWriting writing)
    {
        if (writing.Evaluation.Aftermath.Value is not { } aftermath)
            yield break;
        foreach (var (prefix, change) in new[] { ("baseline", aftermath.AgainstBaseline), ("in-force", aftermath.AgainstInForce) })
        {
            var finding = Finding.Of(change.Ratio(), 1);
            if (finding.Key is not ("open" or "undefined"))
                yield return writing.Sentence(prefix, finding);
        }
    }

    public static IEnumerable<ReportBlock> Looks(ReportWriting writing)
    {
        int look = writing.Evaluation.Options.Look;
        yield return new ReportParagraph(look == 1 ? writing.Phrase("look-first") : writing.Phrase("look-later", ("look", ReportWriting.Count(look))));
        if (writing.Evaluation.AnytimeValid.Value?.Last.Step?.Ratio is not { } ratio)
            yield break;
        var finding = Finding.Of(ratio, 1);
        if (finding.Key is not ("open" or "undefined"))
            yield return new ReportParagraph(writing.Sentence("anytime", finding));
    }

    public static IEnumerable<ReportBlock> Placebos(ReportWriting writing)
    {
        if (writing.Evaluation.Placebos.Value is not { } placebos)
            yield break;
        string sentence = writing.Phrase(
            "placebos", ("count", ReportWriting.Count(placebos.Count)), ("bins", ReportWriting.Count(placebos.WindowBins)), ("extreme", ReportWriting.Count(placebos.Rank - 1)),
            ("rank", ReportWriting.Count(placebos.Rank)), ("of", ReportWriting.Count(placebos.Count + 1)), ("floor", Figures.Three(placebos.Floor)));
        yield return new ReportParagraph(sentence);
        yield return InputSections.Picture(writing, ReportFigure.Placebos, sentence);
    }
}
