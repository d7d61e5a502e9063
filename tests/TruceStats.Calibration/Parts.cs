namespace TruceStats.Calibration;

/// <summary>The cells of each table; a row holds the cell without and the cell with slopes.</summary>
internal static class Parts
{
    private const double UsualMean = 20;

    public static IReadOnlyList<LatentNoise> Noises { get; } = [new(0, 0), new(0.2, 0), new(0.2, 0.4), new(0.3, 0.7)];

    private static readonly int[] Lengths = [12, 24, 48, 96];

    private static readonly (int Before, int After)[] Splits = [(6, 3), (15, 7), (42, 6)];

    /// <summary>The names of the parts, in the order in which they are printed.</summary>
    public static IReadOnlyList<string> Names { get; } = ["level", "means", "splits", "power"];

    /// <summary>The rows of a part.</summary>
    public static IEnumerable<Cell> Rows(string part) => part switch
    {
        "level" => from noise in Noises from n in Lengths select Even(noise, n, UsualMean, 1),
        "means" => from mean in new[] { 3.0, 100, 400 } from noise in Noises from n in Lengths select Even(noise, n, mean, 1),
        "splits" => from noise in Noises from split in Splits select new Cell(noise, split.Before, split.After, UsualMean, false, 1),
        "power" => from noise in Noises from n in Lengths select Even(noise, n, UsualMean, 0.6),
        _ => throw new ArgumentException($"The part is \"{part}\" and must be one of {string.Join(", ", Names)}.", nameof(part)),
    };

    private static Cell Even(LatentNoise noise, int n, double mean, double ratio) => new(noise, n / 2, n - n / 2, mean, false, ratio);
}
