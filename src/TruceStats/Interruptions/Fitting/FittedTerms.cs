using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>What every fitted model of named terms shares: effects, expectations and totals follow from the design and the law of the coefficients.</summary>
internal abstract class FittedTerms : IFittedInterruption
{
    private readonly OutcomeSeries _outcome;
    private readonly CoefficientLaw _law;
    private readonly LinkFunction _link;
    private readonly MethodId _errors;
    private readonly Lazy<double?[]> _expected;
    private readonly Lazy<double?[]> _without;

    protected FittedTerms(OutcomeSeries outcome, InterruptionDesign design, CoefficientLaw law, LinkFunction link, MethodId errors)
    {
        _outcome = outcome;
        _law = law;
        _link = link;
        _errors = errors;
        Design = design;
        _expected = new(() => Expect(_law.Mean, true));
        _without = new(() => Expect(_law.Mean, false));
    }

    public InterruptionDesign Design { get; }

    public abstract FitStatistics Statistics { get; }

    public abstract IReadOnlyList<Caution> Cautions { get; }

    public abstract IReadOnlyList<double?> Residuals { get; }

    public abstract IReadOnlyList<double?> Influence { get; }

    public IReadOnlyList<double?> Expected => _expected.Value;

    public IReadOnlyList<double?> ExpectedWithout => _without.Value;

    /// <summary>What the exponential of the linear predictor is multiplied by to be a mean: 1 where the model is of the mean, more where it is of the log.</summary>
    protected virtual double MeanFactor => 1;

    /// <summary>Turns drawn means into drawn outcomes, in place; NaN stays.</summary>
    protected abstract void DrawNoise(RandomStream stream, double deviation, double correlation, Span<double> means);

    public IReadOnlyList<NamedEstimate> Coefficients(double level)
    {
        ConfidenceLevel.Check(level);
        var coefficients = new NamedEstimate[_law.Count];
        var weights = new double[_law.Count];
        for (int j = 0; j < coefficients.Length; j++)
        {
            weights.AsSpan().Clear();
            weights[j] = 1;
            var law = _law.Contrast(weights);
            coefficients[j] = new NamedEstimate(
                Design.Terms[j],
                LawAnswers.Estimate(law, level, _errors, _link == LinkFunction.Log ? LawAnswers.LogScale : _outcome.LevelUnit, Cautions),
                LawAnswers.Test(law, 0, 0, Alternative.TwoSided, _errors, Cautions));
        }
        return Array.AsReadOnly(coefficients);
    }

    public Estimate Effect(IReadOnlyList<int> interruptions, int bin, double level)
    {
        ConfidenceLevel.Check(level);
        var law = Contrast(interruptions, bin);
        return _link == LinkFunction.Log
            ? LawAnswers.Ratio(law, level, _errors, Cautions)
            : LawAnswers.Estimate(law, level, _errors, _outcome.LevelUnit, Cautions);
    }

    public HypothesisTest Test(IReadOnlyList<int> interruptions, int bin, double nullEffect, Alternative alternative)
    {
        if (_link == LinkFunction.Log && !(nullEffect > 0 && double.IsFinite(nullEffect)))
            throw new ArgumentOutOfRangeException(nameof(nullEffect), nullEffect, "The ratio under the null hypothesis must be above 0 and finite.");
        if (!double.IsFinite(nullEffect))
            throw new ArgumentOutOfRangeException(nameof(nullEffect), nullEffect, "The effect under the null hypothesis must be finite.");
        var law = Contrast(interruptions, bin);
        return LawAnswers.Test(law, _link == LinkFunction.Log ? Math.Log(nullEffect) : nullEffect, nullEffect, alternative, _errors, Cautions);
    }

    public Estimate TotalWithout(IReadOnlyList<int> bins, double level)
    {
        ArgumentNullException.ThrowIfNull(bins);
        ConfidenceLevel.Check(level);
        double total = 0;
        foreach (int bin in bins)
            total += ExpectedWithout[bin] ?? throw new ArgumentException($"The model says nothing of the bin {_outcome.Frame.Period(bin)}.", nameof(bins));
        return _link == LinkFunction.Log
            ? LawAnswers.Positive(_law.Smooth((beta, gradient) => LogTotal(bins, beta, gradient)), total, level, _errors, _outcome.Unit, Cautions)
            : LawAnswers.Estimate(_law.Contrast(TotalWeights(bins)), level, _errors, _outcome.Unit, Cautions);
    }

