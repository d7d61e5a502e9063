namespace TruceStats;

/// <summary>Incidents that counting cannot tell apart, as a database counts them: one that stands for all, how many they are, and what their deaths add up to.</summary>
/// <param name="One">Days, group and known figures are those of each; nothing else of it is looked at.</param>
/// <param name="Number">How many they are.</param>
/// <param name="AskedFor">Whether the rule's filter asks for them.</param>
/// <param name="Figure">Their deaths at the figure that the rule counts.</param>
/// <param name="Substitute">Their deaths at the figure that stands in for it.</param>
internal readonly record struct AlikeIncidents(Incident One, long Number, bool AskedFor, DeathSums Figure, DeathSums Substitute);
