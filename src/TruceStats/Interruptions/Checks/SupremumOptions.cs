namespace TruceStats.Interruptions;

/// <summary>What a supremum was taken over, and how often series were drawn; no days where it is a parameter.</summary>
internal sealed record SupremumOptions(StudyPeriod? Searched, int Replicates, ulong Seed);
