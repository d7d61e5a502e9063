using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>What a regression with ARIMA errors knows once it is fitted.</summary>
internal sealed class FittedArima : IFittedInterruption
{
    private readonly ArimaIntervention _model;
    private readonly OutcomeSeries _outcome;
    private readonly ArimaSeries _series;
    private readonly ArimaFit _fit;
    private readonly ArimaEffect _all;
    private readonly int _first;
    private readonly Lazy<ArimaForecast> _forecast;

    public FittedArima(ArimaIntervention model, OutcomeSeries outcome, InterruptionDesign design, ArimaSeries series, ArimaFit fit)
    {
        _model = model;
        _outcome = outcome;
        _series = series;
        _fit = fit;
        Design = design;
        _all = ArimaEffect.Between(fit, series.Design, series.Without(design, _ => true), design.Length);
        _first = design.AffectedUsedBins()[0];
        _forecast = new(() => ArimaForecast.From(fit, series.Values, series.Observed, series.Design, _first, series.Without(design, _ => true, _first), design.Length - _first)
            ?? throw new InvalidOperationException($"The bins before {outcome.Frame.Period(_first)} do not settle the level that differencing leaves open, so that there is no forecast."));
        Statistics = new FitStatistics(fit.Used, fit.Parameters.Length + 1, fit.LogLikelihood, null, null, Noise());
        Cautions = [.. CautionsOf()];
        double deviation = Math.Sqrt(fit.Variance);
        Residuals = [.. ArimaResiduals.Of(fit, series.Values, series.Observed, series.Design).Select(residual => residual / deviation)];
        Influence = new double?[design.Length];
        Expected = Means();
        ExpectedWithout = [.. Enumerable.Range(0, design.Length).Select(Without)];
    }

    public InterruptionDesign Design { get; }

    public FitStatistics Statistics { get; }

    public IReadOnlyList<Caution> Cautions { get; }

    public IReadOnlyList<double?> Expected { get; }

    public IReadOnlyList<double?> ExpectedWithout { get; }

    public IReadOnlyList<double?> Residuals { get; }

    public IReadOnlyList<double?> Influence { get; }

    private bool IsLog => _model.Link == LinkFunction.Log;

    public IReadOnlyList<NamedEstimate> Coefficients(double level)
    {
        ConfidenceLevel.Check(level);
        string[] names = [.. ProcessNames(), .. Design.Terms];
        var coefficients = new NamedEstimate[names.Length];
        for (int k = 0; k < names.Length; k++)
        {
            var unit = k < _fit.FirstRegression ? Unit.Of("of the process") : IsLog ? LawAnswers.LogScale : _outcome.LevelUnit;
            coefficients[k] = Coefficient(names[k], _fit.Parameters[k], _fit.StandardError(k), unit, level);
        }
        return Array.AsReadOnly(coefficients);
    }

    public Estimate Effect(IReadOnlyList<int> interruptions, int bin, double level)
    {
        ConfidenceLevel.Check(level);
        var law = EffectLaw(interruptions, bin);
        return IsLog ? LawAnswers.Ratio(law, level, _model.Method, Cautions) : LawAnswers.Estimate(law, level, _model.Method, _outcome.LevelUnit, Cautions);
    }

    public HypothesisTest Test(IReadOnlyList<int> interruptions, int bin, double nullEffect, Alternative alternative)
    {
        if (IsLog && !(nullEffect > 0 && double.IsFinite(nullEffect)))
            throw new ArgumentOutOfRangeException(nameof(nullEffect), nullEffect, "The ratio under the null hypothesis must be above 0 and finite.");
        return LawAnswers.Test(EffectLaw(interruptions, bin), IsLog ? Math.Log(nullEffect) : nullEffect, nullEffect, alternative, _model.Method, Cautions);
    }

    public Estimate TotalWithout(IReadOnlyList<int> bins, double level)
    {
        ArgumentNullException.ThrowIfNull(bins);
        ConfidenceLevel.Check(level);
        double total = 0;
        var weights = new double[Design.Length];
        foreach (int bin in bins)
        {
            double without = ExpectedWithout[bin] ?? throw new ArgumentException($"The model says nothing of the bin {_outcome.Frame.Period(bin)}, because nothing came in it.", nameof(bins));
            total += without;
            // How the total falls as the effect of this bin rises.
            weights[bin] = IsLog ? -(without + _model.AddToCounts) : -_outcome.ExposureAmounts[bin];
        }
        double error = _all.Sum(weights).StandardError;
        return IsLog && total > 0
            ? LawAnswers.Positive(new PlugInScalar(Math.Log(total), error / total, null), total, level, _model.Method, _outcome.Unit, Cautions)
            : LawAnswers.Estimate(new PlugInScalar(total, error, null), level, _model.Method, _outcome.Unit, Cautions);
    }

