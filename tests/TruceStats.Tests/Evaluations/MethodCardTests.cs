using System.Reflection;
using System.Text.RegularExpressions;
using TruceStats.Evaluations;
using TruceStats.Interruptions;

namespace TruceStats.Tests.Evaluations;

/// <summary>Every number of a report has its card, in both languages, with the method that was used, and no card calls anything a cause.</summary>
public sealed class MethodCardTests
{
    private static readonly ReportLanguage[] Languages = [ReportLanguage.English, ReportLanguage.Spanish];

    private static readonly Regex Causal = new(
        @"caus|\bdue to\b|\bled to\b|\bthanks to\b|\bworked\b|success|debido a|gracias a|provoc|\blogr|éxito|consigui", RegexOptions.IgnoreCase);

    private static readonly Regex English = new(
        @"\b(the|of|and|from|to|with|rate|interval|by|is|are|not|for|in|than|that|which|or|each|counts?|bins?|truce|window|before|after|where)\b", RegexOptions.IgnoreCase);

    public static TheoryData<string> Codes => [.. Languages.Select(language => language.Code)];

    public static TheoryData<string> IntervalMethods =>
    [
        .. typeof(RateRatioMethod).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType != typeof(IRateRatioTest))
            .Select(property => property.Name),
    ];

    [Fact]
    public void Every_part_has_a_card_in_the_order_of_the_report() => Assert.Equal(
        [
            "claims", "change", "averted", "detectable", "interrupted/ratio", "averted-mean", "averted-draw", "aftermath/baseline", "aftermath/in-force", "postponement",
            "anytime-valid", "placebos", "curve", "curve-test", "parties", "places", "durability", "tipping", "bounds", "dates", "second-source", "regression", "lag",
            "rivals", "design",
        ],
        CardDrafts.Of(WholeEvaluation.Value).Select(draft => draft.Key));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_cards_of_a_language_are_as_many_and_have_all_their_texts(string code)
    {
        var cards = MethodCards.Of(WholeEvaluation.Value, ReportLanguage.Of(code));
        Assert.Equal(CardDrafts.Of(WholeEvaluation.Value).Count(), cards.Count);
        Assert.Equal(cards.Count, cards.Select(card => card.Title).Distinct().Count());
        Assert.All(cards, card => Assert.All(Texts(card), text => Assert.False(string.IsNullOrWhiteSpace(text) || text.Contains('{') && text != card.Formula, card.Title)));
        Assert.All(cards, card => Assert.All([card.Estimand, card.Assumptions, card.WrongIf], text => Assert.EndsWith(".", text, StringComparison.Ordinal)));
        Assert.All(cards, card => Assert.DoesNotContain('\n', string.Concat(Texts(card))));
        Assert.All(cards, card => Assert.DoesNotMatch(@"\(\)|  |\.\.|, ,| \.", card.Title + " | " + card.Assumptions + " | " + card.WrongIf));
    }

    [Fact]
    public void A_part_without_an_answer_has_no_card()
    {
        var everything = Enum.GetValues<EvaluationParts>().Aggregate((all, part) => all | part);
        Assert.Equal(["change", "averted"], CardDrafts.Of(Of([5, 6, 7, 8, 9], [3, 2], new EvaluationOptions { Without = everything })).Select(draft => draft.Key));
    }

    [Fact]
    public void Both_languages_have_the_same_keys_and_places_to_fill()
    {
        CardWords one = CardWords.Of(ReportLanguage.English), other = CardWords.Of(ReportLanguage.Spanish);
        Assert.Equal(one.Cards.Keys, other.Cards.Keys);
        Assert.Equal(one.Methods.Keys, other.Methods.Keys);
        Assert.All(one.Cards, card => Assert.Equal(Places(Texts(card.Value)), Places(Texts(other.Cards[card.Key]))));
        Assert.All(one.Methods, method => Assert.Equal(Places(Texts(method.Value)), Places(Texts(other.Methods[method.Key]))));
        Assert.All(one.Methods, method => Assert.Equal(method.Value.Symbols.Length == 0, other.Methods[method.Key].Symbols.Length == 0));
    }

    [Fact]
    public void Every_formula_has_words_and_every_word_a_formula()
    {
        var words = CardWords.Of(ReportLanguage.English);
        Assert.All(CardFormulas.Keys, key => Assert.Contains(
            words.Cards.Keys.Concat(words.Methods.Keys), known => known == key || known + "/ratio" == key || known + "/difference" == key || known.StartsWith(key + "/", StringComparison.Ordinal)));
        Assert.All(words.Methods.Keys.Where(key => !key.StartsWith("errors/", StringComparison.Ordinal)), key => Assert.Contains(
            CardFormulas.Keys, known => known == key || known == key + "/ratio" || known == key + "/difference"));
    }

    // Distributions and functions that every reader of formulas knows, and letters that a formula itself binds: r in {r : …}, k in #{k : …}.
    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_letter_of_a_formula_is_explained(string code)
    {
        var words = CardWords.Of(ReportLanguage.Of(code));
        Assert.All(CardFormulas.Keys, key =>
        {
            string formula = CardFormulas.Of(key);
            string[] bound = [.. Regex.Matches(formula, @"\{(\w) :|(\w) ∈|; (\w)\(?\w?\)? = |^(RR|p)\b").SelectMany(match => match.Groups.Values.Skip(1)).Select(group => group.Value)];
            string symbols = string.Join("; ", words.Cards.Concat(words.Methods.Select(method => KeyValuePair.Create(method.Key, new CardText("", "", method.Value.Symbols, "", ""))))
                .Where(text => Uses(key, text.Key)).Select(text => text.Value.Symbols));
            var letters = Regex.Matches(Regex.Replace(formula, @"log|exp|max|min|med|corr|Cov|Var|Bin|Beta|NB|Po|RR|P\(", "_"), @"\p{L}").Select(match => match.Value).Distinct();
            Assert.All(letters.Where(letter => char.IsLetter(letter[0]) && !"ₜᵢₖₛⱼᵇᵈΣΠΓ".Contains(letter[0]) && !bound.Contains(letter)), letter =>
                Assert.Matches($"(?<![A-Za-zÀ-ÿ]){letter}(?![A-Za-zÀ-ÿ])", symbols));
        });

        static bool Uses(string key, string text) => text == key || key.StartsWith(text + "/", StringComparison.Ordinal) || key.StartsWith("ratio/", StringComparison.Ordinal) && text == "change"
            || key.StartsWith("difference/", StringComparison.Ordinal) && text == "averted" || key.StartsWith("pooling/", StringComparison.Ordinal) && text == "places"
            || key.StartsWith("model/", StringComparison.Ordinal) && text == "interrupted" + key[key.LastIndexOf('/')..] || text.StartsWith(key + "/", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_said_calls_nothing_a_cause_and_ends_with_a_full_stop(string code)
    {
        var words = CardWords.Of(ReportLanguage.Of(code));
        string[] sentences =
        [
            .. words.Cards.Values.SelectMany(card => new[] { card.Estimand, card.Assumptions, card.WrongIf }),
            .. words.Methods.Values.SelectMany(method => new[] { method.Assumptions, method.WrongIf }),
        ];
        Assert.All(sentences, sentence => Assert.Matches(@"^\p{Lu}.+[^.]\.$", sentence));
        Assert.All(words.Cards.Values.SelectMany(Texts).Concat(words.Methods.Values.SelectMany(Texts)), text => Assert.DoesNotMatch(Causal, text));
    }

    [Theory]
    [InlineData("because the truce", true)]
    [InlineData("La causa fue otra", true)]
    [InlineData("The rate while it was in force", false)]
    [InlineData("Los logaritmos de las razones", false)]
    public void A_causal_word_is_recognised(string text, bool found) => Assert.Equal(found, Causal.IsMatch(text));

    [Fact]
    public void The_Spanish_holds_no_English()
    {
        var words = CardWords.Of(ReportLanguage.Spanish);
        Assert.All(words.Cards.Values.SelectMany(Texts).Concat(words.Methods.Values.SelectMany(Texts)), text => Assert.DoesNotMatch(English, Plain(text)));
        Assert.All(MethodCards.Of(WholeEvaluation.Value, ReportLanguage.Spanish), card => Assert.All(
            [card.Title, card.Estimand, card.Assumptions, card.WrongIf, card.Formula[card.Formula.IndexOf(", donde ", StringComparison.Ordinal)..]],
            text => Assert.DoesNotMatch(English, text)));
    }

    [Theory]
    [MemberData(nameof(IntervalMethods))]
    public void The_rate_ratio_names_and_cites_the_method_that_was_used(string name)
    {
        var method = (IRateRatioInterval)typeof(RateRatioMethod).GetProperty(name)!.GetValue(null)!;
        var evaluation = Of([.. Enumerable.Range(0, 30).Select(i => 20L + (i % 7))], [9, 12, 8, 11, 10, 12, 9, 9, 10, 14, 8, 11], new EvaluationOptions { RatioMethod = method, Without = Everything });
        var used = evaluation.Change.Value!.Ratio().Method;
        Assert.Equal("ratio/" + used.Id, CardDrafts.Of(evaluation).First().Formula);
        var card = MethodCards.Of(evaluation, ReportLanguage.English)[0];
        Assert.Equal(used.Citation, card.Source);
        Assert.Contains(used.Name, card.Title, StringComparison.Ordinal);
        Assert.Equal(used.Citation, MethodCards.Of(evaluation, ReportLanguage.Spanish)[0].Source);
    }

    [Theory]
    [InlineData(1, 1, "mid-p", "mover-jeffreys")]
    [InlineData(30, 12, "quasi-poisson", "quasi-mover")]
    [InlineData(30, 6, "circular-windows", "quasi-mover")]
    public void The_default_that_fits_the_bins_has_its_formula(int before, int after, string ratio, string difference)
    {
        var evaluation = Of([.. Enumerable.Range(0, before).Select(i => 20L + (i % 7))], [.. Enumerable.Range(0, after).Select(i => 9L + (i % 3))], new EvaluationOptions { Without = Everything });
        Assert.Equal(["ratio/" + ratio, "difference/" + difference], CardDrafts.Of(evaluation).Select(draft => draft.Formula));
        Assert.Equal(2, MethodCards.Of(evaluation, ReportLanguage.Spanish).Count);
    }

    [Fact]
    public void A_method_of_ones_own_is_named_and_cited_and_its_source_tells_the_rest()
    {
        var evaluation = Of([5, 6, 7, 8, 9], [3, 2], new EvaluationOptions { RatioMethod = new OwnRatio("Doe 2020, Journal of Examples 1:1–2"), Without = Everything });
        var card = MethodCards.Of(evaluation, ReportLanguage.Spanish)[0];
        Assert.Contains("(mine)", card.Title, StringComparison.Ordinal);
        Assert.Contains("Los supuestos son los de mine", card.Assumptions, StringComparison.Ordinal);
        Assert.Equal("Doe 2020, Journal of Examples 1:1–2", card.Source);
        var without = Of([5, 6, 7, 8, 9], [3, 2], new EvaluationOptions { RatioMethod = new OwnRatio(""), Without = Everything });
        Assert.Equal("mine", MethodCards.Of(without, ReportLanguage.English)[0].Source);
    }

    public static TheoryData<IInterruptionModel, string> Models => new()
    {
        { new SegmentedRegression(), "model/segmented-regression/ratio" },
        { new SegmentedRegression { Link = LinkFunction.Identity, Family = CountFamily.Gaussian }, "model/segmented-regression/difference" },
        { new GeneralizedLeastSquares(), "model/generalized-least-squares/ratio" },
        { new GeneralizedLeastSquares { Link = LinkFunction.Identity }, "model/generalized-least-squares/difference" },
        { new ArimaIntervention(), "model/arima-intervention/ratio" },
        { new ArimaIntervention { Link = LinkFunction.Identity }, "model/arima-intervention/difference" },
        { new StructuralCounterfactual(), "model/structural-counterfactual/ratio" },
        { new StructuralCounterfactual { Link = LinkFunction.Identity }, "model/structural-counterfactual/difference" },
        { new ControlledInterruption(Series([.. Enumerable.Range(0, 42).Select(i => 30L + (i * 5 % 7))])), "model/controlled-interruption/ratio" },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_model_has_its_formula_and_its_source(IInterruptionModel model, string formula)
    {
        var evaluation = Of(
            [.. Enumerable.Range(0, 30).Select(i => 20L + (i * i % 7))], [9, 12, 8, 11, 10, 12, 9, 9, 10, 14, 8, 11],
            new EvaluationOptions { Model = model, Without = Everything & ~EvaluationParts.InterruptedSeries });
        Assert.True(evaluation.Interrupted.HasValue, evaluation.Interrupted.ToString());
        var effect = CardDrafts.Of(evaluation).Single(draft => draft.Key.StartsWith("interrupted/", StringComparison.Ordinal));
        Assert.Equal(formula, effect.Formula);
        Assert.Contains(model.Method.Citation, effect.Sources);
        Assert.All(Languages, language => Assert.DoesNotContain(MethodCards.Of(evaluation, language), card => card.Assumptions.Contains('{') || card.WrongIf.Contains('{')));
    }

    public static TheoryData<StandardErrors> Errors =>
    [
        StandardErrors.Integrated, StandardErrors.ModelBased, StandardErrors.AutocorrelationInflated, StandardErrors.HC0, StandardErrors.HC1, StandardErrors.HC2,
        StandardErrors.HC3, StandardErrors.NeweyWest(), StandardErrors.Bootstrap(99),
    ];

    [Theory]
    [MemberData(nameof(Errors))]
    public void Every_choice_of_standard_errors_is_named_cited_and_explained(StandardErrors errors)
    {
        var evaluation = Of(
            [.. Enumerable.Range(0, 30).Select(i => 20L + (i * i % 7))], [9, 12, 8, 11, 10, 12, 9, 9, 10, 14, 8, 11],
            new EvaluationOptions { Model = new SegmentedRegression { Errors = errors }, Without = Everything & ~EvaluationParts.InterruptedSeries });
        var card = MethodCards.Of(evaluation, ReportLanguage.English).Single(found => found.Title.StartsWith("Effect in force", StringComparison.Ordinal));
        Assert.Contains("Standard errors: " + errors.Method.Name, card.Assumptions, StringComparison.Ordinal);
        Assert.Contains("Poisson about their mean", card.Assumptions, StringComparison.Ordinal);
        Assert.EndsWith(errors.Method.Citation, card.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("errors/other", CardDrafts.Of(evaluation).SelectMany(draft => draft.Details));
    }

    [Fact]
    public void The_checklist_prints_the_bounds_that_it_judges_by()
    {
        var points = WholeEvaluation.Value.Design.Value!.Single(point => point.Key == "points-on-each-side");
        Assert.Contains(FormattableString.Invariant($"n₀ ≥ {points.Numbers[2]}; n₁ ≥ {points.Numbers[2]};"), CardFormulas.Of("design"), StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("evaluation", () => MethodCards.Of(null!, ReportLanguage.English));
        Assert.Throws<ArgumentNullException>("language", () => MethodCards.Of(WholeEvaluation.Value, null!));
    }

    private static EvaluationParts Everything => Enum.GetValues<EvaluationParts>().Aggregate((all, part) => all | part);

    private static TruceEvaluation Of(long[] before, long[] after, EvaluationOptions options)
    {
        var day = Day(before.Length);
        return TruceEvaluation.Of(Truce.Of("truce", [Declaration.Of("d", ActorId.Of("a"), day, day)]), Series([.. before, .. after]), options);
    }

    private static CountSeries Series(long[] counts) => CountSeries.Of(Resolution.Day, Day(0), counts);

    private static LocalDate Day(int number) => new LocalDate(2016, 1, 4).PlusDays(number);

    private static string[] Texts(MethodCard card) => [card.Title, card.Estimand, card.Formula, card.Assumptions, card.WrongIf, card.Source];

    private static string[] Texts(CardText text) => [text.Title, text.Estimand, text.Symbols, text.Assumptions, text.WrongIf];

    private static string[] Texts(MethodText text) => [text.Assumptions, text.WrongIf, text.Symbols];

    private static string Plain(string text) => Regex.Replace(text, @"\{\w+\}", "");

    private static string[] Places(IEnumerable<string> texts) => [.. texts.SelectMany(text => Regex.Matches(text, @"\{\w+\}").Select(match => match.Value).Distinct().Order())];

    private sealed class OwnRatio(string citation) : IRateRatioInterval
    {
        public string Kind => "mine";

        public MethodId Method { get; } = new("mine", "mine", citation);

        public Estimate Estimate(RateChange change, double level, Sidedness sidedness) =>
            new(0.5, null, new ConfidenceInterval(0.25, 1, level, Method, sidedness), Method, Unit.Ratio);
    }
}
