using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>What a structural forecast knows: drawn paths of the period after, expectations and outcomes, on the scale of the series.</summary>
internal sealed class FittedStructural : IFittedInterruption
{
    private readonly StructuralCounterfactual _model;
    private readonly OutcomeSeries _outcome;
    private readonly StructuralFit _fit;
    private readonly int _first;
    private readonly int _horizon;
    private readonly double[] _expectations;
    private readonly double[] _outcomes;

    public FittedStructural(StructuralCounterfactual model, OutcomeSeries outcome, InterruptionDesign design, StructuralFit fit, StructuralPaths paths, int first)
    {
        _model = model;
        _outcome = outcome;
        _fit = fit;
        _first = first;
        _horizon = paths.Horizon;
        Design = design;
        // The mean of a log-normal rate lies above the exponential of the mean log (Aitchison and Brown 1957).
        double factor = model.Link == LinkFunction.Log ? Math.Exp(fit.Variances[0] / 2) : 1;
        _expectations = OnScale(paths.Expectations, factor);
        _outcomes = OnScale(paths.Outcomes, 1);
        Statistics = new FitStatistics(
            fit.Data.Seen, fit.Data.Diffuse + fit.Variances.Length, fit.LogLikelihood, null, null,
            VarianceNames(model).Zip(fit.Variances, (name, value) => new KeyValuePair<string, double>(name, value)));
        Cautions = [.. CautionsOf()];
        Residuals = [.. Enumerable.Range(0, design.Length).Select(i => i < first ? fit.StandardizedInnovations[i] : null)];
        Influence = new double?[design.Length];
        double?[] smooth = Smooth(factor);
        Expected = smooth;
        ExpectedWithout = [.. Enumerable.Range(0, design.Length).Select(i => i < first ? smooth[i] : Known(i) ? Middle(_expectations, [i]) : null)];
    }

    public InterruptionDesign Design { get; }

    public FitStatistics Statistics { get; }

    public IReadOnlyList<Caution> Cautions { get; }

    public IReadOnlyList<double?> Expected { get; }

    public IReadOnlyList<double?> ExpectedWithout { get; }

    public IReadOnlyList<double?> Residuals { get; }

    public IReadOnlyList<double?> Influence { get; }

    private int Draws => _outcomes.Length / _horizon;

    public IReadOnlyList<NamedEstimate> Coefficients(double level)
    {
        ConfidenceLevel.Check(level);
        int count = _fit.Coefficients.Length;
        var coefficients = new NamedEstimate[count];
        for (int k = 0; k < count; k++)
        {
            var law = new PlugInScalar(_fit.Coefficients[k], Math.Sqrt(_fit.Covariance[(k * count) + k]), _fit.DegreesOfFreedom);
            coefficients[k] = new NamedEstimate(
                _model.Controls[k].Name,
                LawAnswers.Estimate(law, level, _model.Method, _model.Link == LinkFunction.Log ? LawAnswers.LogScale : _outcome.LevelUnit, Cautions),
                LawAnswers.Test(law, 0, 0, Alternative.TwoSided, _model.Method, Cautions));
        }
        return Array.AsReadOnly(coefficients);
    }

    /// <summary>One effect, over all used bins of the period after: what came over what could have come, or the average difference.</summary>
    public IReadOnlyList<NamedEstimate> OwnEffects(double level)
    {
        int[] bins = Design.AffectedUsedBins();
        string name = Design.Frame.Interruptions.First(interruption => interruption.Shape.Columns.Count > 0).Name + ", on average";
        return [new NamedEstimate(name, EffectOver(bins, level), TestOver(bins, NoEffect, Alternative.TwoSided))];
    }

    public Estimate Effect(IReadOnlyList<int> interruptions, int bin, double level)
    {
        ConfidenceLevel.Check(level);
        return EffectOver([Affected(bin)], level);
    }

    public HypothesisTest Test(IReadOnlyList<int> interruptions, int bin, double nullEffect, Alternative alternative)
    {
        if (_model.Link == LinkFunction.Log && !(nullEffect > 0 && double.IsFinite(nullEffect)))
            throw new ArgumentOutOfRangeException(nameof(nullEffect), nullEffect, "The ratio under the null hypothesis must be above 0 and finite.");
        return TestOver([Affected(bin)], nullEffect, alternative);
    }

    public Estimate TotalWithout(IReadOnlyList<int> bins, double level)
    {
        ArgumentNullException.ThrowIfNull(bins);
        ConfidenceLevel.Check(level);
        double before = 0;
        var after = new List<int>();
        foreach (int bin in bins)
        {
            if (bin >= _first)
                after.Add(bin);
            else
                before += ExpectedWithout[bin] ?? throw new ArgumentException($"The model says nothing of the bin {_outcome.Frame.Period(bin)}.", nameof(bins));
        }
        if (after.Count == 0)
            return new Estimate(before, null, null, _model.Method, _outcome.Unit, Cautions);
        double[] sums = Sums(_expectations, after);
        double tail = ConfidenceLevel.Tail(level, Sidedness.TwoSided);
        var interval = new ConfidenceInterval(before + SortedDraws.Quantile(sums, tail), before + SortedDraws.Quantile(sums, 1 - tail), level, _model.Method);
        return new Estimate(before + SortedDraws.Quantile(sums, 0.5), SortedDraws.Deviation(sums), interval, _model.Method, _outcome.Unit, Cautions);
    }

