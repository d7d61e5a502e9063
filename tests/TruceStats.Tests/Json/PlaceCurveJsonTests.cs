using System.Text.Json;
using System.Text.Json.Nodes;
using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Json;
using TruceStats.Tests.Interruptions;

namespace TruceStats.Tests.Json;

public sealed class PlaceCurveJsonTests
{
    private static readonly PlaceGrid Grid = new()
    {
        Sources = [PlaceSource.Of("police", Panels.Of(Panels.Golden))],
        Windows =
        [
            PlaceWindow.Of("declared", Panels.Starts(Panels.GoldenStarts)),
            PlaceWindow.Of("a week later", Panels.Starts([.. Panels.GoldenStarts.Select(start => start + 1)])),
        ],
        Models = PlaceGrid.Differences(LinkFunction.Log, [ControlPlaces.NotYetStarted, ControlPlaces.NeverStarted], [BaselineBins.All], [0, 9]),
        Starts = [Panels.Week(0), Panels.Week(2)],
        Level = 0.9,
    };

    private static readonly PlaceCurve Curve = Grid.Fit(new Execution { Seed = 7, Draws = 200, Parallelism = 2 });

    private static JsonSerializerOptions Options() => new JsonSerializerOptions().ConfigureForTruceStats();

    [Fact]
    public void A_window_is_its_places_and_their_first_days_in_two_columns()
    {
        var written = Written(PlaceWindow.Of("declared", new Dictionary<string, LocalDate> { ["b"] = new(2016, 3, 26), ["a"] = new(2016, 4, 1) }));
        Assert.Equal("""{"name":"declared","places":["a","b"],"starts":["2016-04-01","2016-03-26"]}""", written.ToJsonString());
        Assert.Equal(Grid.Windows[0], Written(Grid.Windows[0]).Deserialize<PlaceWindow>(Options()));
    }

    [Fact]
    public void A_window_is_read_as_strictly_as_it_is_made()
    {
        var written = Written(Grid.Windows[0]);
        Refused<PlaceWindow>(written, changed => changed["name"] = " ");
        Refused<PlaceWindow>(written, changed => changed["places"]!.AsArray().RemoveAt(0));
        Refused<PlaceWindow>(written, changed => changed["places"]![1] = (string)changed["places"]![0]!);
        Refused<PlaceWindow>(written, changed => changed["places"]![0] = "");
        Refused<PlaceWindow>(written, changed => changed["starts"]![0] = null);
        Refused<PlaceWindow>(written, changed =>
        {
            changed["places"]!.AsArray().Clear();
            changed["starts"]!.AsArray().Clear();
        });
    }

    [Fact]
    public void A_grid_is_its_options()
    {
        var written = Written(Grid);
        Assert.Equal(["sources", "windows", "models", "starts", "level"], written.Select(member => member.Key));
        Assert.Equal("never-started", (string)written["models"]![2]!["controls"]!);
        Assert.Equal(Grid, written.Deserialize<PlaceGrid>(Options()));
    }

    [Fact]
    public void A_grid_is_read_as_strictly_as_it_is_made()
    {
        var written = Written(Grid);
        foreach (string member in written.Select(member => member.Key).ToList())
        {
            Refused<PlaceGrid>(written, changed => changed.Remove(member));
            Refused<PlaceGrid>(written, changed => changed[member] = null);
        }
        Refused<PlaceGrid>(written, changed => changed["seed"] = 1);
        Refused<PlaceGrid>(written, changed => changed["level"] = 1);
        Refused<PlaceGrid>(written, changed => changed["sources"]!.AsArray().Clear());
        Refused<PlaceGrid>(written, changed => changed["sources"]!.AsArray().Add(changed["sources"]![0]!.DeepClone()));
        Refused<PlaceGrid>(written, changed => changed["windows"]![1] = changed["windows"]![0]!.DeepClone());
        Refused<PlaceGrid>(written, changed => changed["models"]![1] = changed["models"]![0]!.DeepClone());
        Refused<PlaceGrid>(written, changed => changed["models"]![1]!["anticipation"] = -1);
        Refused<PlaceGrid>(written, changed => changed["models"]![1] = null);
    }

    [Fact]
    public void A_curve_is_its_grid_its_seed_and_its_headline_and_is_fitted_again()
    {
        var written = Written(Curve);
        Assert.Equal(["version", "grid", "execution", "headline"], written.Select(member => member.Key));
        Assert.Equal("""{"seed":7,"draws":200}""", written["execution"]!.ToJsonString());
        Assert.Equal((8, 8), ((int)written["headline"]!["answered"]!, (int)written["headline"]!["withoutAnswer"]!));
        Assert.Equal(Curve.Median, (double)written["headline"]!["median"]!);
        Assert.Equal("ratio", (string)written["headline"]!["unit"]!);
        var read = written.Deserialize<PlaceCurve>(Options())!;
        Assert.Equal(Curve, read);
        Assert.Equal(Curve.Specifications, read.Specifications);
        Assert.Equal(Curve.Influences, read.Influences);
        Assert.Equal(Tested(Curve), Tested(read));
    }

    [Theory]
    [InlineData("answered", "9")]
    [InlineData("withoutAnswer", "0")]
    [InlineData("unit", "\"events\"")]
    [InlineData("lowest", "0.1")]
    [InlineData("median", "0.5")]
    [InlineData("median", "\"infinity\"")]
    [InlineData("highest", "3")]
    [InlineData("shareBelow", "0.9")]
    [InlineData("shareAbove", "0.1")]
    [InlineData("shareSignificantBelow", "0.45")]
    [InlineData("shareSignificantAbove", "0.1")]
    public void A_headline_that_the_grid_does_not_give_is_refused_and_both_versions_are_named(string member, string json)
    {
        var written = Written(Curve);
        written["version"] = "0.0.7";
        string refused = Refused<PlaceCurve>(written, changed => changed["headline"]![member] = JsonNode.Parse(json));
        Assert.Contains("0.0.7", refused, StringComparison.Ordinal);
        Assert.Contains("0.1.0", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_inputs_are_refused()
    {
        var written = Written(Curve);
        Refused<PlaceCurve>(written, changed => changed["grid"]!["sources"]![0]!["panel"]!["series"]![0]!["counts"]![7] = 44);
        Refused<PlaceCurve>(written, changed => changed["grid"]!["models"]!.AsArray().RemoveAt(0));
        Refused<PlaceCurve>(written, changed => changed["grid"]!["windows"]![0]!["starts"]![0] = "2018-02-05");
    }

    [Fact]
    public void The_test_over_places_is_data()
    {
        var test = Tested(Curve);
        Assert.Equal(test, Written(test).Deserialize<SpecificationCurveTest>(Options()));
    }

    private static SpecificationCurveTest Tested(PlaceCurve curve) =>
        curve.TestByPlaces(Alternative.Less, cancellationToken: TestContext.Current.CancellationToken);

    private static JsonObject Written<T>(T value) => JsonNode.Parse(JsonSerializer.Serialize(value, Options()))!.AsObject();

    private static string Refused<T>(JsonObject written, Action<JsonObject> change)
    {
        var changed = written.DeepClone().AsObject();
        change(changed);
        return Assert.Throws<JsonException>(() => changed.Deserialize<T>(Options())).Message;
    }
}
