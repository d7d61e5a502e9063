namespace TruceStats;

/// <summary>Adjusts the p-values of many tests for having made many.</summary>
/// <remarks>
/// The answers stand in the order of the tests, each with its adjusted p-value and a method that names both the test and the adjustment;
/// statistics and cautions stay. One test alone is unchanged, and no tests give no answers.
/// </remarks>
public static class MultipleComparisons
{
    private const string HolmCitation = "Holm 1979, Scandinavian Journal of Statistics 6:65–70";
    private const string BenjaminiHochbergCitation = "Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57:289–300";

    /// <summary>
    /// Holm's step-down adjustment: the chance of any false rejection among those with adjusted p at most α is at most α, however the
    /// tests depend on each other (Holm 1979, Scandinavian Journal of Statistics 6:65–70).
    /// </summary>
    /// <param name="tests">The tests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tests"/> or one of them is null.</exception>
    public static IReadOnlyList<HypothesisTest> Holm(IEnumerable<HypothesisTest> tests) =>
        Adjust(tests, HolmValues, "holm", "Holm", HolmCitation);

    /// <summary>Holm's adjustment over the default tests of many changes, each against a ratio of 1.</summary>
    /// <param name="changes">The changes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> or one of them is null.</exception>
    public static IReadOnlyList<HypothesisTest> Holm(IEnumerable<RateChange> changes) => Holm(Tests(changes));

    /// <summary>
    /// Benjamini and Hochberg's step-up adjustment: among those with adjusted p at most α, the expected share of false rejections is at
    /// most α where tests are independent or positively dependent (Benjamini and Hochberg 1995, J. R. Statist. Soc. B 57:289–300).
    /// </summary>
    /// <param name="tests">The tests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tests"/> or one of them is null.</exception>
    public static IReadOnlyList<HypothesisTest> BenjaminiHochberg(IEnumerable<HypothesisTest> tests) =>
        Adjust(tests, BenjaminiHochbergValues, "benjamini-hochberg", "Benjamini–Hochberg", BenjaminiHochbergCitation);

    /// <summary>Benjamini and Hochberg's adjustment over the default tests of many changes, each against a ratio of 1.</summary>
    /// <param name="changes">The changes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> or one of them is null.</exception>
    public static IReadOnlyList<HypothesisTest> BenjaminiHochberg(IEnumerable<RateChange> changes) => BenjaminiHochberg(Tests(changes));

    private static IEnumerable<HypothesisTest> Tests(IEnumerable<RateChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Select(change => change is null ? throw new ArgumentNullException(nameof(changes), "No change may be null.") : change.Test());
    }

    private static HypothesisTest[] Adjust(IEnumerable<HypothesisTest> tests, Func<double[], double[]> adjust, string id, string name, string citation)
    {
        ArgumentNullException.ThrowIfNull(tests);
        HypothesisTest[] given = [.. tests];
        foreach (var test in given)
            ArgumentNullException.ThrowIfNull(test, nameof(tests));
        double[] adjusted = adjust([.. given.Select(test => test.PValue)]);
        return [.. given.Zip(adjusted, (test, p) => new HypothesisTest(
            p,
            test.Statistic,
            test.DegreesOfFreedom,
            test.NullValue,
            test.Alternative,
            new MethodId(test.Method.Id + "+" + id, test.Method.Name + ", " + name, citation),
            test.Cautions))];
    }

    /// <summary>The j-th smallest of m times m − j + 1, never below the one before it.</summary>
    private static double[] HolmValues(double[] p)
    {
        var order = Order(p);
        var adjusted = new double[p.Length];
        double largest = 0;
        for (int j = 0; j < order.Length; j++)
        {
            largest = Math.Max(largest, Math.Min(1, (p.Length - j) * p[order[j]]));
            adjusted[order[j]] = largest;
        }
        return adjusted;
    }

    /// <summary>The j-th smallest of m times m/j, never above the one after it.</summary>
    private static double[] BenjaminiHochbergValues(double[] p)
    {
        var order = Order(p);
        var adjusted = new double[p.Length];
        double smallest = 1;
        for (int j = order.Length - 1; j >= 0; j--)
        {
            smallest = Math.Min(smallest, p[order[j]] * ((double)p.Length / (j + 1)));
            adjusted[order[j]] = smallest;
        }
        return adjusted;
    }

    private static int[] Order(double[] p) => [.. Enumerable.Range(0, p.Length).OrderBy(i => p[i])];
}
