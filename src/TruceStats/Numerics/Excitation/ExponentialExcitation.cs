using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TruceStats.Numerics;

/// <summary>
/// The self-exciting point process λ(t) = μ + Σ α β exp(−β (t − tᵢ)) over the points before t (Hawkes 1971, Biometrika 58:83–90): its log-likelihood in linear time
/// by recursion (Ozaki 1979, Annals of the Institute of Statistical Mathematics 31:145–155), with gradient and Hessian.
/// </summary>
internal static class ExponentialExcitation
{
    private const int Block = 512;

    /// <summary>Σ log λ(tᵢ) − ∫ λ over all stretches.</summary>
    public static double LogLikelihood(PointStretches points, double mu, double alpha, double beta)
    {
        double sum = -mu * points.Length, jump = alpha * beta;
        Span<double> decay = stackalloc double[Block];
        Span<double> intensity = stackalloc double[Block];
        for (int s = 0; s < points.Tails.Length; s++)
        {
            var gaps = points.Gaps.AsSpan(points.First[s]..points.First[s + 1]);
            int count = gaps.Length;
            double excitation = 0;
            bool begun = false;
            while (gaps.Length > 0)
            {
                int length = Math.Min(Block, gaps.Length);
                var e = decay[..length];
                Scale(gaps[..length], -beta, e);
                VectorLoops.Exp(e, e);
                var rates = intensity[..length];
                // The first point of a stretch has nothing before it.
                int i = begun ? 0 : 1;
                if (!begun)
                    rates[0] = mu;
                for (; i < length; i++)
                {
                    excitation = Math.FusedMultiplyAdd(e[i], excitation, e[i]);
                    rates[i] = Math.FusedMultiplyAdd(jump, excitation, mu);
                }
                begun = true;
                sum += SumOfLogs(rates);
                gaps = gaps[length..];
            }
            if (count > 0)
                sum -= alpha * (count - (Math.Exp(-beta * points.Tails[s]) * (1 + excitation)));
        }
        return sum;
    }

    /// <summary>The log-likelihood, with its derivatives by μ, α and β.</summary>
    /// <param name="points">The points.</param>
    /// <param name="mu">The rate without excitation.</param>
    /// <param name="alpha">How many points one point brings on average.</param>
    /// <param name="beta">How fast that fades.</param>
    /// <param name="gradient">Three elements, filled.</param>
    /// <param name="hessian">Nine elements, filled.</param>
    public static double Derivatives(PointStretches points, double mu, double alpha, double beta, Span<double> gradient, Span<double> hessian)
    {
        var sums = new Sums(mu, alpha, beta);
        Span<double> decay = stackalloc double[Block];
        for (int s = 0; s < points.Tails.Length; s++)
        {
            int first = points.First[s], end = points.First[s + 1];
            var history = new History();
            for (int from = first; from < end; from += Block)
            {
                var gaps = points.Gaps.AsSpan(from..Math.Min(from + Block, end));
                var e = decay[..gaps.Length];
                Scale(gaps, -beta, e);
                VectorLoops.Exp(e, e);
                for (int i = 0; i < gaps.Length; i++)
                {
                    if (from + i > first)
                        history.Advance(e[i], gaps[i]);
                    sums.Point(history);
                }
            }
            if (end == first)
                continue;
            history.Advance(Math.Exp(-beta * points.Tails[s]), points.Tails[s]);
            sums.End(history, end - first);
        }
        return sums.Finish(points.Length, gradient, hessian);
    }

    /// <summary>
    /// ∫ λ between one point and the next, the time of all stretches taken as one: exponential with mean 1 where λ is the truth (Papangelou 1972, Transactions of the
    /// American Mathematical Society 165:483–506).
    /// </summary>
    public static double[] RescaledWaits(PointStretches points, double mu, double alpha, double beta)
    {
        var waits = new double[points.Count];
        double begun = 0;
        for (int s = 0; s < points.Tails.Length; s++)
        {
            double excitation = 0;
            for (int i = points.First[s]; i < points.First[s + 1]; i++)
            {
                waits[i] = begun + Wait(points.Gaps[i], ref excitation);
                excitation += 1;
                begun = 0;
            }
            begun += Wait(points.Tails[s], ref excitation);
        }
        return waits;

        double Wait(double gap, ref double excitation)
        {
            double before = excitation;
            excitation *= Math.Exp(-beta * gap);
            return (mu * gap) - (alpha * before * double.ExpM1(-beta * gap));
        }
    }

    private static void Scale(ReadOnlySpan<double> from, double factor, Span<double> to)
    {
        for (int i = 0; i < from.Length; i++)
            to[i] = from[i] * factor;
    }

    private static double SumOfLogs(ReadOnlySpan<double> values)
    {
        ref double v = ref MemoryMarshal.GetReference(values);
        var sums = Vector256<double>.Zero;
        int i = 0;
        for (; i <= values.Length - 4; i += 4)
            sums += Vector256.Log(Vector256.LoadUnsafe(ref v, (nuint)i));
        double sum = Vector256.Sum(sums);
        for (; i < values.Length; i++)
            sum += Math.Log(values[i]);
        return sum;
    }

    /// <summary>Σ e^(−β d), Σ d e^(−β d) and Σ d² e^(−β d) over the points before, d the time since each.</summary>
    private struct History
    {
        public double A, B, C;

        public void Advance(double decay, double gap)
        {
            double after = 1 + A;
            C = decay * (C + (gap * ((2 * B) + (gap * after))));
            B = decay * (B + (gap * after));
            A = decay * after;
        }
    }

    private struct Sums(double mu, double alpha, double beta)
    {
        private double _value, _m, _a, _b, _mm, _ma, _mb, _aa, _ab, _bb;

        public void Point(in History h)
        {
            double rate = mu + (alpha * beta * h.A), inverse = 1 / rate;
            double byAlpha = beta * h.A, both = h.A - (beta * h.B), byBeta = alpha * both, twice = alpha * ((beta * h.C) - (2 * h.B));
            _value += Math.Log(rate);
            _m += inverse;
            double a = byAlpha * inverse, b = byBeta * inverse;
            _a += a;
            _b += b;
            _mm -= inverse * inverse;
            _ma -= a * inverse;
            _mb -= b * inverse;
            _aa -= a * a;
            _ab += (both * inverse) - (a * b);
            _bb += (twice * inverse) - (b * b);
        }

        public void End(in History h, int count)
        {
            _value -= alpha * (count - h.A);
            _a -= count - h.A;
            _b -= alpha * h.B;
            _ab -= h.B;
            _bb += alpha * h.C;
        }

        public readonly double Finish(double length, Span<double> gradient, Span<double> hessian)
        {
            gradient[0] = _m - length;
            gradient[1] = _a;
            gradient[2] = _b;
            ReadOnlySpan<double> second = [_mm, _ma, _mb, _ma, _aa, _ab, _mb, _ab, _bb];
            second.CopyTo(hessian);
            return _value - (mu * length);
        }
    }
}
