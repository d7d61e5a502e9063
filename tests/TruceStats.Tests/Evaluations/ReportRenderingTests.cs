using System.Text.RegularExpressions;
using TruceStats.Evaluations;

namespace TruceStats.Tests.Evaluations;

public sealed class ReportRenderingTests
{
    private static readonly Lazy<TruceEvaluation> Evaluation = new(() => TruceEvaluation.Of(
        Truce.Of("<b>|The *truce*|</b>\n& \"more\"", [Declaration.Of("d", "ms-13", new LocalDate(2016, 3, 25), new LocalDate(2016, 3, 26))]),
        EvaluationCases.Monthly, EvaluationCases.Quick with { Rivals = [RivalEvent.Of("<script>alert(1)</script>", new LocalDate(2016, 3, 29))] }));

    [Fact]
    public void Both_languages_have_the_same_sentences_with_the_same_places()
    {
        var (english, spanish) = (ReportLanguage.English.Texts.Phrases, ReportLanguage.Spanish.Texts.Phrases);
        Assert.Equal(english.Keys.Order(), spanish.Keys.Order());
        foreach (var (key, template) in english)
        {
            Assert.Equal(Places(template), Places(spanish[key]));
            Assert.False(template == spanish[key] && template.Contains(' ', StringComparison.Ordinal) && Regex.Replace(template, @"\{\w+\}", "").Any(char.IsLetter), key);
        }
    }

    [Fact]
    public void A_name_is_text_and_never_markup()
    {
        string html = Evaluation.Value.ToHtml();
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", html, StringComparison.Ordinal);
        string markdown = Evaluation.Value.ToMarkdown();
        Assert.Contains(@"\<script\>", markdown, StringComparison.Ordinal);
        Assert.Contains(@"\|The \*truce\*\|", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_asks_for_nothing_from_outside()
    {
        string html = Evaluation.Value.ToHtml(new Bars());
        Assert.DoesNotMatch("(?i)<(script|link|iframe|object|embed)|@import|https?://(?!www\\.w3\\.org)", html);
        Assert.DoesNotMatch("(?i)\\s(src|href)=\"(?!#)", html);
        Assert.DoesNotMatch("(?i)\\son[a-z]+=", html);
    }

    [Fact]
    public void Headings_go_down_by_one_and_everything_has_a_name()
    {
        string html = Evaluation.Value.ToHtml(new Bars());
        int[] levels = [.. Regex.Matches(html, "<h([1-6])").Select(match => match.Groups[1].Value[0] - '0')];
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Matches("<html lang=\"en\">", html);
        Assert.Matches("<html lang=\"es\">", Evaluation.Value.ToHtml(null, ReportLanguage.Spanish));
        Assert.Equal(Regex.Count(html, "<table>"), Regex.Count(html, "<caption>"));
        Assert.DoesNotMatch("<th(?! scope=| ?ead)[ >]", html);
        Assert.NotEmpty(Regex.Matches(html, "<svg"));
        Assert.Equal(Regex.Count(html, "<svg"), Regex.Matches(html, "<svg[^>]*>").Count(match => match.Value.Contains("role=\"img\"", StringComparison.Ordinal) && match.Value.Contains("aria-label=\"", StringComparison.Ordinal)));
        string[] ids = [.. Regex.Matches(html, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value)];
        Assert.Equal(ids.Distinct().Count(), ids.Length);
    }

    [Fact]
    public void Every_element_that_is_opened_is_closed()
    {
        string html = Evaluation.Value.ToHtml(new Bars());
        var open = new Stack<string>();
        foreach (Match tag in Regex.Matches(html, "<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*?(/?)>"))
        {
            string name = tag.Groups[2].Value;
            if (name is "meta" or "DOCTYPE" || tag.Groups[3].Length > 0)
                continue;
            if (tag.Groups[1].Length == 0)
                open.Push(name);
            else
                Assert.Equal(name, open.Pop());
        }
        Assert.Empty(open);
    }

    [Fact]
    public void Text_on_its_ground_has_a_contrast_above_seven_to_one()
    {
        string sheet = ReportStyle.Sheet;
        string[] inks = [.. Regex.Matches(sheet, "(?<![-a-z])color: (#[0-9a-f]{6})").Select(match => match.Groups[1].Value)];
        string ground = Regex.Match(sheet, "background: (#[0-9a-f]{6})").Groups[1].Value;
        Assert.True(inks.Length >= 2);
        Assert.All(inks, ink => Assert.True((Luminance(ground) + 0.05) / (Luminance(ink) + 0.05) > 7, ink));
    }

    [Fact]
    public void A_terminal_has_no_line_that_is_too_long()
    {
        foreach (var language in new[] { ReportLanguage.English, ReportLanguage.Spanish })
            Assert.All(Evaluation.Value.ToText(language).Split('\n'), line => Assert.True(line.Length <= 145, line));
        Assert.DoesNotContain('\r', Evaluation.Value.ToText());
    }

    [Theory]
    [InlineData("<svg viewBox='0 0 1 1' xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "script")]
    [InlineData("<svg viewBox='0 0 1 1' xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "onload")]
    [InlineData("<svg viewBox='0 0 1 1' xmlns='http://www.w3.org/2000/svg'><image href='https://example.org/a.png'/></svg>", "outside")]
    [InlineData("<svg viewBox='0 0 1 1' xmlns='http://www.w3.org/2000/svg'><rect style='fill:url(https://example.org/a)'/></svg>", "outside")]
    [InlineData("<svg viewBox='0 0 1 1' xmlns='http://www.w3.org/2000/svg'><style>@import 'a.css';</style></svg>", "outside")]
    [InlineData("<svg viewBox='0 0 1 1' xmlns='http://www.w3.org/2000/svg'><foreignObject/></svg>", "foreignObject")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "viewBox")]
    [InlineData("<html viewBox='0'/>", "no svg")]
    [InlineData("<svg", "well-formed")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 1 1'>&a;</svg>", "declaration")]
    public void A_picture_that_could_do_more_than_show_is_refused(string svg, string why)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Evaluation.Value.ToHtml(new Fixed(svg)));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_draws_nothing_leaves_a_page_without_charts() =>
        Assert.Equal(Evaluation.Value.ToHtml(), Evaluation.Value.ToHtml(new Fixed(null)));

    private static string[] Places(string template) => [.. Regex.Matches(template, @"\{\w+\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    // Relative luminance as the Web Content Accessibility Guidelines 2.2 define it.
    private static double Luminance(string colour)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(colour.Substring(1 + (2 * i), 2), 16) / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private sealed class Fixed(string? svg) : IFigures
    {
        public string? Draw(ReportFigure figure, TruceEvaluation evaluation, ReportLanguage language) => svg;
    }

    private sealed class Bars : IFigures
    {
        public string Draw(ReportFigure figure, TruceEvaluation evaluation, ReportLanguage language) =>
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\" viewBox=\"0 0 10 10\"><rect width=\"5\" height=\"5\"/></svg>";
    }
}