    public void DrawWithout(Random random, Span<double> outcome)
    {
        ArgumentNullException.ThrowIfNull(random);
        int draw = random.Next(Draws);
        for (int i = 0; i < outcome.Length; i++)
            outcome[i] = i >= _first && Known(i) ? _outcomes[(draw * _horizon) + i - _first] : double.NaN;
    }

    private double NoEffect => _model.Link == LinkFunction.Log ? 1 : 0;

    // What could have come holds chance too, so that an interval of the effect holds it, as in Brodersen and others 2015.
    private Estimate EffectOver(int[] bins, double level)
    {
        double[] sums = Sums(_outcomes, bins);
        double came = Came(bins), exposure = Exposure(bins), tail = ConfidenceLevel.Tail(level, Sidedness.TwoSided);
        double middle = Middle(_expectations, bins);
        bool ratio = _model.Link == LinkFunction.Log;
        double Of(double without) => ratio ? came / without : (came - without) / exposure;
        var interval = new ConfidenceInterval(Of(SortedDraws.Quantile(sums, 1 - tail)), Of(SortedDraws.Quantile(sums, tail)), level, _model.Method);
        return new Estimate(Of(middle), null, interval, _model.Method, ratio ? Unit.Ratio : _outcome.LevelUnit, Cautions);
    }

    private HypothesisTest TestOver(int[] bins, double nullEffect, Alternative alternative)
    {
        double came = Came(bins), exposure = Exposure(bins);
        int low = 0, high = 0;
        double[] sums = Sums(_outcomes, bins);
        foreach (double sum in sums)
        {
            double expected = _model.Link == LinkFunction.Log ? nullEffect * sum : sum + (nullEffect * exposure);
            low += expected <= came ? 1 : 0;
            high += expected >= came ? 1 : 0;
        }
        // The series itself counts as one of the draws, so that no p-value is 0.
        double below = (low + 1.0) / (sums.Length + 1), above = (high + 1.0) / (sums.Length + 1);
        return new HypothesisTest(Tails.PValue(below, above, alternative), null, null, nullEffect, alternative, _model.Method, Cautions);
    }

    private double Came(IReadOnlyList<int> bins)
    {
        double sum = 0;
        foreach (int bin in bins)
            sum += _outcome.Observed[bin];
        return sum;
    }

    private double Exposure(IReadOnlyList<int> bins)
    {
        double sum = 0;
        foreach (int bin in bins)
            sum += _outcome.ExposureAmounts[bin];
        return sum;
    }

    private int Affected(int bin) =>
        bin >= _first && Design.UsedBins.IndexOf(bin) >= 0
            ? bin
            : throw new ArgumentException(FormattableString.Invariant($"An effect can be asked for in a bin of the period after that has a value, but bin {bin} is none."), nameof(bin));

    private double Middle(double[] draws, IReadOnlyList<int> bins) => SortedDraws.Quantile(Sums(draws, bins), 0.5);

    /// <summary>The sum over bins in each draw, sorted.</summary>
    private double[] Sums(double[] draws, IReadOnlyList<int> bins)
    {
        var sums = new double[Draws];
        for (int d = 0; d < sums.Length; d++)
        {
            foreach (int bin in bins)
                sums[d] += draws[(d * _horizon) + bin - _first];
        }
        Array.Sort(sums);
        return sums;
    }

    private double[] OnScale(double[] paths, double factor)
    {
        var scaled = new double[paths.Length];
        for (int k = 0; k < scaled.Length; k++)
        {
            double exposure = _outcome.ExposureAmounts[_first + (k % _horizon)];
            scaled[k] = _model.Link == LinkFunction.Log
                ? Math.Max(0, (exposure * factor * Math.Exp(paths[k])) - _model.AddToCounts)
                : exposure * paths[k];
        }
        return scaled;
    }

    private bool Known(int bin) => _model.Controls.All(control => control.Values[bin] is not null);

    private double?[] Smooth(double factor)
    {
        var expectation = StructuralSmoother.Of(_fit).Expectation;
        var smooth = new double?[Design.Length];
        for (int i = 0; i < _first; i++)
        {
            if (!Known(i))
                continue;
            double exposure = _outcome.ExposureAmounts[i];
            smooth[i] = _model.Link == LinkFunction.Log ? (exposure * factor * Math.Exp(expectation.Means[i])) - _model.AddToCounts : exposure * expectation.Means[i];
        }
        return smooth;
    }

    private IEnumerable<Caution> CautionsOf()
    {
        foreach (var caution in SeriesCautions.Of(_outcome, Design))
            yield return caution;
        if (!_fit.Converged)
            yield return Caution.Of(CautionCodes.NotConverged, CautionArgument.Of("what", "variances"));
        string[] names = VarianceNames(_model);
        for (int i = 0; i < names.Length; i++)
        {
            if (_fit.AtZero[i])
                yield return Caution.Of(CautionCodes.AtBoundary, CautionArgument.Of("parameter", names[i]));
        }
    }

    private static string[] VarianceNames(StructuralCounterfactual model)
    {
        string[] names = ["irregular variance", "level variance"];
        if (model.Level == StructuralLevel.LocalTrend)
            names = [.. names, "slope variance"];
        return model.SeasonBins > 0 ? [.. names, "seasonal variance"] : names;
    }
}
