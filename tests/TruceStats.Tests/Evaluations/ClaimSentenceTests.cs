using System.Globalization;
using System.Text.RegularExpressions;
using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Numerics;
using TruceStats.Tests.Interruptions;
using TruceStats.Tests.Rates;

namespace TruceStats.Tests.Evaluations;

/// <summary>What a sentence prints agrees with the numbers that it was made of, in both languages.</summary>
public sealed partial class ClaimSentenceTests
{
    private static readonly ReportLanguage[] Languages = [ReportLanguage.English, ReportLanguage.Spanish];

    [GeneratedRegex(@"^(?<verdict>[^:]+): (?<statement>.+?)\. [^:]+: (?<value>\S+), (?<level>[\d.]+)% interval from (?<least>\S+) to (?<greatest>\S+), (?<relation>all of it|none of it|some of it) (?<range>.+?)(?: and some not)?\.(?: (?<together>\d+) claims are judged together at (?<joint>[\d.]+)% \(Holm\)\.)?$")]
    private static partial Regex English { get; }

    [GeneratedRegex(@"^(?<verdict>[^:]+): (?<statement>.+?)\. [^:]+: (?<value>\S+), intervalo del (?<level>[\d.]+)% de (?<least>\S+) a (?<greatest>\S+), (?<relation>todo ello|nada de ello|una parte) (?<range>.+?)(?: y otra no)?\.(?: Se juzgan juntas (?<together>\d+) afirmaciones al (?<joint>[\d.]+)% \(Holm\)\.)?$")]
    private static partial Regex Spanish { get; }

    [GeneratedRegex(@"^(?:(?<below>below|menos de)|(?<most>at most|a lo sumo)|(?<above>above|más de)|(?<least>at least|al menos)|(?:from|desde) (?<from>\S+) (?:to below|hasta menos de)) (?<end>\S+)$")]
    private static partial Regex RangeText { get; }

    private static double Number(string text) => text == "∞" ? double.PositiveInfinity : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static ClaimRange Parse(string text)
    {
        var match = RangeText.Match(text);
        Assert.True(match.Success, text);
        double end = Number(match.Groups["end"].Value);
        if (match.Groups["below"].Success)
            return ClaimRange.Below(end);
        if (match.Groups["most"].Success)
            return ClaimRange.AtMost(end);
        if (match.Groups["above"].Success)
            return ClaimRange.Above(end);
        return match.Groups["least"].Success ? ClaimRange.AtLeast(end) : ClaimRange.Between(Number(match.Groups["from"].Value), end);
    }

    /// <summary>Half a unit of the last digit that was printed, and a grain for the double that it is read into.</summary>
    private static double HalfUnit(string text)
    {
        string[] parts = text.Split('e');
        int decimals = parts[0].Contains('.') ? parts[0].Length - parts[0].IndexOf('.') - 1 : 0;
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return 0.5000001 * Math.Pow(10, exponent - decimals);
    }

    private static void IsRounded(double truth, string printed)
    {
        if (double.IsFinite(truth))
            Assert.True(Math.Abs(truth - Number(printed)) <= HalfUnit(printed) + Math.Abs(truth) * 1e-15, $"{truth:R} is printed as {printed}");
        else
            Assert.Equal(truth, Number(printed));
    }

    private static ClaimVerdict VerdictOf(ClaimRange range, double least, double greatest)
    {
        if (range.Contains(least) && range.Contains(greatest))
            return ClaimVerdict.Supported;
        bool below = range.Lower > greatest || (range.Lower == greatest && !range.IncludesLower);
        bool above = range.Upper < least || (range.Upper == least && !range.IncludesUpper);
        return below || above ? ClaimVerdict.Contradicted : ClaimVerdict.Undetermined;
    }

