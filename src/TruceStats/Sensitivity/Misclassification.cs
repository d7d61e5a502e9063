using TruceStats.Html;

namespace TruceStats.Sensitivity;

/// <summary>What becomes of a change of homicides if a share of other cases, such as disappearances, were homicides too.</summary>
/// <remarks>
/// <para>
/// A share of the other cases is added to the homicides, before and after, and the same ratio is computed again (Greenland 1996, International
/// Journal of Epidemiology 25:1107–1116; Lash, Fox and Fink 2009, Applying Quantitative Bias Analysis, ch. 6). Counts are whole: what is added is
/// rounded to the nearest event, bin by bin so that the sums are right. Shares are taken as known; their own uncertainty is what the grid shows.
/// </para>
/// <para>Equal when both changes, the null ratio and the level are equal. There is no order.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<Misclassification, MisclassificationHtml>))]
public sealed class Misclassification : IEquatable<Misclassification>
{
    // Halving the unit share so often tells single events among as many as there are people.
    private const int Halvings = 40;

    private readonly Lazy<double?> _tippingAtLimit;

    private Misclassification(RateChange homicides, RateChange others, double nullRatio, double level)
    {
        Homicides = homicides;
        Others = others;
        NullRatio = nullRatio;
        Level = level;
        Ratio = homicides.Ratio(level: level);
        TippingShare = Tipping();
        _tippingAtLimit = new(TippingAtLimit);
    }

    /// <summary>The change of homicides as they were counted.</summary>
    public RateChange Homicides { get; }

    /// <summary>The other cases over the same stretches.</summary>
    public RateChange Others { get; }

    /// <summary>The ratio that would overturn the result: 1 is no change.</summary>
    public double NullRatio { get; }

    /// <summary>The level of every interval, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>The ratio as it was counted, after over before.</summary>
    public Estimate Ratio { get; }

    /// <summary>
    /// The share of other cases, the same before and after, at which the ratio is the null ratio; null where no share between 0 and 1 makes it so.
    /// </summary>
    public double? TippingShare { get; }

    /// <summary>
    /// The smallest share, the same before and after, at which the interval holds the null ratio, to within one event; 0 where it holds it already,
    /// null where no share does.
    /// </summary>
    public double? TippingShareAtLimit => _tippingAtLimit.Value;

    /// <summary>What the answer must be read with.</summary>
    public IReadOnlyList<Caution> Cautions =>
        [.. Ratio.Cautions.Concat(Others.Cautions).Concat(TippingShare is null ? [Caution.Of(CautionCodes.NoTippingPoint)] : Array.Empty<Caution>()).Distinct()];

    /// <summary>Homicides and the cases that may be homicides, over the same stretches.</summary>
    /// <param name="homicides">The change of homicides, with its method and level.</param>
    /// <param name="others">The other cases, in the same bins where those of the homicides are known, and as totals where they are not.</param>
    /// <param name="nullRatio">The ratio that would overturn the result, above 0 and finite; 1 is no change.</param>
    /// <exception cref="ArgumentNullException">A change is null.</exception>
    /// <exception cref="ArgumentException">Stretches, bins or exposures differ, or one side has bins and the other totals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The null ratio is not above 0 and finite.</exception>
    public static Misclassification Of(RateChange homicides, RateChange others, double nullRatio = 1)
    {
        ArgumentNullException.ThrowIfNull(homicides);
        ArgumentNullException.ThrowIfNull(others);
        AddedCases.Check(homicides.BinsBefore, others.BinsBefore, homicides.Before, others.Before, nameof(others));
        AddedCases.Check(homicides.BinsAfter, others.BinsAfter, homicides.After, others.After, nameof(others));
        return new Misclassification(homicides, others, TruceStats.NullRatio.Check(nullRatio), homicides.Options.Level);
    }

    /// <summary>The same question at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public Misclassification At(double level)
    {
        ConfidenceLevel.Check(level);
        return new Misclassification(Homicides, Others, NullRatio, level);
    }

