namespace TruceStats.Tests.Conventions;

public sealed class FloorTests
{
    [Fact]
    public void A_room_uses_only_lower_floors_and_what_stands_left_of_it() =>
        Assert.Empty(FloorChecker.Violations(SourceTree.Compilation));

    // The checker is checked: each planted use must be found, and nothing else.
    [Theory]
    [InlineData("Counts/A.cs", "class A { object M() { return typeof(High); } }", "Rates/, High")]
    [InlineData("Counts/A.cs", "class A { object M() => nameof(High.Value); }", "Rates/, High")]
    [InlineData("Counts/A.cs", "class A { int M() { int F() => High.Value; return F(); } }", "Rates/, High.Value")]
    [InlineData("Counts/A.cs", "class A { Func<int> M() => () => 3.Raised(); }", "Rates/, int.Raised")]
    [InlineData("Counts/A.cs", "class A { High? F; }", "Rates/, High")]
    [InlineData("Counts/A.cs", "class A : List<High?[]> { }", "Rates/, High")]
    [InlineData("Counts/A.cs", "class A { (int, High?) M() => (1, null); }", "Rates/, High")]
    [InlineData("Counts/A.cs", "class A { void M() { High h = new(); } }", "Rates/, High")]
    [InlineData("Counts/A.cs", "[Marker] class A { }", "Rates/, MarkerAttribute")]
    [InlineData("Counts/A.cs", "class A { void M() { foreach (var n in 3) { } } }", "Rates/, Raising.GetEnumerator")]
    [InlineData("Counts/A.cs", "class A { int M() { var (a, b) = 3; return a + b; } }", "Rates/, Raising.Deconstruct")]
    [InlineData("Counts/A.cs", "class A { object M() => from n in 3 where n > 1 select n; }", "Rates/, int.Where")]
    [InlineData("Counts/A.cs", "class A { object M() => new List<int> { \"3\" }; }", "Rates/, Raising.Add")]
    [InlineData("Periods/A.cs", "class A { int M() => Neighbour.Value; }", "Actors/, Neighbour")]
    [InlineData("Counts/A.cs", "class A { int M() => Plumbing.Value; }", "Json/, Plumbing")]
    [InlineData("Evaluations/A.cs", "class A { int M() => Plumbing.Value; }", "Json/, Plumbing")]
    [InlineData("Counts/A.cs", "class A { object M() => MathNet.Numerics.LinearAlgebra.Vector<double>.Build; }", "a matrix")]
    [InlineData("Numerics/A.cs", "class A { int M() => default(LocalDate).Day; }", "a date")]
    [InlineData("Counts/A.cs", "class A { int M() => Unheard.Of; }", "not found")]
    [InlineData("A.cs", "class A { }", "lies in no room")]
    [InlineData("Attic/A.cs", "class A { }", "not a room")]
    public void A_planted_violation_is_found(string path, string text, string reported)
    {
        var violations = FloorChecker.Violations(Compile(path, text));
        Assert.Contains(violations, violation => violation.Contains(reported, StringComparison.Ordinal));
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
        ("Rates/Raising.cs", """
            static class Raising
            {
                public static int Raised(this int n) => n;
                public static IEnumerator<int> GetEnumerator(this int n) => Enumerable.Range(0, n).GetEnumerator();
                public static void Deconstruct(this int n, out int a, out int b) => (a, b) = (n, n);
                public static int Where(this int n, Func<int, bool> f) => n;
                public static int Select(this int n, Func<int, int> f) => n;
                public static void Add(this List<int> list, string n) { }
            }
            """),
        ("Rates/Marker.cs", "sealed class MarkerAttribute : Attribute { }"),
        ("Json/Plumbing.cs", "static class Plumbing { public const int Value = 1; }"),
    ]);
}
