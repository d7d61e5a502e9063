namespace TruceStats;

/// <summary>Deaths of several incidents: their sum, and the sum of their squares.</summary>
internal readonly record struct DeathSums(Int128 Sum, double Squares);
