namespace TruceStats.Numerics;

/// <summary>One node of the spread with the posterior on its centres.</summary>
/// <param name="Spread">Where the node lies.</param>
/// <param name="Effective">The spread that groups are drawn with.</param>
/// <param name="Length">The weight of the node in an integral over the spread.</param>
/// <param name="Step">How far centres lie from each other.</param>
/// <param name="Mode">The best centre.</param>
/// <param name="Centres">The centres, rising.</param>
/// <param name="LogPosterior">log of the posterior density, up to a constant, at each.</param>
/// <param name="LogMarginals">log of the probability of each group's data at each centre.</param>
internal sealed record SpreadNode(
    double Spread, double Effective, double Length, double Step, double Mode, double[] Centres, double[] LogPosterior, double[][] LogMarginals)
{
    /// <summary>log of the posterior density at any centre, by the cubic through the four nearest; minus infinity beyond the ends.</summary>
    public double At(double centre)
    {
        double place = (centre - Centres[0]) / Step;
        if (!(place >= 0 && place <= Centres.Length - 1))
            return double.NegativeInfinity;
        int first = Math.Clamp((int)place - 1, 0, Math.Max(0, Centres.Length - 4));
        int last = Math.Min(first + 4, Centres.Length);
        double value = 0;
        for (int i = first; i < last; i++)
        {
            double factor = LogPosterior[i];
            for (int j = first; j < last; j++)
                factor *= j == i ? 1 : (place - j) / (i - j);
            value += factor;
        }

        return value;
    }
}
