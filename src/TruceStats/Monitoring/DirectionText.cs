namespace TruceStats.Monitoring;

/// <summary>How a direction is checked and printed.</summary>
internal static class DirectionText
{
    public static string Of(MonitoringDirection direction) => direction switch
    {
        MonitoringDirection.Upward => "upward",
        MonitoringDirection.Downward => "downward",
        _ => "in no direction",
    };

    public static MonitoringDirection Checked(MonitoringDirection direction, string parameter) =>
        direction is MonitoringDirection.Upward or MonitoringDirection.Downward
            ? direction
            : throw new ArgumentOutOfRangeException(parameter, direction, "The direction must be Upward or Downward: whether a truce fails and whether it begins to hold are two questions.");
}
