using System.Globalization;

namespace TruceStats.Evaluations;

/// <summary>What every section of a report is written with: the evaluation, the phrases of a language, and how numbers are printed.</summary>
internal sealed class ReportWriting(TruceEvaluation evaluation, ReportLanguage language)
{
    public TruceEvaluation Evaluation { get; } = evaluation;

    public ReportLanguage Language { get; } = language;

    public string Level => Figures.Level(Evaluation.Options.Level);

    public string Phrase(string key, params ReadOnlySpan<(string Name, string Value)> values) => Language.Texts.Phrase(key, values);

    /// <summary>The sentence that a finding calls for, with its numbers and the others that are given.</summary>
    public string Sentence(string prefix, Finding finding, params ReadOnlySpan<(string Name, string Value)> values) => Phrase(
        prefix + "-" + finding.Key,
        [
            ("value", WithUnit(finding.Value, finding.Estimate.Unit)), ("lower", finding.Lower), ("upper", finding.Upper), ("level", Level),
            ("method", Method(finding.Estimate)), .. values,
        ]);

    public string Caution(Caution caution) => CautionSentences.Of(caution, Language.Code);

    public string Method(Estimate estimate) => Language.Texts.Words(estimate.Method.Name);

    public string Window(string name) => Phrase("window-" + name);

    /// <summary>First and last day, both included.</summary>
    public string Span(StudyPeriod period) => Phrase("span", ("first", Date(period.Start)), ("last", LastDay(period)));

    public static string LastDay(StudyPeriod period) => period.IsOpen ? "…" : Date(DayNumber.ToDate(period.EndDay - 1));

    public static string Date(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    public static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A share in percent; nothing but 0 and 1 is printed as 0% or 100%.</summary>
    public static string Share(double share) => (share is 0 or 1 ? Figures.Short(100 * share) : RoundedBeside.Text(100 * share, 0, 100)) + "%";

    public string Rate(Tally tally) => Estimate(TruceStats.Rate.Of(tally).Estimate());

    /// <summary>A value with its unit.</summary>
    public string Estimate(Estimate estimate) =>
        estimate.Value is { } value ? WithUnit(RoundedBeside.Text(value, NoneOf(estimate.Unit)), estimate.Unit) : Phrase("undefined");

    public string Interval(Estimate estimate) => estimate.Interval is { } interval
        ? Phrase("interval", ("lower", RoundedBeside.Text(interval.Lower, NoneOf(estimate.Unit))), ("upper", RoundedBeside.Text(interval.Upper, NoneOf(estimate.Unit))))
        : Phrase("none");

    public static double NoneOf(Unit unit) => unit == Unit.Ratio ? 1 : 0;

    private string WithUnit(string number, Unit unit)
    {
        if (number.Length == 0 || unit == Unit.Ratio || unit == Unit.Probability || unit == Unit.Events)
            return number;
        return unit == Unit.Percent ? number + "%" : number + " " + Language.Texts.UnitText(unit);
    }
}
