namespace TruceStats.Numerics;

/// <summary>
/// Which orders are tried: all p, q, P, Q up to the given largest, at given d, D and season. Differences are not chosen: the likelihoods of
/// differently differenced series do not compare.
/// </summary>
internal sealed record ArimaGrid(
    int MostAr, int Differences, int MostMa, int MostSeasonalAr = 0, int SeasonalDifferences = 0, int MostSeasonalMa = 0, int Season = 0)
{
    /// <summary>All orders, by p, then q, then P, then Q.</summary>
    public IReadOnlyList<ArimaOrder> Orders() =>
    [
        .. from ar in Enumerable.Range(0, MostAr + 1)
           from ma in Enumerable.Range(0, MostMa + 1)
           from seasonalAr in Enumerable.Range(0, MostSeasonalAr + 1)
           from seasonalMa in Enumerable.Range(0, MostSeasonalMa + 1)
           select new ArimaOrder(ar, Differences, ma, seasonalAr, SeasonalDifferences, seasonalMa, Season),
    ];
}
