namespace TruceStats.ChangePoints;

/// <summary>How the date of a change that the data choose stands to a date that was announced.</summary>
public enum DateVerdict
{
    /// <summary>It cannot be told: the announced date is known only in part, or the possible dates lie on both sides of it without holding it.</summary>
    Undecided = 0,

    /// <summary>The announced date is among those that the data allow. That is no proof that the truce made the change.</summary>
    Agrees = 1,

    /// <summary>Every date that the data allow is earlier: whatever changed did so before.</summary>
    Before = 2,

    /// <summary>Every date that the data allow is later.</summary>
    After = 3,

    /// <summary>The data choose no change at all. That is no proof that nothing changed.</summary>
    NothingFound = 4,
}
