using System.Text.Json;
using System.Text.Json.Nodes;
using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Json;
using static TruceStats.Tests.Interruptions.Series;

namespace TruceStats.Tests.Json;

public sealed class CurveJsonTests
{
    private static readonly SpecificationGrid Grid = new()
    {
        Effect = "truce",
        Sources = [SpecificationSource.Of("police", ElSalvador)],
        Windows =
        [
            SpecificationWindow.Of("from April", Interruption.Step(April2016).Named("truce")),
            SpecificationWindow.Of("from May", Interruption.Step(April2016.PlusMonths(1)).Named("truce"), Interruption.Pulse(April2016).Named("April")),
        ],
        Models =
        [
            .. SpecificationGrid.Regressions([CountFamily.QuasiPoisson, CountFamily.NegativeBinomial], [null], [Seasonality.None], [TrendForm.None, TrendForm.Linear]),
            new GeneralizedLeastSquares(),
        ],
        Resolutions = [Resolution.Month, Resolution.Year],
    };

    private static readonly SpecificationCurve Curve = Grid.Fit(new Execution { Seed = 7, Draws = 500, Parallelism = 2 });

    private static JsonSerializerOptions Options() => new JsonSerializerOptions().ConfigureForTruceStats();

    [Fact]
    public void A_grid_is_its_options()
    {
        var written = Written(Grid);
        Assert.Equal(["effect", "sources", "windows", "models", "starts", "resolutions", "level"], written.Select(member => member.Key));
        Assert.Equal("generalized-least-squares", (string)written["models"]![4]!["kind"]!);
        Assert.Equal("""["month","year"]""", written["resolutions"]!.ToJsonString());
        Assert.Equal(Grid, written.Deserialize<SpecificationGrid>(Options()));
    }

    [Fact]
    public void A_grid_is_read_as_strictly_as_it_is_made()
    {
        var written = Written(Grid);
        foreach (string member in written.Select(member => member.Key).ToList())
        {
            Refused<SpecificationGrid>(written, changed => changed.Remove(member));
            Refused<SpecificationGrid>(written, changed => changed[member] = null);
        }
        Refused<SpecificationGrid>(written, changed => changed["seed"] = 1);
        Refused<SpecificationGrid>(written, changed => changed["effect"] = " ");
        Refused<SpecificationGrid>(written, changed => changed["level"] = 1);
        Refused<SpecificationGrid>(written, changed => changed["sources"]!.AsArray().Clear());
        Refused<SpecificationGrid>(written, changed => changed["windows"]![1] = changed["windows"]![0]!.DeepClone());
        Refused<SpecificationGrid>(written, changed => changed["windows"]![1]!["interruptions"]!.AsArray().Clear());
        Refused<SpecificationGrid>(written, changed => changed["models"]![1] = changed["models"]![0]!.DeepClone());
        Refused<SpecificationGrid>(written, changed => changed["models"]![1]!["kind"] = "no-such-model");
        Refused<SpecificationGrid>(written, changed => changed["models"]![1] = null);
        Refused<SpecificationGrid>(written, changed => changed["resolutions"]![1] = "fortnight");
    }

    [Fact]
    public void A_curve_is_its_grid_its_seed_and_its_headline_and_is_fitted_again()
    {
        var written = Written(Curve);
        Assert.Equal(["version", "grid", "execution", "headline"], written.Select(member => member.Key));
        Assert.Equal("""{"seed":7,"draws":500}""", written["execution"]!.ToJsonString());
        Assert.Equal((10, 10), ((int)written["headline"]!["answered"]!, (int)written["headline"]!["withoutAnswer"]!));
        Assert.Equal(Curve.Median, (double)written["headline"]!["median"]!);
        Assert.Equal("ratio", (string)written["headline"]!["unit"]!);
        var read = written.Deserialize<SpecificationCurve>(Options())!;
        Assert.Equal(Curve, read);
        Assert.Equal(Curve.Specifications, read.Specifications);
        Assert.Equal(Curve.Influences, read.Influences);
        Assert.Equal(Tested(Curve), Tested(read));
    }

