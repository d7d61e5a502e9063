namespace TruceStats.Durations;

/// <summary>The codes of the reasons why something is no spell. A code never changes its meaning once published.</summary>
public static class SpellReasons
{
    /// <summary>Parties began or ended on different days, and no <see cref="PartyRule"/> was named.</summary>
    public const string PartiesDiffer = "parties-differ";

    /// <summary>It held in several stretches, which are several spells and not one.</summary>
    public const string SeveralStretches = "several-stretches";

    /// <summary>There is no day on which all parties kept it, or by the date rule it ends before it begins.</summary>
    public const string NoDay = "no-day";

    /// <summary>It took effect after the as-of day, or may have.</summary>
    public const string NotBegun = "not-begun";

    /// <summary>It had ended, or may have, before the day from which spells were watched.</summary>
    public const string EndedBeforeWatch = "ended-before-watch";

    /// <summary>Its dates are so partial that not one day of it is sure: it may have ended on the first, or not by the as-of day.</summary>
    public const string NothingKnown = "nothing-known";
}
