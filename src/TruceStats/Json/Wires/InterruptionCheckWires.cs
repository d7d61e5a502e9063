using TruceStats.Interruptions;

namespace TruceStats.Json;

internal sealed record PlaceboEffectWire(string Name, LocalDate Start, NamedEstimate? Effect, string? Reason)
{
    public PlaceboEffect ToDomain() => (Effect is null) == (Reason is not null)
        ? new(Name, Start, Effect, Reason)
        : throw new FormatException("there must be either an effect or the reason why there is none.");
}

/// <summary>Placebos in time: the fit, the range and the window, and the true date's effect and rank, which are computed again on reading.</summary>
internal sealed record PlaceboDatesWire(string Version, InterruptionFit Fit, string Name, bool Throughout, int WindowBins, NamedEstimate Headline, int Rank, int Count)
{
    public static PlaceboDatesWire Of(PlaceboDates placebos) => new(
        TruceStats.Json.Headline.Version, placebos.Fit, placebos.Name, placebos.IsThroughout, placebos.WindowBins, placebos.True, placebos.Rank, placebos.Count);

    public PlaceboDates ToDomain()
    {
        var placebos = Throughout ? PlaceboDates.Throughout(Fit, Name, WindowBins) : PlaceboDates.Of(Fit, Name, WindowBins);
        TruceStats.Json.Headline.Check([Headline], [placebos.True], Version);
        TruceStats.Json.Headline.Check("The rank and the number of false dates", (Rank, Count), (placebos.Rank, placebos.Count), Version);
        return placebos;
    }
}

internal sealed record PostponementWire(string Version, InterruptionFit Fit, string Name, int BinsAfter, Execution Execution, IReadOnlyList<NamedEstimate> Headline)
{
    public static PostponementWire Of(Postponement postponement) => new(
        TruceStats.Json.Headline.Version, postponement.Asked, postponement.Name, postponement.BinsAfter, postponement.Fit.Execution, Answers(postponement));

    public Postponement ToDomain()
    {
        var postponement = Postponement.Of(Fit, Name, BinsAfter, Execution);
        TruceStats.Json.Headline.Check(Headline, Answers(postponement), Version);
        return postponement;
    }

    private static NamedEstimate[] Answers(Postponement postponement) =>
        [new("averted", postponement.Averted), new("excess", postponement.Excess), new("net", postponement.Net)];
}

/// <summary>The test of what was looked for: dates where a period is given, and the shape's parameter otherwise.</summary>
internal sealed record SupremumTestWire(string Version, InterruptionFit Fit, string Name, StudyPeriod? Searched, int Replicates, ulong Seed, NamedEstimate Headline)
{
    public static SupremumTestWire Of(SupremumTest test) => new(
        TruceStats.Json.Headline.Version, test.Fit, test.Name, test.Options.Searched, test.Options.Replicates, test.Options.Seed, new(test.Name, test.Effect, test.Test));

    public SupremumTest ToDomain()
    {
        var execution = Fit.Execution with { Seed = Seed };
        var test = Searched is null
            ? SupremumTest.OfParameter(Fit, Name, Replicates, execution)
            : SupremumTest.OfDate(Fit, Name, Searched, Replicates, execution);
        TruceStats.Json.Headline.Check([Headline], [new(test.Name, test.Effect, test.Test)], Version);
        return test;
    }
}

internal sealed record InterruptionPowerWire(
    IInterruptionModel Model, OutcomeSeries Layout, IReadOnlyList<double> Expected, IReadOnlyList<Interruption> Interruptions, string Name,
    double NoiseDeviation, double NoiseCorrelation, double Alpha, Alternative Alternative, int Runs, Execution Execution)
{
    public static InterruptionPowerWire Of(InterruptionPower power) => new(
        power.Model, power.Layout, power.Expected, power.Interruptions, power.Name,
        power.NoiseDeviation, power.NoiseCorrelation, power.Alpha, power.Alternative, power.Runs, power.Execution);

    public InterruptionPower ToDomain() => new(Model, Layout, Expected, Interruptions, Name)
    {
        NoiseDeviation = NoiseDeviation,
        NoiseCorrelation = NoiseCorrelation,
        Alpha = Alpha,
        Alternative = Alternative,
        Runs = Runs,
        Execution = Execution,
    };
}
