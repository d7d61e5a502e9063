using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>Groups whose effects are drawn from one distribution.</summary>
public sealed class GroupPosteriorTests
{
    private static readonly PairedCounts Data = new([12, 30, 7, 0, 21, 18], [5, 21, 0, 3, 6, 15], [-0.7, -0.7, 0, 0.4, -1.1, -0.7], -0.6);

    private static readonly double[] Middles = [-0.8, 0.1, -1.5];

    public static TheoryData<string> Models => ["normal", "beta", "gamma"];

    private static GroupModel Model(string name) => name switch
    {
        "normal" => new NormalBinomialModel(Data),
        "beta" => new BetaBinomialModel(Data),
        _ => new GammaPoissonModel([12, 30, 7, 0, 21, 18], [10.5, 21, 14.25, 3, 6, 15]),
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void A_small_spread_leads_to_none(string name)
    {
        var model = Model(name);
        foreach (double centre in Middles)
            Assert.Equal(model.LogLikelihood(centre, 0), model.LogLikelihood(centre, 1e-4), 1e-5);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Densities_given_the_data_integrate_to_one_at_each_node(string name)
    {
        var model = Model(name);
        double[] centres = [-0.4, 0.3], spreads = [0.35, 1.1], norms = new double[2], kernels = new double[2], sums = new double[2];
        for (int group = GroupModel.NewGroup; group < model.Groups; group++)
        {
            double[] marginals = group < 0 ? [] : [model.LogMarginal(group, centres[0], spreads[0]), model.LogMarginal(group, centres[1], spreads[1])];
            model.Normalizers(group, centres, spreads, marginals, norms);
            Array.Clear(sums);
            for (double effect = -25; effect < 25; effect += 0.01)
            {
                model.Kernels(group, effect, centres, spreads, kernels);
                for (int k = 0; k < 2; k++)
                    sums[k] += 0.01 * Math.Exp(norms[k] + kernels[k]);
            }

            Assert.All(sums, sum => Assert.Equal(1, sum, 2e-7));
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Draws_are_spread_as_the_density_says(string name)
    {
        const int count = 20000;
        var posterior = GroupPosterior.Of(Model(name), 1, 0, InOrder);
        double[] effects = new double[6];
        var densities = Enumerable.Range(0, 6).Select(posterior.Effect).ToArray();
        int[] below = new int[6], middle = new int[6];
        var random = new RandomStream(11);
        for (int d = 0; d < count; d++)
        {
            posterior.Draw(random.Split(d), effects);
            for (int i = 0; i < 6; i++)
            {
                below[i] += densities[i].LowerTail(effects[i]) <= 0.1 ? 1 : 0;
                middle[i] += densities[i].LowerTail(effects[i]) is > 0.3 and <= 0.7 ? 1 : 0;
            }
        }

        // Five standard errors.
        Assert.All(below, times => Assert.Equal(0.1, times / (double)count, 0.0106));
        Assert.All(middle, times => Assert.Equal(0.4, times / (double)count, 0.0173));
    }

    [Fact]
    public void Parts_run_in_any_order_give_the_same_posterior()
    {
        var one = GroupPosterior.Of(Model("normal"), 1, 0, InOrder);
        var other = GroupPosterior.Of(Model("normal"), 1, 0, (parts, part) =>
        {
            for (int i = parts - 1; i >= 0; i--)
                part(i);
        });
        Assert.Equal(one.Effect(2).Quantile(0.1), other.Effect(2).Quantile(0.1));
    }

    private static void InOrder(int parts, Action<int> part)
    {
        for (int i = 0; i < parts; i++)
            part(i);
    }
}
