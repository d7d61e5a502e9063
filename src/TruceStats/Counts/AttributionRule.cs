namespace TruceStats;

internal enum AttributionRule
{
    Refuse = 0,
    FirstDay,
    LastDay,
    Draw,
    Exclude,
}
