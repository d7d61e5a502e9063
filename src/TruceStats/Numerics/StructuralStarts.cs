namespace TruceStats.Numerics;

/// <summary>Where the search for the variances of a structural model sets out from: the best points of a coarse grid that are not neighbours, since the
/// likelihood may have a peak where the level wanders and another where the slope does.</summary>
internal static class StructuralStarts
{
    // Each, over the irregular's variance, by powers of ten. A level may be nearly all there is; slopes and seasons wander slowly.
    private static readonly double[] Levels = [-3.5, -2, -1, 0, 1.5];
    private static readonly double[] Others = [-5, -3, -1];

    /// <summary>The best points, each a set of relative variances of its own, best first.</summary>
    public static List<double[]> Best(StructuralFilter filter, int count, CancellationToken cancellation)
    {
        int variances = filter.Data.Form.Variances;
        var all = new List<(double Height, int Number, double[] Relative)>();
        int combinations = Levels.Length;
        for (int i = 2; i < variances; i++)
            combinations *= Others.Length;
        for (int number = 0; number < combinations; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            double[] relative = new double[variances];
            relative[0] = 1;
            relative[1] = Math.Pow(10, Levels[number % Levels.Length]);
            int rest = number / Levels.Length;
            for (int i = 2; i < variances; i++, rest /= Others.Length)
                relative[i] = Math.Pow(10, Others[rest % Others.Length]);
            double height = filter.Run(relative);
            if (double.IsFinite(height))
                all.Add((height, number, relative));
        }
        var chosen = new List<(double Height, int Number, double[] Relative)>();
        foreach (var point in all.OrderByDescending(point => point.Height))
        {
            if (chosen.Count < count && !chosen.Exists(other => AreNeighbours(point.Number, other.Number, variances)))
                chosen.Add(point);
        }
        return [.. chosen.Select(point => point.Relative)];
    }

    private static bool AreNeighbours(int one, int other, int variances)
    {
        bool near = Math.Abs(one % Levels.Length - other % Levels.Length) <= 1;
        (one, other) = (one / Levels.Length, other / Levels.Length);
        for (int i = 2; i < variances; i++)
        {
            near &= Math.Abs(one % Others.Length - other % Others.Length) <= 1;
            (one, other) = (one / Others.Length, other / Others.Length);
        }
        return near;
    }
}
