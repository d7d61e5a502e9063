using TruceStats.ChangePoints;

namespace TruceStats.Json;

internal sealed record DateAgreementWire(PeriodSet Dates, Truce Truce, double Level)
{
    public DateAgreement ToDomain()
    {
        ConfidenceLevel.Check(Level);
        return DateAgreement.Of(Dates, Truce, Level);
    }
}
