namespace TruceStats.References.Calls;

/// <summary>Power, exposure needed and smallest detectable ratio of the two-sided conditional tests.</summary>
internal static class RatePowerCalls
{
    public static IReadOnlyList<GoldenCall> All => [Power, ExposureNeeded, SmallestDetectable];

    private static GoldenCall Power { get; } = new("rate-ratio/power", arguments =>
        new GoldenAnswer { ["power"] = DesignOf(arguments).Power(arguments.Number("ratio"), After(arguments)) });

    private static GoldenCall ExposureNeeded { get; } = new("rate-ratio/exposure-needed", arguments =>
        new GoldenAnswer { ["exposureAfter"] = DesignOf(arguments).ExposureNeeded(arguments.Number("ratio"), arguments.Number("power")).Amount });

    private static GoldenCall SmallestDetectable { get; } = new("rate-ratio/smallest-detectable", arguments =>
    {
        var design = DesignOf(arguments);
        double power = arguments.Number("power");
        return new GoldenAnswer
        {
            ["below"] = design.SmallestDetectableFall(After(arguments), power),
            ["above"] = design.SmallestDetectableRise(After(arguments), power),
        };
    });

    private static RatePower DesignOf(GoldenArguments arguments) =>
        new(arguments.Number("rateBefore"), Exposure.Days(arguments.Number("exposureBefore")))
        {
            Alpha = arguments.Number("alpha"),
            Method = arguments.Text("method") switch
            {
                "exact" => RateRatioMethod.Exact,
                "midp" => RateRatioMethod.MidP,
                string other => throw new FormatException($"The method {other} is not known."),
            },
        };

    private static Exposure After(GoldenArguments arguments) => Exposure.Days(arguments.Number("exposureAfter"));
}
