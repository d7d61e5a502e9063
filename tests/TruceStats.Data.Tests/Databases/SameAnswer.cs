using System.Data.Common;

namespace TruceStats.Data.Tests.Databases;

/// <summary>Counting in a database and in memory: one answer, or one error.</summary>
internal static class SameAnswer
{
    public static void Holds(Cases.Case given, SqlIncidents table, DbConnection connection)
    {
        var log = given.Log(table.SourceName);
        table = table with { AsOfDate = given.AsOf, ReportingLagDays = given.Lag };
        if (given.Rule.Groups == Groups.None)
            Holds(() => log.CountBy(given.Rule), () => table.CountBy(connection, given.Rule));
        else
            Holds(() => log.PanelBy(given.Rule), () => table.PanelBy(connection, given.Rule));
    }

    private static void Holds<T>(Func<T> inMemory, Func<T> inDatabase)
        where T : class
    {
        T? expected = null, actual = null;
        var error = Record.Exception(() => expected = inMemory());
        var found = Record.Exception(() => actual = inDatabase());
        // The message too: it says how many incidents need a decision.
        Assert.Equal((error?.GetType(), error?.Message), (found?.GetType(), found?.Message));
        Assert.Equal(expected, actual);
    }
}
