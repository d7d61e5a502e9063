using TruceStats.Monitoring;

namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddMonitoring()
    {
        AddEnum<MonitoringDirection>();
        AddEnum<IncompleteBins>();
        AddMethods<IMonitoringMethod>();
        foreach (var method in MethodRegistry.MonitoringMethods)
            method.AddByName(this);
        Add<MonitoredActor, MonitoredActorWire>(a => new(a.Actor, a.Unattributed, a.Total), w => MonitoredActor.Of(w.Actor, w.Unattributed, w.Total));
        Add<MonitoringOptions, MonitoringOptionsWire>(o => new(o.Incomplete, o.Actor), w => new() { Incomplete = w.Incomplete, Actor = w.Actor });
        Add<MonitoringBaseline, MonitoringBaselineWire>(MonitoringBaselineWire.Of, w => w.ToDomain());
        Add<MonitoringStep, MonitoringStepWire>(
            s => new(s.Statistic, s.Threshold, s.IsAlarm, s.Memory, s.Expected, s.Ratio, s.Cautions),
            w => new(w.Statistic, w.Threshold, w.IsAlarm, w.Memory, w.Expected, w.Ratio, w.Cautions));
        Add<MonitoringState, MonitoringStateWire>(MonitoringStateWire.Of, w => w.ToDomain());
        Add<MonitoringAlarm, MonitoringAlarmWire>(MonitoringAlarmWire.Of, w => w.ToDomain());
        Add<MonitoringRun, MonitoringRunWire>(MonitoringRunWire.Of, w => w.ToDomain());
    }
}
