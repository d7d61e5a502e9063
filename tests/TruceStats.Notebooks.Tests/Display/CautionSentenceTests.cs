using System.Reflection;
using TruceStats.Tests.Conventions;

namespace TruceStats.Notebooks.Tests.Display;

/// <summary>Cautions become sentences in one place, and lose nothing on the way.</summary>
public sealed class CautionSentenceTests
{
    private static readonly string[] Codes =
        [.. typeof(CautionCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => (string)code.GetRawConstantValue()!)];

    [Fact]
    public void Every_code_has_a_sentence_and_every_sentence_its_code() =>
        Assert.Equal(Codes.Order(StringComparer.Ordinal), CautionSentences.Codes.Order(StringComparer.Ordinal));

    // Arguments that a code is documented to have are those that its sentence asks for: with all of them it can be said.
    [Fact]
    public void Every_code_can_be_said_with_the_arguments_that_it_is_documented_to_have() => Assert.All(Codes, code =>
    {
        var caution = Caution.Of(code, [.. Documented(code).Select(name => CautionArgument.Of(name, 7))]);
        string sentence = CautionSentences.Of(caution);
        Assert.NotEqual(caution.ToString(), sentence);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotMatch("[{}]", sentence);
        Assert.Equal(caution.Arguments.Count, sentence.Split('7').Length - 1);
    });

    [Fact]
    public void Every_caution_that_a_sample_carries_has_a_sentence_of_its_own()
    {
        var found = Samples.All.Select(sample => sample.GetType().GetProperty("Cautions")?.GetValue(sample)).OfType<IEnumerable<Caution>>();
        Caution[] given = [.. found.SelectMany(cautions => cautions).Distinct()];
        Assert.NotEmpty(given);
        Assert.All(given.Where(caution => Codes.Contains(caution.Code)), caution => Assert.NotEqual(caution.ToString(), CautionSentences.Of(caution)));
    }

    [Theory]
    [InlineData(1, "Missing, left out and not counted as zero: 1 bin.")]
    [InlineData(12345, "Missing, left out and not counted as zero: 12345 bins.")]
    public void A_number_has_its_noun(double bins, string sentence) =>
        Assert.Equal(sentence, CautionSentences.Of(Caution.Of(CautionCodes.MissingBinsLeftOut, "bins", bins)));

    [Fact]
    public void Numbers_texts_and_dates_are_shown()
    {
        Assert.Equal(
            "Cut by an edge of the stretch: 2 bins; the rule was “drop”.",
            CautionSentences.Of(Caution.Of(CautionCodes.StraddlingBins, CautionArgument.Of("bins", 2), CautionArgument.Of("rule", "drop"))));
        Assert.Equal(
            "The totals are deaths, and deaths come several at a time: Poisson intervals are too narrow. (since = 2016-03-26)",
            CautionSentences.Of(Caution.Of(CautionCodes.DeathsClump, CautionArgument.Of("since", new LocalDate(2016, 3, 26)))));
    }

    [Fact]
    public void Where_an_argument_is_missing_code_and_arguments_are_shown_as_they_are() =>
        Assert.Equal("straddling-bins (bins = 2)", CautionSentences.Of(Caution.Of(CautionCodes.StraddlingBins, "bins", 2)));

    [Fact]
    public void A_code_of_ones_own_is_shown_as_it_is() =>
        Assert.Equal("typical-not-mean (months = 3)", CautionSentences.Of(Caution.Of("typical-not-mean", "months", 3)));

    private static IEnumerable<string> Documented(string code)
    {
        string name = typeof(CautionCodes).GetFields().Single(field => (string?)field.GetRawConstantValue() == code).Name;
        string[] lines = [.. Directory.GetFiles(Repository.At("src", "TruceStats", "Inference"), "CautionCodes*.cs").Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines)];
        int end = Array.FindIndex(lines, line => line.Contains($" {name} = ", StringComparison.Ordinal)), start = end;
        while (lines[start - 1].TrimStart().StartsWith("///", StringComparison.Ordinal))
            start--;
        string summary = string.Join(' ', lines[start..end]);
        return summary.Split("<c>").Skip(1).Select(part => part[..part.IndexOf("</c>", StringComparison.Ordinal)]);
    }
}
