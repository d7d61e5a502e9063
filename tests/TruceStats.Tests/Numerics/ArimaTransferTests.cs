using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>Regressors that act through a first-order transfer function, and the effects of regressors. R's numbers stand in arima-more.jsonl.</summary>
public sealed class ArimaTransferTests
{
    private const int Length = 120;

    private static readonly double[] Step = ArimaSeries.Step(Length, 60);

    [Fact]
    public void The_fit_at_its_decay_is_that_with_the_decayed_regressor()
    {
        var (values, design) = Made(0.7);
        var fit = ArimaSeries.Fit(values, default, design, 2, new ArimaOrder(1, 0, 0), [new ArimaDecay(1)]);
        Assert.Equal(ArimaStatus.Converged, fit.Status);
        double[] given = [.. ArimaSeries.Ones(Length), .. Decayed(Step, fit.Deltas[0])];
        var known = ArimaSeries.Fit(values, default, given, 2, new ArimaOrder(1, 0, 0), []);
        Near.Equal(known.LogLikelihood, fit.LogLikelihood);
        Near.Equal(known.Regression[1], fit.Regression[1], 1e-6);
        // Not knowing the decay costs.
        Assert.True(fit.StandardError(3) > known.StandardError(2));
        Assert.InRange(fit.Deltas[0], 0.7 - 4 * fit.StandardError(1)!.Value, 0.7 + 4 * fit.StandardError(1)!.Value);
        var (gain, error) = fit.LongRunGain(0);
        Near.Equal(fit.Regression[1] / (1 - fit.Deltas[0]), gain);
        Assert.InRange(gain, -10 - 4 * error!.Value, -10 + 4 * error.Value);
    }

    [Fact]
    public void A_decay_that_may_be_negative_finds_the_same_positive_one()
    {
        var (values, design) = Made(0.7);
        var one = ArimaSeries.Fit(values, default, design, 2, new ArimaOrder(1, 0, 0), [new ArimaDecay(1)]);
        var other = ArimaSeries.Fit(values, default, design, 2, new ArimaOrder(1, 0, 0), [new ArimaDecay(1, AllowNegative: true)]);
        Near.Equal(one.LogLikelihood, other.LogLikelihood);
        Near.Equal(one.Deltas[0], other.Deltas[0], 1e-5);
        Near.Equal(one.StandardError(1)!.Value, other.StandardError(1)!.Value, 1e-5);
    }

    [Fact]
    public void A_negative_decay_is_found_where_it_may_be_and_ends_at_0_where_not()
    {
        var (values, design) = Made(-0.6);
        var free = ArimaSeries.Fit(values, default, design, 2, new ArimaOrder(1, 0, 0), [new ArimaDecay(1, AllowNegative: true)]);
        Assert.Equal(ArimaStatus.Converged, free.Status);
        Assert.InRange(free.Deltas[0], -0.9, -0.2);
        var bound = ArimaSeries.Fit(values, default, design, 2, new ArimaOrder(1, 0, 0), [new ArimaDecay(1)]);
        Assert.Equal((ArimaStatus.OnBoundary, 0), (bound.Status, bound.Deltas[0]));
        Assert.Null(bound.StandardError(1));
        Assert.Null(bound.LongRunGain(0).StandardError);
        // Without a decay the regressor acts as it is.
        var plain = ArimaSeries.Fit(values, default, design, 2, new ArimaOrder(1, 0, 0), []);
        Near.Equal(plain.LogLikelihood, bound.LogLikelihood);
        Near.Equal(plain.Regression[1], bound.Regression[1], 1e-6);
        Near.Equal(plain.StandardError(2)!.Value, bound.StandardError(3)!.Value, 1e-5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_decay_lives_with_differences_and_gaps(bool gaps)
    {
        var (values, _) = Made(0.7);
        bool[] observed = gaps ? ArimaSeries.AllBut(Length, 3, 50, 51, 64) : ArimaSeries.AllBut(Length);
        var fit = ArimaSeries.Fit(values, observed, Step, 1, new ArimaOrder(1, 1, 1), [new ArimaDecay(0)]);
        Assert.True(fit.IsUsable);
        double[] given = Decayed(Step, fit.Deltas[0]);
        var known = ArimaSeries.Fit(values, observed, given, 1, new ArimaOrder(1, 1, 1), []);
        Near.Equal(known.LogLikelihood, fit.LogLikelihood, 1e-9);
    }

    [Fact]
    public void An_effect_is_what_the_decayed_regressor_adds()
    {
        var (values, design) = Made(0.7);
        var fit = ArimaSeries.Fit(values, default, design, 2, new ArimaOrder(1, 0, 0), [new ArimaDecay(1)]);
        double[] without = [.. ArimaSeries.Ones(Length), .. new double[Length]];
        var effect = ArimaEffect.Between(fit, design, without, Length);
        double[] z = Decayed(Step, fit.Deltas[0]);
        for (int t = 0; t < Length; t++)
            Near.Equal(fit.Regression[1] * z[t], effect.Values[t], 1e-12, 1e-300);
        Assert.Equal(0, effect.StandardError(59));
        // At the first point after, the effect is ω; long after, it is the long-run gain.
        Near.Equal(fit.StandardError(3)!.Value, effect.StandardError(60));
        Near.Equal(fit.LongRunGain(0).Gain, effect.Values[^1], 1e-6);
        Near.Equal(fit.LongRunGain(0).StandardError!.Value, effect.StandardError(Length - 1), 1e-5);
    }

    [Fact]
    public void A_sum_of_effects_carries_their_joint_error()
    {
        var (values, design) = Made(0);
        var fit = ArimaSeries.Fit(values, default, design, 2, new ArimaOrder(1, 0, 0), []);
        var effect = ArimaEffect.Between(fit, design, [.. ArimaSeries.Ones(Length), .. new double[Length]], Length);
        var (total, error) = effect.Sum(Step);
        Near.Equal(60 * fit.Regression[1], total);
        Near.Equal(60 * fit.StandardError(2)!.Value, error);
        Assert.Throws<ArgumentException>("weights", () => effect.Sum([1.0]));
        Assert.Throws<ArgumentException>("other", () => ArimaEffect.Between(fit, design, Step, Length));
    }

    private static (double[] Values, double[] Design) Made(double delta)
    {
        double[] z = Decayed(Step, delta), noise = ArimaSeries.Noise(71, Length, [0.4], []);
        return ([.. noise.Select((e, t) => 20 - 3 * z[t] + 0.6 * e)], [.. ArimaSeries.Ones(Length), .. Step]);
    }

    private static double[] Decayed(double[] x, double delta)
    {
        double[] z = [.. x];
        for (int t = 1; t < z.Length; t++)
            z[t] += delta * z[t - 1];
        return z;
    }
}
