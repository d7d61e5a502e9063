using System.Text.RegularExpressions;

namespace TruceStats.Tests.Docs;

/// <summary>The pages are true: each program in them compiles and prints what the page says.</summary>
[Collection(ConsoleCollection.Name)]
public sealed partial class PageTests
{
    public static TheoryData<string, int> Programs
    {
        get
        {
            var programs = new TheoryData<string, int>();
            foreach (var fence in Fence.Pages.SelectMany(Fence.In))
                programs.Add(fence.Page, fence.Line);
            return programs;
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_in_a_page_compiles_and_prints_what_the_page_says(string page, int line)
    {
        var fence = Fence.In(page).Single(fence => fence.Line == line);
        byte[] image = PageProgram.Compile(fence);
        if (fence.Runs)
            Assert.Equal(fence.Output ?? "", PageProgram.Run(image));
    }

    [Fact]
    public void Links_between_pages_lead_somewhere() => Assert.Empty(
        from page in Fence.Pages
        let text = File.ReadAllText(Repository.At(page))
        from link in Link().Matches(text)
        let target = link.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
        where !Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.At(page))!, target))
        select $"{page}: {target}");

    [Fact]
    public void A_program_is_read_with_the_output_that_follows_it()
    {
        string[] lines = ["Text.", "```csharp", "A();", "B();", "```", "", "```text", "one", "", "two", "```"];
        Assert.Equal(new Fence("page", 2, "A();\nB();\n", Runs: true, "one\n\ntwo\n"), Assert.Single(Fence.In("page", lines)));
    }

    [Theory]
    [InlineData("A sentence.")]
    [InlineData("```sh|ls|```")]
    public void Output_that_does_not_follow_at_once_belongs_to_no_program(string between)
    {
        string[] lines = ["```csharp no-run", "A();", "```", .. between.Split('|'), "```text", "one", "```"];
        Assert.Equal(new Fence("page", 1, "A();\n", Runs: false, null), Assert.Single(Fence.In("page", lines)));
    }

    [Theory]
    [InlineData("```cs|A();|```")]
    [InlineData("```|A();|```")]
    [InlineData("```csharp|A();")]
    public void A_fence_that_nobody_would_check_is_refused(string lines) =>
        Assert.Throws<FormatException>(() => Fence.In("page", lines.Split('|')).ToList());

    [Fact]
    public void A_program_that_does_not_compile_fails() => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() =>
        PageProgram.Compile(new Fence("page", 1, "int x = \"text\";", Runs: true, null)));

    [Fact]
    public void A_program_is_run_with_the_implicit_usings_the_dates_and_the_library() => Assert.Equal("2016-03-26 4\n", PageProgram.Run(PageProgram.Compile(new Fence(
        "page", 1, "Console.WriteLine($\"{new LocalDate(2016, 3, 26):R} {Enumerable.Range(0, 4).Count()}\"); _ = Unit.Ratio;", Runs: true, null))));

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
