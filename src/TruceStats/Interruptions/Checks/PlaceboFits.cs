namespace TruceStats.Interruptions;

/// <summary>One fit where no effect should be; what the model refuses is a reason, not an end.</summary>
internal static class PlaceboFits
{
    public static PlaceboEffect Of(
        IInterruptionModel model, OutcomeSeries outcome, IReadOnlyList<Interruption> interruptions, string name, string shown, double level,
        Execution execution, CancellationToken cancellation)
    {
        var start = StartOf(interruptions, name);
        try
        {
            var fit = model.Fit(outcome, interruptions, execution, cancellation).At(level);
            return new PlaceboEffect(shown, start, EffectAnswers.AtFirst(fit, name, shown), null);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return new PlaceboEffect(shown, start, null, Reason(fault));
        }
    }

    /// <summary>The first day of the effect of a name.</summary>
    public static LocalDate StartOf(IEnumerable<Interruption> interruptions, string name) =>
        interruptions.Where(interruption => interruption.Name == name && interruption.Shape.Columns.Count > 0).Min(interruption => interruption.Start);

    /// <summary>The message without the name of a parameter that the caller of a check never gave.</summary>
    public static string Reason(Exception fault)
    {
        string added = fault is ArgumentException { ParamName: { } parameter } ? $" (Parameter '{parameter}')" : "";
        return added.Length > 0 && fault.Message.EndsWith(added, StringComparison.Ordinal) ? fault.Message[..^added.Length] : fault.Message;
    }
}