    public void DrawWithout(Random random, Span<double> outcome)
    {
        ArgumentNullException.ThrowIfNull(random);
        var stream = new RandomStream((ulong)random.NextInt64());
        outcome[.._first].Fill(double.NaN);
        var path = outcome[_first..];
        _forecast.Value.Draw(stream, path);
        for (int i = _first; i < outcome.Length; i++)
            outcome[i] = IsKnown(i) ? OnScale(i, outcome[i]) : double.NaN;
    }

    private PlugInScalar EffectLaw(IReadOnlyList<int> interruptions, int bin)
    {
        ArgumentNullException.ThrowIfNull(interruptions);
        ArgumentOutOfRangeException.ThrowIfNegative(bin);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(bin, Design.Length);
        var effect = ArimaEffect.Between(_fit, _series.Design, _series.Without(Design, interruptions.Contains), Design.Length);
        return new PlugInScalar(effect.Values[bin], effect.StandardError(bin), null);
    }

    private NamedEstimate Coefficient(string name, double value, double? error, Unit unit, double level)
    {
        // On the boundary, or where factors cancel, there is a value without an error.
        if (error is not { } known)
            return new NamedEstimate(name, new Estimate(value, null, null, _model.Method, unit, Cautions));
        var law = new PlugInScalar(value, known, null);
        return new NamedEstimate(name, LawAnswers.Estimate(law, level, _model.Method, unit, Cautions), LawAnswers.Test(law, 0, 0, Alternative.TwoSided, _model.Method, Cautions));
    }

    /// <summary>What came, less the effect.</summary>
    private double? Without(int bin) => _series.Observed[bin] ? OnScale(bin, _series.Values[bin] - _all.Values[bin]) : null;

    private double OnScale(int bin, double value) =>
        IsLog ? Math.Max(0, (_outcome.ExposureAmounts[bin] * Math.Exp(value)) - _model.AddToCounts) : _outcome.ExposureAmounts[bin] * value;

    private bool IsKnown(int bin) => _model.Covariates.All(covariate => covariate.Values[bin] is not null);

    /// <summary>The regression's own mean, about which the errors wander; none where the series was differenced.</summary>
    private double?[] Means()
    {
        var means = new double?[Design.Length];
        if (_model.Differences + _model.SeasonalDifferences > 0)
            return means;
        double[] nothing = new double[_series.Design.Length];
        var mean = ArimaEffect.Between(_fit, _series.Design, nothing, Design.Length);
        for (int i = 0; i < means.Length; i++)
            means[i] = IsKnown(i) ? OnScale(i, mean.Values[i]) : null;
        return means;
    }

    private IEnumerable<Caution> CautionsOf()
    {
        foreach (var caution in SeriesCautions.Of(_outcome, Design).Concat(SeriesCautions.Correlation(Design.UsedBins.Length, _fit.Ar.Length > 0 ? _fit.Ar[0] : 0)))
            yield return caution;
        if (_fit.Status is ArimaStatus.OnBoundary or ArimaStatus.Flat)
            yield return Caution.Of(CautionCodes.AtBoundary, CautionArgument.Of("parameter", _fit.Status == ArimaStatus.Flat ? "factors that cancel" : "a root on the unit circle"));
    }

    private IEnumerable<KeyValuePair<string, double>> Noise()
    {
        yield return new("sigma squared", _fit.Variance);
        string[] names = ProcessNames();
        for (int k = 0; k < names.Length; k++)
            yield return new(names[k], _fit.Parameters[k]);
        for (int k = 0; k < _fit.Decays.Count; k++)
            yield return new("long-run gain of " + Design.Terms[_fit.Decays[k].Column], _fit.LongRunGain(k).Gain);
    }

    private string[] ProcessNames()
    {
        var order = _fit.Order;
        var names = new List<string>();
        void Add(string kind, int count)
        {
            for (int i = 1; i <= count; i++)
                names.Add(FormattableString.Invariant($"{kind} {i}"));
        }
        Add("autoregressive", order.Ar);
        Add("moving average", order.Ma);
        Add("seasonal autoregressive", order.SeasonalAr);
        Add("seasonal moving average", order.SeasonalMa);
        foreach (var decay in _fit.Decays)
            names.Add("delta of " + Design.Terms[decay.Column]);
        return [.. names];
    }
}