    [Theory]
    [InlineData("answered", "9")]
    [InlineData("withoutAnswer", "0")]
    [InlineData("unit", "\"events\"")]
    [InlineData("lowest", "0.4")]
    [InlineData("median", "0.5")]
    [InlineData("median", "\"infinity\"")]
    [InlineData("highest", "0.7")]
    [InlineData("shareBelow", "0.9")]
    [InlineData("shareAbove", "0.1")]
    [InlineData("shareSignificantBelow", "0.45")]
    [InlineData("shareSignificantAbove", "0.1")]
    public void A_headline_that_the_grid_does_not_give_is_refused_and_both_versions_are_named(string member, string json)
    {
        var written = Written(Curve);
        written["version"] = "0.0.7";
        string refused = Refused<SpecificationCurve>(written, changed => changed["headline"]![member] = JsonNode.Parse(json));
        Assert.Contains("0.0.7", refused, StringComparison.Ordinal);
        Assert.Contains("0.1.0", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_that_differs_by_rounding_alone_is_accepted()
    {
        var written = Written(Curve);
        written["headline"]!["median"] = Curve.Median * (1 + 1e-9);
        Assert.Equal(Curve, written.Deserialize<SpecificationCurve>(Options()));
    }

    [Fact]
    public void Changed_inputs_are_refused()
    {
        var written = Written(Curve);
        Refused<SpecificationCurve>(written, changed => changed["grid"]!["sources"]![0]!["series"]!["counts"]![21] = 39);
        Refused<SpecificationCurve>(written, changed => changed["grid"]!["models"]!.AsArray().RemoveAt(0));
        Refused<SpecificationCurve>(written, changed => changed["grid"]!["effect"] = "another");
        Refused<SpecificationCurve>(written, changed => changed["execution"]!["draws"] = 1);
    }

    [Fact]
    public void A_curve_of_differences_near_none_is_read_again()
    {
        // The same counts again after 120 days: the difference is none but for the last digits.
        int[] counts = [31, 28, 33, 30, 35, 29, 32, 34, 30, 28, 33, 31];
        var series = CountSeries.Of(Resolution.EveryDays(10), new LocalDate(2015, 1, 1), [.. counts.Concat(counts).Select(count => (long?)count)]);
        var curve = new SpecificationGrid
        {
            Effect = "truce",
            Sources = [SpecificationSource.Of("police", series)],
            Windows = [SpecificationWindow.Of("from May", Interruption.Step(new LocalDate(2015, 5, 1)).Named("truce"))],
            Models = SpecificationGrid.Regressions([CountFamily.Gaussian], [StandardErrors.ModelBased, StandardErrors.HC3], [Seasonality.None], [TrendForm.None])
                .Cast<SegmentedRegression>().Select(model => model with { Link = LinkFunction.Identity }).ToList(),
        }
        .Fit(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(0, curve.Median, 1e-9);
        var written = Written(curve);
        written["headline"]!["lowest"] = curve.Median - 1e-9;
        written["headline"]!["median"] = curve.Median + 1e-9;
        Assert.Equal(curve, written.Deserialize<SpecificationCurve>(Options()));
        Refused<SpecificationCurve>(written, changed => changed["headline"]!["median"] = 0.01);
    }

    [Fact]
    public void A_specification_has_an_effect_or_a_reason()
    {
        var answered = Written(Curve.Answered[0]);
        var without = Written(Curve.Specifications.First(specification => specification.Reason is not null));
        Refused<Specification>(answered, changed => changed["reason"] = "none");
        Refused<Specification>(answered, changed => changed["effect"] = null);
        Refused<Specification>(without, changed => changed["reason"] = null);
        Refused<Specification>(without, changed => changed["test"] = answered["test"]!.DeepClone());
        Refused<Specification>(answered, changed => changed["choices"]![0]!["option"] = "");
        answered["test"] = null;
        Assert.Null(answered.Deserialize<Specification>(Options())!.Test);
    }

    [Fact]
    public void An_influence_has_a_median_or_null_for_every_option()
    {
        var influence = Curve.Influences.Single(influence => influence.Respect == "resolution");
        var written = Written(influence);
        Assert.Null(written["medians"]![1]);
        Assert.Equal(influence, written.Deserialize<ChoiceInfluence>(Options()));
        Refused<ChoiceInfluence>(written, changed => changed["medians"]!.AsArray().RemoveAt(1));
        Refused<ChoiceInfluence>(written, changed => changed["shareOfVariance"] = 1.25);
        Refused<ChoiceInfluence>(written, changed => changed["options"]![0] = null);
    }

    [Fact]
    public void The_tests_of_a_curve_are_ranks_among_so_many()
    {
        var test = Tested(Curve);
        var written = Written(test);
        Assert.Equal(["median", "significantShare", "averageZ", "curves"], written.Select(member => member.Key));
        Assert.Equal(21, (int)written["curves"]!);
        Assert.Equal(test, written.Deserialize<SpecificationCurveTest>(Options()));
        Refused<SpecificationCurveTest>(written, changed => changed["curves"] = 0);
        Refused<SpecificationCurveTest>(written, changed => changed["median"]!["pValue"] = 0.04);
        Refused<SpecificationCurveTest>(written, changed => changed["averageZ"]!["pValue"] = 0);
        Refused<SpecificationCurveTest>(written, changed => changed["significantShare"] = null);
    }

    private static SpecificationCurveTest Tested(SpecificationCurve curve) =>
        curve.TestByShifts(Alternative.Less, cancellationToken: TestContext.Current.CancellationToken);

    private static JsonObject Written<T>(T value) => JsonNode.Parse(JsonSerializer.Serialize(value, Options()))!.AsObject();

    private static string Refused<T>(JsonObject written, Action<JsonObject> change)
    {
        var changed = written.DeepClone().AsObject();
        change(changed);
        return Assert.Throws<JsonException>(() => changed.Deserialize<T>(Options())).Message;
    }
}
