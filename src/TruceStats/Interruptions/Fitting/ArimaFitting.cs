using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>From a series and its interruptions to a regression with ARIMA errors.</summary>
internal static class ArimaFitting
{
    public static FittedArima Fit(ArimaIntervention model, OutcomeSeries outcome, Interruption[] interruptions, Execution execution, CancellationToken cancellation)
    {
        Check(model, interruptions);
        bool differenced = model.Differences + model.SeasonalDifferences > 0;
        // What is constant vanishes in differencing.
        var options = new DesignOptions(model.Trend, Seasonality.None, model.Covariates, Intercept: !differenced);
        var design = DesignMaking.Make(outcome, interruptions, options, new double[interruptions.Length]);
        if (design.Frame.Straddled.Length > 0)
            throw Refused.Interruptions($"This model takes whole bins, but {outcome.Frame.Period(design.Frame.Straddled[0].Bin)} is shared by days: drop it, or give it to a side.");
        var series = ArimaSeries.Of(model, outcome, design);
        var fit = model.ChooseOrder ? Chosen(model, series, execution, cancellation) : Given(model, series, cancellation);
        if (!fit.IsUsable)
            throw Failed(model, outcome, design, fit);
        return new FittedArima(model, outcome, design, series, fit);
    }

    private static ArimaFit Given(ArimaIntervention model, ArimaSeries series, CancellationToken cancellation)
    {
        var order = new ArimaOrder(
            model.Autoregressive, model.Differences, model.MovingAverage, model.SeasonalAutoregressive, model.SeasonalDifferences, model.SeasonalMovingAverage, model.SeasonBins);
        return ArimaRegression.Fit(series.Values, series.Observed, series.Design, series.Terms, order, series.Decays, cancellation);
    }

    private static ArimaFit Chosen(ArimaIntervention model, ArimaSeries series, Execution execution, CancellationToken cancellation)
    {
        var grid = new ArimaGrid(
            model.Autoregressive, model.Differences, model.MovingAverage, model.SeasonalAutoregressive, model.SeasonalDifferences, model.SeasonalMovingAverage, model.SeasonBins);
        var search = ArimaOrderSearch.Run(
            grid, series.Values, series.Observed, series.Design, series.Terms, series.Decays, execution.Threads, execution.Progress, cancellation);
        return search.Best ?? search.Fits[0];
    }

    private static Exception Failed(ArimaIntervention model, OutcomeSeries outcome, InterruptionDesign design, ArimaFit fit) => fit.Status switch
    {
        ArimaStatus.TooFewObservations => new ArgumentException(FormattableString.Invariant($"The counted bins, {design.UsedBins.Length}, are too few for {model}."), nameof(outcome)),
        ArimaStatus.CollinearRegressors => Refused.Interruptions(RegressionFaults.Dependent(design, [fit.CollinearColumn])),
        ArimaStatus.NoVariation => new InvalidOperationException($"The terms explain {outcome} exactly, so that there is no noise to describe."),
        _ => new InvalidOperationException($"The fit of {model} did not converge on {outcome}: take a lower order."),
    };

    private static void Check(ArimaIntervention model, Interruption[] interruptions)
    {
        bool seasonal = model.SeasonalAutoregressive + model.SeasonalDifferences + model.SeasonalMovingAverage > 0;
        if (seasonal && model.SeasonBins == 0)
            throw new InvalidOperationException($"Seasonal orders need a season: set SeasonBins of {model}.");
        if (interruptions.FirstOrDefault(interruption => interruption?.Shape.Parameter is not null) is { } free)
            throw Refused.Interruptions($"This model takes no shape with a free parameter, but {free} has one: set TransferFunction, or take SegmentedRegression.");
    }
}

/// <summary>A series as the kernels take it: all bins, those without a value not observed, columns finite throughout.</summary>
internal sealed record ArimaSeries(double[] Values, bool[] Observed, double[] Design, int Terms, IReadOnlyList<ArimaDecay> Decays)
{
    public static ArimaSeries Of(ArimaIntervention model, OutcomeSeries outcome, InterruptionDesign design)
    {
        double[] used = Responses.Of(outcome, design.UsedBins, model.Link, model.AddToCounts);
        var values = new double[design.Length];
        var observed = new bool[design.Length];
        for (int r = 0; r < used.Length; r++)
        {
            values[design.UsedBins[r]] = used[r];
            observed[design.UsedBins[r]] = true;
        }
        double[] columns = design.Columns.ToArray();
        // A bin in which a covariate is not known is not used; any number will do there.
        for (int i = 0; i < columns.Length; i++)
            columns[i] = double.IsNaN(columns[i]) ? 0 : columns[i];
        var decays = new List<ArimaDecay>();
        for (int j = 0; j < design.Owners.Length; j++)
        {
            if (model.TransferFunction && design.Owners[j] >= 0)
                decays.Add(new ArimaDecay(j));
        }
        return new ArimaSeries(values, observed, columns, design.Terms.Count, decays);
    }

    /// <summary>The columns from a bin on, those of the chosen interruptions set to 0.</summary>
    public double[] Without(InterruptionDesign design, Func<int, bool> interruption, int from = 0)
    {
        int n = design.Length, length = n - from;
        var columns = new double[length * Terms];
        for (int j = 0; j < Terms; j++)
        {
            if (design.Owners[j] < 0 || !interruption(design.Owners[j]))
                Design.AsSpan((j * n) + from, length).CopyTo(columns.AsSpan(j * length, length));
        }
        return columns;
    }
}
