namespace TruceStats.Numerics;

/// <summary>What it costs to describe a run of observations by one set of parameters. Implemented by structs, so that a search calls it without indirection.</summary>
internal interface ISegmentScore
{
    /// <summary>The cost of the observations from <paramref name="first"/> up to, not including, <paramref name="end"/>; there is at least one.</summary>
    double Cost(int first, int end);
}
