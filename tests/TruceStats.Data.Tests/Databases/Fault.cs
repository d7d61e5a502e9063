namespace TruceStats.Data.Tests.Databases;

/// <summary>A way in which a row is no incident, in the order in which reports tell them.</summary>
internal sealed record Fault(string Column, string Reason, Func<Row, Row> Break)
{
    private static readonly DateOnly Day = new(2016, 3, 26);

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("start_day", "start-missing", row => row with { Start = null }),
        new("start_latest", "latest-before-earliest", row => row with { Start = Day, StartLatest = Day.AddDays(-1), End = null, EndLatest = null }),
        new("end_day", "end-missing", row => row with { Start = Day, StartLatest = null, End = null, EndLatest = Day }),
        new("end_latest", "latest-before-earliest", row => row with { Start = Day, StartLatest = null, End = Day.AddDays(2), EndLatest = Day.AddDays(1) }),
        new("end_latest", "end-before-start", row => row with { Start = Day, StartLatest = null, End = Day.AddDays(-9), EndLatest = Day.AddDays(-1) }),
        new("end_day", "end-before-start", row => row with { Start = Day, StartLatest = null, End = Day.AddDays(-1), EndLatest = null }),
        new("kind", "kind-missing", row => row with { Kind = null }),
        new("kind", "kind-missing", row => row with { Kind = "" }),
        new("kind", "code-with-space", row => row with { Kind = "homicide " }),
        new("place", "code-with-space", row => row with { Place = " SV-SS" }),
        new("side_a", "code-with-space", row => row with { By = " " }),
        new("side_b", "code-with-space", row => row with { Against = "police " }),
        new("low", "deaths-negative", row => row with { Low = -1, Best = null, High = null }),
        new("low", "deaths-low-missing", row => row with { Low = null, Best = 3, High = null }),
        new("low", "deaths-low-missing", row => row with { Low = null, Best = null, High = -99 }),
        new("best", "deaths-out-of-order", row => row with { Low = 3, Best = 2, High = 3 }),
        new("best", "deaths-out-of-order", row => row with { Low = 0, Best = -1, High = null }),
        new("high", "deaths-out-of-order", row => row with { Low = 3, Best = null, High = 2 }),
        new("high", "deaths-out-of-order", row => row with { Low = 3, Best = 5, High = 4 }),
        new("event_clarity", "clarity-unknown", row => row with { Clarity = 3 }),
    ];

    /// <summary>What a report says of rows that are broken in these ways.</summary>
    public static IEnumerable<RejectedRow> Rejected(string table, IEnumerable<Fault> faults)
    {
        var found = faults.CountBy(fault => (fault.Column, fault.Reason)).ToDictionary();
        return from fault in All.Select(fault => (fault.Column, fault.Reason)).Distinct()
               where found.ContainsKey(fault)
               select RejectedRow.Several(table, found[fault], fault.Column, fault.Reason);
    }
}
