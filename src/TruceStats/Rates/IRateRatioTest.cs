namespace TruceStats;

/// <summary>A way to test the ratio of the rate after to the rate before against a given ratio.</summary>
/// <remarks>Implement it to use a test of one's own wherever a built-in one of <see cref="RateRatioMethod"/> goes.</remarks>
public interface IRateRatioTest
{
    /// <summary>Stable name of the kind of method, lower case with hyphens; tells methods apart when options are written as data.</summary>
    string Kind { get; }

    /// <summary>Name and citation.</summary>
    MethodId Method { get; }

    /// <summary>Tests the rate ratio.</summary>
    /// <param name="change">The two stretches.</param>
    /// <param name="nullRatio">The ratio under the null hypothesis; above 0 and finite.</param>
    /// <param name="alternative">The direction of the alternative.</param>
    /// <returns>The test; p is 1 where neither stretch has events.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The null ratio is not above 0 and finite, or the alternative is unknown.</exception>
    /// <exception cref="InvalidOperationException">The method needs bins, or more of them, and the change does not have them.</exception>
    HypothesisTest Test(RateChange change, double nullRatio, Alternative alternative);
}
