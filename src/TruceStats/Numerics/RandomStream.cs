using System.Numerics;
using MathNet.Numerics.Distributions;

namespace TruceStats.Numerics;

/// <summary>
/// A seeded stream of random numbers, the same on every platform and in every version: xoshiro256++ of Blackman and Vigna (2021),
/// "Scrambled linear pseudorandom number generators", ACM TOMS 47, seeded by SplitMix64.
/// </summary>
internal sealed class RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private readonly ulong _seed;
    private ulong _s0, _s1, _s2, _s3;
    private Adapter? _adapter;

    public RandomStream(ulong seed)
    {
        _seed = seed;
        ulong state = seed;
        _s0 = Mix(state += Golden);
        _s1 = Mix(state += Golden);
        _s2 = Mix(state += Golden);
        _s3 = Mix(state + Golden);
    }

    /// <summary>
    /// An independent stream for part <paramref name="index"/> of a computation. It follows from the seed and the index alone,
    /// not from what was drawn before, so that parts run in any order give the same answer.
    /// </summary>
    public RandomStream Split(long index) => new(Mix(Mix(_seed ^ 0xD1B54A32D192ED03) + Golden * (ulong)index));

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(_s0 + _s3, 23) + _s0;
        ulong t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>Uniform on (0, 1): the middles of 2⁵² equal cells, so neither end occurs.</summary>
    public double NextDouble() => ((NextBits() >> 12) + 0.5) * (1.0 / (1L << 52));

    /// <summary>Uniform on 0, 1, …, max − 1, without bias: Lemire (2019), "Fast random integer generation in an interval".</summary>
    public int Next(int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(max);
        ulong range = (ulong)max;
        ulong high = Math.BigMul(NextBits(), range, out ulong low);
        if (low < range)
        {
            ulong threshold = (0 - range) % range;
            while (low < threshold)
                high = Math.BigMul(NextBits(), range, out low);
        }
        return (int)high;
    }

    /// <summary>A standard normal number, by inversion: one uniform number each.</summary>
    public double NextNormal() => NormalDistribution.Quantile(NextDouble());

    /// <summary>A gamma number with scale 1.</summary>
    public double NextGamma(double shape)
    {
        Domain.Positive(shape);
        return Gamma.Sample(Source, shape, 1);
    }

    /// <summary>A Poisson number.</summary>
    public long NextPoisson(double mean)
    {
        Domain.FiniteNotNegative(mean);
        return mean == 0 ? 0 : Poisson.Sample(Source, mean);
    }

    /// <summary>A negative binomial number by mean and size: Poisson with a gamma mean.</summary>
    public long NextNegativeBinomial(double mean, double size)
    {
        Domain.FiniteNotNegative(mean);
        Domain.Positive(size);
        return mean == 0 ? 0 : NextPoisson(mean / size * NextGamma(size));
    }

    /// <summary>The same stream in the form that callers' own code draws from: what one takes the other does not see again.</summary>
    public Random AsRandom() => Source;

    private Adapter Source => _adapter ??= new Adapter(this);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>The stream in the form that MathNet's samplers draw from.</summary>
    private sealed class Adapter(RandomStream stream) : Random(0)
    {
        protected override double Sample() => stream.NextDouble();

        public override double NextDouble() => stream.NextDouble();

        public override int Next() => stream.Next(int.MaxValue);

        public override int Next(int maxValue) => stream.Next(maxValue);

        public override int Next(int minValue, int maxValue) => minValue + stream.Next(checked(maxValue - minValue));

        public override void NextBytes(byte[] buffer) => NextBytes(buffer.AsSpan());

        public override void NextBytes(Span<byte> buffer)
        {
            foreach (ref byte element in buffer)
                element = (byte)(stream.NextBits() >> 56);
        }
    }
}
