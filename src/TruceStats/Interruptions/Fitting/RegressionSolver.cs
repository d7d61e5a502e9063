using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>
/// Most likely coefficients of one design, for any outcome on it: refits, as of a bootstrap, reuse its workspace. Bins that are shared by days make the mean
/// bend in the coefficients; it is made straight where it stands and solved again until it stands still (Gauss and Newton).
/// </summary>
internal sealed class RegressionSolver
{
    private const int MostStraightenings = 100;
    private const double Still = 1e-11;

    private readonly SegmentedRegression _model;
    private readonly InterruptionDesign _design;
    private readonly OutcomeSeries _outcome;
    private readonly GlmWorkspace _work;
    private readonly double[] _rows;
    private readonly double[] _offset;
    private readonly SharedRows? _shared;
    private bool _straightened;

    /// <param name="model">The model.</param>
    /// <param name="outcome">The series.</param>
    /// <param name="design">Its design.</param>
    /// <param name="stacked">Rows to fit in place of the design's own, which they begin with; null for these alone.</param>
    public RegressionSolver(SegmentedRegression model, OutcomeSeries outcome, InterruptionDesign design, RegressionRows? stacked = null)
    {
        _model = model;
        _outcome = outcome;
        _design = design;
        var rows = stacked ?? Plain(model, outcome, design);
        (_rows, _offset) = (rows.Rows, rows.Offset);
        _shared = SharedRows.Of(design, model.Link);
        _work = new GlmWorkspace(rows.Times.Length, design.Terms.Count);
    }

    /// <summary>The rows of the used bins. With the log link the exposure is an offset; with the identity link it multiplies the row.</summary>
    public static RegressionRows Plain(SegmentedRegression model, OutcomeSeries outcome, InterruptionDesign design)
    {
        int n = design.UsedBins.Length, p = design.Terms.Count;
        bool log = model.Link == LinkFunction.Log;
        double[] rows = design.UsedRows(), offset = log ? new double[n] : [];
        for (int r = 0; r < n; r++)
        {
            double exposure = outcome.ExposureAmounts[design.UsedBins[r]];
            if (log)
                offset[r] = Math.Log(exposure);
            else if (exposure != 1)
                Scale(rows, r, n, p, exposure);
        }
        return new RegressionRows(rows, offset, design.UsedBins.ToArray());
    }

    private GlmLink Link => _model.Link == LinkFunction.Log ? GlmLink.Log : GlmLink.Identity;

    /// <summary>Solves for an outcome, one value a used bin.</summary>
    public RegressionCore Solve(ReadOnlySpan<double> y)
    {
        int p = _design.Terms.Count;
        double[] rows = _rows, offset = _offset;
        if (_shared is null)
            return Core(Run(rows, offset, y, []), rows, offset);
        _straightened = false;
        rows = [.. _rows];
        offset = [.. _offset];
        _shared.Begin(rows);
        double parameter = Run(rows, offset, y, []);
        if (!_shared.Bends)
            return Core(parameter, rows, offset);
        var last = new double[p];
        for (int k = 0; k < MostStraightenings; k++)
        {
            _work.Coefficients.CopyTo(last);
            _shared.Straighten(last, _offset, rows, offset);
            _straightened = true;
            parameter = Run(rows, offset, y, last);
            if (Moved(last) <= Still)
                return Core(parameter, rows, offset);
        }
        throw new InvalidOperationException(FormattableString.Invariant($"The fit did not come to rest in {MostStraightenings} steps because of the bins that are shared by days: drop them or give them to a side."));
    }

    private double Moved(ReadOnlySpan<double> last)
    {
        double moved = 0;
        for (int j = 0; j < last.Length; j++)
            moved = Math.Max(moved, Math.Abs(_work.Coefficients[j] - last[j]) / Math.Max(1, Math.Abs(last[j])));
        return moved;
    }

    /// <summary>Runs the kernel and gives the family's parameter.</summary>
    private double Run(ReadOnlySpan<double> rows, ReadOnlySpan<double> offset, ReadOnlySpan<double> y, ReadOnlySpan<double> start)
    {
        switch (_model.Family)
        {
            case PoissonCounts or QuasiPoissonCounts:
                Check(RunOne(new PoissonFamily(), rows, offset, y, start), y);
                return 0;
            case GaussianValues:
                Check(RunOne(new GaussianFamily(), rows, offset, y, start), y);
                return 0;
            case NegativeBinomialCounts:
                var result = GlmNegativeBinomial.Run(Link, rows, _work.Rows, _work.Cols, y, offset, [], _work, start);
                // Not overdispersed: the workspace holds the Poisson fit, to which the family falls back.
                if (result.Status != GlmStatus.NotOverdispersed)
                    Check(result.Status, y);
                return result.Theta;
            default:
                return RunCallers(rows, offset, y, start);
        }
    }

    private GlmStatus RunOne<TFamily>(TFamily family, ReadOnlySpan<double> rows, ReadOnlySpan<double> offset, ReadOnlySpan<double> y, ReadOnlySpan<double> start)
        where TFamily : struct, IGlmFamily =>
        GlmFit.Run(family, Link, rows, _work.Rows, _work.Cols, y, offset, [], _work, start);

    /// <summary>A family of the caller's: where it has a free parameter, the one whose fit is most likely.</summary>
    private double RunCallers(ReadOnlySpan<double> rows, ReadOnlySpan<double> offset, ReadOnlySpan<double> y, ReadOnlySpan<double> start)
    {
        var family = _model.Family;
        double parameter = 0;
        if (family.Parameter is { } free)
        {
            double[] ownRows = rows.ToArray(), ownOffset = offset.ToArray(), ownY = y.ToArray(), ownStart = start.ToArray();
            parameter = BestParameter.Of(free, value =>
                RunOne(new CallerFamily(family, value), ownRows, ownOffset, ownY, ownStart) == GlmStatus.Converged ? _work.LogLikelihood : double.NegativeInfinity);
        }
        Check(RunOne(new CallerFamily(family, parameter), rows, offset, y, start), y);
        return parameter;
    }

    private RegressionCore Core(double parameter, double[] rows, double[] offset) => new()
    {
        Beta = _work.Coefficients.ToArray(),
        UnscaledCovariance = _work.UnscaledCovariance.ToArray(),
        Means = _work.Mean.ToArray(),
        Deviance = _work.Deviance,
        PearsonSum = _work.PearsonSum,
        LogLikelihood = _work.LogLikelihood,
        Parameter = parameter,
        Rows = rows,
        Offset = offset,
    };

    private static void Scale(double[] rows, int row, int n, int p, double exposure)
    {
        for (int j = 0; j < p; j++)
            rows[(j * n) + row] *= exposure;
    }

    private void Check(GlmStatus status, ReadOnlySpan<double> y)
    {
        switch (status)
        {
            case GlmStatus.Converged:
                return;
            case GlmStatus.RankDeficient when _straightened:
                throw new InvalidOperationException(RegressionFaults.RunsAway(_design));
            case GlmStatus.RankDeficient:
                throw Refused.Interruptions(RegressionFaults.Dependent(_design, _work.DependentColumns));
            case GlmStatus.Separated:
                throw new InvalidOperationException(RegressionFaults.Separated(_design, y));
            case GlmStatus.NotConverged:
                throw new InvalidOperationException($"The fit of {_model} did not converge on {_outcome}.");
            default:
                throw new InvalidOperationException($"The fit of {_model} left the range of numbers on {_outcome}: with an identity link means must stay above 0.");
        }
    }
}
