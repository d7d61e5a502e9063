namespace TruceStats.Interruptions;

/// <summary>The short form of a fit.</summary>
public static class InterruptionModelExtensions
{
    /// <summary>Fits the model with the default execution: <c>model.Fit(monthly, Interruption.Step(april))</c>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="outcome">The series: counts or measured values.</param>
    /// <param name="interruptions">What may have changed it, at least one.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The model cannot be asked of this series and these interruptions; the message says why.</exception>
    /// <exception cref="InvalidOperationException">The data do not determine the fit: effects run to infinity, or the search did not converge.</exception>
    public static InterruptionFit Fit(this IInterruptionModel model, OutcomeSeries outcome, params ReadOnlySpan<Interruption> interruptions)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Fit(outcome, interruptions.ToArray(), null, CancellationToken.None);
    }
}
