using TruceStats.Numerics;

namespace TruceStats.References.Calls;

/// <summary>Clusters, and panels whose units start at different times.</summary>
internal static class PanelCalls
{
    public static IReadOnlyList<GoldenCall> All => [ClusterCovariance, GroupTime];

    private static GoldenCall ClusterCovariance { get; } = new("panel/cluster-covariance", arguments =>
    {
        int rows = (int)arguments.Count("rows"), cols = (int)arguments.Count("cols");
        double[] design = arguments.Numbers("design");
        int[] clusters = Whole(arguments.Counts("cluster"));
        var correction = arguments.Text("type") switch
        {
            "cr0" => ClusterCorrection.None,
            "cr1" => ClusterCorrection.Count,
            "cr2" => ClusterCorrection.Leverage,
            string other => throw new FormatException($"The type {other} is not known."),
        };
        var sandwich = arguments.NumbersOrNull("means") is { } means
            ? ClusterSandwich.OfPoisson(design, rows, cols, means, arguments.Numbers("values"), clusters, correction)
            : new ClusterSandwich(design, rows, cols, arguments.Numbers("weights"), arguments.Numbers("residuals"), clusters, correction);
        double[] covariance = new double[cols * cols];
        sandwich.Covariance(covariance);
        return new GoldenAnswer
        {
            ["covariance"] = covariance,
            ["df"] = Enumerable.Range(0, cols).Select(j => sandwich.DegreesOfFreedom([.. Enumerable.Range(0, cols).Select(k => k == j ? 1.0 : 0)])),
        };
    });

    private static GoldenCall GroupTime { get; } = new("panel/group-time", arguments =>
    {
        int units = (int)arguments.Count("units"), bins = (int)arguments.Count("bins");
        var panel = new StaggeredPanel(arguments.Numbers("values"), arguments.Numbers("exposures"), units, bins);
        var effects = new GroupTimeEffects(panel, Whole(arguments.Counts("starts")), Options(arguments));
        var measure = arguments.Text("measure") switch
        {
            "ratio-by-expected" => EffectMeasure.RatioByExpected,
            "ratio-by-exposure" => EffectMeasure.RatioByExposure,
            "difference" => EffectMeasure.Difference,
            string other => throw new FormatException($"The measure {other} is not known."),
        };
        var overall = effects.Overall(measure, ClusterCorrection.Leverage);
        int[] times = effects.EventTimes();
        return new GoldenAnswer
        {
            ["value"] = overall.Value,
            ["observed"] = overall.Observed,
            ["expected"] = overall.Expected,
            ["exposure"] = overall.Exposure,
            ["cells"] = overall.Cells,
            ["se0"] = effects.Overall(measure, ClusterCorrection.None).StandardError,
            ["se1"] = effects.Overall(measure, ClusterCorrection.Count).StandardError,
            ["se2"] = overall.StandardError,
            ["df2"] = overall.DegreesOfFreedom,
            ["eventTimes"] = times.Select(time => (double)time),
            ["events"] = times.Select(time => effects.AtEventTime(time, measure, ClusterCorrection.None).Value!.Value),
        };
    });

    private static StaggeredOptions Options(GoldenArguments arguments) => new(
        arguments.Text("trend") == "additive" ? ParallelTrend.Additive : ParallelTrend.Multiplicative,
        arguments.Text("controls") == "never" ? ControlUnits.Never : ControlUnits.NotYet,
        arguments.Text("base") == "last" ? BaseBins.Last : BaseBins.All,
        (int)arguments.Count("anticipation"));

    private static int[] Whole(long[] numbers) => [.. numbers.Select(number => checked((int)number))];
}
