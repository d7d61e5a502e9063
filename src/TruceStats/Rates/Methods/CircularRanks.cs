using TruceStats.Numerics;

namespace TruceStats;

/// <summary>
/// Where one stretch of k neighbouring bins stands among all N stretches of k bins of a circle, at any hypothesised ratio.
/// </summary>
/// <remarks>
/// Under the null ratio r the counts of the stretch are divided by r. With u = 1/r a window's total A·u + B is linear in u, A what it shares
/// with the observed stretch and B the rest. A window is as extreme as the observed one on a range of u whose ends are roots of linear
/// functions, found once: then p-values are counts of ends, and limits are order statistics of them, so that the two agree.
/// </remarks>
internal sealed class CircularRanks
{
    private readonly double _estimate;
    private readonly double[] _below;
    private readonly double[] _above;
    private readonly double[] _atMost;
    private readonly double[] _atLeast;

    /// <summary>Ranks the windows.</summary>
    /// <param name="counts">Counts around the circle, in time order.</param>
    /// <param name="exposures">Exposures of the same bins, above 0.</param>
    /// <param name="first">Where the observed stretch begins.</param>
    /// <param name="length">How many bins it has, less than all.</param>
    public CircularRanks(ReadOnlySpan<long> counts, ReadOnlySpan<double> exposures, int first, int length)
    {
        int n = counts.Length;
        Windows = n;
        (_below, _above, _atMost, _atLeast) = (new double[n], new double[n], new double[n], new double[n]);
        var own = new Window(0, 0, 0);
        var all = new Window(0, 0, 0);
        for (int i = 0; i < n; i++)
        {
            bool inside = (i - first + n) % n < length;
            var bin = inside ? new Window(counts[i], 0, exposures[i]) : new Window(0, counts[i], exposures[i]);
            all = all.Plus(bin, 1);
            own = inside ? own.Plus(bin, 1) : own;
        }
        _estimate = own.Own / own.Exposure / (all.Other / (all.Exposure - own.Exposure));
        var window = own;
        for (int shift = 0; shift < n; shift++)
        {
            Place(shift, window, own, all);
            int leaving = (first + shift) % n;
            int entering = (leaving + length) % n;
            window = window.Plus(BinAt(counts, exposures, leaving, first, length), -1).Plus(BinAt(counts, exposures, entering, first, length), 1);
        }
        Array.Sort(_below);
        Array.Sort(_above);
        Array.Sort(_atMost);
        Array.Sort(_atLeast);
    }

    /// <summary>How many windows there are: one for each bin of the circle.</summary>
    public int Windows { get; }

    /// <summary>The share of windows as extreme as the observed one.</summary>
    public double PValue(double ratio, Alternative alternative) => alternative switch
    {
        Alternative.Less => CountFrom(_atMost, ratio) / (double)Windows,
        Alternative.Greater => CountTo(_atLeast, ratio) / (double)Windows,
        _ => (ratio <= _estimate ? CountTo(_below, ratio) : CountFrom(_above, ratio)) / (double)Windows,
    };

    /// <summary>The smallest ratio whose p-value is above the tail.</summary>
    public double Lower(double alpha, Sidedness sidedness) =>
        (sidedness == Sidedness.TwoSided ? _below : _atLeast)[Rank(alpha)];

    /// <summary>The largest ratio whose p-value is above the tail.</summary>
    public double Upper(double alpha, Sidedness sidedness) =>
        (sidedness == Sidedness.TwoSided ? _above : _atMost)[Windows - 1 - Rank(alpha)];

    // The small addition keeps 0.1 of 30 windows at 3, whatever 1 − 0.9 is in binary.
    private int Rank(double alpha) => (int)Math.Floor((alpha * Windows) + 1e-9);

    private static Window BinAt(ReadOnlySpan<long> counts, ReadOnlySpan<double> exposures, int i, int first, int length) =>
        (i - first + counts.Length) % counts.Length < length ? new Window(counts[i], 0, exposures[i]) : new Window(0, counts[i], exposures[i]);

    /// <summary>Writes the ratios between which this window is as extreme as the observed one.</summary>
    private void Place(int shift, Window window, Window own, Window all)
    {
        // The window's rate less the observed rate, and their sum less twice the mean rate, each times positive constants.
        var above = new Line(
            (window.Own * own.Exposure) - (own.Own * window.Exposure),
            window.Other * own.Exposure);
        var beyond = new Line(
            (((window.Own * own.Exposure) + (own.Own * window.Exposure)) * all.Exposure) - (2 * window.Exposure * own.Exposure * all.Own),
            (window.Other * own.Exposure * all.Exposure) - (2 * window.Exposure * own.Exposure * all.Other));
        // Two-sided: as extreme where the product is not negative. Small ratios are large u.
        bool farBelow = above.SignAtInfinity * beyond.SignAtInfinity >= 0;
        bool farAbove = above.SignAtZero * beyond.SignAtZero >= 0;
        _below[shift] = farBelow ? 0 : Math.Min(above.RootRatio(double.PositiveInfinity), beyond.RootRatio(double.PositiveInfinity));
        _above[shift] = farAbove ? double.PositiveInfinity : Math.Max(above.RootRatio(-1), beyond.RootRatio(-1));
        // One-sided: the first line alone. It falls, save where exposures differ; then it is never below.
        bool falls = above.Slope < 0;
        bool level = above.Slope == 0 && above.Intercept == 0;
        _atMost[shift] = falls ? above.RootRatio(double.PositiveInfinity) : level ? double.PositiveInfinity : -1;
        _atLeast[shift] = falls ? above.RootRatio(double.PositiveInfinity) : 0;
    }

    private static int CountFrom(double[] sorted, double ratio) => sorted.Length - SortedSearch.FirstNotBelow(sorted, ratio);

    private static int CountTo(double[] sorted, double ratio) => SortedSearch.FirstNotBelow(sorted, Math.BitIncrement(ratio));

    /// <summary>Events shared with the observed stretch, other events, and exposure.</summary>
    private readonly record struct Window(double Own, double Other, double Exposure)
    {
        public Window Plus(Window bin, int sign) =>
            new(Own + (sign * bin.Own), Other + (sign * bin.Other), Exposure + (sign * bin.Exposure));
    }

    /// <summary>Slope · u + Intercept.</summary>
    private readonly record struct Line(double Slope, double Intercept)
    {
        public int SignAtInfinity => Math.Sign(Slope != 0 ? Slope : Intercept);

        public int SignAtZero => Math.Sign(Intercept != 0 ? Intercept : Slope);

        /// <summary>The ratio 1/u at the root; what is given where there is no root at a positive u. Exact at 1 for whole numbers.</summary>
        public double RootRatio(double none) =>
            Slope == 0 || Intercept == 0 || Slope < 0 == Intercept < 0 ? none : -Slope / Intercept;
    }
}
