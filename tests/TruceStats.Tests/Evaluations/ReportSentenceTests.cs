using System.Globalization;
using System.Text.RegularExpressions;
using TruceStats.Evaluations;

namespace TruceStats.Tests.Evaluations;

/// <summary>A sentence that contradicts its numbers is the worst that a report can print: words of direction and certainty are held against what is printed beside them, and that against the estimates.</summary>
public sealed class ReportSentenceTests
{
    private const string Number = @"(-?\d+(?:\.\d+)?(?:e-?\d+)?|-?∞)";

    private static readonly Lazy<IReadOnlyList<TruceEvaluation>> Drawn = new(() => [.. EvaluationCases.Drawn(48)]);

    private static readonly (string Language, string Pattern, Func<double, double, double, bool> Holds)[] Rules =
    [
        ("en", $@"The rate fell: .*? a ratio of {Number} \(\d+% interval {Number} to {Number}; .*?\)\. The whole interval lies below 1", (v, l, u) => l <= v && v <= u && u < 1),
        ("en", $@"The rate rose: .*? a ratio of {Number} \(\d+% interval {Number} to {Number}; .*?\)\. The whole interval lies above 1", (v, l, u) => l > 1 && v <= u && l <= v),
        ("en", $@"No fall was detected, which is not to say that there was none: .*? a ratio of {Number}, and the \d+% interval, {Number} to {Number}, holds 1", (v, l, u) => v < 1 && l <= 1 && u >= 1),
        ("en", $@"No rise was detected, which is not to say that there was none: .*? a ratio of {Number}, and the \d+% interval, {Number} to {Number}, holds 1", (v, l, u) => v > 1 && l <= 1 && u >= 1),
        ("en", $@"goes with a lower level: {Number} times what was to be expected \(\d+% interval {Number} to {Number};", (v, l, u) => l <= v && v <= u && u < 1),
        ("en", $@"goes with a higher level: {Number} times what was to be expected \(\d+% interval {Number} to {Number};", (v, l, u) => v <= u && l <= v && l > 1),
        ("en", $@"In the model no fall was detected.*?: {Number} times what was to be expected, and the \d+% interval, {Number} to {Number}, holds 1", (v, l, u) => v < 1 && l <= 1 && u >= 1),
        ("en", $@"In the model no rise was detected.*?: {Number} times what was to be expected, and the \d+% interval, {Number} to {Number}, holds 1", (v, l, u) => v > 1 && l <= 1 && u >= 1),
        ("en", $@"as the model has it: {Number} fewer \(\d+% interval {Number} to {Number};", (v, l, u) => v > 0 && l > 0 && u >= v),
        ("en", $@"stayed below that of the baseline: a ratio of {Number} \(\d+% interval {Number} to {Number}\)", (v, _, u) => v < 1 && u < 1),
        ("en", $@"went beyond that of the baseline: a ratio of {Number} \(\d+% interval {Number} to {Number}\)", (v, l, _) => v > 1 && l > 1),
        ("en", $@"in force it rose: a ratio of {Number} \(\d+% interval {Number} to {Number}\)", (v, l, _) => v > 1 && l > 1),
        ("en", $@"the ratio is {Number}, and its \d+% interval, {Number} to {Number}, holds for all looks together; it lies wholly below 1", (v, _, u) => v < 1 && u < 1),
        ("en", $@"the ratio is {Number}, and its \d+% interval, {Number} to {Number}, holds for all looks together; 1 is in it", (_, l, u) => l <= 1 && u >= 1),
        ("es", $@"La tasa bajó: .*? una razón de {Number} \(intervalo del \d+%, de {Number} a {Number}; .*?\)\. Todo el intervalo está por debajo de 1", (v, l, u) => l <= v && v <= u && u < 1),
        ("es", $@"La tasa subió: .*? una razón de {Number} \(intervalo del \d+%, de {Number} a {Number}; .*?\)\. Todo el intervalo está por encima de 1", (v, l, u) => l > 1 && v <= u && l <= v),
        ("es", $@"No se detectó una baja, lo que no quiere decir que no la hubiera: .*? una razón de {Number}, y el intervalo del \d+%, de {Number} a {Number}, contiene el 1", (v, l, u) => v < 1 && l <= 1 && u >= 1),
        ("es", $@"No se detectó un alza, lo que no quiere decir que no la hubiera: .*? una razón de {Number}, y el intervalo del \d+%, de {Number} a {Number}, contiene el 1", (v, l, u) => v > 1 && l <= 1 && u >= 1),
        ("es", $@"va acompañada de un nivel más bajo: {Number} veces lo que era de esperar \(intervalo del \d+%, de {Number} a {Number};", (v, l, u) => l <= v && v <= u && u < 1),
        ("es", $@"va acompañada de un nivel más alto: {Number} veces lo que era de esperar \(intervalo del \d+%, de {Number} a {Number};", (v, l, u) => v <= u && l <= v && l > 1),
        ("es", $@"según el modelo: {Number} menos \(intervalo del \d+%, de {Number} a {Number};", (v, l, u) => v > 0 && l > 0 && u >= v),
        ("es", $@"siguió por debajo de la de referencia: una razón de {Number} \(intervalo del \d+%, de {Number} a {Number}\)", (v, _, u) => v < 1 && u < 1),
        ("es", $@"pasó por encima de la de referencia: una razón de {Number} \(intervalo del \d+%, de {Number} a {Number}\)", (v, l, _) => v > 1 && l > 1),
    ];

