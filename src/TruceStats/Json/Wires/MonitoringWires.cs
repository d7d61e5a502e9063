using TruceStats.Monitoring;

namespace TruceStats.Json;

internal sealed record MonitoredActorWire(ActorId Actor, long Unattributed, long Total);

internal sealed record MonitoringOptionsWire(IncompleteBins Incomplete, MonitoredActor? Actor);

internal sealed record MonitoringBaselineWire(Tally? Tally, Exposure? Bin, CountSeries? Bins)
{
    public static MonitoringBaselineWire Of(MonitoringBaseline baseline) =>
        baseline.Bins is null ? new(baseline.Tally, baseline.Bin, null) : new(null, null, baseline.Bins);

    public MonitoringBaseline ToDomain() => (Tally, Bin, Bins) switch
    {
        ({ } tally, { } bin, null) => MonitoringBaseline.Of(tally, bin),
        (null, null, { } bins) => MonitoringBaseline.Of(bins),
        _ => throw new FormatException("either a tally with the exposure of a bin or the bins must be given."),
    };
}

internal sealed record MonitoringStepWire(
    double Statistic, double Threshold, bool IsAlarm, IReadOnlyList<double> Memory, double? Expected, Estimate? Ratio, IReadOnlyList<Caution> Cautions);

/// <summary>A state is data: nothing is computed again, so that it goes on with the same bits.</summary>
internal sealed record MonitoringStateWire(
    IMonitoringMethod Method, MonitoringBaseline Baseline, MonitoringOptions Options, IReadOnlyList<double> Memory,
    CountBin? Bin, MonitoringStep? Step, int Counted, int Missing, int Skipped, int Excluded)
{
    public static MonitoringStateWire Of(MonitoringState state) => new(
        state.Method, state.Baseline, state.Options, state.Memory, state.Bin, state.Step, state.Counted, state.Missing, state.Skipped, state.Excluded);

    public MonitoringState ToDomain()
    {
        int[] numbers = [Counted, Missing, Skipped, Excluded];
        if (numbers.Any(number => number < 0) || (Bin is null) != (numbers.Sum() == 0) || (Step is not null && Counted == 0))
            throw new FormatException("its numbers of bins must be 0 or more, and those of what it has seen.");
        return new MonitoringState(Method, Baseline, Options, Memory, new Observed(Bin, Step, Counted, Missing, Skipped, Excluded));
    }
}

internal sealed record MonitoringAlarmWire(
    CountBin Bin, double Expected, MonitoringDirection Direction, MonitoringStep Step, MethodId Method, MonitoredActor? Actor, IReadOnlyList<Caution> Cautions, Estimate? RunLength)
{
    public static MonitoringAlarmWire Of(MonitoringAlarm alarm) =>
        new(alarm.Bin, alarm.Expected, alarm.Direction, alarm.Step, alarm.Method, alarm.Actor, alarm.Cautions, alarm.RunLength);

    public MonitoringAlarm ToDomain() => Bin.Status == BinStatus.Counted && Step.IsAlarm
        ? new(Bin, Expected, Direction, Step, Method, Actor, [.. Cautions], new Lazy<Estimate?>(RunLength))
        : throw new FormatException("its bin must be counted and its step an alarm.");
}

/// <summary>A run: what went in, and the last step and the alarms, which are computed again on reading.</summary>
internal sealed record MonitoringRunWire(
    string Version, IMonitoringMethod Method, CountSeries Series, MonitoringBaseline Baseline, MonitoringOptions Options, int Alarms, int FirstAlarm, Estimate Headline)
{
    private static readonly Unit Statistic = Unit.Of("statistic");

    public static MonitoringRunWire Of(MonitoringRun run) => new(
        TruceStats.Json.Headline.Version, run.Method, run.Series, run.Baseline, run.Options, run.Alarms.Count, FirstOf(run), HeadlineOf(run));

    public MonitoringRun ToDomain()
    {
        var run = Method.Run(Series, Baseline, Options);
        TruceStats.Json.Headline.Check("The number of alarms with the index of the first", (Alarms, FirstAlarm), (run.Alarms.Count, FirstOf(run)), Version);
        TruceStats.Json.Headline.Check(Headline, HeadlineOf(run), Version);
        return run;
    }

    private static int FirstOf(MonitoringRun run) => run.States.TakeWhile(state => state.Alarm is null).Count();

    private static Estimate HeadlineOf(MonitoringRun run) => new(run.Last.Step?.Statistic, null, null, run.Method.Method, Statistic);
}
