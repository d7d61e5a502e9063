namespace TruceStats;

/// <summary>A way to put an interval around one rate.</summary>
/// <remarks>
/// Implement it to use an interval of one's own wherever a built-in one of <see cref="RateMethod"/> goes. A method that also tests,
/// by inverting the same interval, implements <see cref="IRateMethod"/>.
/// </remarks>
public interface IRateInterval
{
    /// <summary>Stable name of the kind of method, lower case with hyphens; tells methods apart when options are written as data.</summary>
    string Kind { get; }

    /// <summary>Name and citation.</summary>
    MethodId Method { get; }

    /// <summary>The rate of a tally with its interval, in events per unit of the tally's exposure.</summary>
    /// <param name="tally">Events over exposure.</param>
    /// <param name="level">Level in (0, 1), for example 0.95.</param>
    /// <param name="sidedness">Which limits to keep; a one-sided interval has all of 1 − level in its one tail.</param>
    /// <returns>The rate, never undefined because an exposure is never 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    Estimate Estimate(Tally tally, double level, Sidedness sidedness);
}