    private static void Check(ClaimJudgement judgement, ReportLanguage language)
    {
        string sentence = judgement.Sentence(language);
        var match = (language == ReportLanguage.English ? English : Spanish).Match(sentence);
        Assert.True(match.Success, sentence);
        string Part(string name) => match.Groups[name].Value;
        string[] verdicts = language == ReportLanguage.English ? ["Undetermined", "Supported", "Contradicted"] : ["Sin determinar", "Respaldado", "Contradicho"];
        string[] relations = language == ReportLanguage.English ? ["some of it", "all of it", "none of it"] : ["una parte", "todo ello", "nada de ello"];
        Assert.Equal(verdicts[(int)judgement.Verdict], Part("verdict"));
        Assert.Equal(relations[(int)judgement.Verdict], Part("relation"));
        // The verdict that a reader would find from what is printed.
        Assert.Equal(judgement.Claim.Range, Parse(Part("range")));
        Assert.True(judgement.Verdict == VerdictOf(Parse(Part("range")), Number(Part("least")), Number(Part("greatest"))), sentence);
        IsRounded(judgement.Evidence.Least, Part("least"));
        IsRounded(judgement.Evidence.Greatest, Part("greatest"));
        Assert.Equal(judgement.Level, Number(Part("level")) / 100, 0.00006);
        if (judgement.Evidence.Estimate.Value is { } value)
        {
            IsRounded(value, Part("value"));
            Assert.Equal(judgement.Claim.Range.Contains(value), Parse(Part("range")).Contains(Number(Part("value"))));
            if (value >= judgement.Evidence.Least && value <= judgement.Evidence.Greatest)
                Assert.True(Number(Part("least")) <= Number(Part("value")) && Number(Part("value")) <= Number(Part("greatest")), sentence);
        }
        else
        {
            Assert.Equal(language == ReportLanguage.English ? "undefined" : "indefinida", Part("value"));
        }
        Assert.Equal(judgement.Together > 1 ? judgement.Together.ToString(CultureInfo.InvariantCulture) : "", Part("together"));
    }

    private static ClaimRange Near(RandomStream stream, ClaimEvidence known)
    {
        double[] about = [.. new[] { known.Least, known.Greatest, known.Estimate.Value ?? 1, 1 }.Where(double.IsFinite)];
        double end = about[stream.Next(about.Length)];
        double moved = stream.Next(4) switch
        {
            0 => end,
            1 => end * (1 + 1e-9 * (stream.Next(3) - 1)),
            2 => Math.Round(end, 2),
            _ => end * (0.9 + 0.2 * stream.NextDouble()),
        };
        return stream.Next(5) switch
        {
            0 => ClaimRange.Below(moved),
            1 => ClaimRange.AtMost(moved),
            2 => ClaimRange.Above(moved),
            3 => ClaimRange.AtLeast(moved),
            _ => ClaimRange.Between(moved, moved + 0.001 + Math.Abs(moved) * stream.NextDouble()),
        };
    }

    private static long Events(RandomStream stream) => stream.Next(3) switch { 0 => stream.Next(4), 1 => stream.Next(100), _ => stream.Next(100_000) };

    private static IClaim Any(RandomStream stream)
    {
        var tally = Tally.Of(Events(stream), Exposure.Days(1 + stream.Next(400)));
        switch (stream.Next(3))
        {
            case 0:
                var change = RateChange.Between(tally, Tally.Of(Events(stream), Exposure.Days(1 + stream.Next(400))));
                return Claim.Ratio(Near(stream, Claim.Ratio(ClaimRange.Below(1), change).Evidence(0.95)), change);
            case 1:
                var rate = Rate.Of(tally).Per(stream.Next(2) == 0 ? Unit.PerDay : Unit.PerYear);
                return Claim.Average(Near(stream, Claim.Average(1m, rate).Evidence(0.95)), rate);
            default:
                var soFar = Rate.Of(tally);
                var whole = Exposure.Days(tally.Exposure.Amount + 1 + stream.Next(400));
                long pace = (long)Claim.OnPaceToPass(1, soFar, whole).Evidence(0.95).Greatest;
                return Claim.OnPaceToPass(Math.Max(0, pace - 1 + stream.Next(3)), soFar, whole);
        }
    }

    [Fact]
    public void Random_claims_print_numbers_that_agree_with_their_verdict()
    {
        var stream = new RandomStream(20160326);
        var seen = new HashSet<ClaimVerdict>();
        for (int trial = 0; trial < 3000; trial++)
        {
            var judgement = ClaimJudgement.Of(Any(stream), stream.Next(3) switch { 0 => 0.5, 1 => 0.999, _ => 0.95 });
            seen.Add(judgement.Verdict);
            foreach (var language in Languages)
                Check(judgement, language);
        }
        Assert.Equal(3, seen.Count);
    }

    [Fact]
    public void Random_claims_together_print_numbers_that_agree_with_their_verdict()
    {
        var stream = new RandomStream(20120309);
        for (int trial = 0; trial < 200; trial++)
        {
            foreach (var judgement in ClaimJudgement.OfAll(Enumerable.Range(0, 2 + stream.Next(5)).Select(_ => Any(stream)), 0.95))
            {
                foreach (var language in Languages)
                    Check(judgement, language);
            }
        }
    }

