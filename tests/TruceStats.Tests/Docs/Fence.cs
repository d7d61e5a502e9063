using TruceStats.Tests.Conventions;

namespace TruceStats.Tests.Docs;

/// <summary>A program in a page, and the output that the page says it has.</summary>
internal sealed record Fence(string Page, int Line, string Code, bool Runs, string? Output)
{
    private const string Marker = "```";

    /// <summary>Every page that is held to what it says.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        ["README.md", .. Shipped.Names.Select(name => $"src/{name}/README.md").Where(name => File.Exists(Repository.At(name))),
            .. Directory.EnumerateFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static IEnumerable<Fence> In(string page) => In(page, File.ReadAllLines(Repository.At(page)));

    /// <summary>Programs are fences opened by <c>csharp</c> or <c>csharp no-run</c>; the output is a <c>text</c> fence with only blank lines before it.</summary>
    /// <exception cref="FormatException">A fence is not closed, or is opened by a word that nobody would check.</exception>
    public static IEnumerable<Fence> In(string page, IReadOnlyList<string> lines)
    {
        (string Info, int Line, string Text)[] blocks = [.. Blocks(page, lines)];
        for (int i = 0; i < blocks.Length; i++)
        {
            var (info, line, text) = blocks[i];
            if (!info.StartsWith("csharp", StringComparison.Ordinal))
                continue;
            int after = line + text.Count(letter => letter == '\n') + 1;
            bool followed = i + 1 < blocks.Length && blocks[i + 1].Info == "text"
                && lines.Skip(after).Take(blocks[i + 1].Line - 1 - after).All(string.IsNullOrWhiteSpace);
            yield return new Fence(page, line, text, info == "csharp", followed ? blocks[i + 1].Text : null);
        }
    }

    // Line numbers count from 1 and are those of the opening marker; the text has a line end after each line.
    private static IEnumerable<(string Info, int Line, string Text)> Blocks(string page, IReadOnlyList<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith(Marker, StringComparison.Ordinal))
                continue;
            string info = lines[i][Marker.Length..].Trim();
            if (info is not ("csharp" or "csharp no-run" or "text" or "sh" or "json" or "xml"))
                throw new FormatException($"{page}({i + 1}): a fence must be csharp, csharp no-run, text, sh, json or xml, not '{info}'.");
            int first = i + 1;
            do
            {
                if (++i == lines.Count)
                    throw new FormatException($"{page}({first}): this fence is not closed.");
            }
            while (lines[i] != Marker);
            yield return (info, first, string.Concat(lines.Skip(first).Take(i - first).Select(line => line + "\n")));
        }
    }
}
