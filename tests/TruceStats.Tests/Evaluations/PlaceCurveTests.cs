using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Tests.Interruptions;
using TruceStats.Tests.Numerics;

namespace TruceStats.Tests.Evaluations;

public sealed class PlaceCurveTests
{
    private static readonly IReadOnlyList<DifferenceInDifferences> Four =
        PlaceGrid.Differences(LinkFunction.Log, [ControlPlaces.NotYetStarted, ControlPlaces.NeverStarted], [BaselineBins.All, BaselineBins.Last], [0]);

    private static PlaceGrid Golden => new()
    {
        Sources = [PlaceSource.Of("police", Panels.Of(Panels.Golden))],
        Windows =
        [
            PlaceWindow.Of("declared", Panels.Starts(Panels.GoldenStarts)),
            PlaceWindow.Of("a week later", Panels.Starts([.. Panels.GoldenStarts.Select(start => start + 1)])),
        ],
        Models = Four,
        Starts = [Panels.Week(0), Panels.Week(2)],
        Level = 0.9,
    };

    private static readonly Execution Short = new() { Draws = 200 };

    private static PlaceCurve Fitted(PlaceGrid grid, Execution? execution = null) => grid.Fit(execution ?? Short, TestContext.Current.CancellationToken);

    [Fact]
    public void Every_combination_is_what_its_model_says_by_itself()
    {
        var grid = Golden;
        var curve = Fitted(grid);
        Assert.Equal(16, grid.Count);
        Assert.Equal(0, curve.WithoutAnswer);
        int at = 0;
        foreach (var start in grid.Starts)
        {
            var panel = grid.Sources[0].Panel.During(StudyPeriod.Of(start, grid.Sources[0].Panel.Coverage.End!.Value));
            foreach (var window in grid.Windows)
            {
                foreach (var model in grid.Models)
                {
                    var fit = model.Fit(panel, window.Starts, Short, TestContext.Current.CancellationToken).At(0.9);
                    var found = curve.Specifications[at++];
                    Assert.Equal(fit.Overall.Estimate, found.Effect);
                    Assert.Equal(fit.Overall.Test, found.Test);
                    Assert.Contains(new SpecificationChoice("window", window.Name), found.Choices);
                }
            }
        }
        Assert.Equal(
            ["first day: 2018-01-01", "window: declared", "controls: not yet started", "baseline: all bins before"],
            curve.Specifications[0].Choices.Select(choice => choice.ToString()));
        Assert.Equal(16, curve.Specifications.Select(one => string.Join("; ", one.Choices)).Distinct().Count());
    }

    [Fact]
    public void Median_shares_and_influences_are_those_of_the_answers()
    {
        var curve = Fitted(Golden);
        double[] effects = [.. curve.Answered.Select(one => one.Effect!.Value!.Value)];
        Assert.Equal(effects.Order(), effects);
        Near.Equal(Math.Sqrt(effects[7] * effects[8]), curve.Median);
        Assert.Equal(effects.Count(effect => effect < 1) / 16.0, curve.ShareBelow);
        Assert.Equal(curve.Answered.Count(one => one.Effect!.Interval!.Upper < 1) / 16.0, curve.ShareSignificantBelow);
        Assert.Equal(["baseline", "controls", "first day", "window"], curve.Influences.Select(influence => influence.Respect).Order());
        Assert.Same(Unit.Ratio, curve.Unit);
        Assert.Matches(@"^overall: median 0\.\d{3} \(0\.\d{3} to 0\.\d{3}\) over 16 specifications; 100% below 1, \d+(\.\d+)?% with their 90% interval$", curve.ToString());
    }

