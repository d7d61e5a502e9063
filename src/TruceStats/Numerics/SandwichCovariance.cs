using System.Buffers;

namespace TruceStats.Numerics;

/// <summary>Which weights squared residuals get, after MacKinnon and White (1985), Journal of Econometrics 29:305–325.</summary>
internal enum HeteroskedasticityKind
{
    /// <summary>As they are.</summary>
    Hc0,

    /// <summary>Times n/(n − p).</summary>
    Hc1,

    /// <summary>Over 1 − h.</summary>
    Hc2,

    /// <summary>Over (1 − h)².</summary>
    Hc3,
}

/// <summary>
/// Covariances of coefficients that do not believe the family's variance: (XᵀWX)⁻¹ M (XᵀWX)⁻¹ with M from the scores of the observations
/// (White 1980, Econometrica 48:817–838; Zeileis 2006, Journal of Statistical Software 16(9), for generalized linear models).
/// The score of row i is sᵢxᵢ, where sᵢ is the working residual times the working weight. A common dispersion cancels.
/// </summary>
internal static class SandwichCovariance
{
    /// <summary>Fills s: prior weight times (y − μ) dμ/dη over the variance.</summary>
    public static void Scores<TFamily>(
        TFamily family, GlmLink link, ReadOnlySpan<double> y, ReadOnlySpan<double> mean, ReadOnlySpan<double> weights, Span<double> scores)
        where TFamily : struct, IGlmFamily
    {
        for (int i = 0; i < y.Length; i++)
        {
            double slope = link == GlmLink.Log ? mean[i] : 1;
            double weight = weights.IsEmpty ? 1 : weights[i];
            scores[i] = weight * (y[i] - mean[i]) * (slope / family.Variance(mean[i]));
        }
    }

    /// <summary>Writes the covariance that holds where the variances differ from row to row.</summary>
    /// <param name="kind">Which weights.</param>
    /// <param name="design">Rows by columns, column by column.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="cols">Columns, fewer than rows for <see cref="HeteroskedasticityKind.Hc1"/>.</param>
    /// <param name="scores">One a row, from <see cref="Scores"/>.</param>
    /// <param name="leverages">One a row; read for HC2 and HC3 only. At a leverage of 1 these are not finite, as the formula says.</param>
    /// <param name="unscaled">(XᵀWX)⁻¹.</param>
    /// <param name="covariance">Filled, columns by columns.</param>
    public static void Heteroskedastic(
        HeteroskedasticityKind kind, ReadOnlySpan<double> design, int rows, int cols, ReadOnlySpan<double> scores,
        ReadOnlySpan<double> leverages, ReadOnlySpan<double> unscaled, Span<double> covariance)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(2 * rows + cols * cols);
        var squares = rented.AsSpan(0, rows);
        var weighted = rented.AsSpan(rows, rows);
        var meat = rented.AsSpan(2 * rows, cols * cols);
        double factor = kind == HeteroskedasticityKind.Hc1 ? rows / ((double)rows - cols) : 1;
        for (int i = 0; i < rows; i++)
        {
            double square = factor * scores[i] * scores[i];
            squares[i] = kind switch
            {
                HeteroskedasticityKind.Hc2 => square / (1 - leverages[i]),
                HeteroskedasticityKind.Hc3 => square / ((1 - leverages[i]) * (1 - leverages[i])),
                _ => square,
            };
        }
        for (int j = 0; j < cols; j++)
        {
            VectorLoops.Multiply(squares, design.Slice(j * rows, rows), weighted);
            for (int k = 0; k <= j; k++)
                meat[j * cols + k] = meat[k * cols + j] = Columns.Dot(weighted, design.Slice(k * rows, rows));
        }
        Wrap(unscaled, meat, cols, covariance);
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Writes U M Uᵀ, made symmetric to the last bit.</summary>
    internal static void Wrap(ReadOnlySpan<double> outer, ReadOnlySpan<double> meat, int cols, Span<double> result)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(cols * cols);
        var half = rented.AsSpan(0, cols * cols);
        // Row i of U times M, then times row j of U; M is symmetric, so its columns serve as rows.
        for (int i = 0; i < cols; i++)
        {
            for (int j = 0; j < cols; j++)
            {
                double sum = 0;
                for (int k = 0; k < cols; k++)
                    sum += outer[k * cols + i] * meat[j * cols + k];
                half[i * cols + j] = sum;
            }
        }
        for (int i = 0; i < cols; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = 0;
                for (int k = 0; k < cols; k++)
                    sum += half[i * cols + k] * outer[k * cols + j];
                result[i * cols + j] = result[j * cols + i] = sum;
            }
        }
        ArrayPool<double>.Shared.Return(rented);
    }
}
