using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>What the answers of a Cox regression must be read with.</summary>
internal static class CoxCautions
{
    // Peduzzi, Concato, Feinstein and Holford 1995, Journal of Clinical Epidemiology 48:1503–1510.
    private const int EventsPerCovariate = 10;
    private const int ManyClusters = 20;

    public static IReadOnlyList<Caution> Of(CoxFitted fitted, SpellTable table)
    {
        var cautions = table.Report.Cautions.ToList();
        var rows = fitted.Rows;
        if (fitted.Maximum.Status == CoxStatus.NotConverged)
            cautions.Add(Caution.Of(CautionCodes.NotConverged, CautionArgument.Of("what", "the coefficients")));
        for (int j = 0; j < rows.Columns; j++)
        {
            if (fitted.Maximum.Runaway[j] != 0)
                cautions.Add(NoFinite(fitted.Columns.Names[j]));
        }
        if (rows.Events < EventsPerCovariate * rows.Columns)
            cautions.Add(FewEnds(rows.Events, rows.Columns));
        if (EmptyStrata(rows) is > 0 and int empty)
            cautions.Add(Caution.Of(CautionCodes.StrataWithoutEnds, "strata", empty));
        if (fitted.OtherEnds > 0)
            cautions.Add(Caution.Of(CautionCodes.OtherCausesCensored, "ends", fitted.OtherEnds));
        if (fitted.ClusterCount is > 0 and < ManyClusters)
            cautions.Add(Caution.Of(CautionCodes.FewIndependentGroups, "groups", fitted.ClusterCount));
        return cautions.AsReadOnly();
    }

    public static Caution NoFinite(string coefficient) => Caution.Of(CautionCodes.NoFiniteEstimate, CautionArgument.Of("coefficient", coefficient));

    public static Caution? FewEndsFor(int ends, int covariates) => covariates > 0 && ends < EventsPerCovariate * covariates ? FewEnds(ends, covariates) : null;

    private static Caution FewEnds(int ends, int covariates) =>
        Caution.Of(CautionCodes.FewEndsPerCovariate, CautionArgument.Of("ends", ends), CautionArgument.Of("covariates", covariates));

    private static int EmptyStrata(CoxRows rows)
    {
        int empty = 0;
        for (int s = 0; s < rows.StratumCount; s++)
            empty += Array.IndexOf(rows.IsEvent, true, rows.StratumStarts[s], rows.StratumStarts[s + 1] - rows.StratumStarts[s]) < 0 ? 1 : 0;
        return empty;
    }
}
