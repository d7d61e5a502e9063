using System.Diagnostics.CodeAnalysis;
using TruceStats.Tests.Packaging;

namespace TruceStats.Tests.Processes;

/// <summary>Tests that run dotnet commands: one after the other, since they build the same projects, and with one packed library between them.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711", Justification = "A collection in the runner's sense.")]
public sealed class CommandsCollection : ICollectionFixture<PackedLibrary>
{
    public const string Name = "dotnet commands";
}