    [Fact]
    public void Random_trends_and_effects_print_numbers_that_agree_with_their_verdict()
    {
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var series = Drawn.Counts(seed, 36, i => 30 + (seed % 3) * (i / 6.0));
            var fit = Drawn.Plain.Fit(series, Drawn.Truce(24));
            var trend = RateTrend.Of(series);
            var stream = new RandomStream(seed);
            IClaim[] claims =
            [
                Claim.Rising(trend), Claim.Falling(trend), Claim.Trend(Near(stream, Claim.Rising(trend).Evidence(0.95)), trend),
                Claim.Effect(Near(stream, Claim.Effect(ClaimRange.Below(1), fit, "truce").Evidence(0.95)), fit, "truce"),
            ];
            foreach (var judgement in claims.Select(claim => ClaimJudgement.Of(claim)).Concat(ClaimJudgement.OfAll(claims)))
            {
                foreach (var language in Languages)
                    Check(judgement, language);
            }
        }
    }

    [Theory]
    [InlineData(0.49996, 0.5, "0.49996")]
    [InlineData(0.4996, 0.5, "0.4996")]
    [InlineData(0.5004, 0.5, "0.5004")]
    [InlineData(0.5, 0.5, "0.500")]
    [InlineData(10.4996, 10.5, "10.4996")]
    [InlineData(1999.6, 2000, "1999.6")]
    [InlineData(0.0, 0.5, "0")]
    [InlineData(2000, 2000, "2000")]
    [InlineData(12345.6, 2000, "12346")]
    [InlineData(double.PositiveInfinity, 2000, "∞")]
    public void A_number_takes_as_many_digits_as_show_its_side(double value, double boundary, string printed) =>
        Assert.Equal(printed, RoundedBeside.Text(value, boundary));

    [Fact]
    public void A_number_next_to_its_boundary_is_printed_in_full()
    {
        double below = Math.BitDecrement(0.5);
        Assert.Equal(below, Number(RoundedBeside.Text(below, 0.5)));
    }

    [Fact]
    public void Percentages_in_a_statement_are_those_of_its_range()
    {
        for (int percent = 1; percent < 100; percent++)
        {
            var change = TwoTotals.Of(50, 1, 50, 1);
            string text = percent.ToString(CultureInfo.InvariantCulture) + "%";
            Assert.EndsWith(" " + text, Claim.FellByAtLeast(percent / 100.0, change).ToString(), StringComparison.Ordinal);
            Assert.EndsWith(" " + text, Claim.RoseByAtLeast(percent / 100.0, change).Statement(ReportLanguage.Spanish), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_count_prints_what_is_not_known()
    {
        Assert.Equal(
            "Supported: the number was above 2000. Number reported: no best figure, from 2001 to a high that is not known, all of it above 2000.",
            ClaimJudgement.Of(Claim.MoreThan(2000, ReportedCount.AtLeast(2001))).ToString());
        Assert.Equal(
            "Supported: the number was above 2000. Number reported: 2003, all of it above 2000.",
            ClaimJudgement.Of(Claim.MoreThan(2000, ReportedCount.Exactly(2003))).ToString());
        Assert.Equal(
            "Sin determinar: el número fue más de 2000. Número registrado: 2003, de 1990 a 2100, una parte más de 2000 y otra no.",
            ClaimJudgement.Of(Claim.MoreThan(2000, ReportedCount.Between(1990, 2003, 2100))).Sentence(ReportLanguage.Spanish));
    }

    [Fact]
    public void Sentences_are_the_same_on_every_machine()
    {
        var judgement = ClaimJudgement.Of(Claim.LessThan(0.5, TwoTotals.Of(1400, 60, 56, 6)));
        const string Expected = "Undetermined: the rate after was below 0.5 times the rate before. "
            + "Rate ratio, after over before: 0.400, 95% interval from 0.304 to 0.519, some of it below 0.5 and some not.";
        Assert.All(UnderCulture.Names, culture => Assert.Equal(Expected, UnderCulture.Of(culture, judgement.ToString)));
    }

    [Fact]
    public void No_sentence_speaks_of_causes()
    {
        var stream = new RandomStream(7);
        for (int trial = 0; trial < 200; trial++)
        {
            foreach (var language in Languages)
                Assert.DoesNotMatch("(?i)caus|because of|due to|debido|a raíz", ClaimJudgement.Of(Any(stream)).Sentence(language));
        }
    }
}