    [Fact]
    public void What_cannot_be_fitted_or_has_another_unit_is_kept_with_its_reason()
    {
        var grid = Golden with
        {
            Models = [new(), new() { Link = LinkFunction.Identity }, new() { Anticipation = 3 }],
            Windows = [Golden.Windows[0]],
            Starts = [Panels.Week(0), Panels.Week(4)],
        };
        var curve = Fitted(grid);
        Assert.StartsWith("It answers in ", curve.Specifications[1].Reason, StringComparison.Ordinal);
        Assert.NotNull(curve.Specifications[2].Effect);
        // From week 4 on, the first places have no bin before their start.
        Assert.Contains("no counted bin in its baseline", curve.Specifications[3].Reason, StringComparison.Ordinal);
        Assert.Equal(4, curve.WithoutAnswer);
        var atlantis = new Dictionary<string, LocalDate>(StringComparer.Ordinal) { ["Atlantis"] = Panels.Week(4) };
        var never = Golden with { Windows = [PlaceWindow.Of("elsewhere", atlantis)] };
        var error = Assert.Throws<InvalidOperationException>(() => Fitted(never));
        Assert.StartsWith("None of the 8 specifications has an answer. The first: The panel has no place 'Atlantis'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Threads_change_no_answer(int threads)
    {
        var serial = Fitted(Golden, Short with { Parallelism = 1 });
        Assert.Equal(serial.Specifications, Fitted(Golden, Short with { Parallelism = threads }).Specifications);
        Assert.Equal(serial, Fitted(Golden, Short with { Parallelism = threads }));
        Assert.NotEqual(serial, Fitted(Golden, Short with { Seed = 2 }));
    }

    [Fact]
    public void Progress_reaches_1_and_a_cancelled_fit_ends()
    {
        var told = new Drawn.Told();
        Fitted(Golden, Short with { Progress = told });
        Assert.Equal(1, told.Greatest);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Golden.Fit(Short, source.Token));
    }

    [Fact]
    public void Lists_hold_at_least_one_choice_and_each_once()
    {
        var grid = Golden;
        Assert.Throws<ArgumentException>("Sources", () => grid with { Sources = [] });
        Assert.Throws<ArgumentException>("Windows", () => grid with { Windows = [] });
        Assert.Throws<ArgumentException>("Models", () => grid with { Models = [] });
        Assert.Throws<ArgumentException>("Sources", () => grid with { Sources = [grid.Sources[0], grid.Sources[0]] });
        Assert.Throws<ArgumentException>("Windows", () => grid with { Windows = [grid.Windows[0], grid.Windows[0]] });
        Assert.Throws<ArgumentException>("Models", () => grid with { Models = [new(), new()] });
        Assert.Throws<ArgumentException>("Starts", () => grid with { Starts = [Panels.Week(1), Panels.Week(1)] });
        Assert.Throws<ArgumentException>("Starts", () => grid with { Starts = [Panels.Week(1).WithCalendar(CalendarSystem.Julian)] });
        Assert.Throws<ArgumentOutOfRangeException>("Level", () => grid with { Level = 1 });
        Assert.Throws<ArgumentException>("controls", () => PlaceGrid.Differences(LinkFunction.Log, [], [BaselineBins.All], [0]));
        Assert.Throws<ArgumentException>("baselines", () => PlaceGrid.Differences(LinkFunction.Log, [ControlPlaces.NeverStarted], [], [0]));
        Assert.Throws<ArgumentException>("anticipation", () => PlaceGrid.Differences(LinkFunction.Log, [ControlPlaces.NeverStarted], [BaselineBins.All], []));
    }

    [Fact]
    public void Names_are_not_blank_and_at_least_one_place_starts()
    {
        Assert.Throws<ArgumentException>("name", () => PlaceSource.Of(" ", Panels.Of(Panels.Small)));
        Assert.Throws<ArgumentNullException>("panel", () => PlaceSource.Of("police", null!));
        Assert.Throws<ArgumentException>("name", () => PlaceWindow.Of("", Panels.Starts(3)));
        Assert.Throws<ArgumentNullException>("starts", () => PlaceWindow.Of("declared", null!));
        Assert.Throws<ArgumentException>("starts", () => PlaceWindow.Of("declared", Panels.Starts(null, null)));
        Assert.Throws<ArgumentException>("starts", () => PlaceWindow.Of("declared", new Dictionary<string, LocalDate>(StringComparer.Ordinal) { [""] = Panels.Week(1) }));
    }

    [Fact]
    public void Grids_and_their_parts_are_equal_where_everything_is()
    {
        Assert.Equal(Golden, Golden);
        Assert.Equal(Golden.GetHashCode(), Golden.GetHashCode());
        Assert.NotEqual(Golden, Golden with { Level = 0.95 });
        var forwards = PlaceWindow.Of("declared", Panels.Starts(2, 3));
        var turned = new Dictionary<string, LocalDate>(StringComparer.Ordinal) { [Panels.Key(1)] = Panels.Week(3), [Panels.Key(0)] = Panels.Week(2) };
        var backwards = PlaceWindow.Of("declared", turned);
        Assert.True(forwards == backwards);
        Assert.Equal(forwards.GetHashCode(), backwards.GetHashCode());
        Assert.True(forwards != PlaceWindow.Of("declared", Panels.Starts(2, 4)));
        Assert.Equal("declared: 2 places start", forwards.ToString());
        Assert.Equal("16 specifications (1 sources, 2 first days, 2 windows, 4 models)", Golden.ToString());
    }
}
