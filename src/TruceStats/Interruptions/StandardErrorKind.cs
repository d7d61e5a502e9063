namespace TruceStats.Interruptions;

/// <summary>The choices behind <see cref="StandardErrors"/>.</summary>
internal enum StandardErrorKind
{
    ModelBased = 0,
    Integrated,
    AutocorrelationInflated,
    HC0,
    HC1,
    HC2,
    HC3,
    NeweyWest,
    Bootstrap,
}
