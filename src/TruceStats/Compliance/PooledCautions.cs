namespace TruceStats.Compliance;

/// <summary>What a pooled fit must be read with.</summary>
internal static class PooledCautions
{
    public static IReadOnlyList<Caution> Of(PooledRateChange model, PooledAnswer answer, PartyChanges? parties)
    {
        var data = answer.Data;
        List<Caution> cautions = [.. parties?.Cautions ?? [], .. data.Units.SelectMany(unit => unit.Change?.Cautions ?? []).Distinct()];
        if (data.Dispersion is null)
            cautions.Add(Caution.Of(CautionCodes.DispersionUnchecked));
        else if (model.AssumePoisson && data.Dispersion.IsOver)
            cautions.Add(Caution.Of(CautionCodes.Overdispersed, "dispersion", data.Dispersion.Raw));
        else if (data.Scale > 1)
            cautions.Add(Caution.Of(CautionCodes.CountsScaled, "dispersion", data.Scale));
        int without = data.Units.Count(unit => !unit.HasEvents);
        // An expected count without an event is an observation; a unit without any event on either side is none.
        if (without > 0 && !data.HasExpected)
            cautions.Add(Caution.Of(CautionCodes.UnitsWithoutEvents, "units", without));
        if (data.SideWithoutEvents is { } side)
            cautions.Add(Caution.Of(CautionCodes.NoEventsOnOneSide, CautionArgument.Of("side", side)));
        if (answer.Likelihood is { Spread: 0 })
            cautions.Add(Caution.Of(CautionCodes.NoDifferenceSeen));
        if (answer.Likelihood is { Converged: false })
            cautions.Add(Caution.Of(CautionCodes.NotConverged, CautionArgument.Of("what", "the spread between units")));
        return [.. cautions.Distinct()];
    }
}
