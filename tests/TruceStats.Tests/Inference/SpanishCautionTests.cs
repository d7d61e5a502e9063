using System.Text.RegularExpressions;
using TruceStats.Tests.Conventions;

namespace TruceStats.Tests.Inference;

/// <summary>The Spanish sentences say the same as the English ones, of the same arguments, and are Spanish throughout.</summary>
public sealed partial class SpanishCautionTests
{
    private static readonly IReadOnlyDictionary<string, string[]> English = CautionSentences.In("en"), Spanish = CautionSentences.In("es");

    [Fact]
    public void Both_languages_have_the_same_codes() => Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Spanish.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_ask_for_the_same_arguments_in_each_of_the_sentences_of_a_code() => Assert.All(English, code =>
    {
        Assert.Equal(code.Value.Length, Spanish[code.Key].Length);
        Assert.All(code.Value.Zip(Spanish[code.Key]), pair => Assert.Equal(Arguments(pair.First), Arguments(pair.Second)));
    });

    [Fact]
    public void What_is_one_and_what_are_many_both_stand_in_Spanish() => Assert.All(SpanishSentences, sentence => Assert.All(
        Placeholder().Matches(sentence).Where(match => match.Groups["noun"].Success),
        match => Assert.Equal(2, match.Groups["noun"].Value.Split('|').Distinct().Count())));

    [Fact]
    public void Nothing_is_a_cause_in_Spanish_either() =>
        Assert.All(SpanishSentences, sentence => Assert.DoesNotMatch("(?i)caus(ó|a|e)|debido a|gracias a|provoc|logr|éxito|a raíz de|llev(ó|aron) a|funcion(ó|a)", sentence));

    [Fact]
    public void Nothing_is_left_in_English() => Assert.All(SpanishSentences.Concat(CautionSentences.SpanishTexts.Values), sentence => Assert.DoesNotMatch(
        @"(?i)\b(the|of|and|or|is|are|was|were|not|no one|than|with|without|by|from|at|that|which|only|there|bins?|counts?|events?|incidents?|ratio|rate|truce)\b|[“”]",
        Placeholder().Replace(sentence, match => match.Groups["noun"].Value)));

    [Fact]
    public void Every_sentence_is_one_and_ends_as_one() => Assert.All(SpanishSentences, sentence =>
    {
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", sentence, StringComparison.Ordinal);
        Assert.Equal(sentence.Normalize(), sentence);
    });

    [Theory]
    [InlineData(0, "Hay 0 períodos sin dato, que se excluyen y no se cuentan como cero.")]
    [InlineData(1, "Hay 1 período sin dato, que se excluye y no se cuenta como cero.")]
    [InlineData(12345, "Hay 12345 períodos sin dato, que se excluyen y no se cuentan como cero.")]
    public void Noun_adjective_and_verb_agree_with_the_number(double bins, string sentence) =>
        Assert.Equal(sentence, CautionSentences.Of(Caution.Of(CautionCodes.MissingBinsLeftOut, "bins", bins), "es"));

    [Fact]
    public void A_colon_within_a_noun_stays()
    {
        var caution = Caution.Of(CautionCodes.UnattributedLeftOut, CautionArgument.Of("incidents", 1), CautionArgument.Of("of", 3));
        Assert.Equal("De 3 incidentes, 1 no nombra a nadie en el lado pedido: se excluye y no representa a nadie.", CautionSentences.Of(caution, "es"));
    }

    [Theory]
    [InlineData("no-events-on-one-side", "side", "after", "No hay eventos después: el límite hacia ese lado es 0 o infinito.")]
    [InlineData("at-boundary", "parameter", "slope variance", "La estimación de la varianza de la pendiente está en el borde de lo posible, donde sus errores estándar dicen poco.")]
    [InlineData("not-converged", "what", "the Turnbull curve", "La búsqueda no convergió para la curva de Turnbull: los números son los de su último paso.")]
    [InlineData("parameter-estimated", "parameter", "tregua half-life", "El parámetro «semivida de tregua» se estimó; los errores estándar lo toman como conocido.")]
    [InlineData("group-without-ends", "group", "after", "Nada ha terminado en el grupo «after».")]
    public void What_the_library_says_itself_is_translated_and_names_are_not(string code, string argument, string text, string sentence) =>
        Assert.Equal(sentence, CautionSentences.Of(Caution.Of(code, CautionArgument.Of(argument, text)), "es"));

