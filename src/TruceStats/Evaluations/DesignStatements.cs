namespace TruceStats.Evaluations;

/// <summary>What only the analyst knows of a design. What is not said counts as unknown, never as met.</summary>
/// <remarks>Equal when all statements are equal. There is no order.</remarks>
public sealed record DesignStatements
{
    /// <summary>Whether the date of the truce was fixed before the counts were looked at; null where nobody says.</summary>
    public bool? DateDefinedBeforehand { get; init; }

    /// <summary>Whether the shape of the change, the model and the windows were fixed before the counts were looked at; null where nobody says.</summary>
    public bool? ModelDefinedBeforehand { get; init; }

    /// <summary>Whether one source counted in the same way before and after; null where nobody says.</summary>
    public bool? SourceStable { get; init; }

    /// <summary>Whether the analyst has looked for other events in the same weeks, and all that were found are among the rivals; null where nobody says.</summary>
    public bool? RivalsSearched { get; init; }

    /// <summary>Each statement: <c>date yes, model no, source unknown, rivals unknown</c>.</summary>
    public override string ToString() =>
        $"date {Word(DateDefinedBeforehand)}, model {Word(ModelDefinedBeforehand)}, source {Word(SourceStable)}, rivals {Word(RivalsSearched)}";

    private static string Word(bool? said) => said switch { true => "yes", false => "no", null => "unknown" };
}
