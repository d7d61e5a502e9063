using System.Diagnostics.CodeAnalysis;

namespace TruceStats.Notebooks.Tests;

/// <summary>Tests that listen to the console or change what formats values for all: nothing else may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[SuppressMessage("Naming", "CA1711", Justification = "A collection in the runner's sense.")]
public sealed class ConsoleCollection
{
    public const string Name = "console";
}
