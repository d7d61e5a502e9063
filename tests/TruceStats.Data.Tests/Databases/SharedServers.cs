namespace TruceStats.Data.Tests.Databases;

/// <summary>The tests that share the servers.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServers : ICollectionFixture<PostgresServers>
{
    public const string Name = "PostgreSQL";
}
