namespace TruceStats.Numerics;

/// <summary>
/// What the bins of a panel have in common before units start: one level a unit and one factor a bin, fitted to the cells without a start by
/// alternating between the two. Multiplicative factors are those of a Poisson fit of units × bins with exposures (iterative proportional
/// fitting, Deming and Stephan 1940, Annals of Mathematical Statistics 11); additive ones those of least squares on rates, weighted by exposure.
/// </summary>
internal static class BinFactors
{
    private const int MaxSweeps = 20_000;
    private const double Tolerance = 1e-13;

    /// <summary>Fills the factors: 1 (or 0, added) where <see cref="StaggeredPanel.IsProportional"/>, for they would cancel then.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="until">For each unit, the first bin that is not used.</param>
    /// <param name="trend">Multiplied or added.</param>
    /// <param name="factors">One a bin; that of a bin without a used cell is 0.</param>
    /// <param name="work">Two elements a bin, overwritten.</param>
    /// <returns>Whether the last sweep moved nothing.</returns>
    public static bool Fit(StaggeredPanel panel, ReadOnlySpan<int> until, ParallelTrend trend, Span<double> factors, Span<double> work)
    {
        factors.Fill(trend == ParallelTrend.Multiplicative ? 1 : 0);
        if (panel.IsProportional)
            return true;
        Span<double> tops = work[..panel.Bins], bottoms = work.Slice(panel.Bins, panel.Bins);
        for (int sweep = 0; sweep < MaxSweeps; sweep++)
        {
            tops.Clear();
            bottoms.Clear();
            for (int unit = 0; unit < panel.Units; unit++)
                AddUnit(panel, unit, Math.Min(until[unit], panel.Bins), trend, factors, tops, bottoms);
            if (Update(factors, tops, bottoms) <= Tolerance)
                return true;
        }
        return false;
    }

    private static void AddUnit(
        StaggeredPanel panel, int unit, int until, ParallelTrend trend, ReadOnlySpan<double> factors, Span<double> tops, Span<double> bottoms)
    {
        bool multiplied = trend == ParallelTrend.Multiplicative;
        var values = panel.Values(unit);
        var exposures = panel.Exposures(unit);
        double top = 0, bottom = 0;
        for (int bin = 0; bin < until; bin++)
        {
            top += multiplied ? values[bin] : values[bin] - exposures[bin] * factors[bin];
            bottom += multiplied ? exposures[bin] * factors[bin] : exposures[bin];
        }
        double level = bottom > 0 ? top / bottom : 0;
        for (int bin = 0; bin < until; bin++)
        {
            tops[bin] += multiplied ? values[bin] : values[bin] - exposures[bin] * level;
            bottoms[bin] += multiplied ? exposures[bin] * level : exposures[bin];
        }
    }

    /// <summary>The largest move, as a share of the largest factor.</summary>
    private static double Update(Span<double> factors, ReadOnlySpan<double> tops, ReadOnlySpan<double> bottoms)
    {
        double largest = 0, move = 0;
        for (int bin = 0; bin < factors.Length; bin++)
        {
            double factor = bottoms[bin] > 0 ? tops[bin] / bottoms[bin] : 0;
            move = Math.Max(move, Math.Abs(factor - factors[bin]));
            largest = Math.Max(largest, Math.Abs(factor));
            factors[bin] = factor;
        }
        return largest > 0 ? move / largest : move;
    }
}
