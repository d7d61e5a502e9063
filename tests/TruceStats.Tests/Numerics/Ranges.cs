using FsCheck;
using FsCheck.Fluent;

namespace TruceStats.Tests.Numerics;

/// <summary>A shape parameter, spread over ½ to 10⁶ by its logarithm; every third one whole.</summary>
public sealed record Shape(double Value);

/// <summary>A probability from 10⁻¹² up to one half: what a tail may hold.</summary>
public sealed record SmallTail(double Value);

/// <summary>A count of events, mostly small.</summary>
public sealed record Events(long Value);

/// <summary>Where in the body or the tails of a distribution: standard deviations from its middle.</summary>
public sealed record Deviate(double Value);

/// <summary>A square matrix or a tall one, row by row, with elements in −1 to 1.</summary>
public sealed record TallMatrix(int Rows, int Cols, double[] Elements);

/// <summary>What the numeric properties are asked of.</summary>
public static class Ranges
{
    private const int Steps = 1_000_000;

    public static Arbitrary<Shape> Shapes() => (
        from step in Gen.Choose(0, Steps)
        from whole in Gen.Choose(0, 2)
        let value = 0.5 * Math.Pow(2e6, (double)step / Steps)
        select new Shape(whole == 0 ? Math.Ceiling(value) : value)).ToArbitrary();

    public static Arbitrary<SmallTail> SmallTails() =>
        Gen.Choose(0, Steps).Select(step => new SmallTail(0.5 * Math.Pow(2e-12, (double)step / Steps))).ToArbitrary();

    public static Arbitrary<Events> Counts() =>
        Gen.Choose(0, Steps).Select(step => new Events((long)Math.Pow(1e4, (double)step / Steps) - 1)).ToArbitrary();

    public static Arbitrary<Deviate> Deviates() =>
        Gen.Choose(-Steps, Steps).Select(step => new Deviate(6.0 * step / Steps)).ToArbitrary();

    public static Arbitrary<TallMatrix> TallMatrices() => (
        from cols in Gen.Choose(1, 8)
        from more in Gen.Choose(0, 30)
        let rows = cols + more
        from elements in Gen.Choose(-Steps, Steps).ArrayOf(rows * cols)
        select new TallMatrix(rows, cols, [.. elements.Select(element => (double)element / Steps)])).ToArbitrary();
}
