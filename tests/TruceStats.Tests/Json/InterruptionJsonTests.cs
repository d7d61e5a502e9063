using System.Text.Json;
using System.Text.Json.Nodes;
using TruceStats.Interruptions;
using TruceStats.Json;
using TruceStats.Tests.Interruptions;
using static TruceStats.Tests.Interruptions.Series;

namespace TruceStats.Tests.Json;

public sealed class InterruptionJsonTests
{
    private static readonly Interruption Truce = Interruption.Step(April2016).Named("truce");

    private static JsonSerializerOptions Options() => new JsonSerializerOptions().ConfigureForTruceStats();

    public static TheoryData<string, string> Kinds => new()
    {
        { "shape", """{"kind":"step"}""" },
        { "shape", """{"kind":"slope"}""" },
        { "shape", """{"kind":"pulse"}""" },
        { "shape", """{"kind":"left-out"}""" },
        { "shape", """{"kind":"ramp","full":"2016-07-01"}""" },
        { "shape", """{"kind":"decay","halfLifeBins":2.5}""" },
        { "shape", """{"kind":"decay","halfLifeBins":null}""" },
        { "family", """{"kind":"poisson"}""" },
        { "family", """{"kind":"quasi-poisson"}""" },
        { "family", """{"kind":"negative-binomial"}""" },
        { "family", """{"kind":"gaussian"}""" },
        { "season", """{"kind":"none"}""" },
        { "season", """{"kind":"harmonic","pairs":2}""" },
        { "season", """{"kind":"calendar-month"}""" },
        { "season", """{"kind":"day-of-week"}""" },
        { "errors", """{"kind":"integrated-likelihood"}""" },
        { "errors", """{"kind":"model-based"}""" },
        { "errors", """{"kind":"autocorrelation-inflated"}""" },
        { "errors", """{"kind":"hc0"}""" },
        { "errors", """{"kind":"hc3"}""" },
        { "errors", """{"kind":"newey-west","lag":null,"prewhiten":true,"adjust":false}""" },
        { "errors", """{"kind":"newey-west","lag":5,"prewhiten":false,"adjust":true}""" },
        { "errors", """{"kind":"parametric-bootstrap","replicates":199}""" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_built_in_is_its_kind_and_its_own_options(string what, string json)
    {
        var type = TypeOf(what);
        object read = JsonSerializer.Deserialize(json, type, Options())!;
        Assert.Equal(json, JsonSerializer.Serialize(read, type, Options()));
        Assert.Equal(read, JsonSerializer.Deserialize(json, type, Options()));
    }

    [Theory]
    [InlineData("shape", "{}")]
    [InlineData("shape", "\"step\"")]
    [InlineData("shape", """{"kind":"poisson"}""")]
    [InlineData("shape", """{"kind":"step","halfLifeBins":2}""")]
    [InlineData("shape", """{"kind":"decay"}""")]
    [InlineData("shape", """{"kind":"decay","halfLifeBins":0}""")]
    [InlineData("shape", """{"kind":"decay","halfLifeBins":2,"halfLifeBins":3}""")]
    [InlineData("shape", """{"kind":"ramp","full":"2016-07"}""")]
    [InlineData("family", """{"kind":"gauss"}""")]
    [InlineData("family", """{"kind":"negative-binomial","theta":4}""")]
    [InlineData("season", """{"kind":"harmonic","pairs":7}""")]
    [InlineData("season", """{"kind":"harmonic","pair":2}""")]
    [InlineData("errors", """{"kind":"newey-west","lag":-1,"prewhiten":false,"adjust":false}""")]
    [InlineData("errors", """{"kind":"newey-west","lag":5}""")]
    [InlineData("errors", """{"kind":"parametric-bootstrap","replicates":9}""")]
    [InlineData("errors", """{"kind":"hc4"}""")]
    [InlineData("model", """{"kind":"segmented-regression"}""")]
    public void What_names_none_of_that_sort_with_its_options_is_refused(string what, string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, TypeOf(what), Options()));

    [Fact]
    public void A_model_is_written_alike_behind_its_interface_and_by_its_own_name()
    {
        var model = new SegmentedRegression { Seasonality = Seasonality.Harmonic(1), Errors = StandardErrors.NeweyWest(3) };
        string json = JsonSerializer.Serialize(model, Options());
        Assert.Equal(
            """{"kind":"segmented-regression","family":{"kind":"poisson"},"link":"log","trend":"linear","seasonality":{"kind":"harmonic","pairs":1},"covariates":[],"errors":{"kind":"newey-west","lag":3,"prewhiten":false,"adjust":false},"floorDispersion":true}""",
            json);
        Assert.Equal(json, JsonSerializer.Serialize<IInterruptionModel>(model, Options()));
        Assert.Equal(model, JsonSerializer.Deserialize<IInterruptionModel>(json, Options()));
    }

    [Theory]
    [InlineData("\"pairs\":1", "\"pairs\":1,\"pairs\":1")]
    [InlineData("\"trend\":\"linear\",", "")]
    [InlineData("\"trend\":\"linear\"", "\"trend\":0")]
    [InlineData("\"kind\":\"poisson\"", "\"kind\":\"poisson\",\"kind\":\"poisson\"")]
    [InlineData("\"floorDispersion\":true", "\"floorDispersion\":true,\"floorDispersion\":false")]
    [InlineData("\"covariates\":[]", "\"covariates\":[null]")]
    public void Strictness_reaches_into_a_model(string right, string wrong)
    {
        string json = JsonSerializer.Serialize(new SegmentedRegression { Seasonality = Seasonality.Harmonic(1) }, Options());
        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IInterruptionModel>(json.Replace(right, wrong, StringComparison.Ordinal), Options()));
    }

