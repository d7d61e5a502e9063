using TruceStats.Numerics;

namespace TruceStats.Sensitivity;

/// <summary>One log-linear model of several lists: which of them depend on one another, and how many cases it expects in all.</summary>
/// <remarks>Equal when lists, terms, estimate and level are equal. There is no order.</remarks>
public sealed class CaptureModel : IEquatable<CaptureModel>
{
    private static readonly MethodId Method = new(
        "log-linear-capture", "log-linear, profile likelihood", "Fienberg 1972, Biometrika 59:591–603; Cormack 1992, Biometrics 48:567–576");

    private static readonly MethodId Fit = new("log-linear-deviance", "deviance", "Bishop, Fienberg and Holland 1975, Discrete Multivariate Analysis, ch. 4");

    private readonly IncompleteTable _table;
    private readonly IReadOnlyList<string> _names;
    private readonly int[] _terms;
    private readonly IncompleteTableFit _fit;
    private readonly double _level;
    private readonly Lazy<Estimate?> _population;

    internal CaptureModel(IncompleteTable table, IReadOnlyList<string> names, int[] terms, IncompleteTableFit fit, double level)
    {
        _table = table;
        _names = names;
        _terms = terms;
        _fit = fit;
        _level = level;
        _population = new(Answer);
        Terms = string.Join(" + ", HierarchicalTerms.Generators(terms, names.Count).Select(Name));
    }

    /// <summary>The model by its largest interactions, as <c>police:press + church</c>; a list alone is independent of the others.</summary>
    public string Terms { get; }

    /// <summary>How many parameters it has.</summary>
    public int Parameters => _fit.Columns;

    /// <summary>
    /// How many cases there are in all, seen or not: what was seen and the expected number on no list. Standard error by the delta method, interval
    /// by the profile of the multinomial likelihood (Cormack 1992). Null where there is no estimate.
    /// </summary>
    public Estimate? Population => _population.Value;

    /// <summary>The deviance of the histories; null where there is no estimate.</summary>
    public double? Deviance => Known(_fit.Deviance);

    /// <summary>Histories less parameters.</summary>
    public int DegreesOfFreedom => (1 << _names.Count) - 1 - _fit.Columns;

    /// <summary>The test of the deviance against chi-squared: a small p says that the lists depend in other ways. Null where no degree of freedom is
    /// left, or there is no estimate.</summary>
    public HypothesisTest? GoodnessOfFit => Deviance is { } deviance && DegreesOfFreedom > 0
        ? new HypothesisTest(ChiSquaredDistribution.UpperTail(Math.Max(0, deviance), DegreesOfFreedom), deviance, DegreesOfFreedom, 0, Alternative.Greater, Fit)
        : null;

    /// <summary>Akaike's criterion; null where there is no estimate.</summary>
    public double? Aic => Known((2 * _fit.Columns) - (2 * _fit.LogLikelihood));

    /// <summary>The Bayesian criterion, with the cases seen as its sample size; null where there is no estimate.</summary>
    public double? Bic => Known((Math.Log(_table.Total) * _fit.Columns) - (2 * _fit.LogLikelihood));

    /// <summary>Why there is no estimate; null where there is one.</summary>
    public string? Reason => _fit.Status switch
    {
        GlmStatus.Converged => null,
        GlmStatus.Separated => "histories without a case leave a term without a finite value",
        GlmStatus.RankDeficient => "its terms cannot be told apart",
        _ => "the fit did not come to rest",
    };

    /// <summary>Whether lists, terms, estimate and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(CaptureModel? other) =>
        other is not null && _names.SequenceEqual(other._names, StringComparer.Ordinal) && _terms.AsSpan().SequenceEqual(other._terms)
        && _fit == other._fit && _level.Equals(other._level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CaptureModel);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_names.Count, _terms.Length, _fit, _level);

    /// <summary>Terms, criteria and estimate, as <c>police:press + church: AIC 54.2, 712 events, 95% CI […] (…)</c>.</summary>
    public override string ToString() => Terms + ": " + (Reason ?? "AIC " + Figures.Short(Aic!.Value) + ", " + Population);

    internal CaptureModel At(double level) => new(_table, _names, _terms, _fit, level);

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    private string Name(int term) => string.Join(":", _names.Where((_, i) => (term >> i & 1) == 1));

    private Estimate? Answer()
    {
        if (Reason is not null)
            return null;
        double unseen = _fit.Unseen;
        var (lower, upper) = _table.ProfileLimits(_terms, ChiSquaredDistribution.UpperQuantile(1 - _level, 1), unseen);
        // The maximum of the multinomial profile lies about half a case lower than the Poisson estimate.
        var interval = new ConfidenceInterval(_table.Total + Math.Min(lower, unseen), _table.Total + Math.Max(upper, unseen), _level, Method);
        double error = Math.Sqrt(unseen + (unseen * unseen * _fit.LogVariance));
        return new Estimate(_table.Total + unseen, error, interval, Method, Unit.Events, [Caution.Of(CautionCodes.HighestInteractionAbsent)]);
    }

    /// <summary>Whether lists, terms, estimate and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(CaptureModel? left, CaptureModel? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(CaptureModel? left, CaptureModel? right) => !(left == right);
}
