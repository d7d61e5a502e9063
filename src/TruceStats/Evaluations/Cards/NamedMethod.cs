namespace TruceStats.Evaluations;

/// <summary>A method and the group in which its name is looked up.</summary>
internal sealed record NamedMethod(string Group, MethodId Method)
{
    /// <summary>The key of its name in a language.</summary>
    public string Key => Group + "/" + Method.Id;
}
