namespace TruceStats.Interruptions;

/// <summary>Which places show what would have been without a start.</summary>
public enum ControlPlaces
{
    /// <summary>Those that have not started by then, whether or not they start afterwards: all that can be used without taking a started place for a control.</summary>
    NotYetStarted = 0,

    /// <summary>Only those that never start within the panel, for where places that start late may have changed beforehand.</summary>
    NeverStarted = 1,
}
