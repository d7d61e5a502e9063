namespace TruceStats.Interruptions;

/// <summary>From a series and its interruptions to a fitted regression.</summary>
internal static class RegressionFitting
{
    private const int MostRounds = 30;
    private const double Still = 1e-6;

    public static FittedRegression Fit(
        SegmentedRegression model, OutcomeSeries outcome, Interruption[] interruptions, Execution execution, CancellationToken cancellation)
    {
        CheckOutcome(model, outcome);
        var options = new DesignOptions(model.Trend, model.Seasonality, model.Covariates);
        double[] parameters = FreeParameters(model, outcome, interruptions, options, cancellation);
        var design = DesignMaking.Make(outcome, interruptions, options, parameters);
        double[] y = UsedValues(outcome, design);
        var core = new RegressionSolver(model, outcome, design).Solve(y);
        cancellation.ThrowIfCancellationRequested();
        var problem = new RegressionProblem(model, outcome, design, y);
        return new FittedRegression(problem, core, RegressionErrors.Law(problem, core, execution, cancellation), parameters);
    }

    public static double[] UsedValues(OutcomeSeries outcome, InterruptionDesign design)
    {
        var y = new double[design.UsedBins.Length];
        for (int r = 0; r < y.Length; r++)
            y[r] = outcome.Observed[design.UsedBins[r]];
        return y;
    }

    /// <summary>The most likely values of the shapes' free parameters: one after the other, until none moves.</summary>
    private static double[] FreeParameters(
        SegmentedRegression model, OutcomeSeries outcome, Interruption[] interruptions, DesignOptions options, CancellationToken cancellation)
    {
        double[] parameters = DesignMaking.MidwayParameters(interruptions);
        int[] free = [.. Enumerable.Range(0, interruptions.Length).Where(k => interruptions[k].Shape.Parameter is not null)];
        for (int round = 0; free.Length > 0; round++)
        {
            double moved = 0;
            foreach (int k in free)
            {
                cancellation.ThrowIfCancellationRequested();
                double before = parameters[k];
                parameters[k] = BestParameter.Of(interruptions[k].Shape.Parameter!, value =>
                {
                    parameters[k] = value;
                    return Height(model, outcome, interruptions, options, parameters);
                });
                moved = Math.Max(moved, Math.Abs(parameters[k] - before) / Math.Max(1, Math.Abs(before)));
            }
            if (free.Length == 1 || moved <= Still)
                break;
            if (round == MostRounds)
                throw new InvalidOperationException("The search for the shapes' free parameters did not come to rest: give some of them.");
        }
        return parameters;
    }

    private static double Height(SegmentedRegression model, OutcomeSeries outcome, Interruption[] interruptions, DesignOptions options, double[] parameters)
    {
        try
        {
            var design = DesignMaking.Make(outcome, interruptions, options, parameters);
            var core = new RegressionSolver(model, outcome, design).Solve(UsedValues(outcome, design));
            // Quasi-likelihood has no likelihood; its deviance falls with the same fits.
            return double.IsFinite(core.LogLikelihood) ? core.LogLikelihood : -core.Deviance;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            // At an end of its bounds a shape can be another term's double; the fit at the best value says so if that is the best.
            return double.NegativeInfinity;
        }
    }

    public static void CheckOutcome(SegmentedRegression model, OutcomeSeries outcome)
    {
        if (!Enum.IsDefined(model.Link))
            throw new InvalidOperationException($"The link {model.Link} is none of the named values.");
        if (outcome.Counts is null && model.Family is PoissonCounts or QuasiPoissonCounts or NegativeBinomialCounts)
            throw new ArgumentException($"The family {model.Family.Method.Name} is for counts, but the outcome is measured in {outcome.Unit}: take CountFamily.Gaussian.", nameof(outcome));
        if (model.Link != LinkFunction.Log || outcome.Counts is not null)
            return;
        for (int i = 0; i < outcome.Length; i++)
        {
            if (outcome.Observed[i] < 0)
                throw new ArgumentException($"With the log link every value must be 0 or more, but that of {outcome.Frame.Period(i)} is below: take LinkFunction.Identity.", nameof(outcome));
        }
    }
}
