namespace TruceStats.Interruptions;

/// <summary>How an interruption acts over time: the columns that it gives a model. A shape of one's own implements this and is used like the built-in ones.</summary>
/// <remarks>
/// An implementation must be immutable. It is written to JSON by its <see cref="Kind"/> and its own options, if it was registered.
/// </remarks>
public interface IInterruptionShape
{
    /// <summary>The stable name in data and results, in lower case with hyphens: <c>step</c>.</summary>
    string Kind { get; }

    /// <summary>The names of its columns, at least one; a shape without columns leaves the bins of its days out of the fit.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The number that is estimated with the effect, as a half-life; null where there is none.</summary>
    FreeParameter? Parameter { get; }

    /// <summary>How many bins an interruption of this shape must act on before a model takes it; 1 or more.</summary>
    int MinimumBins { get; }

    /// <summary>Fills one column: the value for each bin, 0 where the interruption does not act.</summary>
    /// <param name="bins">The bins of the series, and which of them belong to the interruption.</param>
    /// <param name="parameter">The value of the free parameter; 0 where there is none.</param>
    /// <param name="column">Which of <see cref="Columns"/>.</param>
    /// <param name="values">Filled, one value a bin, each finite.</param>
    void Fill(InterruptedBins bins, double parameter, int column, Span<double> values);
}
