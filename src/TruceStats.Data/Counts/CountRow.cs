namespace TruceStats.Data;

/// <summary>What a row of a table of counts says.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Days">The days of its bin.</param>
/// <param name="Count">The count; null where it is missing.</param>
/// <param name="Exposure">The exposure; null where the table has none, or leaves it blank.</param>
internal sealed record CountRow(long Line, StudyPeriod Days, long? Count, double? Exposure);
