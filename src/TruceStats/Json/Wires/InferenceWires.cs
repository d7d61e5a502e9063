namespace TruceStats.Json;

internal sealed record MethodWire(string Id, string Name, string Citation);

internal sealed record CautionWire(string Code, IReadOnlyList<CautionArgument> Arguments);

internal sealed record CautionArgumentWire(string Name, double? Number, string? Text, LocalDate? Date)
{
    public CautionArgument ToDomain() => (Number, Text, Date) switch
    {
        ({ } number, null, null) => CautionArgument.Of(Name, number),
        (null, { } text, null) => CautionArgument.Of(Name, text),
        (null, null, { } date) => CautionArgument.Of(Name, date),
        _ => throw new FormatException("exactly one of number, text and date must be given."),
    };
}

internal sealed record IntervalWire(double Lower, double Upper, double Level, Sidedness Sidedness, MethodId Method);

internal sealed record EstimateWire(double? Value, double? StandardError, ConfidenceInterval? Interval, MethodId Method, Unit Unit, IReadOnlyList<Caution> Cautions);

internal sealed record TestWire(
    double PValue, double? Statistic, double? DegreesOfFreedom, double NullValue, Alternative Alternative, MethodId Method, IReadOnlyList<Caution> Cautions);

internal sealed record ReportedCountWire(long Low, long? Best, long? High);

internal sealed record NamedEstimateWire(string Name, Estimate Estimate, HypothesisTest? Test);

internal sealed record FreeParameterWire(string Name, double Lower, double Upper);

internal sealed record ExecutionWire(ulong Seed, int Draws);
