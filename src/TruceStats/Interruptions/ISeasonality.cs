namespace TruceStats.Interruptions;

/// <summary>What repeats from year to year or from week to week: the columns that it gives a model. One of one's own implements this and is used like the built-in ones.</summary>
/// <remarks>An implementation must be immutable. It is written to JSON by its <see cref="Kind"/> and its own options, if it was registered.</remarks>
public interface ISeasonality
{
    /// <summary>The stable name in data and results, in lower case with hyphens: <c>harmonic</c>.</summary>
    string Kind { get; }

    /// <summary>The names of its columns; empty where nothing repeats.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>How many days one cycle lasts; null where nothing repeats. A series must cover two cycles.</summary>
    double? CycleDays { get; }

    /// <summary>Fills one column.</summary>
    /// <param name="bins">The days of each bin, in order.</param>
    /// <param name="binsPerYear">Bins in a year of 365.25 days: 12 for months.</param>
    /// <param name="column">Which of <see cref="Columns"/>.</param>
    /// <param name="values">Filled, one value a bin, each finite.</param>
    void Fill(IReadOnlyList<StudyPeriod> bins, double binsPerYear, int column, Span<double> values);
}
