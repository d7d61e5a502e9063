namespace TruceStats;

/// <summary>What counting decides of an incident, into which bin it goes and how much it counts there.</summary>
internal readonly record struct Verdict(Fate Fate, int Bin, long Amount, bool Attributed, bool Replaced);
