using System.Text.Json.Nodes;

namespace TruceStats.Notebooks.Tests.Running;

/// <summary>One cell: its text and, where it is code, the outputs that are stored with it.</summary>
internal sealed class NotebookCell(JsonObject json)
{
    public JsonObject Json { get; } = json;

    public string Kind => (string)Json["cell_type"]!;

    public bool IsCode => Kind == "code";

    public string? Id => (string?)Json["id"];

    public string Source => Text(Json["source"]!);

    public IReadOnlyList<CellOutput> Outputs =>
        [.. Json["outputs"]!.AsArray().Select(output => output!.AsObject()).Select(output => (string)output["output_type"]! == "stream"
            ? new CellOutput(CellOutput.Console, Text(output["text"]!))
            : output["data"]!.AsObject().Single() is var data ? new CellOutput(data.Key, Text(data.Value!)) : throw new InvalidOperationException())];

    /// <summary>Stores what a run gave.</summary>
    public void Store(int number, IEnumerable<CellOutput> outputs)
    {
        Json["execution_count"] = number;
        Json["outputs"] = new JsonArray([.. outputs.Select(output => ToJson(number, output))]);
    }

    private static JsonObject ToJson(int number, CellOutput output) => output.MimeType == CellOutput.Console
        ? new JsonObject { ["name"] = "stdout", ["output_type"] = "stream", ["text"] = Lines(output.Text) }
        : new JsonObject
        {
            ["data"] = new JsonObject { [output.MimeType] = Lines(output.Text) },
            ["execution_count"] = number,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        };

    // A text is a list of lines, each with its line end, so that a change of one line is a change of one line in the file.
    private static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (int from = 0; from < text.Length;)
        {
            int end = text.IndexOf('\n', from);
            int to = end < 0 ? text.Length : end + 1;
            lines.Add(text[from..to]);
            from = to;
        }
        return lines;
    }

    private static string Text(JsonNode node) => node is JsonArray lines ? string.Concat(lines.Select(line => (string)line!)) : (string)node!;
}
