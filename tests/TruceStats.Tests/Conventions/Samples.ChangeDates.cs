namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static IEnumerable<object> ChangeDates() => [];
}
