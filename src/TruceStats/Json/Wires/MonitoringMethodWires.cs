using TruceStats.Monitoring;

namespace TruceStats.Json;

internal sealed record PoissonCusumWire(
    MonitoringDirection Direction, double InControlRatio, double? OutOfControlRatio, double? Reference, double? Threshold, double? WantedRunLength)
{
    public static PoissonCusumWire Of(PoissonCusum method) =>
        new(method.Direction, method.InControlRatio, method.OutOfControlRatio, method.Reference, method.Threshold, method.WantedRunLength);

    public PoissonCusum ToDomain() => new()
    {
        Direction = Direction,
        InControlRatio = InControlRatio,
        OutOfControlRatio = OutOfControlRatio,
        Reference = Reference,
        Threshold = Threshold,
        WantedRunLength = WantedRunLength,
    };
}

internal sealed record NegativeBinomialCusumWire(
    MonitoringDirection Direction, double InControlRatio, double? OutOfControlRatio, double? Reference, double? Threshold, double? WantedRunLength, double? Size)
{
    public static NegativeBinomialCusumWire Of(NegativeBinomialCusum method) =>
        new(method.Direction, method.InControlRatio, method.OutOfControlRatio, method.Reference, method.Threshold, method.WantedRunLength, method.Size);

    public NegativeBinomialCusum ToDomain() => new()
    {
        Direction = Direction,
        InControlRatio = InControlRatio,
        OutOfControlRatio = OutOfControlRatio,
        Reference = Reference,
        Threshold = Threshold,
        WantedRunLength = WantedRunLength,
        Size = Size,
    };
}

internal sealed record GeneralizedLikelihoodRatioWire(MonitoringDirection Direction, double Threshold, double InControlRatio, int WindowBins)
{
    public static GeneralizedLikelihoodRatioWire Of(GeneralizedLikelihoodRatio method) => new(method.Direction, method.Threshold, method.InControlRatio, method.WindowBins);

    public GeneralizedLikelihoodRatio ToDomain() => new() { Direction = Direction, Threshold = Threshold, InControlRatio = InControlRatio, WindowBins = WindowBins };
}

internal sealed record EarsWire(int Chart, int WindowBins, double Alpha, double MinimumDeviation)
{
    public static EarsWire Of(Ears method) => new(method.Chart, method.WindowBins, method.Alpha, method.MinimumDeviation);

    public Ears ToDomain() => Ears.Of(Chart) with { WindowBins = WindowBins, Alpha = Alpha, MinimumDeviation = MinimumDeviation };
}

internal sealed record FarringtonFlexibleWire(int Years, double Alpha, int MinimumEvents)
{
    public static FarringtonFlexibleWire Of(FarringtonFlexible method) => new(method.Years, method.Alpha, method.MinimumEvents);

    public FarringtonFlexible ToDomain() => new() { Years = Years, Alpha = Alpha, MinimumEvents = MinimumEvents };
}

internal sealed record RatioSequenceWire(MonitoringDirection Direction, double NullRatio, double Level, double? Dispersion, double MixtureShape)
{
    public static RatioSequenceWire Of(RatioSequence method) => new(method.Direction, method.NullRatio, method.Level, method.Dispersion, method.MixtureShape);

    public RatioSequence ToDomain() => new() { Direction = Direction, NullRatio = NullRatio, Level = Level, Dispersion = Dispersion, MixtureShape = MixtureShape };
}
