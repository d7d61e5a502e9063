using System.Numerics;

namespace TruceStats.Numerics;

/// <summary>
/// The hierarchical log-linear models of a table of binary factors that hold every main effect: where an interaction is in the model, so is every
/// interaction within it (Bishop, Fienberg and Holland 1975, Discrete Multivariate Analysis, § 3.2). An interaction is a set of factors, as bits.
/// </summary>
internal static class HierarchicalTerms
{
    /// <summary>Every model with interactions of at most so many factors, the model of main effects first; each a list of interactions in rising
    /// order.</summary>
    /// <param name="factors">How many factors, 2 or more.</param>
    /// <param name="mostOrder">The most factors in an interaction, 1 or more and fewer than there are factors.</param>
    /// <param name="most">Give up, and return null, where there are more models than that.</param>
    public static List<int[]>? All(int factors, int mostOrder, int most)
    {
        var models = new List<int[]> { Array.Empty<int>() };
        for (int order = 2; order <= mostOrder; order++)
        {
            var grown = new List<int[]>();
            foreach (int[] model in models)
            {
                if (!Extend(model, Candidates(model, factors, order), grown, most))
                    return null;
            }
            models = grown;
        }
        return models;
    }

    /// <summary>The interactions of a model that lie in no other of it: with the lone factors, what the model is written as.</summary>
    public static List<int> Generators(ReadOnlySpan<int> model, int factors)
    {
        var generators = new List<int>();
        for (int term = 1; term < 1 << factors; term++)
        {
            if ((BitOperations.IsPow2(term) || model.Contains(term)) && !LiesInAnother(term, model))
                generators.Add(term);
        }
        return generators;
    }

    private static bool LiesInAnother(int term, ReadOnlySpan<int> model)
    {
        foreach (int other in model)
        {
            if (other != term && (other & term) == term)
                return true;
        }
        return false;
    }

    /// <summary>Every choice of candidates, the model itself first; false where there would be too many.</summary>
    private static bool Extend(int[] model, int[] candidates, List<int[]> grown, int most)
    {
        if (candidates.Length > 30 || grown.Count + (1L << candidates.Length) > most)
            return false;
        for (int choice = 0; choice < 1 << candidates.Length; choice++)
            grown.Add([.. model, .. Enumerable.Range(0, candidates.Length).Where(bit => (choice >> bit & 1) == 1).Select(bit => candidates[bit])]);
        return true;
    }

    private static int[] Candidates(int[] model, int factors, int order) =>
        [.. Enumerable.Range(1, (1 << factors) - 1).Where(term => BitOperations.PopCount((uint)term) == order && (order == 2 || HoldsParts(model, term)))];

    // An interaction may enter where those with one factor less are there.
    private static bool HoldsParts(int[] model, int term)
    {
        for (int left = term; left != 0; left &= left - 1)
        {
            if (!model.Contains(term & ~(left & -left)))
                return false;
        }
        return true;
    }
}
