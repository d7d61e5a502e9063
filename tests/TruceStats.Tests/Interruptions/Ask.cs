using TruceStats.Interruptions;

namespace TruceStats.Tests.Interruptions;

/// <summary>The checks as they are asked in tests: cancelled with the test unless a token is given.</summary>
internal static class Ask
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    public static PlaceboDates Dates(InterruptionFit fit, string name, int? windowBins = null, Execution? execution = null, CancellationToken? token = null) =>
        PlaceboDates.Of(fit, name, windowBins, execution, token ?? Test);

    public static PlaceboDates DatesThroughout(InterruptionFit fit, string name) => PlaceboDates.Throughout(fit, name, null, null, Test);

    public static PlaceboOutcomes Outcomes(
        InterruptionFit fit, string name, KeyValuePair<string, OutcomeSeries>[] outcomes, Execution? execution = null, CancellationToken? token = null) =>
        PlaceboOutcomes.Of(fit, name, outcomes, execution, token ?? Test);

    public static Postponement Postponed(InterruptionFit fit, string name, int binsAfter, Execution? execution = null, CancellationToken? token = null) =>
        Postponement.Of(fit, name, binsAfter, execution, token ?? Test);

    public static SupremumTest Date(
        InterruptionFit fit, string name, StudyPeriod searched, int replicates = 999, Execution? execution = null, CancellationToken? token = null) =>
        SupremumTest.OfDate(fit, name, searched, replicates, execution, token ?? Test);

    public static SupremumTest Parameter(InterruptionFit fit, string name, int replicates = 999) =>
        SupremumTest.OfParameter(fit, name, replicates, null, Test);

    public static Estimate At(this InterruptionPower plan, double effect, CancellationToken? token = null) => plan.Power(effect, token ?? Test);

    public static double? Fall(this InterruptionPower plan, double power = 0.8, CancellationToken? token = null) => plan.SmallestDetectableFall(power, token ?? Test);

    public static double? Rise(this InterruptionPower plan) => plan.SmallestDetectableRise(0.8, Test);
}