    /// <summary>The change of homicides with shares of the other cases added.</summary>
    /// <param name="shareBefore">The share of the other cases before that were homicides, between 0 and 1.</param>
    /// <param name="shareAfter">The share of those after, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share does not lie between 0 and 1.</exception>
    public RateChange With(double shareBefore, double shareAfter)
    {
        Shares.Check(shareBefore, nameof(shareBefore));
        Shares.Check(shareAfter, nameof(shareAfter));
        var changed = Homicides.BinsBefore is { } before && Homicides.BinsAfter is { } after
            ? RateChange.Between(AddedCases.Add(before, Others.BinsBefore!, shareBefore), AddedCases.Add(after, Others.BinsAfter!, shareAfter))
            : RateChange.Between(AddedCases.Add(Homicides.Before, Others.Before, shareBefore), AddedCases.Add(Homicides.After, Others.After, shareAfter));
        return changed.With(Homicides.Options with { Level = Level });
    }

    /// <summary>The ratio for every pair of shares: a row for each share before, and in it one ratio for each share after.</summary>
    /// <param name="sharesBefore">Shares before, each between 0 and 1, at least one.</param>
    /// <param name="sharesAfter">Shares after, each between 0 and 1, at least one.</param>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    /// <exception cref="ArgumentException">A list is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share does not lie between 0 and 1.</exception>
    public IReadOnlyList<IReadOnlyList<Estimate>> Grid(IReadOnlyList<double> sharesBefore, IReadOnlyList<double> sharesAfter)
    {
        ArgumentNullException.ThrowIfNull(sharesBefore);
        ArgumentNullException.ThrowIfNull(sharesAfter);
        if (sharesBefore.Count == 0 || sharesAfter.Count == 0)
            throw new ArgumentException("There must be at least one share.", sharesBefore.Count == 0 ? nameof(sharesBefore) : nameof(sharesAfter));
        return Array.AsReadOnly<IReadOnlyList<Estimate>>(
            [.. sharesBefore.Select(before => Array.AsReadOnly<Estimate>([.. sharesAfter.Select(after => With(before, after).Ratio())]))]);
    }

    /// <summary>The share of the other cases after at which the ratio is the null ratio, where the share before is given; null where no share does.</summary>
    /// <param name="shareBefore">The share of the other cases before that were homicides, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share does not lie between 0 and 1.</exception>
    public double? TippingShareAfter(double shareBefore = 0)
    {
        Shares.Check(shareBefore, nameof(shareBefore));
        double before = Homicides.Before.Rate + (shareBefore * Others.Before.Rate);
        return ShareOf(NullRatio * before - Homicides.After.Rate, Others.After.Rate);
    }

    /// <summary>Whether both changes, the null ratio and the level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(Misclassification? other) =>
        other is not null && Homicides == other.Homicides && Others == other.Others && NullRatio.Equals(other.NullRatio) && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Misclassification);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Homicides, Others, NullRatio, Level);

    /// <summary>The tipping shares, as <c>a share of 0.382 of the others makes the ratio 1; from 0.301 on the interval holds it, 95% level</c>.</summary>
    public override string ToString() =>
        (TippingShare is { } tipping ? "a share of " + Figures.Three(tipping) + " of the others makes the ratio " : "no share of the others makes the ratio ") + Figures.Short(NullRatio)
        + (TippingShareAtLimit is { } limit ? "; from " + Figures.Three(limit) + " on the interval holds it, " : "; at no share does the interval hold it, ") + Figures.Level(Level) + " level";

    private static double? ShareOf(double missing, double available)
    {
        if (missing == 0)
            return 0;
        double share = missing / available;
        return share is >= 0 and <= 1 ? share : null;
    }

    // (x₁ + s d₁)/t₁ = R (x₀ + s d₀)/t₀, solved for s.
    private double? Tipping() =>
        ShareOf(NullRatio * Homicides.Before.Rate - Homicides.After.Rate, Others.After.Rate - (NullRatio * Others.Before.Rate));

    // The interval moves towards the null ratio all the way to the tipping share, or as far as all other cases bring it.
    private double? TippingAtLimit()
    {
        if (Holds(0))
            return 0;
        double high = TippingShare ?? 1, low = 0;
        if (!Holds(high))
            return null;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = low + ((high - low) / 2);
            if (Holds(middle))
                high = middle;
            else
                low = middle;
        }
        return high;
    }

    private bool Holds(double share) => With(share, share).Ratio().Interval is { } interval && interval.Contains(NullRatio);

    /// <summary>Whether both changes, the null ratio and the level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(Misclassification? left, Misclassification? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(Misclassification? left, Misclassification? right) => !(left == right);
}
