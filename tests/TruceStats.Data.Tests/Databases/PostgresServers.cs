namespace TruceStats.Data.Tests.Databases;

/// <summary>Two servers for all tests of the collection, each started when it is first asked for.</summary>
public sealed class PostgresServers : IDisposable
{
    private readonly Lazy<PostgresServer> _first = new(PostgresServer.Start);
    private readonly Lazy<PostgresServer> _second = new(PostgresServer.Start);

    internal PostgresServer First => Started(_first);

    internal PostgresServer Second => Started(_second);

    public void Dispose()
    {
        try
        {
            if (_first.IsValueCreated)
                _first.Value.Dispose();
        }
        finally
        {
            if (_second.IsValueCreated)
                _second.Value.Dispose();
        }
    }

    private static PostgresServer Started(Lazy<PostgresServer> server)
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        return server.Value;
    }
}
