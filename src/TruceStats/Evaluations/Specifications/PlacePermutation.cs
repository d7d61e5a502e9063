using TruceStats.Interruptions;
using TruceStats.Numerics;

namespace TruceStats.Evaluations;

/// <summary>A curve over places among those of the same starts given to other places.</summary>
internal static class PlacePermutation
{
    // The most arrangements that are all looked at, whatever the number of draws.
    private const int MostEnumerated = 1_000_000;

    // What the caution of the same name speaks of.
    private const double UsualLevel = 0.05;

    public static SpecificationCurveTest Test(PlaceCurve curve, Alternative alternative, Execution execution, CancellationToken cancellation)
    {
        var specifications = PlaceRelabelling.Of(curve, out int[] labels);
        var arrangements = new LabelArrangements(labels);
        if (arrangements.Count == 1)
            throw new InvalidOperationException("All places start alike, so that no start can be given to another place.");
        bool isExact = arrangements.Count <= Math.Min(execution.Draws, MostEnumerated);
        double[][] effects = Effects(specifications, labels, arrangements, isExact, execution, cancellation);
        var statistics = Statistics(effects, 1 - curve.Grid.Level);
        CurveStatistics?[] others = statistics[1..];
        var cautions = new List<Caution>();
        double floor = 1.0 / statistics.Length;
        if (floor > UsualLevel)
            cautions.Add(Caution.Of(CautionCodes.PermutationFloor, CautionArgument.Of("arrangements", statistics.Length), CautionArgument.Of("floor", floor)));
        if (others.Count(other => other is null) is > 0 and var undefined)
            cautions.Add(Caution.Of(CautionCodes.ArrangementsWithoutEffect, CautionArgument.Of("arrangements", undefined), CautionArgument.Of("of", others.Length)));
        string how = isExact ? "places-exact" : "places", shown = (isExact ? "all" : "drawn") + " permutations over places";
        return CurveTests.Among(statistics[0]!, others, alternative, curve.None, how, shown, cautions);
    }

    /// <summary>The effect of each specification, or its logarithm, in each arrangement; the first is as it was.</summary>
    private static double[][] Effects(
        PlaceRelabelling[] specifications, int[] labels, LabelArrangements arrangements, bool isExact, Execution execution, CancellationToken cancellation)
    {
        int looked = isExact ? (int)arrangements.Count : execution.Draws;
        var values = new double[looked + 1][];
        values[0] = [.. specifications.Select(specification => specification.Fork().Effect(labels))];
        var stream = new RandomStream(execution.Seed);
        int actual = -1;
        InParallel.Run(
            looked, execution, () => (Own: specifications.Select(specification => specification.Fork()).ToArray(), Given: new int[labels.Length]), (i, room) =>
            {
                if (isExact)
                    arrangements.Write(i, room.Given);
                else
                    arrangements.Draw(stream.Split(i), room.Given);
                values[i + 1] = [.. room.Own.Select(specification => specification.Effect(room.Given))];
                if (isExact && room.Given.AsSpan().SequenceEqual(labels))
                    actual = i + 1;
            }, cancellation);
        // Where all are looked at the true one is among them, and stands at the front already.
        return actual < 0 ? values : [.. values[..actual], .. values[(actual + 1)..]];
    }

    /// <summary>Of each arrangement; null where no specification has an effect.</summary>
    private static CurveStatistics?[] Statistics(double[][] effects, double alpha)
    {
        int count = effects.Length, specifications = effects[0].Length;
        var pValues = new double[count, specifications];
        var sizes = new double[count];
        for (int s = 0; s < specifications; s++)
        {
            for (int a = 0; a < count; a++)
                sizes[a] = double.IsNaN(effects[a][s]) ? double.PositiveInfinity : Math.Abs(effects[a][s]);
            Array.Sort(sizes);
            for (int a = 0; a < count; a++)
                pValues[a, s] = (double)(count - FirstAtLeast(sizes, Math.Abs(effects[a][s]))) / count;
        }
        var found = new CurveStatistics?[count];
        for (int a = 0; a < count; a++)
        {
            int[] defined = [.. Enumerable.Range(0, specifications).Where(s => !double.IsNaN(effects[a][s]))];
            found[a] = CurveStatistics.Of([.. defined.Select(s => effects[a][s])], [.. defined.Select(s => pValues[a, s])], alpha);
        }
        return found;
    }

    /// <summary>The first place in a rising row from which on values are at least another, but for rounding.</summary>
    private static int FirstAtLeast(double[] rising, double value)
    {
        int low = 0, high = rising.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (UnitPermutation.AtLeast(rising[middle], value))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
