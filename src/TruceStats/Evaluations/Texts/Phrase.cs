using System.Text;

namespace TruceStats.Evaluations;

/// <summary>Fills the named places of a sentence. A place without a value is an error of the program.</summary>
internal static class Phrase
{
    public static string Fill(string template, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = new StringBuilder();
        int done = 0;
        for (int open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', done))
        {
            int close = template.IndexOf('}', open);
            string name = template[(open + 1)..close];
            text.Append(template, done, open - done).Append(Value(values, name, template));
            done = close + 1;
        }
        return text.Append(template, done, template.Length - done).ToString();
    }

    private static string Value(ReadOnlySpan<(string Name, string Value)> values, string name, string template)
    {
        foreach (var (known, value) in values)
        {
            if (known == name)
                return value;
        }
        throw new InvalidOperationException($"'{name}' has no value in '{template}'.");
    }
}
