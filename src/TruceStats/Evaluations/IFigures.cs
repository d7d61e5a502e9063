namespace TruceStats.Evaluations;

/// <summary>Draws the charts of a report. Handed to an evaluation's <c>ToHtml</c>; nothing is found or registered elsewhere.</summary>
/// <remarks>
/// The report gives each chart its caption and its text for readers of screens. A picture that is not well-formed, brings a script or asks for anything from outside
/// is refused.
/// </remarks>
public interface IFigures
{
    /// <summary>One chart as an SVG document without a declaration, so that it can stand in a page.</summary>
    /// <param name="figure">Which chart.</param>
    /// <param name="evaluation">The evaluation that it is of; the part that the chart shows has an answer.</param>
    /// <param name="language">The language of what is written in it.</param>
    /// <returns>The picture; null where this draws no such chart, and the report goes without.</returns>
    string? Draw(ReportFigure figure, TruceEvaluation evaluation, ReportLanguage language);
}
