using TruceStats.Durations;

namespace TruceStats.Tests.Durations;

/// <summary>Tables of spells for the tests of regressions, drawn from a fixed seed.</summary>
internal static class RegressionSpells
{
    public const double LogHazardOfX = 0.5;
    public const double LogHazardOfSouth = -0.7;

    /// <summary>Exponential lengths with known hazards, in whole days with ties or not, some still on.</summary>
    public static SpellTable Drawn(int rows, int seed, bool wholeDays = true)
    {
        var random = new Random(seed);
        double[] days = new double[rows], x = new double[rows];
        bool[] ended = new bool[rows];
        string[] region = new string[rows], country = new string[rows];
        for (int i = 0; i < rows; i++)
        {
            x[i] = Math.Round((4 * random.NextDouble()) - 2, 3);
            region[i] = random.Next(2) == 0 ? "north" : "south";
            country[i] = "country " + (char)('a' + random.Next(3));
            double length = -80 * Math.Log(1 - random.NextDouble()) * Math.Exp(-(LogHazardOfX * x[i]) - (region[i] == "south" ? LogHazardOfSouth : 0));
            double watched = 20 + (300 * random.NextDouble());
            ended[i] = length <= watched;
            days[i] = Math.Min(length, watched);
            days[i] = wholeDays ? Math.Ceiling(days[i]) : days[i];
        }
        return SpellTable.Of(days, ended).With("x", x).WithLabels("region", region).WithLabels("country", country);
    }

    /// <summary>Three spells whose partial likelihood has a maximum in closed form: a hazard ratio of √½.</summary>
    public static SpellTable Three => SpellTable.Of([1, 2, 3], [true, true, true]).With("x", [1, 0, 1]);

    /// <summary>Two groups, in one of which nothing has ended.</summary>
    public static SpellTable OneGroupWithoutEnds => SpellTable
        .Of([3, 8, 9, 14, 20, 12, 15, 22, 30, 31], [true, true, true, true, true, false, false, false, false, false])
        .WithLabels("region", ["north", "north", "north", "north", "north", "south", "south", "south", "south", "south"])
        .With("x", [0.5, -1, 2, 0.25, -0.5, 1, 0.75, -2, 0, 1.5]);

    public static double[] Values(IEnumerable<NamedEstimate> estimates) => [.. estimates.Select(one => one.Estimate.Value!.Value)];

    public static double[] Errors(IEnumerable<NamedEstimate> estimates) => [.. estimates.Select(one => one.Estimate.StandardError!.Value)];

    public static void Near(IReadOnlyList<double> expected, IReadOnlyList<double> found, double tolerance)
    {
        Assert.Equal(expected.Count, found.Count);
        for (int i = 0; i < expected.Count; i++)
            Assert.Equal(expected[i], found[i], tolerance);
    }
}
