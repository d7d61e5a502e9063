using System.Diagnostics.CodeAnalysis;

namespace TruceStats.Tests.Docs;

/// <summary>Tests that listen to the console: nothing else may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[SuppressMessage("Naming", "CA1711", Justification = "A collection in the runner's sense.")]
public sealed class ConsoleCollection
{
    public const string Name = "console";
}
