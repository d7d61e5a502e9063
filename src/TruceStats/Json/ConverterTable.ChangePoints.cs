using TruceStats.ChangePoints;

namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    partial void AddChangePoints()
    {
        AddEnum<DateVerdict>();
        Add<DateAgreement, DateAgreementWire>(a => new(a.Dates, a.Truce, a.Level), w => w.ToDomain());
        AddChangeDates();
    }

    partial void AddChangeDates();
}
