namespace TruceStats.Tests.Conventions;

public sealed class FloorTests
{
    [Fact]
    public void A_room_uses_only_lower_floors_and_what_stands_left_of_it() =>
        Assert.Empty(FloorChecker.Violations(SourceTree.Compilation));

    // The checker is checked: each planted use must be found, and nothing else.
    [Theory]
    [InlineData("Counts/A.cs", "class A { object M() { return typeof(High); } }", "a type named in a body")]
    [InlineData("Counts/A.cs", "class A { object M() => nameof(High.Value); }", "a name only")]
    [InlineData("Counts/A.cs", "class A { int M() { int F() => High.Value; return F(); } }", "a local function")]
    [InlineData("Counts/A.cs", "class A { Func<int> M() => () => 3.Raised(); }", "an extension method in a lambda")]
    [InlineData("Counts/A.cs", "class A { High? F; }", "a field")]
    [InlineData("Counts/A.cs", "class A : List<High?[]> { }", "a type argument of a base type")]
    [InlineData("Counts/A.cs", "class A { (int, High?) M() => (1, null); }", "a tuple")]
    [InlineData("Counts/A.cs", "class A { void M() { High h = new(); } }", "an unnamed construction")]
    [InlineData("Counts/A.cs", "[Marker] class A { }", "an attribute")]
    [InlineData("Periods/A.cs", "class A { int M() => Neighbour.Value; }", "a right-hand neighbour")]
    [InlineData("Counts/A.cs", "class A { int M() => Plumbing.Value; }", "the translator")]
    [InlineData("Evaluations/A.cs", "class A { int M() => Plumbing.Value; }", "the translator, from the top floor")]
    [InlineData("Counts/A.cs", "class A { object M() => MathNet.Numerics.LinearAlgebra.Vector<double>.Build; }", "a matrix")]
    [InlineData("Numerics/A.cs", "class A { int M() => default(LocalDate).Day; }", "a date")]
    [InlineData("Counts/A.cs", "class A { int M() => Unheard.Of; }", "code that does not compile")]
    [InlineData("A.cs", "class A { }", "no room")]
    [InlineData("Attic/A.cs", "class A { }", "no such room")]
    public void A_planted_violation_is_found(string path, string text, string what)
    {
        Assert.NotEmpty(what);
        var violations = FloorChecker.Violations(Compile(path, text));
        Assert.NotEmpty(violations);
        Assert.All(violations, violation => Assert.StartsWith(path, violation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Evaluations/A.cs", "class A { int M() => High.Value + 3.Raised() + Neighbour.Value; }")]
    [InlineData("Actors/A.cs", "class A { int M() => Low.Value; }")]
    [InlineData("Json/A.cs", "class A { int M() => High.Value + Neighbour.Value + Plumbing.Value; }")]
    [InlineData("Numerics/A.cs", "class A { object M() => MathNet.Numerics.LinearAlgebra.Vector<double>.Build; }")]
    [InlineData("Counts/A.cs", "/// <summary>See <see cref=\"High\"/>.</summary>\nclass A { }")]
    public void What_is_allowed_is_not_reported(string path, string text) =>
        Assert.Empty(FloorChecker.Violations(Compile(path, text)));

    [Fact]
    public void A_type_lies_in_one_room() => Assert.NotEmpty(FloorChecker.Violations(SourceTree.Compile(
        [("Periods/A.cs", "partial class A { }"), ("Counts/A.cs", "partial class A { }")])));

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Compile(string path, string text) => SourceTree.Compile(
    [
        (path, text),
        ("Periods/Low.cs", "static class Low { public const int Value = 1; }"),
        ("Actors/Neighbour.cs", "static class Neighbour { public const int Value = 1; }"),
        ("Rates/High.cs", "class High { public const int Value = 1; }"),
        ("Rates/Raising.cs", "static class Raising { public static int Raised(this int n) => n; }"),
        ("Rates/Marker.cs", "sealed class MarkerAttribute : Attribute { }"),
        ("Json/Plumbing.cs", "static class Plumbing { public const int Value = 1; }"),
    ]);
}
