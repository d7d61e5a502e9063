using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TruceStats.Numerics;

/// <summary>
/// The Kalman filter of a scalar AR(1) state under independent noise of known variance, over several columns at once and for four
/// (standard deviation, correlation) pairs at once, one a lane: it whitens [X r] with respect to
/// V = diag(noise) + σ² ρ^|t − s| and sums the products of the whitened columns, which are the elements of [X r]ᵀ V⁻¹ [X r]
/// (Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, section 3.4). A time without a row is a step without
/// an update. Multiplications and additions are not fused, so that machines with and without fused steps agree.
/// </summary>
internal static class LatentFilter
{
    public const int Lanes = 4;
    private const double LogTwo = 0.69314718055994530942;

    /// <summary>Runs over all rows.</summary>
    /// <param name="rows">[X r], row by row, <paramref name="columns"/> elements each.</param>
    /// <param name="columns">Columns of [X r].</param>
    /// <param name="noise">The noise variance of each row, above 0.</param>
    /// <param name="times">The time of each row, rising.</param>
    /// <param name="variance">σ² by lane.</param>
    /// <param name="correlation">ρ by lane.</param>
    /// <param name="state">4 elements a column, overwritten.</param>
    /// <param name="innovations">4 elements a column, overwritten.</param>
    /// <param name="products">Filled: the lower triangle row by row, 4 elements each.</param>
    /// <returns>The log of the determinant of V, by lane.</returns>
    public static Vector256<double> Run(
        ReadOnlySpan<double> rows, int columns, ReadOnlySpan<double> noise, ReadOnlySpan<int> times,
        Vector256<double> variance, Vector256<double> correlation, Span<double> state, Span<double> innovations, Span<double> products)
    {
        state[..(columns * Lanes)].Clear();
        products[..(columns * (columns + 1) / 2 * Lanes)].Clear();
        var one = Vector256.Create(1.0);
        var uncertainty = variance;
        var determinant = new LogProduct();
        for (int i = 0; i < noise.Length; i++)
        {
            var step = i == 0 ? Vector256<double>.Zero : Power(correlation, times[i] - times[i - 1]);
            var kept = step * step;
            uncertainty = kept * uncertainty + (one - kept) * variance;
            var observed = Vector256.Create(noise[i]);
            var total = uncertainty + observed;
            var inverse = one / total;
            var gain = uncertainty * inverse;
            uncertainty = gain * observed;
            determinant.Multiply(total);
            Update(rows.Slice(i * columns, columns), step, gain, inverse, state, innovations, products);
        }
        return determinant.Log();
    }

    private static void Update(
        ReadOnlySpan<double> row, Vector256<double> step, Vector256<double> gain, Vector256<double> inverse,
        Span<double> state, Span<double> innovations, Span<double> products)
    {
        ref double a = ref MemoryMarshal.GetReference(state);
        ref double v = ref MemoryMarshal.GetReference(innovations);
        ref double sum = ref MemoryMarshal.GetReference(products);
        nuint at = 0;
        for (int j = 0; j < row.Length; j++)
        {
            nuint own = (nuint)(j * Lanes);
            var predicted = step * Vector256.LoadUnsafe(ref a, own);
            var innovation = Vector256.Create(row[j]) - predicted;
            innovation.StoreUnsafe(ref v, own);
            (predicted + gain * innovation).StoreUnsafe(ref a, own);
            var weighted = innovation * inverse;
            for (nuint k = 0; k <= own; k += Lanes, at += Lanes)
                (Vector256.LoadUnsafe(ref sum, at) + weighted * Vector256.LoadUnsafe(ref v, k)).StoreUnsafe(ref sum, at);
        }
    }

    private static Vector256<double> Power(Vector256<double> value, int exponent)
    {
        if (exponent == 1)
            return value;
        var result = Vector256.Create(1.0);
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                result *= value;
            value *= value;
        }
        return result;
    }

    /// <summary>The log of a product, taken once: the exponents are summed as whole numbers, so that nothing overflows.</summary>
    private struct LogProduct
    {
        private Vector256<double> _fraction = Vector256.Create(1.0);
        private Vector256<long> _exponent = Vector256<long>.Zero;

        public LogProduct()
        {
        }

        public void Multiply(Vector256<double> factor)
        {
            var bits = (_fraction * factor).AsInt64();
            _exponent += Vector256.ShiftRightLogical(bits, 52) - Vector256.Create(1023L);
            _fraction = ((bits & Vector256.Create(0x000FFFFFFFFFFFFFL)) | Vector256.Create(0x3FF0000000000000L)).AsDouble();
        }

        public readonly Vector256<double> Log()
        {
            return Vector256.Create(One(0), One(1), One(2), One(3));
        }

        private readonly double One(int lane) => Math.Log(_fraction[lane]) + _exponent[lane] * LogTwo;
    }
}
