namespace TruceStats;

public static partial class CautionCodes
{
}
