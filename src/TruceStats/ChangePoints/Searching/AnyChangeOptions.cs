namespace TruceStats.ChangePoints;

internal sealed record AnyChangeOptions(string Kind, double Trim, int Replicates, ulong Seed);
