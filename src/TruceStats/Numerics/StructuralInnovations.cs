namespace TruceStats.Numerics;

/// <summary>
/// The standardized one-step errors of prediction of a structural model, each from what was observed before it: recursive residuals of
/// the regression of innovations on the diffuse columns, by Givens rotations (Gentleman 1974, Applied Statistics 23:448–454).
/// </summary>
internal static class StructuralInnovations
{
    // Rows of orthonormal columns: what is this small is rounding, and identifies nothing.
    private const double Nothing = 1e-9;

    /// <summary>After a run of the filter: null where nothing is observed or the observation identifies a diffuse quantity.</summary>
    public static double?[] Of(StructuralFilter filter, double scaleSquared)
    {
        int width = filter.Step.Length + 1;
        double?[] standardized = new double?[filter.Data.Length];
        double[] triangle = new double[width * width], row = new double[width];
        for (int t = 0; t < standardized.Length; t++)
        {
            if (!filter.Data.IsObserved[t])
                continue;
            double inverse = 1 / Math.Sqrt(filter.InnovationVariances[t]);
            for (int j = 0; j < width; j++)
                row[j] = filter.Innovations[t * width + j] * inverse;
            if (!Rotate(triangle, row, width))
                standardized[t] = row[^1] / Math.Sqrt(scaleSquared);
        }
        return standardized;
    }

    /// <summary>Works a row into the triangle; what is left of its last element is the residual. True where the row raises the rank.</summary>
    private static bool Rotate(Span<double> triangle, Span<double> row, int width)
    {
        for (int i = 0; i < width - 1; i++)
        {
            var held = triangle.Slice(i * width, width);
            if (held[i] == 0)
            {
                if (Math.Abs(row[i]) <= Nothing)
                    continue;
                row.CopyTo(held);
                return true;
            }
            if (row[i] == 0)
                continue;
            double length = Math.Sqrt(held[i] * held[i] + row[i] * row[i]);
            double cosine = held[i] / length, sine = row[i] / length;
            for (int j = i; j < width; j++)
                (held[j], row[j]) = (cosine * held[j] + sine * row[j], cosine * row[j] - sine * held[j]);
        }
        return false;
    }
}
