using TruceStats.Evaluations;

namespace TruceStats.Tests.Evaluations;

/// <summary>A method of the rate ratio that cannot use what it is given leaves its parts without an answer, and fails nothing else.</summary>
public sealed class RefusingMethodTests
{
    private static readonly EvaluationOptions Binned = EvaluationCases.Quick with { RatioMethod = RateRatioMethod.QuasiPoisson };

    [Fact]
    public void Totals_have_no_bins_for_a_method_that_needs_them()
    {
        var evaluation = TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, Binned with
        {
            ReportedBefore = ReportedCount.Between(7000, 7754, 8100),
            ReportedInForce = ReportedCount.Between(2500, 2560, 2600),
        });
        Assert.Equal("quasi-poisson", evaluation.Change.Value!.Ratio().Method.Id);
        var bounds = evaluation.Sensitivity.Value!.Bounds;
        Assert.Null(bounds.Value);
        Assert.Contains("'quasi-Poisson' needs bins", bounds.ToString(), StringComparison.Ordinal);
        Assert.Contains("'quasi-Poisson' needs bins", evaluation.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_of_one_bin_is_too_little_for_a_method_that_needs_more()
    {
        var truce = Truce.Of("one month", [Declaration.Of("d", "north", declared: new LocalDate(2016, 2, 1), effective: new LocalDate(2016, 2, 1))]);
        var series = CountSeries.Of(Resolution.Month, new LocalDate(2016, 1, 1), 336, 307);
        var evaluation = TruceEvaluation.Of(truce, series, Binned);
        Assert.Null(evaluation.Change.Value);
        Assert.Equal(2, evaluation.Tallies.Value!.Count);
        Assert.NotEmpty(evaluation.ToText());
    }
}
