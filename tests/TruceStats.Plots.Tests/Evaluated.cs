using System.Globalization;
using TruceStats.Evaluations;
using TruceStats.Interruptions;

namespace TruceStats.Plots.Tests;

/// <summary>One evaluation that has every chart, and curves of every size.</summary>
internal static class Evaluated
{
    private static readonly long[] Counts = [336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397];

    private static readonly Lazy<TruceEvaluation> Made = new(() => Of(new EvaluationOptions
    {
        Model = new SegmentedRegression { Errors = StandardErrors.AutocorrelationInflated },
        Curve = Grid(
            "in force", CountFamily.QuasiPoisson, CountFamily.NegativeBinomial) with
        { Starts = [Start, new LocalDate(2015, 3, 1)] },
        Places = Panel("Ahuachapán", "Sonsonate", "Usulután", "Morazán", "Cabañas"),
        Rivals = [RivalEvent.Of("Ejército", new LocalDate(2016, 3, 29))],
        Without = EvaluationParts.AnytimeValid | EvaluationParts.Sensitivity | EvaluationParts.Detectable,
    }));

    public static LocalDate Start { get; } = new(2015, 1, 1);

    public static CountSeries Monthly { get; } = CountSeries.Of(Resolution.Month, Start, Counts);

    /// <summary>April 2016, called X9, with five places.</summary>
    public static TruceEvaluation Whole => Made.Value;

    public static TruceEvaluation Of(EvaluationOptions options) => TruceEvaluation.Of(
        Truce.Of("X9", [Declaration.Of("1", ActorId.Of("gangs"), new LocalDate(2016, 4, 1), new LocalDate(2016, 4, 1))]), Monthly, options);

    public static CountPanel Panel(params string[] names) => CountPanel.Of(names.Select((name, i) =>
        KeyValuePair.Create(name, CountSeries.Of(Resolution.Month, Start, [.. Counts.Select((count, bin) => (count + (long)(37 * bin * (i + 1) % 90)) / (20 + i))]))));

    public static SpecificationGrid Grid(string effect, params ICountFamily[] families) => new()
    {
        Effect = effect,
        Sources = [SpecificationSource.Of("series", Monthly)],
        Windows = [SpecificationWindow.Of("as declared", Interruption.Step(new LocalDate(2016, 4, 1)).Named(effect))],
        Models = SpecificationGrid.Regressions(
            families, [StandardErrors.ModelBased, StandardErrors.AutocorrelationInflated], [Seasonality.None], [TrendForm.None, TrendForm.Linear]),
    };

    /// <summary>As many windows and first days as make a curve of 1,152.</summary>
    public static SpecificationCurve Large()
    {
        var windows = Enumerable.Range(0, 12).Select(k => SpecificationWindow.Of(
            "from " + (k + 1).ToString(CultureInfo.InvariantCulture), Interruption.Step(new LocalDate(2016, 1, 1).PlusDays(k * 7)).Named("truce").With(Straddle.Before)));
        return (Grid("truce", CountFamily.QuasiPoisson, CountFamily.NegativeBinomial) with
        {
            Windows = [.. windows],
            Starts = [.. Enumerable.Range(0, 12).Select(k => Start.PlusDays(k * 20))],
        }).Fit(null, TestContext.Current.CancellationToken);
    }

    /// <summary>Effects that are differences.</summary>
    public static SpecificationCurve Differences() => (Grid("truce", CountFamily.Poisson) with
    {
        Models = [.. new[] { TrendForm.None, TrendForm.Linear }.Select(trend => new GeneralizedLeastSquares { Link = LinkFunction.Identity, Trend = trend })],
    }).Fit(null, TestContext.Current.CancellationToken);
}
