using System.Globalization;

namespace TruceStats.Numerics;

/// <summary>
/// The order (p, d, q)(P, D, Q)[s] of a multiplicative seasonal ARMA process whose d-th ordinary and D-th seasonal differences are stationary:
/// φ(B) Φ(Bˢ) (1 − B)ᵈ (1 − Bˢ)ᴰ η = θ(B) Θ(Bˢ) ε, with φ(B) = 1 − φ₁B − … and θ(B) = 1 + θ₁B + … (Box and Jenkins 1976, signs of θ as in R).
/// </summary>
internal sealed record ArimaOrder
{
    private const int Largest = 1000;

    public ArimaOrder(int ar, int differences, int ma, int seasonalAr = 0, int seasonalDifferences = 0, int seasonalMa = 0, int season = 0)
    {
        Ar = Checked(ar, nameof(ar));
        Differences = Checked(differences, nameof(differences));
        Ma = Checked(ma, nameof(ma));
        SeasonalAr = Checked(seasonalAr, nameof(seasonalAr));
        SeasonalDifferences = Checked(seasonalDifferences, nameof(seasonalDifferences));
        SeasonalMa = Checked(seasonalMa, nameof(seasonalMa));
        bool seasonal = seasonalAr + seasonalDifferences + seasonalMa > 0;
        if (seasonal && season < 2)
            throw new ArgumentOutOfRangeException(nameof(season), season, $"A seasonal order needs a season of 2 or more, not {season}.");
        Season = seasonal ? Checked(season, nameof(season)) : 0;
    }

    public int Ar { get; }

    public int Differences { get; }

    public int Ma { get; }

    public int SeasonalAr { get; }

    public int SeasonalDifferences { get; }

    public int SeasonalMa { get; }

    /// <summary>Steps in a season; 0 where nothing is seasonal.</summary>
    public int Season { get; }

    /// <summary>How many coefficients the process has.</summary>
    public int Coefficients => Ar + Ma + SeasonalAr + SeasonalMa;

    /// <summary>Values that differencing takes: d + D s.</summary>
    public int Lost => Differences + SeasonalDifferences * Season;

    /// <summary>The degree of φ(B) Φ(Bˢ).</summary>
    public int ArDegree => Ar + SeasonalAr * Season;

    /// <summary>The degree of θ(B) Θ(Bˢ).</summary>
    public int MaDegree => Ma + SeasonalMa * Season;

    public override string ToString() => Season == 0
        ? string.Create(CultureInfo.InvariantCulture, $"({Ar}, {Differences}, {Ma})")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"({Ar}, {Differences}, {Ma})({SeasonalAr}, {SeasonalDifferences}, {SeasonalMa})[{Season}]");

    private static int Checked(int value, string name) => value is >= 0 and <= Largest
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} is {value} and must lie in [0, {Largest}].");
}
