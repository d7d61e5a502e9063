namespace TruceStats;

/// <summary>A way to put an interval around the rate after less the rate before.</summary>
/// <remarks>Implement it to use an interval of one's own wherever a built-in one of <see cref="RateDifferenceMethod"/> goes.</remarks>
public interface IRateDifferenceMethod
{
    /// <summary>Stable name of the kind of method, lower case with hyphens; tells methods apart when options are written as data.</summary>
    string Kind { get; }

    /// <summary>Name and citation.</summary>
    MethodId Method { get; }

    /// <summary>The rate difference with its interval, in events per unit of exposure.</summary>
    /// <param name="change">The two stretches.</param>
    /// <param name="level">Level in (0, 1), for example 0.95.</param>
    /// <param name="sidedness">Which limits to keep; a one-sided interval has all of 1 − level in its one tail.</param>
    /// <returns>The difference, never undefined because an exposure is never 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    /// <exception cref="InvalidOperationException">The method needs bins, or more of them, and the change does not have them.</exception>
    Estimate Estimate(RateChange change, double level, Sidedness sidedness);
}
