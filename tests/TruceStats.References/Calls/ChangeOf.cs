namespace TruceStats.References.Calls;

/// <summary>The two stretches of a case, in days.</summary>
internal static class ChangeOf
{
    public static RateChange Totals(GoldenArguments arguments) => RateChange.Between(
        before: Tally.Of(arguments.Count("eventsBefore"), Exposure.Days(arguments.Number("exposureBefore"))),
        after: Tally.Of(arguments.Count("eventsAfter"), Exposure.Days(arguments.Number("exposureAfter"))));
}
