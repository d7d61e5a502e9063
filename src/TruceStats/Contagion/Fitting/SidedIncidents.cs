namespace TruceStats.Contagion;

/// <summary>Incidents with exactly one of the actors that were asked for on a side, by day and the actor's number, and what was left out.</summary>
internal sealed record SidedIncidents(IReadOnlyList<(int Day, int Actor)> Events, IReadOnlyList<Caution> Cautions)
{
    public static SidedIncidents Of(DatedIncidents dated, Func<Incident, IReadOnlyList<ActorId>> side, ActorId[] actors)
    {
        var events = new List<(int Day, int Actor)>();
        int unattributed = 0, joint = 0, other = 0;
        foreach (var incident in dated.Incidents)
        {
            ActorId[] named = [.. side(incident).Distinct()];
            int index = named.Length == 1 ? Array.IndexOf(actors, named[0]) : -1;
            if (named.Length == 0)
                unattributed++;
            else if (named.Length > 1)
                joint++;
            else if (index < 0)
                other++;
            else
                events.Add((incident.FirstDay, index));
        }
        List<Caution> cautions = [.. dated.Cautions];
        if (unattributed > 0)
        {
            cautions.Add(Caution.Of(
                CautionCodes.UnattributedLeftOut, CautionArgument.Of("incidents", unattributed), CautionArgument.Of("of", dated.Incidents.Count)));
        }
        DatedIncidents.Say(cautions, CautionCodes.JointLeftOut, "incidents", joint);
        DatedIncidents.Say(cautions, CautionCodes.OtherActorsLeftOut, "incidents", other);
        return new SidedIncidents(events, cautions);
    }
}
