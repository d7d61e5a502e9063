using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>The checklist: what the numbers tell of the design, and for the rest the analyst's word.</summary>
internal static class DesignParts
{
    // Cochrane EPOC 2017 asks for three points on each side; below eight a trend and its correlation can hardly be told (Penfold and Zhang 2013, Academic Pediatrics 13:S38–S44).
    private const int FewestPoints = 8;
    private const double Correlated = 0.05;

    public static IReadOnlyList<DesignPoint> Of(EvaluationCase asked, IReadOnlyList<WindowTally> tallies, InterruptionFit? fit)
    {
        var said = asked.Options.Design;
        int before = tallies.First(tally => tally.Name == "baseline").Bins, inForce = tallies.First(tally => tally.Name == EvaluationCase.InForce).Bins;
        return Array.AsReadOnly<DesignPoint>(
        [
            new("date-defined-beforehand", Said(said.DateDefinedBeforehand)),
            new("model-defined-beforehand", Said(said.ModelDefinedBeforehand)),
            new("points-on-each-side", before >= FewestPoints && inForce >= FewestPoints ? DesignAnswer.Met : DesignAnswer.NotMet, before, inForce, FewestPoints),
            Seasons(asked),
            Autocorrelation(fit),
            new("concurrent-events", Said(said.RivalsSearched), asked.Options.Rivals.Count),
            new("source-stable", Said(said.SourceStable)),
        ]);
    }

    private static DesignAnswer Said(bool? statement) => statement switch { true => DesignAnswer.Met, false => DesignAnswer.NotMet, null => DesignAnswer.Unknown };

    private static DesignPoint Seasons(EvaluationCase asked)
    {
        int days = asked.Windows.Baseline.Days;
        return new("seasons-spanned", days >= 365 ? DesignAnswer.Met : DesignAnswer.NotMet, days);
    }

    /// <summary>Met where a test of the residuals finds no correlation from bin to bin; where it finds one, errors that allow for it still do not make it go away.</summary>
    private static DesignPoint Autocorrelation(InterruptionFit? fit)
    {
        if (fit is null)
            return new("autocorrelation", DesignAnswer.Unknown);
        try
        {
            double p = fit.Diagnostics.LjungBox(1).PValue;
            return new("autocorrelation", p >= Correlated ? DesignAnswer.Met : DesignAnswer.NotMet, p);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return new("autocorrelation", DesignAnswer.Unknown);
        }
    }
}
