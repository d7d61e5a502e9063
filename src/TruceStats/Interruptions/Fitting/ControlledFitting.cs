namespace TruceStats.Interruptions;

/// <summary>From a treated and a control series to one regression: the control's rows stand below the treated ones.</summary>
internal static class ControlledFitting
{
    // So many bins off that a correlation of .98 from bin to bin is below 1e-8.
    private const int FarOff = 1000;

    public static FittedRegression Fit(
        ControlledInterruption model, OutcomeSeries outcome, Interruption[] interruptions, Execution execution, CancellationToken cancellation)
    {
        Check(model, outcome, interruptions);
        var options = new DesignOptions(model.Regression.Trend, model.Regression.Seasonality, model.Regression.Covariates);
        var alone = DesignMaking.Make(outcome, interruptions, options, new double[interruptions.Length]);
        if (alone.Frame.Straddled.Length > 0)
            throw Refused.Interruptions($"This model takes whole bins, but {outcome.Frame.Period(alone.Frame.Straddled[0].Bin)} is shared by days: drop it, or give it to a side.");
        var design = Together(alone);
        int[] control = [.. Enumerable.Range(0, outcome.Length).Where(bin => IsUsed(model.Control, alone, bin))];
        if (control.Length <= alone.Terms.Count)
            throw new ArgumentException(FormattableString.Invariant($"The control has {control.Length} counted bins for {alone.Terms.Count} terms: more bins than terms are needed."), nameof(outcome));
        double[] y = [.. RegressionFitting.UsedValues(outcome, design), .. control.Select(bin => model.Control.Observed[bin])];
        var stacked = Stack(model, outcome, design, control);
        var problem = new RegressionProblem(model.Regression, outcome, design, y) { Stacked = stacked, Times = stacked.Times };
        var core = new RegressionSolver(model.Regression, outcome, design, stacked).Solve(y);
        cancellation.ThrowIfCancellationRequested();
        return new FittedRegression(problem, core, RegressionErrors.Law(problem, core, execution, cancellation), new double[interruptions.Length]);
    }

    /// <summary>The treated series' columns: what is common first, interruptions among it, then what is its own.</summary>
    private static InterruptionDesign Together(InterruptionDesign alone)
    {
        int n = alone.Length, p = alone.Terms.Count;
        var terms = new List<string>();
        var owners = new List<int>();
        var columns = new List<double>();
        for (int j = 0; j < p; j++)
        {
            terms.Add(alone.Owners[j] < 0 ? alone.Terms[j] : alone.Terms[j] + ", both series");
            owners.Add(-1);
            columns.AddRange(alone.Column(j));
        }
        for (int j = 0; j < p; j++)
        {
            if (!IsOwn(alone, j))
                continue;
            terms.Add(alone.Owners[j] < 0 ? "treated " + alone.Terms[j] : alone.Terms[j]);
            owners.Add(alone.Owners[j]);
            columns.AddRange(alone.Column(j));
        }
        return new InterruptionDesign(alone.Frame, [.. terms], [.. owners], [.. columns], alone.UsedBins.ToArray());
    }

    // Level, trend and interruptions are each series' own; seasons and covariates are common.
    private static bool IsOwn(InterruptionDesign alone, int term) =>
        alone.Owners[term] >= 0 || alone.Terms[term].StartsWith(DesignMaking.Level, StringComparison.Ordinal) || alone.Terms[term].StartsWith(DesignMaking.Trend, StringComparison.Ordinal);

    private static RegressionRows Stack(ControlledInterruption model, OutcomeSeries outcome, InterruptionDesign design, int[] control)
    {
        var treated = RegressionSolver.Plain(model.Regression, outcome, design);
        int n = design.UsedBins.Length, m = control.Length, p = design.Terms.Count;
        int common = CommonTerms(design);
        bool log = model.Regression.Link == LinkFunction.Log;
        var rows = new double[(n + m) * p];
        for (int j = 0; j < p; j++)
        {
            treated.Rows.AsSpan(j * n, n).CopyTo(rows.AsSpan(j * (n + m)));
            for (int r = 0; r < m && j < common; r++)
                rows[(j * (n + m)) + n + r] = design.Column(j)[control[r]] * (log ? 1 : model.Control.ExposureAmounts[control[r]]);
        }
        double[] offset = log ? [.. treated.Offset, .. control.Select(bin => Math.Log(model.Control.ExposureAmounts[bin]))] : [];
        return new RegressionRows(rows, offset, [.. treated.Times, .. control.Select(bin => bin + design.Length + FarOff)]);
    }

    /// <summary>Own terms follow the common ones, and the first of them is the treated level.</summary>
    private static int CommonTerms(InterruptionDesign design) => design.Terms.ToList().IndexOf("treated " + DesignMaking.Level);

    private static bool IsUsed(OutcomeSeries control, InterruptionDesign alone, int bin)
    {
        bool known = !double.IsNaN(control.Observed[bin]) && !alone.Frame.Dropped[bin];
        for (int j = 0; j < alone.Terms.Count; j++)
            known &= !double.IsNaN(alone.Column(j)[bin]);
        return known;
    }

    private static void Check(ControlledInterruption model, OutcomeSeries outcome, Interruption[] interruptions)
    {
        RegressionFitting.CheckOutcome(model.Regression, outcome);
        RegressionFitting.CheckOutcome(model.Regression, model.Control);
        if (!model.Control.Frame.HasBinsOf(outcome.Frame))
            throw new ArgumentException($"The control must be on the bins of the series, but it covers {model.Control.Coverage} and the series {outcome.Coverage}, or they are cut differently.", nameof(outcome));
        if (model.Control.LevelUnit != outcome.LevelUnit)
            throw new ArgumentException($"Both series must have one unit, but the control is {model.Control.LevelUnit} and the series {outcome.LevelUnit}.", nameof(outcome));
        if (interruptions.FirstOrDefault(interruption => interruption?.Shape.Parameter is not null) is { } free)
            throw Refused.Interruptions($"This model takes no shape with a free parameter, but {free} has one: give it, or take SegmentedRegression.");
    }
}
