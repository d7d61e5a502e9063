using TruceStats.Monitoring;

namespace TruceStats.Extensions;

/// <summary>A monitoring method with an option: <see cref="PoissonCusum"/> with its reference and threshold given, again.</summary>
internal sealed record OwnCusum : IMonitoringMethod
{
    public required double Reference { get; init; }

    public required double Threshold { get; init; }

    public string Kind => "own-cusum";

    public MethodId Method { get; } = new("own-cusum", "CUSUM of our own", "Page 1954, Biometrika 41:100–115");

    public MonitoringDirection Direction => MonitoringDirection.Upward;

    public IReadOnlyList<double> Begin(MonitoringBaseline baseline) => [0];

    public MonitoringStep Advance(MonitoringBaseline baseline, IReadOnlyList<double> memory, CountBin bin)
    {
        double sum = Math.Max(0, memory[0] + bin.Count!.Value - (Reference * bin.Exposure.Amount));
        return new MonitoringStep(sum, Threshold, sum >= Threshold, [sum]);
    }

    public Estimate? RunLength(MonitoringBaseline baseline, double? ratio = null, CancellationToken cancellationToken = default) => null;
}
