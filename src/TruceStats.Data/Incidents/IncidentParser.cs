namespace TruceStats.Data;

/// <summary>Makes an incident of the row at which a reader stands.</summary>
internal abstract class IncidentParser
{
    /// <summary>Whether the caller asked for the row that was parsed last; a row that nobody asked for is read and reported as others are.</summary>
    public virtual bool IsAskedFor => true;

    /// <summary>The incident; null where the row was rejected.</summary>
    public abstract Incident? Parse();
}
