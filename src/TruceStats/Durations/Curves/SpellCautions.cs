namespace TruceStats.Durations;

/// <summary>What a result says of its spells: what their making had to say, what was rejected, and what the result adds.</summary>
internal static class SpellCautions
{
    public static IReadOnlyList<Caution> Of(SpellTable table, params ReadOnlySpan<Caution?> more)
    {
        var cautions = new List<Caution>(table.Report.Cautions);
        if (table.Report.Asked > table.Report.Made)
        {
            cautions.Add(Caution.Of(
                CautionCodes.SpellsRejected, CautionArgument.Of("rejected", table.Report.Asked - table.Report.Made), CautionArgument.Of("of", table.Report.Asked)));
        }
        foreach (var caution in more)
        {
            if (caution is not null)
                cautions.Add(caution);
        }
        return cautions.AsReadOnly();
    }

    public static IEnumerable<Caution> And(IReadOnlyList<Caution> cautions, Caution? more) => more is null ? cautions : cautions.Append(more);
}
