using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>A model at its highest point, and the estimates that follow from it: what the fits of this room share.</summary>
internal sealed class DecayAnswers
{
    private readonly DecayModel _model;
    private readonly double[]? _covariance;
    private readonly int _size;

    private DecayAnswers(DecayModel model, double value)
    {
        _model = model;
        Value = value;
        _size = model.Blocks.Sum(block => block.Columns) + 1;
        IsExcited = model.Blocks.Any(block => block.Theta.AsSpan(1).ContainsAnyExcept(0.0));
        IsAtEdge = IsExcited && (model.Decay.Equals(model.Lowest) || model.Decay.Equals(model.Highest));
        _covariance = Covariance();
    }

    /// <summary>The log-likelihood, without terms that depend on nothing.</summary>
    public double Value { get; }

    /// <summary>Whether anything brings anything.</summary>
    public bool IsExcited { get; }

    /// <summary>Whether the half-life is the shortest or the longest that was looked at.</summary>
    public bool IsAtEdge { get; }

    public double Beta => Math.Exp(_model.Decay);

    public static DecayAnswers Of(DecayModel model) => new(model, DecayPeak.Find(model));

    /// <summary>The answers where a model stands, which is its highest point.</summary>
    public static DecayAnswers At(DecayModel model) => new(model, model.Value(model.Decay));

    public double Theta(int block, int column) => _model.Blocks[block].Theta[column];

    /// <summary>The covariance of two parameters, counted block by block, the logarithm of the decay last; 0 for one at the edge, null where there is none.</summary>
    public double? CovarianceOf(int one, int other) => _covariance?[(one * _size) + other];

    public double? Error(int parameter) => CovarianceOf(parameter, parameter) is { } variance and > 0 ? Math.Sqrt(variance) : null;

    /// <summary>The background of one block, with its Wald interval on the log.</summary>
    public Estimate Background(int block, double level, MethodId method, Unit unit)
    {
        int at = block * _model.Blocks[0].Columns;
        return OnLog(Theta(block, 0), Error(at), level, method, unit);
    }

    /// <summary>How many of one block's events an event brings, with its interval by profile likelihood.</summary>
    public Estimate Branching(int block, int column, double level, MethodId method, IEnumerable<Caution>? cautions = null)
    {
        double value = Theta(block, column), drop = ChiSquaredDistribution.Quantile(level, 1) / 2;
        var copy = _model.Copy();
        double top = copy.Value(_model.Decay);
        var (lower, upper) = DecayLimits.OfParameter(copy, block, column, top, drop);
        var interval = new ConfidenceInterval(Math.Min(lower, value), Math.Max(upper, value), level, ContagionMethods.Profile);
        return new Estimate(value, Error((block * _model.Blocks[0].Columns) + column), interval, method, Unit.Ratio, cautions);
    }

    /// <summary>How long it takes until half of what an event brings has come, with its interval by profile likelihood; undefined where nothing brings anything.</summary>
    public Estimate HalfLife(double level, MethodId method, Unit unit)
    {
        if (!IsExcited)
            return new Estimate(null, null, null, method, unit, [Caution.Of(CautionCodes.AtBoundary, CautionArgument.Of("parameter", "branching ratio"))]);
        double value = Math.Log(2) / Beta, drop = ChiSquaredDistribution.Quantile(level, 1) / 2;
        var copy = _model.Copy();
        double top = copy.Value(_model.Decay);
        var (slow, fast) = DecayLimits.OfDecay(copy, top, drop);
        double shortest = double.IsInfinity(fast) ? 0 : Math.Log(2) / Math.Exp(fast), longest = double.IsInfinity(slow) ? double.PositiveInfinity : Math.Log(2) / Math.Exp(slow);
        var interval = new ConfidenceInterval(Math.Min(shortest, value), Math.Max(longest, value), level, ContagionMethods.Profile);
        return new Estimate(value, Error(_size - 1) * value, interval, method, unit, EdgeCautions());
    }

    public IEnumerable<Caution> EdgeCautions()
    {
        if (!IsExcited)
            yield return Caution.Of(CautionCodes.AtBoundary, CautionArgument.Of("parameter", "branching ratio"));
        else if (IsAtEdge)
            yield return Caution.Of(CautionCodes.AtBoundary, CautionArgument.Of("parameter", "half-life"));
    }

    /// <summary>The share of one block's events that others brought: each one's chance of not being background, added up.</summary>
    public Estimate Triggered(int block)
    {
        var part = _model.Blocks[block];
        double events = 0, background = 0;
        for (int k = 0; k < part.Rows; k++)
        {
            events += part.Weights[k];
            if (part.Weights[k] > 0)
                background += part.Weights[k] * part.Theta[0] * part.Design[k] / part.Means[k];
        }
        return new Estimate(Math.Clamp(1 - (background / events), 0, 1), null, null, ContagionMethods.Declustering, Unit.Probability);
    }

    /// <summary>A number above 0 with its Wald interval on the log.</summary>
    public static Estimate OnLog(double value, double? error, double level, MethodId method, Unit unit, IEnumerable<Caution>? cautions = null)
    {
        if (error is not { } known || !(value > 0))
            return new Estimate(value, error, null, method, unit, cautions);
        double reach = NormalDistribution.Quantile((1 + level) / 2) * known / value;
        var interval = new ConfidenceInterval(value * Math.Exp(-reach), value * Math.Exp(reach), level, ContagionMethods.LogWald);
        return new Estimate(value, known, interval, method, unit, cautions);
    }

    // Parameters at the edge of what is possible are taken as known.
    private double[]? Covariance()
    {
        var information = _model.Information();
        int[] free = [.. Enumerable.Range(0, _size).Where(IsFree)];
        int n = free.Length;
        var part = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                part[(i * n) + j] = information[(free[i] * _size) + free[j]];
        }
        if (!Cholesky.Factor(part, n))
            return null;
        var inverse = new double[n * n];
        Cholesky.Invert(part, n, inverse);
        var covariance = new double[_size * _size];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                covariance[(free[i] * _size) + free[j]] = inverse[(i * n) + j];
        }
        return covariance;
    }

    private bool IsFree(int parameter)
    {
        if (parameter == _size - 1)
            return IsExcited && !IsAtEdge;
        int columns = _model.Blocks[0].Columns;
        return _model.Blocks[parameter / columns].Theta[parameter % columns] > 0;
    }
}
