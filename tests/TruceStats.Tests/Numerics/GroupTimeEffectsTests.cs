using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class GroupTimeEffectsTests
{
    private const int Never = StaggeredPanel.Never;
    private static readonly int[] Starts = [3, 3, 3, 6, 6, 6, 9, 9];

    // Eight units with levels of their own and a common trend; an effect that grows from 0.9 to 0.9⁹ after each start; no noise.
    private static StaggeredPanel Growing(int bins)
    {
        double[] levels = [40, 55, 25, 60, 35, 80, 20, 50], values = new double[8 * bins];
        for (int unit = 0; unit < 8; unit++)
        {
            for (int bin = 0; bin < bins; bin++)
                values[unit * bins + bin] = levels[unit] * (1 + 0.05 * bin) * (bin < Starts[unit] ? 1 : Math.Pow(0.9, bin - Starts[unit] + 1));
        }
        return Panel(values, 8, bins);
    }

    private static StaggeredPanel Panel(double[] values, int units, int bins) =>
        new(values, [.. Enumerable.Repeat(1.0, values.Length)], units, bins);

    [Theory]
    // R: glm(y ~ factor(unit) + factor(bin) + started, poisson) says 0.840681983766 over 9 bins and 0.939691805091 over 12, where the
    // effects run from 0.9 to 0.53 and their mean, sum(y)/sum(y without effect), is 0.745167092669433.
    [InlineData(9, 0)]
    [InlineData(12, 9)]
    public void Effects_that_grow_after_staggered_starts_are_found_where_two_way_fixed_effects_are_wrong(int bins, int leftOut)
    {
        var overall = new GroupTimeEffects(Growing(bins), Starts, new()).Overall(EffectMeasure.RatioByExpected, ClusterCorrection.Leverage);
        Near.Equal(0.745167092669433, overall.Value!.Value, 1e-13);
        Assert.Equal((9, leftOut), (overall.Cells, overall.CellsLeftOut));
    }

    [Fact]
    public void Each_event_time_has_its_own_effect_and_those_before_have_none()
    {
        var effects = new GroupTimeEffects(Growing(9), Starts, new());
        Assert.Equal([-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5], effects.EventTimes());
        foreach (int time in effects.EventTimes())
        {
            double value = effects.AtEventTime(time, EffectMeasure.RatioByExpected, ClusterCorrection.None).Value!.Value;
            Near.Equal(time < 0 ? 1 : Math.Pow(0.9, time + 1), value, 1e-13);
        }
    }

    [Theory]
    [InlineData(ControlUnits.NotYet, BaseBins.All)]
    [InlineData(ControlUnits.NotYet, BaseBins.Last)]
    [InlineData(ControlUnits.Never, BaseBins.All)]
    [InlineData(ControlUnits.Never, BaseBins.Last)]
    internal void A_constant_effect_comes_back_through_missing_cells_and_exposures_of_any_pace(ControlUnits controls, BaseBins baseBins)
    {
        const int Bins = 10;
        int[] starts = [4, 4, 7, 7, Never, Never, Never];
        double[] values = new double[7 * Bins], exposures = new double[7 * Bins];
        for (int unit = 0; unit < 7; unit++)
        {
            for (int bin = 0; bin < Bins; bin++)
            {
                int cell = unit * Bins + bin;
                exposures[cell] = (unit * 5 + bin * 3) % 7 == 0 ? 0 : 1 + unit + 0.1 * unit * bin;
                values[cell] = exposures[cell] * (3 + unit) * (2 + Math.Sin(bin)) * (bin < starts[unit] ? 1 : 0.6);
            }
        }
        var effects = new GroupTimeEffects(new(values, exposures, 7, Bins), starts, new(Controls: controls, Base: baseBins));
        Assert.True(effects.Converged);
        // The factors of the bins are found by alternation to about 1e-13 a sweep.
        Near.Equal(0.6, effects.Overall(EffectMeasure.RatioByExpected, ClusterCorrection.None).Value!.Value, 1e-10);
        Near.Equal(0.6, effects.Overall(EffectMeasure.RatioByExposure, ClusterCorrection.None).Value!.Value, 1e-10);
        Near.Equal(0.6, effects.OfGroup(7, EffectMeasure.RatioByExpected, ClusterCorrection.None).Value!.Value, 1e-10);
    }

    [Fact]
    public void Additive_trends_are_left_alone_by_the_additive_comparison()
    {
        const int Bins = 8;
        int[] starts = [3, 5, Never, Never];
        double[] values = new double[4 * Bins], exposures = new double[4 * Bins];
        for (int cell = 0; cell < values.Length; cell++)
        {
            int unit = cell / Bins, bin = cell % Bins;
            exposures[cell] = cell == 9 ? 0 : 1 + unit * bin;
            values[cell] = exposures[cell] * (5 + 4 * unit + bin * bin - (bin < starts[unit] ? 0 : 2));
        }
        var effects = new GroupTimeEffects(new(values, exposures, 4, Bins), starts, new(ParallelTrend.Additive));
        Near.Equal(-2, effects.Overall(EffectMeasure.Difference, ClusterCorrection.None).Value!.Value, 1e-10);
        Near.Equal(0, effects.AtEventTime(-2, EffectMeasure.Difference, ClusterCorrection.None).Value!.Value, 0, 1e-10);
    }

    [Fact]
    public void Units_of_measurement_change_no_ratio_and_scale_a_difference()
    {
        var panel = Growing(9);
        double[] values = [.. Enumerable.Range(0, 8).SelectMany(unit => panel.Values(unit).ToArray())];
        var thousands = new StaggeredPanel(values, [.. values.Select(_ => 1000.0)], 8, 9);
        foreach (var trend in Enum.GetValues<ParallelTrend>())
        {
            GroupTimeEffects one = new(panel, Starts, new(trend)), other = new(thousands, Starts, new(trend));
            var (ratio, rescaled) = (Ratio(one), Ratio(other));
            Near.Equal(ratio.Value!.Value, rescaled.Value!.Value, 1e-13);
            Near.Equal(ratio.StandardError!.Value, rescaled.StandardError!.Value, 1e-11);
            var (difference, smaller) = (Difference(one), Difference(other));
            Near.Equal(difference.Value!.Value, 1000 * smaller.Value!.Value, 1e-13);
            Near.Equal(difference.StandardError!.Value, 1000 * smaller.StandardError!.Value, 1e-11);
        }
    }

    [Fact]
    public void The_order_of_units_changes_nothing()
    {
        var panel = Growing(9);
        int[] turned = [5, 0, 7, 2, 4, 1, 6, 3];
        double[] values = [.. turned.SelectMany(unit => panel.Values(unit).ToArray())];
        PanelEffect one = Ratio(new(panel, Starts, new())), other = Ratio(new(Panel(values, 8, 9), [.. turned.Select(unit => Starts[unit])], new()));
        Near.Equal(one.Value!.Value, other.Value!.Value, 1e-14);
        Near.Equal(one.StandardError!.Value, other.StandardError!.Value, 1e-11);
        Near.Equal(one.DegreesOfFreedom!.Value, other.DegreesOfFreedom!.Value, 1e-11);
    }

    [Fact]
    public void Covariances_have_the_squares_of_the_errors_on_the_diagonal()
    {
        var effects = new GroupTimeEffects(Growing(9), Starts, new());
        PanelEffect[] groups = [.. effects.Groups.Select(group => effects.OfGroup(group, EffectMeasure.RatioByExpected, ClusterCorrection.Leverage))];
        double[] covariance = new double[4];
        PanelEffect.Covariance(groups, covariance);
        Near.Equal(groups[0].StandardError!.Value * groups[0].StandardError!.Value, covariance[0]);
        Near.Equal(groups[1].StandardError!.Value * groups[1].StandardError!.Value, covariance[3]);
        Assert.Equal(covariance[1], covariance[2]);
    }

    [Fact]
    public void Zero_cells_have_answers_and_never_a_NaN()
    {
        // Units 0 and 1 start at 2; none after: a ratio of 0 without an error, and a difference with one.
        var nothingAfter = new GroupTimeEffects(Panel([4, 5, 0, 6, 2, 0, 3, 3, 2, 8, 7, 6], 4, 3), [2, 2, Never, Never], new());
        Assert.Equal((0, null, null), Answer(Ratio(nothingAfter)));
        Assert.True(Difference(nothingAfter).StandardError > 0);
        // None before in the group: some where none were expected; and none at all: no answer.
        Assert.Equal((double.PositiveInfinity, null, null), Answer(Ratio(new(Panel([0, 0, 1, 0, 0, 2, 3, 3, 2, 8, 7, 6], 4, 3), [2, 2, Never, Never], new()))));
        Assert.Equal((null, null, null), Answer(Ratio(new(Panel([0, 0, 0, 0, 0, 0, 3, 3, 2, 8, 7, 6], 4, 3), [2, 2, Never, Never], new()))));
        // None after among the controls: their growth is 0.
        Assert.Equal((double.PositiveInfinity, null, null), Answer(Ratio(new(Panel([1, 2, 1, 0, 3, 2, 3, 3, 0, 8, 7, 0], 4, 3), [2, 2, Never, Never], new()))));
        // None before among the controls: their growth is not defined.
        var noGrowth = new GroupTimeEffects(Panel([1, 2, 1, 0, 3, 2, 0, 0, 5, 0, 0, 1], 4, 3), [2, 2, Never, Never], new());
        Assert.Equal(CellStatus.NoControlEvents, noGrowth.Cells[2].Status);
        Assert.Equal((null, null, null), Answer(Ratio(noGrowth)));
        Assert.Equal((0, 1), (Ratio(noGrowth).Cells, Ratio(noGrowth).CellsLeftOut));
    }

    [Fact]
    public void One_unit_alone_on_a_side_gives_a_value_without_an_error()
    {
        double[] values = [9, 8, 4, 6, 7, 5, 3, 3, 2, 8, 7, 6];
        var oneStarts = Ratio(new(Panel(values, 4, 3), [2, Never, Never, Never], new()));
        Assert.True(oneStarts.Value > 0);
        Assert.Null(oneStarts.StandardError);
        Assert.Equal((1, 3), (oneStarts.GroupUnits, oneStarts.ControlUnits));
        Assert.Null(Ratio(new(Panel(values, 4, 3), [2, 2, 2, Never], new())).StandardError);
    }

    [Fact]
    public void Without_a_bin_before_or_a_control_a_cell_says_so()
    {
        double[] values = [9, 8, 4, 6, 7, 5, 3, 3, 2, 8, 7, 6];
        var effects = new GroupTimeEffects(Panel(values, 4, 3), [0, 1, 1, 1], new(Base: BaseBins.Last));
        Assert.Equal(
            [CellStatus.NoGroup, CellStatus.NoGroup, CellStatus.NoGroup, CellStatus.Base, CellStatus.NoControl, CellStatus.NoControl],
            effects.Cells.Select(cell => cell.Status));
        Assert.Equal((null, null, null), Answer(Ratio(effects)));
    }

    [Fact]
    public void A_panel_of_wrong_shape_or_content_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Panel([1, 2, 3], 2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Panel([1, 2, 3, double.NaN], 2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Panel([1, 2, 3, -1], 2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StaggeredPanel([1, 2], [1, double.NaN], 1, 2));
        Assert.Throws<ArgumentException>(() => new GroupTimeEffects(Panel([1, 2, 3, 4], 2, 2), [1], new()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GroupTimeEffects(Panel([1, 2, 3, 4], 2, 2), [-1, 1], new()));
        Assert.Throws<ArgumentException>(() => PanelEffect.Covariance([Ratio(new(Panel([1, 2, 3, 4], 2, 2), [1, 9], new()))], new double[1]));
    }

    [Fact]
    public void Intervals_cover_the_truth_about_as_often_as_they_say()
    {
        // 10 + 6 units, two start times, counts with a gamma-distributed rate in each cell and a change of its own in each unit.
        const int Runs = 600, Units = 16, Bins = 10;
        int[] starts = [.. Enumerable.Range(0, Units).Select(unit => unit < 5 ? 5 : unit < 10 ? 7 : Never)];
        int covered = 0;
        for (int run = 0; run < Runs; run++)
        {
            var stream = new RandomStream(7).Split(run);
            double[] values = new double[Units * Bins];
            for (int unit = 0; unit < Units; unit++)
            {
                double level = 20 * stream.NextGamma(4) / 4, late = Math.Exp(0.2 * stream.NextNormal());
                for (int bin = 0; bin < Bins; bin++)
                    values[unit * Bins + bin] = stream.NextPoisson(level * (bin < 5 ? 1 : late) * (bin < starts[unit] ? 1 : 0.7) * stream.NextGamma(20) / 20);
            }
            var overall = Ratio(new(Panel(values, Units, Bins), starts, new()));
            double reach = StudentTDistribution.Quantile(0.975, overall.DegreesOfFreedom!.Value) * overall.StandardError!.Value;
            covered += Math.Abs(Math.Log(overall.Value!.Value / 0.7)) <= reach ? 1 : 0;
        }
        // Three binomial standard errors of 600 runs are 0.027.
        Assert.InRange(covered / (double)Runs, 0.92, 0.98);
    }

    private static PanelEffect Ratio(GroupTimeEffects effects) => effects.Overall(EffectMeasure.RatioByExpected, ClusterCorrection.Leverage);

    private static PanelEffect Difference(GroupTimeEffects effects) => effects.Overall(EffectMeasure.Difference, ClusterCorrection.Leverage);

    private static (double? Value, double? Error, double? Degrees) Answer(PanelEffect effect) =>
        (effect.Value, effect.StandardError, effect.DegreesOfFreedom);
}