    public void DrawWithout(Random random, Span<double> outcome)
    {
        ArgumentNullException.ThrowIfNull(random);
        var stream = new RandomStream((ulong)random.NextInt64());
        Span<double> beta = _law.Count <= 64 ? stackalloc double[_law.Count] : new double[_law.Count];
        _law.Draw(stream, beta, out double deviation, out double correlation);
        for (int i = 0; i < outcome.Length; i++)
            outcome[i] = MeanOf(i, beta, false);
        DrawNoise(stream, deviation, correlation, outcome);
    }

    private double?[] Expect(ReadOnlySpan<double> beta, bool with)
    {
        var expected = new double?[Design.Length];
        for (int i = 0; i < expected.Length; i++)
        {
            double mean = MeanOf(i, beta, with);
            expected[i] = double.IsNaN(mean) ? null : mean;
        }
        return expected;
    }

    /// <summary>The mean of a bin; NaN where a covariate is not known.</summary>
    private double MeanOf(int bin, ReadOnlySpan<double> beta, bool with)
    {
        double rest = 0, effects = 0;
        var shared = with ? Shared(bin) : null;
        for (int j = 0; j < beta.Length; j++)
        {
            double part = Design.Column(j)[bin] * beta[j];
            if (Design.Owners[j] < 0)
                rest += part;
            else if (with)
                effects += shared is null || _link == LinkFunction.Log ? part : SharedRows.ShareOf(shared, Design.Owners[j]) * part;
        }
        double exposure = _outcome.ExposureAmounts[bin];
        if (_link == LinkFunction.Identity)
            return exposure * (rest + effects);
        if (shared is not null)
            effects = SharedRows.LogFactor(Design, shared, beta, beta.Length <= 64 ? stackalloc double[beta.Length] : new double[beta.Length]);
        return exposure * MeanFactor * Math.Exp(rest + effects);
    }

    /// <summary>The effect of some interruptions in a bin. Where none acts there is none, and that is certain.</summary>
    private ScalarLaw Contrast(IReadOnlyList<int> interruptions, int bin)
    {
        double[] weights = Weights(interruptions, bin);
        return Array.TrueForAll(weights, weight => weight == 0) ? new PlugInScalar(0, 0, null) : _law.Contrast(weights);
    }

    private StraddledBin? Shared(int bin) => Array.Find(Design.Frame.Straddled, shared => shared.Bin == bin);

    /// <summary>The effect of some interruptions in a bin as weights of the coefficients.</summary>
    private double[] Weights(IReadOnlyList<int> interruptions, int bin)
    {
        ArgumentNullException.ThrowIfNull(interruptions);
        ArgumentOutOfRangeException.ThrowIfNegative(bin);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(bin, Design.Length);
        var weights = new double[_law.Count];
        for (int j = 0; j < weights.Length; j++)
            weights[j] = Design.Owners[j] >= 0 && interruptions.Contains(Design.Owners[j]) ? Design.Column(j)[bin] : 0;
        return weights;
    }

    private double[] TotalWeights(IReadOnlyList<int> bins)
    {
        var weights = new double[_law.Count];
        foreach (int bin in bins)
        {
            for (int j = 0; j < weights.Length; j++)
                weights[j] += Design.Owners[j] < 0 ? _outcome.ExposureAmounts[bin] * Design.Column(j)[bin] : 0;
        }
        return weights;
    }

    private double LogTotal(IReadOnlyList<int> bins, ReadOnlySpan<double> beta, Span<double> gradient)
    {
        gradient.Clear();
        double total = 0;
        foreach (int bin in bins)
        {
            double mean = MeanOf(bin, beta, false);
            total += mean;
            for (int j = 0; j < gradient.Length; j++)
                gradient[j] += Design.Owners[j] < 0 ? mean * Design.Column(j)[bin] : 0;
        }
        for (int j = 0; j < gradient.Length; j++)
            gradient[j] /= total;
        return Math.Log(total);
    }
}
