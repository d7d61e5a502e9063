using TruceStats.References.Calls;

namespace TruceStats.References;

/// <summary>Every call that the library answers. One line a file in Calls/.</summary>
public static class GoldenCalls
{
    public static IReadOnlyList<GoldenCall> All { get; } =
    [
        .. SpecialCalls.All,
        .. RateCalls.All,
        .. RateRatioCalls.All,
        .. RateChangeCalls.All,
        .. RateDifferenceCalls.All,
        .. BinnedRatioCalls.All,
        .. RateTrendCalls.All,
        .. RatePowerCalls.All,
        .. ManyChangesCalls.All,
        .. InterruptedSeriesCalls.All,
        .. InterruptedRegressionCalls.All,
        .. GlsCalls.All,
        .. ArimaCalls.All,
        .. StructuralCalls.All,
        .. PanelCalls.All,
        .. IntegratedCalls.All,
        .. ChangePointCalls.All,
        .. ChangeDateCalls.All,
        .. DurationCalls.All,
        .. DurationRegressionCalls.All,
        .. MonitoringCalls.All,
        .. ContagionCalls.All,
        .. ComplianceCalls.All,
        .. SensitivityCalls.All,
    ];
}
