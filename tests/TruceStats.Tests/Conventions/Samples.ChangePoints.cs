using TruceStats.ChangePoints;

namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static IEnumerable<object> ChangePoints() =>
    [
        DateAgreement.Of(PeriodSet.Of(Halt, StudyPeriod.Month(2016, 6)), Truce, 0.975),
        DateAgreement.Of(PeriodSet.Empty, Truce, 0.95),
    ];
}
