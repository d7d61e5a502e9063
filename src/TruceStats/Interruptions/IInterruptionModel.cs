namespace TruceStats.Interruptions;

/// <summary>A model of an interrupted series: an immutable record of options with one act, the fit. A model of one's own implements this and is used like the built-in ones.</summary>
public interface IInterruptionModel
{
    /// <summary>The stable name in data and results, in lower case with hyphens: <c>segmented-regression</c>.</summary>
    string Kind { get; }

    /// <summary>What the model is and where it is from.</summary>
    MethodId Method { get; }

    /// <summary>Fits the model.</summary>
    /// <param name="outcome">The series: counts or measured values.</param>
    /// <param name="interruptions">What may have changed it, at least one.</param>
    /// <param name="execution">Seed, draws, threads and progress; the defaults where null.</param>
    /// <param name="cancellationToken">Ends long work early.</param>
    /// <exception cref="ArgumentException">The model cannot be asked of this series and these interruptions; the message says why.</exception>
    /// <exception cref="InvalidOperationException">The data do not determine the fit: effects run to infinity, or the search did not converge.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    InterruptionFit Fit(OutcomeSeries outcome, IReadOnlyList<Interruption> interruptions, Execution? execution, CancellationToken cancellationToken);
}
