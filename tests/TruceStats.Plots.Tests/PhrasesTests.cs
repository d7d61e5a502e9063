using System.Reflection;
using System.Text.RegularExpressions;
using TruceStats.Evaluations;
using TruceStats.Interruptions;

namespace TruceStats.Plots.Tests;

/// <summary>What pictures say is said in both languages.</summary>
public sealed partial class PhrasesTests
{
    private static readonly PlotOptions Spanish = new() { Language = ReportLanguage.Spanish };

    public static TheoryData<string> Names => [.. Fields().Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_phrase_has_two_languages_that_hold_the_same(string name)
    {
        var phrase = (Phrase)Fields().Single(each => each.Name == name).GetValue(null)!;
        Assert.NotEqual(phrase.English, phrase.Spanish);
        Assert.Equal(Parts(phrase.English), Parts(phrase.Spanish));
        if (phrase.English[0] != '{' && phrase.Spanish[0] != '{')
            Assert.Equal(char.IsUpper(phrase.English[0]), char.IsUpper(phrase.Spanish[0]));
        Assert.Equal(phrase.English.EndsWith('.'), phrase.Spanish.EndsWith('.'));
    }

    [Fact]
    public void Every_option_of_a_regression_has_a_name_in_spanish()
    {
        string[] same = ["Poisson", "HC0", "HC1", "HC2", "HC3", "Newey–West"];
        IInterruptionModel[] models =
        [
            .. SpecificationGrid.Regressions(
                [CountFamily.Poisson, CountFamily.QuasiPoisson, CountFamily.NegativeBinomial],
                [null, StandardErrors.ModelBased, StandardErrors.AutocorrelationInflated, StandardErrors.NeweyWest(), StandardErrors.Bootstrap(99)],
                [Seasonality.None, Seasonality.Harmonic(1), Seasonality.Harmonic(2)], [TrendForm.None, TrendForm.Linear, TrendForm.Quadratic]),
            new GeneralizedLeastSquares(), new StructuralCounterfactual(),
        ];
        var choices = (Evaluated.Grid("truce", CountFamily.Poisson) with { Models = models }).Fit(null, TestContext.Current.CancellationToken)
            .Specifications.SelectMany(specification => specification.Choices).Distinct().ToList();
        Assert.Contains(choices, choice => choice.Respect == "errors");
        foreach (string name in choices.SelectMany(choice => new[] { choice.Respect, choice.Option }).Distinct().Except(same).Where(name => name.Any(char.IsLetter)))
            Assert.NotEqual(name, Wording.Name(name, Spanish));
    }

    [Theory]
    [InlineData("10 days", "10 días")]
    [InlineData("2 bins", "2 períodos")]
    [InlineData("1 pair of harmonics", "1 par de armónicos")]
    [InlineData("3 pairs of harmonics", "3 pares de armónicos")]
    [InlineData("week from sunday", "semana desde el domingo")]
    [InlineData("police", "police")]
    [InlineData("3 chiefs", "3 chiefs")]
    public void Names_with_a_number_are_known_and_names_of_callers_stay(string english, string spanish)
    {
        Assert.Equal(spanish, Wording.Name(english, Spanish));
        Assert.Equal(english, Wording.Name(english, null));
    }

    private static IEnumerable<FieldInfo> Fields() =>
        typeof(Phrases).GetFields(BindingFlags.Public | BindingFlags.Static).Where(each => each.FieldType == typeof(Phrase));

    private static IEnumerable<string> Parts(string text) => Part().Matches(text).Select(part => part.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
