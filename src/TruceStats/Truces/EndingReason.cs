namespace TruceStats;

/// <summary>Why a declaration ended.</summary>
public enum EndingReason
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Its planned end came.</summary>
    Expired = 1,

    /// <summary>The party that declared it took it back.</summary>
    Withdrawn = 2,

    /// <summary>It was broken so that it no longer held.</summary>
    Breached = 3,

    /// <summary>Another truce took its place.</summary>
    Superseded = 4,

    /// <summary>A peace agreement took its place.</summary>
    Agreement = 5,
}