    [Fact]
    public void Every_word_of_direction_and_certainty_agrees_with_the_numbers_beside_it()
    {
        var seen = new HashSet<string>();
        foreach (var evaluation in Drawn.Value)
        {
            foreach (var (language, pattern, holds) in Rules)
            {
                foreach (Match match in Regex.Matches(Flowing(evaluation, language), pattern))
                {
                    seen.Add(pattern);
                    Assert.True(holds(Parsed(match.Groups[1]), Parsed(match.Groups[2]), Parsed(match.Groups[3])), match.Value);
                }
            }
        }
        // A pattern that matches nothing holds nothing: most must have been seen.
        Assert.True(seen.Count >= Rules.Length - 4, string.Join("\n", Rules.Select(rule => rule.Pattern).Except(seen)));
    }

    [Fact]
    public void The_sentence_of_the_rate_change_is_that_of_its_interval_in_both_languages()
    {
        foreach (var evaluation in Drawn.Value)
        {
            var ratio = evaluation.Change.Value!.Ratio();
            var (english, spanish) = ratio switch
            {
                { Interval.Upper: < 1 } => ("The rate fell:", "La tasa bajó:"),
                { Interval.Lower: > 1 } => ("The rate rose:", "La tasa subió:"),
                { Value: < 1 } => ("No fall was detected", "No se detectó una baja"),
                { Value: > 1 } => ("No rise was detected", "No se detectó un alza"),
                { Value: not null } => ("No change was detected", "No se detectó ningún cambio"),
                _ => ("the ratio is undefined", "la razón no está definida"),
            };
            Assert.Contains(english, Flowing(evaluation, "en"), StringComparison.Ordinal);
            Assert.Contains(spanish, Flowing(evaluation, "es"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Printed_numbers_are_the_estimates_rounded()
    {
        foreach (var evaluation in Drawn.Value)
        {
            var ratio = evaluation.Change.Value!.Ratio();
            if (ratio is not { Value: { } value, Interval: { } interval })
                continue;
            var match = Regex.Match(Flowing(evaluation, "en"), $@"a ratio of {Number}(?: \(|, and the )\d+% interval,? {Number} to {Number}");
            Assert.True(match.Success);
            AssertRounded(value, match.Groups[1].Value);
            AssertRounded(interval.Lower, match.Groups[2].Value);
            AssertRounded(interval.Upper, match.Groups[3].Value);
        }
    }

    [Theory]
    [InlineData("en", @"\b(caus(e|ed|al|es)|because of|due to|led to|thanks to|worked|success\w*)\b")]
    [InlineData("es", @"\b(caus(a|ó|al|aron)|debido a|gracias a|provoc\w+|logr\w+|éxito)\b")]
    public void Nothing_is_called_a_cause(string language, string forbidden)
    {
        foreach (var evaluation in Drawn.Value.Append(TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, EvaluationCases.Quick with { Rivals = [EvaluationCases.Measures] })))
            Assert.DoesNotMatch(new Regex(forbidden, RegexOptions.IgnoreCase), evaluation.ToHtml(null, ReportLanguage.Of(language)));
    }

    [Fact]
    public void No_fall_was_detected_is_never_no_fall()
    {
        foreach (var evaluation in Drawn.Value)
        {
            Assert.DoesNotMatch(@"(?i)there was no (fall|rise|change)|did not (fall|rise|change)|has not changed|no effect was", Flowing(evaluation, "en"));
            Assert.DoesNotMatch(@"(?i)no hubo (baja|alza|cambio)|no (bajó|subió|cambió)", Flowing(evaluation, "es"));
        }
    }

    [Fact]
    public void Under_four_weeks_in_force_is_said_in_the_summary()
    {
        foreach (var evaluation in Drawn.Value)
        {
            bool isShort = evaluation.Windows.Value!.InForce.Days < 28;
            Assert.Equal(isShort, evaluation.Cautions.Any(caution => caution.Code == CautionCodes.InForceUnderFourWeeks));
        }
        Assert.Contains(Drawn.Value, evaluation => evaluation.Windows.Value!.InForce.Days < 28);
    }

    // The report as sentences: line breaks of the terminal are spaces.
    private static string Flowing(TruceEvaluation evaluation, string language) =>
        Regex.Replace(evaluation.ToText(ReportLanguage.Of(language)), @"\s+", " ");

    private static double Parsed(Group group) => group.Value switch
    {
        "∞" => double.PositiveInfinity,
        "-∞" => double.NegativeInfinity,
        var text => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static void AssertRounded(double value, string printed)
    {
        if (double.IsInfinity(value))
        {
            Assert.Equal("∞", printed);
            return;
        }
        double shown = double.Parse(printed, CultureInfo.InvariantCulture);
        // Three significant digits are within half a unit of the third.
        Assert.True(Math.Abs(shown - value) <= 0.00501 * Math.Abs(value) + 1e-12, $"{value} was printed as {printed}");
        Assert.Equal(value.CompareTo(1), shown.CompareTo(1));
    }
}
