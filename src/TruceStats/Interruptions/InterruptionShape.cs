namespace TruceStats.Interruptions;

/// <summary>The built-in shapes of an interruption.</summary>
/// <remarks>
/// Time is the index of the bin: a slope is per bin and 1 at the first bin after, so that a step beside it is the jump at the start of that bin.
/// Sources: Wagner, Soumerai, Zhang and Ross-Degnan 2002, Journal of Clinical Pharmacy and Therapeutics 27:299–309 (step and slope);
/// Box and Tiao 1975, JASA 70:70–79 (pulse, ramp and decay).
/// </remarks>
public static class InterruptionShape
{
    /// <summary>A change of level: 1 in every bin of the interruption's days (Wagner and others 2002).</summary>
    public static IInterruptionShape Step { get; } = new StepShape();

    /// <summary>A change of trend: 1, 2, 3 … from the first bin on (Wagner and others 2002). Needs 6 bins.</summary>
    public static IInterruptionShape Slope { get; } = new SlopeShape();

    /// <summary>An effect in the first bin only (Box and Tiao 1975).</summary>
    public static IInterruptionShape Pulse { get; } = new PulseShape();

    /// <summary>No effect: the bins of its days are left out of the fit, as a transition that belongs to neither side (Wagner and others 2002).</summary>
    public static IInterruptionShape LeftOut { get; } = new LeftOutShape();

    /// <summary>A change of level that comes in equal steps, one a bin, and is whole from the first bin that begins on a date or later (Box and Tiao 1975).</summary>
    /// <param name="full">The day from which the whole effect is there.</param>
    public static IInterruptionShape Ramp(LocalDate full) => new RampShape(DayNumber.Iso(full, nameof(full)));

    /// <summary>An effect that is 1 in the first bin and halves over every half-life (Box and Tiao 1975, the first-order response to a pulse).</summary>
    /// <param name="halfLifeBins">The half-life in bins, above 0 and finite; null to estimate it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="halfLifeBins"/> is not above 0 and finite.</exception>
    public static IInterruptionShape Decay(double? halfLifeBins) => new DecayShape(halfLifeBins);
}