    [Fact]
    public void A_fit_is_written_as_model_inputs_seed_level_and_effects()
    {
        var written = Written(Poisson.Fit(ElSalvador, Truce));
        Assert.Equal(["version", "model", "outcome", "interruptions", "execution", "level", "headline"], written.Select(member => member.Key));
        Assert.Equal("""{"seed":1,"draws":4000}""", written["execution"]!.ToJsonString());
        Assert.Equal("truce", (string)written["headline"]![0]!["name"]!);
    }

    [Fact]
    public void A_fit_that_is_read_answers_as_the_one_that_was_written()
    {
        var model = new SegmentedRegression { Family = CountFamily.NegativeBinomial };
        var fit = model.Fit(ElSalvador, [Truce, Interruption.Decay(April2016, null).Named("shock")], new Execution { Seed = 7, Draws = 500, Parallelism = 2 }, CancellationToken.None).At(0.9);
        var read = Written(fit).Deserialize<InterruptionFit>(Options())!;
        Assert.Equal(fit, read);
        Assert.Equal(fit.Averted, read.Averted);
        Assert.Equal(fit.Counterfactual, read.Counterfactual);
        Assert.Equal(fit.Statistics, read.Statistics);
    }

    [Theory]
    [InlineData("value", 0.45)]
    [InlineData("standardError", 0.02)]
    [InlineData("lower", 0.4)]
    [InlineData("level", 0.9)]
    public void Effects_that_the_inputs_do_not_give_are_refused_and_both_versions_are_named(string member, double changed)
    {
        var written = Written(Poisson.Fit(ElSalvador, Truce));
        written["version"] = "0.0.7";
        var estimate = written["headline"]![0]!["estimate"]!.AsObject();
        (estimate.ContainsKey(member) ? estimate : estimate["interval"]!.AsObject())[member] = changed;
        string refused = Assert.Throws<JsonException>(() => written.Deserialize<InterruptionFit>(Options())).Message;
        Assert.Contains("0.0.7", refused, StringComparison.Ordinal);
        Assert.Contains("0.1.0", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_a_name_or_a_count_that_was_changed_is_refused()
    {
        var fit = Poisson.Fit(ElSalvador, Truce);
        Refused(fit, written => written["headline"]![0]!["test"]!["pValue"] = 0.04);
        Refused(fit, written => written["headline"]![0]!["test"] = null);
        Refused(fit, written => written["headline"]![0]!["name"] = "another");
        Refused(fit, written => written["headline"]!.AsArray().Clear());
        Refused(fit, written => written["outcome"]!["counts"]!["counts"]![21] = 399);
        Refused(fit, written => written["interruptions"]!.AsArray().Clear());
        Refused(fit, written => written["level"] = 0.99);
        Refused(fit, written => written["execution"]!["draws"] = 1);
    }

    [Fact]
    public void Effects_that_differ_by_the_last_digits_of_a_search_are_accepted()
    {
        var fit = Gaussian.Fit(Measures(January2015, 3, 4, 3, 4, 3, 4, 3, 4, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5), Interruption.Step(new LocalDate(2015, 9, 1)));
        var written = Written(fit);
        // Of nothing but rounding around 0, beside a standard error of about a half.
        written["headline"]![0]!["estimate"]!["value"] = fit.Effects[0].Estimate.Value!.Value + 1e-12;
        Assert.Equal(fit, written.Deserialize<InterruptionFit>(Options()));
    }

    [Fact]
    public void Checks_of_a_fit_are_made_again_on_reading()
    {
        var placebos = JsonNode.Parse(JsonSerializer.Serialize(PlaceboDates.Of(Poisson.Fit(ElSalvador, Truce), "truce", 4, cancellationToken: TestContext.Current.CancellationToken), Options()))!.AsObject();
        Assert.Equal(["version", "fit", "name", "throughout", "windowBins", "headline", "rank", "count"], placebos.Select(member => member.Key));
        placebos["rank"] = (int)placebos["rank"]! + 1;
        Assert.Throws<JsonException>(() => placebos.Deserialize<PlaceboDates>(Options()));

        var episode = Interruption.Step(StudyPeriod.Of(new LocalDate(2015, 6, 1), April2016)).Named("truce");
        var after = JsonNode.Parse(JsonSerializer.Serialize(Postponement.Of(Poisson.Fit(ElSalvador, episode), "truce", 3, cancellationToken: TestContext.Current.CancellationToken), Options()))!.AsObject();
        after["headline"]![2]!["estimate"]!["value"] = 1;
        Assert.Throws<JsonException>(() => after.Deserialize<Postponement>(Options()));

        var sought = JsonNode.Parse(JsonSerializer.Serialize(SupremumTest.OfDate(Poisson.Fit(ElSalvador, Truce), "truce", StudyPeriod.Of(new LocalDate(2016, 1, 1), new LocalDate(2016, 7, 1)), 99, cancellationToken: TestContext.Current.CancellationToken), Options()))!.AsObject();
        sought["seed"] = 2;
        sought["headline"]!["test"]!["pValue"] = 0.9;
        Assert.Throws<JsonException>(() => sought.Deserialize<SupremumTest>(Options()));
    }

    [Fact]
    public void A_fitted_panel_is_fitted_again_on_reading()
    {
        var panel = Panels.Of(Panels.Small);
        string[] places = [.. panel.Keys];
        // Not in the order of the panel: equal fits are written alike.
        var starts = new Dictionary<string, LocalDate> { [places[1]] = panel.Series[0][3].Period.Start, [places[0]] = panel.Series[0][3].Period.Start };
        var fit = new DifferenceInDifferences().Fit(panel, starts, cancellationToken: TestContext.Current.CancellationToken).At(0.9);
        var written = JsonNode.Parse(JsonSerializer.Serialize(fit, Options()))!.AsObject();
        Assert.Equal(places[..2], written["started"]!.AsArray().Select(place => (string)place!));
        Assert.Equal(fit, written.Deserialize<DifferenceInDifferencesFit>(Options()));
        written["started"]![1] = places[2];
        Assert.Throws<JsonException>(() => written.Deserialize<DifferenceInDifferencesFit>(Options()));
        written["started"]![1] = places[0];
        Assert.Throws<JsonException>(() => written.Deserialize<DifferenceInDifferencesFit>(Options()));
    }

    [Fact]
    public void A_placebo_has_an_effect_or_a_reason() => Assert.Throws<JsonException>(() =>
        JsonSerializer.Deserialize<PlaceboEffect>("""{"name":"2015-07-01","start":"2015-07-01","effect":null,"reason":null}""", Options()));

    [Fact]
    public void No_finite_limit_stands_for_an_infinite_one()
    {
        var none = RateChange.Between(Tally.Of(0, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6)));
        var written = JsonNode.Parse(JsonSerializer.Serialize(none, Options()))!.AsObject();
        Assert.Equal("infinity", (string)written["headline"]!["interval"]!["upper"]!);
        written["headline"]!["interval"]!["upper"] = 1e6;
        Assert.Throws<JsonException>(() => written.Deserialize<RateChange>(Options()));
    }

    [Fact]
    public void An_outcome_is_either_counts_or_measures()
    {
        var written = JsonNode.Parse(JsonSerializer.Serialize(OutcomeSeries.Of(ElSalvador), Options()))!.AsObject();
        written["measures"] = JsonNode.Parse(JsonSerializer.Serialize(Measures(January2015, 1, 2), Options()));
        Assert.Throws<JsonException>(() => written.Deserialize<OutcomeSeries>(Options()));
        written["measures"] = null;
        written["counts"] = null;
        Assert.Throws<JsonException>(() => written.Deserialize<OutcomeSeries>(Options()));
    }

    private static JsonObject Written(InterruptionFit fit) => JsonNode.Parse(JsonSerializer.Serialize(fit, Options()))!.AsObject();

    private static void Refused(InterruptionFit fit, Action<JsonObject> change)
    {
        var written = Written(fit);
        change(written);
        Assert.Throws<JsonException>(() => written.Deserialize<InterruptionFit>(Options()));
    }

    private static Type TypeOf(string what) => what switch
    {
        "shape" => typeof(IInterruptionShape),
        "family" => typeof(ICountFamily),
        "season" => typeof(ISeasonality),
        "errors" => typeof(StandardErrors),
        _ => typeof(IInterruptionModel),
    };
}