    // Every text in quotation marks that becomes an argument anywhere in the library has its Spanish word. Only messages of errors are quoted in English.
    [Fact]
    public void Every_text_that_the_library_puts_into_a_caution_has_its_Spanish()
    {
        string[] files = [.. Directory.GetFiles(Repository.At("src", "TruceStats"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
        (string, string)[] written =
        [
            .. files.SelectMany(file => ArgumentCall().Matches(file)).Where(call => call.Groups["name"].Value != "message")
                .SelectMany(call => Quoted().Matches(call.Groups["value"].Value).Select(text => (call.Groups["name"].Value, text.Groups["text"].Value))),
            .. files.SelectMany(file => NeededPart().Matches(file)).Select(part => ("part", part.Groups["text"].Value)),
        ];
        Assert.True(written.Length > 10);
        Assert.All(written, text => Assert.Contains(text, CautionSentences.SpanishTexts.Keys));
    }

    // Names of rules and figures are made from values: each that can be made has its word too.
    [Fact]
    public void Every_rule_and_figure_that_a_caution_can_name_has_its_Spanish()
    {
        string[] rules =
        [
            Attribution.FirstDay.Name, Attribution.LastDay.Name, Attribution.Draw(1).Name, "drop", "before", "after", "each", "nobody",
            .. Enum.GetNames<DateRule>().Where(name => name != nameof(DateRule.Refuse)).Select(name => name.ToLowerInvariant()),
        ];
        Assert.All(rules, rule => Assert.Contains(("rule", rule), CautionSentences.SpanishTexts.Keys));
        Assert.All(["low", "high"], figure => Assert.Contains(("figure", figure), CautionSentences.SpanishTexts.Keys));
        Assert.All(["before", "after"], side => Assert.Contains(("side", side), CautionSentences.SpanishTexts.Keys));
    }

    [Fact]
    public void Every_caution_that_a_sample_carries_is_said_in_Spanish()
    {
        Caution[] given =
        [
            .. Samples.All.Select(sample => sample.GetType().GetProperty("Cautions")?.GetValue(sample)).OfType<IEnumerable<Caution>>()
                .SelectMany(cautions => cautions).Where(caution => English.ContainsKey(caution.Code)).Distinct(),
        ];
        Assert.NotEmpty(given);
        Assert.All(given, caution => Assert.NotEqual(CautionSentences.Of(caution, "en"), CautionSentences.Of(caution, "es")));
    }

    [Fact]
    public void A_code_of_ones_own_and_what_lacks_an_argument_stay_as_they_are()
    {
        Assert.Equal("typical-not-mean (months = 3)", CautionSentences.Of(Caution.Of("typical-not-mean", "months", 3), "es"));
        Assert.Equal("straddling-bins (bins = 2)", CautionSentences.Of(Caution.Of(CautionCodes.StraddlingBins, "bins", 2), "es"));
    }

    [Fact]
    public void Arguments_that_a_sentence_does_not_use_follow_it() => Assert.Equal(
        "No hay eventos que comparar: el valor no está definido. (since = 2016-03-26)",
        CautionSentences.Of(Caution.Of(CautionCodes.NoEvents, CautionArgument.Of("since", new LocalDate(2016, 3, 26))), "es"));

    [Fact]
    public void A_language_without_sentences_is_refused() =>
        Assert.Contains("'fr'", Assert.Throws<ArgumentException>(() => CautionSentences.Of(Caution.Of(CautionCodes.NoEvents), "fr")).Message, StringComparison.Ordinal);

    private static IEnumerable<string> SpanishSentences => Spanish.Values.SelectMany(sentences => sentences);

    private static IEnumerable<string> Arguments(string sentence) => Placeholder().Matches(sentence).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<name>\w+)(:(?<noun>[^}]+))?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"CautionArgument\.Of\(""(?<name>\w+)"", (?<value>[^;]*?)\)\s*[,\]);:]")]
    private static partial Regex ArgumentCall();

    [GeneratedRegex(@"\.Needs<[^(]+>\(""(?<text>[^""]+)""\)")]
    private static partial Regex NeededPart();

    [GeneratedRegex(@"(?<!\[)""(?<text>[^""]*[^""\s])""")]
    private static partial Regex Quoted();
}
