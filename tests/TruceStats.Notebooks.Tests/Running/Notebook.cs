using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TruceStats.Notebooks.Tests.Running;

/// <summary>A notebook of examples/notebooks as its file has it: nbformat 4, one object of JSON.</summary>
internal sealed class Notebook
{
    // As notebook editors write it, so that saving one there changes no more than its author did.
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private Notebook(string path, JsonObject root)
    {
        FullPath = path;
        Root = root;
        Cells = [.. root["cells"]!.AsArray().Select(cell => new NotebookCell(cell!.AsObject()))];
    }

    public static string Folder { get; } = Repository.At("examples", "notebooks");

    /// <summary>File names of all notebooks.</summary>
    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public string FullPath { get; }

    public JsonObject Root { get; }

    public IReadOnlyList<NotebookCell> Cells { get; }

    public static Notebook Read(string name)
    {
        string path = Path.Combine(Folder, name);
        return new Notebook(path, JsonNode.Parse(File.ReadAllText(path))!.AsObject());
    }

    public void Write() => File.WriteAllText(FullPath, ToString());

    public override string ToString() => Root.ToJsonString(Form) + "\n";
}
