using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>From a series and its interruptions to a structural forecast.</summary>
internal static class StructuralFitting
{
    private const int VarianceDraws = 500;

    public static FittedStructural Fit(
        StructuralCounterfactual model, OutcomeSeries outcome, Interruption[] interruptions, Execution execution, CancellationToken cancellation)
    {
        Check(model, interruptions);
        var options = new DesignOptions(TrendForm.None, Seasonality.None, model.Controls, Intercept: false);
        var design = DesignMaking.Make(outcome, interruptions, options, new double[interruptions.Length]);
        if (design.Frame.Straddled.Length > 0)
            throw Refused.Interruptions($"A forecast begins with a whole bin, but {outcome.Frame.Period(design.Frame.Straddled[0].Bin)} is shared by days: drop it, or give it to a side.");
        int first = design.AffectedUsedBins()[0];
        double[] response = Responses.Of(outcome, design.UsedBins, model.Link, model.AddToCounts);
        try
        {
            var data = Before(model, design, response, first);
            var fit = StructuralModel.Fit(data, cancellation);
            var stream = new RandomStream(execution.Seed);
            var posterior = StructuralPosterior.Draw(fit, VarianceDraws, stream.Split(0), cancellation);
            var paths = StructuralPaths.Draw(posterior, Controls(model, design, first, design.Length), design.Length - first, execution.Draws, stream.Split(1), cancellation);
            return new FittedStructural(model, outcome, design, fit, paths, first);
        }
        catch (Exception fault) when (fault is ArgumentException or ArithmeticException)
        {
            throw new InvalidOperationException($"The period before {outcome.Frame.Period(first)} does not determine {model}: {fault.Message}", fault);
        }
    }

    private static StructuralData Before(StructuralCounterfactual model, InterruptionDesign design, double[] response, int first)
    {
        double[] y = new double[first];
        bool[] observed = new bool[first];
        for (int r = 0; r < response.Length && design.UsedBins[r] < first; r++)
        {
            y[design.UsedBins[r]] = response[r];
            observed[design.UsedBins[r]] = true;
        }
        return new StructuralData(
            new StructuralForm(model.Level == StructuralLevel.LocalTrend, model.SeasonBins, trigonometric: false), y, observed, Controls(model, design, 0, first), model.Controls.Count);
    }

    /// <summary>The controls of a stretch of bins, column by column; 0 in bins where one is not known, which are not used.</summary>
    private static double[] Controls(StructuralCounterfactual model, InterruptionDesign design, int from, int end)
    {
        int offset = design.Terms.Count - model.Controls.Count, length = end - from;
        var columns = new double[length * model.Controls.Count];
        for (int k = 0; k < model.Controls.Count; k++)
        {
            for (int i = 0; i < length; i++)
            {
                double value = design.Column(offset + k)[from + i];
                columns[(k * length) + i] = double.IsNaN(value) ? 0 : value;
            }
        }
        return columns;
    }

    private static void Check(StructuralCounterfactual model, Interruption[] interruptions)
    {
        if (!Enum.IsDefined(model.Level))
            throw new InvalidOperationException($"The level {model.Level} is none of the named values.");
        string[] names = [.. interruptions.Where(interruption => interruption?.Shape.Columns.Count > 0).Select(interruption => interruption.Name).Distinct()];
        if (names.Length > 1)
            throw Refused.Interruptions($"A forecast answers one effect, of all that comes after its start, and cannot tell apart {string.Join(", ", names)}: give them one name, or leave one out.");
        if (interruptions.FirstOrDefault(interruption => interruption?.Shape.Parameter is not null) is { } free)
            throw Refused.Interruptions($"This model takes no shape with a free parameter, but {free} has one.");
    }
}
