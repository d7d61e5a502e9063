using TruceStats.References;

namespace TruceStats.Tests.References;

/// <summary>The judge is judged first: a golden run that let a wrong number pass would make every other golden test worthless.</summary>
public sealed class GoldenRunTests
{
    [Theory]
    [InlineData("""{"value": 2}""", 2.0)]
    [InlineData("""{"value": 2}""", 2.02)]
    [InlineData("""{"value": 2}""", 1.98)]
    [InlineData("""{"value": -2}""", -2.02)]
    [InlineData("""{"value": "Inf"}""", double.PositiveInfinity)]
    [InlineData("""{"value": "-Inf"}""", double.NegativeInfinity)]
    [InlineData("""{"value": null}""", null)]
    public void A_value_within_tolerance_passes(string expected, double? answer) =>
        Assert.Equal((1, 0), Judge(expected, new GoldenAnswer { ["value"] = answer }));

    [Theory]
    [InlineData("""{"value": 2}""", 2.04)]
    [InlineData("""{"value": 2}""", -2.0)]
    [InlineData("""{"value": 2}""", double.NaN)]
    [InlineData("""{"value": 2}""", double.PositiveInfinity)]
    [InlineData("""{"value": 2}""", null)]
    [InlineData("""{"value": "Inf"}""", double.MaxValue)]
    [InlineData("""{"value": "Inf"}""", double.NegativeInfinity)]
    [InlineData("""{"value": "Inf"}""", double.NaN)]
    [InlineData("""{"value": null}""", 0.0)]
    [InlineData("""{"value": null}""", double.NaN)]
    [InlineData("""{"value": [2]}""", 2.0)]
    [InlineData("""{"value": "two"}""", 2.0)]
    [InlineData("""{"value": 2, "other": 2}""", 2.0)]
    [InlineData("""{}""", 2.0)]
    public void Anything_else_fails(string expected, double? answer) =>
        Assert.Equal((0, 1), Judge(expected, new GoldenAnswer { ["value"] = answer }));

    [Theory]
    [InlineData("""{"value": [1, 2]}""", 1, new double[] { 1, 2 })]
    [InlineData("""{"value": [1, 2]}""", 0, new double[] { 1 })]
    [InlineData("""{"value": [1, 2]}""", 0, new double[] { 1, 2, 3 })]
    [InlineData("""{"value": [1, 2]}""", 0, new double[] { 1, 3 })]
    [InlineData("""{"value": [1, 2]}""", 0, new double[] { 1, double.NaN })]
    [InlineData("""{"value": [1, null]}""", 0, new double[] { 1, 0 })]
    [InlineData("""{"value": 1}""", 0, new double[] { 1 })]
    public void Lists_compare_element_by_element(string expected, int passed, double[] answer) =>
        Assert.Equal((passed, 1 - passed), Judge(expected, new GoldenAnswer { ["value"] = answer }));

    [Fact]
    public void A_call_that_throws_fails_with_the_reason()
    {
        var run = Run(Line("""{"value": 1}"""), _ => throw new InvalidOperationException("because"));
        Assert.Equal((0, 1, 0), (run.Passed, run.Failed, run.Unknown));
        Assert.EndsWith("a-case, some/call: InvalidOperationException: because", run.Failures[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_shows_both_numbers()
    {
        var run = Run(Line("""{"value": 0.1}"""), _ => new GoldenAnswer { ["value"] = 0.30000000000000004 });
        Assert.EndsWith("value: expected 0.1, got 0.30000000000000004", run.Failures[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_that_is_not_known_is_neither_passed_nor_failed()
    {
        var run = Run(Line("""{"value": 1}""").Replace("some/call", "other/call", StringComparison.Ordinal), _ => new GoldenAnswer { ["value"] = 1.0 });
        Assert.Equal((0, 0, 1), (run.Passed, run.Failed, run.Unknown));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"id": "a"}""")]
    [InlineData("""{"id": "a", "call": "some/call", "args": {}, "expect": {"value": 1}, "rtol": -1, "atol": 0}""")]
    [InlineData("""{"id": "a", "call": "some/call", "args": {}, "expect": {"value": 1}, "atol": 0}""")]
    [InlineData("""{"id": "a", "call": "some/call", "args": {}, "expect": {"value": 1}, "expect": {"value": 2}, "rtol": 0, "atol": 0}""")]
    public void A_line_that_cannot_be_read_fails(string line)
    {
        var run = Run(line, _ => new GoldenAnswer { ["value"] = 1.0 });
        Assert.Equal((0, 1, 0), (run.Passed, run.Failed, run.Unknown));
    }

    [Fact]
    public void Arguments_reach_the_call_by_name()
    {
        var run = Run(Line("""{"value": 6}"""), arguments => new GoldenAnswer { ["value"] = arguments.Number("x") * arguments.Count("n") });
        Assert.Equal((1, 0, 0), (run.Passed, run.Failed, run.Unknown));
    }

    private static (int Passed, int Failed) Judge(string expected, GoldenAnswer answer)
    {
        var run = Run(Line(expected), _ => answer);
        return (run.Passed, run.Failed);
    }

    private static string Line(string expected) =>
        """{"id": "a-case", "call": "some/call", "args": {"x": 1.5, "n": 4}, "expect": """ + expected + """, "rtol": 0.005, "atol": 0.0125}""";

    private static GoldenRun Run(string line, Func<GoldenArguments, GoldenAnswer> answer)
    {
        var run = new GoldenRun([new GoldenCall("some/call", answer)]);
        run.AddLine(line, "here");
        return run;
    }
}
