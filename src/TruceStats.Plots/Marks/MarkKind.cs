namespace TruceStats.Plots;

internal enum MarkKind
{
    Baseline,
    Anticipation,
    InForce,
    Aftermath,
    PerhapsInForce,
    Rival,
    PerhapsRival,
    RivalStart,
    Interruption,
    InterruptionEnd,
    Episode,
    LeftOut,
}
