namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    partial void AddChangePoints()
    {
        AddChangeDates();
    }
}
