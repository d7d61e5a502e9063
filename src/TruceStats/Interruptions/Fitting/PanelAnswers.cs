using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>From a mean over cells to an estimate with a clustered interval, and to tests.</summary>
internal sealed class PanelAnswers(LinkFunction link, Unit rate)
{
    public static readonly MethodId Clustered = new(
        "difference-in-differences-cr2", "difference in differences, CR2 by place",
        "Callaway and Sant'Anna 2021, Journal of Econometrics 225:200–230; Bell and McCaffrey 2002, Survey Methodology 28:169–181; "
        + "Pustejovsky and Tipton 2018, Journal of Business and Economic Statistics 36:672–683");

    private static readonly MethodId Strong = new(
        "strongest-before-bonferroni", "strongest bin before, Bonferroni", "Dunn 1961, Journal of the American Statistical Association 56:52–64; Roth 2022, AER: Insights 4:305–322");

    private const string Sources = "Fisher 1935, The Design of Experiments; Rosenbaum 2002, Observational Studies, chapter 2; Phipson and Smyth 2010, SAGMB 9:39";

    private static readonly MethodId Exact = new("permutation-over-places-exact", "all permutations over places", Sources);

    private static readonly MethodId Drawn = new("permutation-over-places", "drawn permutations over places", Sources);

    // What the caution of the same name speaks of.
    private const double UsualLevel = 0.05;

    private double Null => link == LinkFunction.Log ? 1 : 0;

    private Unit Unit => link == LinkFunction.Log ? Unit.Ratio : rate;

    public NamedEstimate Named(string name, PanelEffect effect, double level) => new(name, Estimate(effect, level, []), Test(effect));

    public Estimate Estimate(PanelEffect effect, double level, IEnumerable<Caution> before)
    {
        Caution[] cautions = [.. before, .. Cautions(effect)];
        if (effect.StandardError is null)
            return new Estimate(effect.Value, null, null, Clustered, Unit, cautions);
        return link == LinkFunction.Log
            ? LawAnswers.Ratio(Law(effect), level, Clustered, cautions)
            : LawAnswers.Estimate(Law(effect), level, Clustered, Unit, cautions);
    }

    /// <summary>Student's test of no effect; null where there is no standard error.</summary>
    public HypothesisTest? Test(PanelEffect effect) => effect.StandardError > 0
        ? LawAnswers.Test(Law(effect), 0, Null, Alternative.TwoSided, Clustered, [])
        : null;

    /// <summary>What was expected less what came, which is taken as it is; limits are those of the effect put in.</summary>
    public Estimate Averted(PanelEffect effect, double level)
    {
        double? value = effect.Cells == 0 ? null : effect.Expected - effect.Observed;
        var cautions = Cautions(effect);
        if (effect.StandardError is not { } error || Estimate(effect, level, []).Interval is not { } limits)
            return new Estimate(value, null, null, Clustered, Unit.Events, cautions);
        double Total(double limit) => link == LinkFunction.Log ? (effect.Observed / limit) - effect.Observed : -limit * effect.Exposure;
        double spread = error * (link == LinkFunction.Log ? effect.Expected : effect.Exposure);
        return new Estimate(value, spread, new ConfidenceInterval(Total(limits.Upper), Total(limits.Lower), level, Clustered), Clustered, Unit.Events, cautions);
    }

    /// <summary>The strongest of several effects: |t| of the one with the lowest p-value, and the lowest p-value times their number: they need not be independent. Null where none has a standard error.</summary>
    public HypothesisTest? Strongest(IEnumerable<PanelEffect> effects)
    {
        HypothesisTest[] tests = [.. effects.Select(Test).OfType<HypothesisTest>()];
        if (tests.Length == 0)
            return null;
        double p = Math.Min(1, tests.Length * tests.Min(test => test.PValue));
        double strongest = tests.MinBy(test => test.PValue)!.Statistic is { } t ? Math.Abs(t) : double.PositiveInfinity;
        return new HypothesisTest(p, strongest, null, Null, Alternative.TwoSided, Strong);
    }

    public HypothesisTest Undefined(Alternative alternative) => new(1, null, null, Null, alternative, Exact, [Caution.Of(CautionCodes.NoEvents)]);

    public HypothesisTest Permuted(PermutationResult result, Alternative alternative)
    {
        double p = alternative switch { Alternative.Less => result.Lower, Alternative.Greater => result.Upper, _ => result.TwoSided };
        double floor = 1.0 / (result.Values.Length + (result.IsExact ? 0 : 1));
        var cautions = new List<Caution>();
        if (floor > UsualLevel)
            cautions.Add(Caution.Of(CautionCodes.PermutationFloor, CautionArgument.Of("arrangements", (double)result.Arrangements), CautionArgument.Of("floor", floor)));
        if (result.Undefined > 0)
            cautions.Add(Caution.Of(CautionCodes.ArrangementsWithoutEffect, CautionArgument.Of("arrangements", result.Undefined), CautionArgument.Of("of", result.Values.Length)));
        return new HypothesisTest(p, result.Observed, null, Null, alternative, result.IsExact ? Exact : Drawn, cautions);
    }

    private static Caution[] Cautions(PanelEffect effect)
    {
        var cautions = new List<Caution>();
        if (effect.CellsLeftOut > 0)
            cautions.Add(Caution.Of(CautionCodes.CellsLeftOut, CautionArgument.Of("cells", effect.CellsLeftOut), CautionArgument.Of("of", effect.Cells + effect.CellsLeftOut)));
        if (effect.Value is null && effect.Cells > 0)
            cautions.Add(Caution.Of(CautionCodes.NoEvents));
        if (effect.Value is not null && effect.StandardError is null)
            cautions.Add(Caution.Of(CautionCodes.NoClusteredError));
        if (effect.StandardError == 0)
            cautions.Add(Caution.Of(CautionCodes.NoWidth));
        return [.. cautions];
    }

    private PlugInScalar Law(PanelEffect effect)
    {
        double value = effect.Value!.Value;
        return new PlugInScalar(link == LinkFunction.Log ? Math.Log(value) : value, effect.StandardError!.Value, effect.DegreesOfFreedom);
    }
}
