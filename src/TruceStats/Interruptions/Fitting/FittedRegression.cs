using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>What a segmented regression knows once it is fitted.</summary>
internal sealed class FittedRegression : FittedTerms
{
    private readonly RegressionProblem _problem;
    private readonly RegressionCore _core;
    private readonly Lazy<double?[]> _residuals;
    private readonly Lazy<double?[]> _influence;
    private readonly Lazy<IReadOnlyList<Caution>> _cautions;

    public FittedRegression(
        RegressionProblem problem, RegressionCore core, CoefficientLaw law, double[] parameters)
        : base(problem.Outcome, problem.Design, law, problem.Model.Link, RegressionErrors.Chosen(problem.Model).Method)
    {
        _problem = problem;
        _core = core;
        Parameters = parameters;
        Statistics = RegressionStatistics.Of(_problem, core, law, parameters);
        _residuals = new(() => OnBins(RegressionErrors.Residuals(_problem, core), Math.Sqrt(RegressionErrors.ModelScale(_problem, core))));
        _influence = new(() => OnBins(RegressionSandwich.CookDistances(_problem, core), 1));
        _cautions = new(() => RegressionCautions.Of(_problem, core, law));
    }

    /// <summary>The value of each interruption's free parameter; 0 where it has none.</summary>
    public double[] Parameters { get; }

    public override FitStatistics Statistics { get; }

    public override IReadOnlyList<Caution> Cautions => _cautions.Value;

    public override IReadOnlyList<double?> Residuals => _residuals.Value;

    public override IReadOnlyList<double?> Influence => _influence.Value;

    /// <summary>The relative standard deviation and the correlation of a path under counting noise, by moments.</summary>
    public (double Deviation, double Correlation) Noise() => RegressionBootstrap.NoiseOf(_problem, _core);

    protected override void DrawNoise(RandomStream stream, double deviation, double correlation, Span<double> means)
    {
        var random = stream.AsRandom();
        var path = new LatentPath(stream, deviation, correlation);
        var (family, dispersion) = DrawingFamily();
        for (int i = 0; i < means.Length; i++)
        {
            path.MoveTo(i);
            if (!double.IsNaN(means[i]))
                means[i] = family.Draw(means[i] * path.Factor, _core.Parameter, dispersion, random);
        }
    }

    /// <summary>Errors that do not believe Poisson draw with the dispersion that was found; a negative binomial that fell back draws Poisson.</summary>
    private (ICountFamily Family, double Dispersion) DrawingFamily()
    {
        var family = _problem.Model.Family;
        if (double.IsInfinity(_core.Parameter))
            return (CountFamily.Poisson, 1);
        if (family is not PoissonCounts)
            return (family, RegressionErrors.ModelScale(_problem, _core));
        return RegressionErrors.Chosen(_problem.Model).Kind is StandardErrorKind.ModelBased or StandardErrorKind.Integrated
            ? (family, 1)
            : (CountFamily.QuasiPoisson, RegressionErrors.HonestScale(_problem, _core));
    }

    private double?[] OnBins(double[] used, double over)
    {
        var all = new double?[Design.Length];
        // Rows of a control, where there are some, come behind.
        for (int r = 0; r < Design.UsedBins.Length; r++)
        {
            // A fit without any error leaves nothing, and nothing over nothing is nothing here.
            all[Design.UsedBins[r]] = over > 0 ? used[r] / over : 0;
        }
        return all;
    }
}
