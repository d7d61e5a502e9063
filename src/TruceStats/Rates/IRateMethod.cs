namespace TruceStats;

/// <summary>An interval for one rate together with the test that it inverts, so that the two agree.</summary>
/// <remarks>The two-sided interval at a level holds the null rates whose two-sided p-value is above 1 − level.</remarks>
public interface IRateMethod : IRateInterval
{
    /// <summary>Tests the rate of a tally against a given rate.</summary>
    /// <param name="tally">Events over exposure.</param>
    /// <param name="nullRate">The rate under the null hypothesis, in events per unit of the tally's exposure; above 0 and finite.</param>
    /// <param name="alternative">The direction of the alternative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The null rate is not above 0 and finite.</exception>
    HypothesisTest Test(Tally tally, double nullRate, Alternative alternative);
}
