namespace TruceStats.Interruptions;

/// <summary>Fits one drawn series after the other and tests the effect; what one thread works with.</summary>
internal abstract class PowerTrial
{
    /// <summary>The p-value of one series, one value a bin; null where it has no fit.</summary>
    public double? PValue(double[] drawn)
    {
        try
        {
            return Test(drawn);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A segmented regression is made once and solved again; any other model is fitted as a user would.</summary>
    public static PowerTrial Of(InterruptionPower plan, CancellationToken cancellation) =>
        plan.Model is SegmentedRegression model && plan.Interruptions.All(interruption => interruption.Shape.Parameter is null)
            ? new RegressionTrial(plan, model, cancellation)
            : new ModelTrial(plan, cancellation);

    protected abstract double Test(double[] drawn);

    private sealed class RegressionTrial : PowerTrial
    {
        private readonly InterruptionPower _plan;
        private readonly SegmentedRegression _model;
        private readonly CancellationToken _cancellation;
        private readonly InterruptionDesign _design;
        private readonly RegressionSolver _solver;
        private readonly Execution _inner;
        private readonly double[] _weights;

        public RegressionTrial(InterruptionPower plan, SegmentedRegression model, CancellationToken cancellation)
        {
            _plan = plan;
            _model = model;
            _cancellation = cancellation;
            _inner = InParallel.Inner(plan.Execution);
            RegressionFitting.CheckOutcome(model, plan.Layout);
            _design = DesignMaking.Make(
                plan.Layout, plan.Interruptions, new DesignOptions(model.Trend, model.Seasonality, model.Covariates), new double[plan.Interruptions.Count]);
            _solver = new RegressionSolver(model, plan.Layout, _design);
            _weights = new double[_design.Terms.Count];
            for (int j = 0; j < _weights.Length; j++)
                _weights[j] = _design.Owners[j] >= 0 && plan.Interruptions[_design.Owners[j]].Name == plan.Name ? 1 : 0;
        }

        protected override double Test(double[] drawn)
        {
            var y = new double[_design.UsedBins.Length];
            for (int r = 0; r < y.Length; r++)
                y[r] = drawn[_design.UsedBins[r]];
            var core = _solver.Solve(y);
            var law = RegressionErrors.Law(new RegressionProblem(_model, _plan.Layout, _design, y), core, _inner, _cancellation);
            var (below, above) = law.Contrast(_weights).TailsAt(0);
            return Tails.PValue(below, above, _plan.Alternative);
        }
    }

    private sealed class ModelTrial(InterruptionPower plan, CancellationToken cancellation) : PowerTrial
    {
        private readonly Execution _inner = InParallel.Inner(plan.Execution);

        protected override double Test(double[] drawn)
        {
            var fit = plan.Model.Fit(OutcomeParts.With(plan.Layout, drawn), plan.Interruptions, _inner, cancellation);
            int[] named = EffectAnswers.Named(fit, plan.Name);
            int bin = EffectAnswers.FirstWholeBin(fit, named);
            double none = fit.Fitted.Effect(named, bin, fit.Level).Unit == Unit.Ratio ? 1 : 0;
            return fit.Fitted.Test(named, bin, none, plan.Alternative).PValue;
        }
    }
}
