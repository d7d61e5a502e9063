using System.Reflection;
using TruceStats.Evaluations;

namespace TruceStats.Tests.Evaluations;

/// <summary>The Spanish of claims reads as Spanish does, and every unit of the library has its own.</summary>
public sealed class SpanishTextsTests
{
    private static readonly RateChange Change = RateChange.Between(Tally.Of(600, Exposure.Days(100)), Tally.Of(200, Exposure.Days(100)));

    public static TheoryData<IClaim, string> Statements => new()
    {
        { Claim.LessThan(0.5, Change), "la tasa posterior fue de menos de 0.5 veces la anterior" },
        { Claim.FellByAtLeast(0.4, Change), "la tasa bajó al menos un 40%" },
        { Claim.RoseByAtLeast(0.5, Change), "la tasa subió al menos un 50%" },
        { Claim.Unchanged(0.2, Change), "la tasa posterior fue de entre 0.8 y menos de 1.25 veces la anterior" },
        { Claim.Average(10m, Rate.Of(Tally.Of(700, Exposure.Days(70)))), "la tasa fue de entre 9.5 y menos de 10.5 por día" },
        { Claim.MoreThan(2000, ReportedCount.AtLeast(2100)), "el número fue de más de 2000" },
        { Claim.Total(ClaimRange.AtMost(2000), ReportedCount.Exactly(1900)), "el número fue de no más de 2000" },
        { Claim.OnPaceToPass(5000, Rate.Of(Tally.Of(1500, Exposure.Days(90))), Exposure.Days(366)), "el total va camino de ser de más de 5000" },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_claim_is_a_Spanish_sentence(IClaim claim, string statement)
    {
        Assert.Equal(statement, claim.Statement(ReportLanguage.Spanish));
        string sentence = ClaimJudgement.Of(claim).Sentence(ReportLanguage.Spanish);
        Assert.Contains(": " + statement + ". ", sentence, StringComparison.Ordinal);
        Assert.Contains("dentro de lo afirmado", sentence.Replace("fuera de", "dentro de", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(the|of|from|to|below|above|rate|interval)\b", sentence);
    }

    [Fact]
    public void A_figure_without_error_is_not_wholly_inside_but_inside() => Assert.Equal(
        "Respaldada: el número fue de más de 2000. Número registrado: 2104, dentro de lo afirmado (más de 2000).",
        ClaimJudgement.Of(Claim.MoreThan(2000, ReportedCount.Exactly(2104))).Sentence(ReportLanguage.Spanish));

    [Fact]
    public void What_is_not_known_is_said() => Assert.Equal(
        "Sin determinar: el número fue de más de 2000. Número registrado: sin mejor estimación, de 1900 a un máximo desconocido,"
            + " en parte dentro de lo afirmado (más de 2000) y en parte fuera.",
        ClaimJudgement.Of(Claim.MoreThan(2000, ReportedCount.AtLeast(1900))).Sentence(ReportLanguage.Spanish));

    // Percent is the same in both languages, and so is what a caller names.
    [Fact]
    public void Every_unit_that_the_library_makes_has_its_Spanish()
    {
        var types = typeof(Unit).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters);
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        Unit[] units = [.. types.SelectMany(type => type.GetFields(Static)).Where(field => field.FieldType == typeof(Unit)).Select(field => (Unit)field.GetValue(null)!).Distinct()];
        Assert.True(units.Length > 15);
        Assert.All(units.Where(unit => unit != Unit.Percent), unit => Assert.NotEqual(unit.Symbol, ReportLanguage.Spanish.Texts.UnitText(unit)));
    }

    [Theory]
    [InlineData("per patrullas", "por patrullas")]
    [InlineData("per cápita", "per cápita")]
    [InlineData("harm points", "harm points")]
    public void A_unit_of_ones_own_stays_as_it_is_but_for_the_word_that_the_library_puts_before_it(string symbol, string text) =>
        Assert.Equal(text, ReportLanguage.Spanish.Texts.UnitText(Unit.Of(symbol)));
}
