namespace TruceStats.Tests.Truces;

/// <summary>The halt of March 2016 and others like it, as short as a test wants them.</summary>
internal static class Sample
{
    public static LocalDate March(int day) => new(2016, 3, day);

    public static LocalDate April(int day) => new(2016, 4, day);

    /// <summary>Declared on the 25th, in force from the 26th on.</summary>
    public static Declaration Halt(
        string by, string[]? toward = null, PartialDate? effective = null, PartialDate? plannedEnd = null, Ending? ending = null, string? extends = null, string? id = null) =>
        Declaration.Of(id ?? by, by, March(25), effective ?? March(26), toward?.Select(ActorId.Of), plannedEnd, ending, extends);

    public static Truce Truce(params Declaration[] declarations) => TruceStats.Truce.Of("March 2016", declarations);

    public static Ending Breach(PartialDate date) => Ending.On(date, EndingReason.Breached);
}
