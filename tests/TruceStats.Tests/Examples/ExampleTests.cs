using TruceStats.Tests.Processes;

namespace TruceStats.Tests.Examples;

[Collection(CommandsCollection.Name)]
public sealed class ExampleTests
{
    [Fact]
    public void Every_example_has_its_expected_output_and_every_output_its_example() =>
        Assert.Equal(Example.Names.Select(row => row.Data), Example.WithExpectation);

    [Theory]
    [MemberData(nameof(Example.Names), MemberType = typeof(Example))]
    public void An_example_prints_what_is_expected(string name) =>
        Assert.Equal(Example.Expected(name), Example.BuildAndRun(Repository.Root, name));
}
