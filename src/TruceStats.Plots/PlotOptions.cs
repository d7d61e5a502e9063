using TruceStats.Evaluations;

namespace TruceStats.Plots;

/// <summary>What a picture says in words, and on which scale it counts.</summary>
public sealed record PlotOptions
{
    /// <summary>The title; none where null.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// What the events are called on the axes, in the plural and in lower case: <c>homicides</c>. Null for the quantity that the series counts.
    /// </summary>
    public string? Counted { get; init; }

    /// <summary>
    /// The line in small print below the picture. Null for the one that is made from the result: what it was made by, its level, and the codes of
    /// its cautions.
    /// Empty for none.
    /// </summary>
    public string? Caption { get; init; }

    /// <summary>
    /// Whether counts stand over their exposure, as rates. Null lets the bins decide: where all have the same number of days, counts; where they do
    /// not, as months,
    /// or where the exposure is another than days, rates.
    /// </summary>
    public bool? AsRates { get; init; }

    /// <summary>
    /// The language of what the picture says; English unless given. Names of methods and models and codes of cautions, which only captions hold, stay as
    /// they are, and so does what the caller named.
    /// </summary>
    /// <exception cref="ArgumentNullException">The language is null.</exception>
    public ReportLanguage Language { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ReportLanguage.English;

    // Where the rest is said beside the picture, its caption holds only what one must know to read it.
    internal bool OnlyNotes { get; init; }
}
