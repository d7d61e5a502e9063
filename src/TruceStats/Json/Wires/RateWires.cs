namespace TruceStats.Json;

internal sealed record BlockBootstrapWire(ulong Seed, int? BlockLength, int Replicates)
{
    public static BlockBootstrapWire Of(BlockBootstrapRatio method) => new(method.Seed, method.BlockLength, method.Replicates);

    public BlockBootstrapRatio ToDomain() => new(Seed, BlockLength, Replicates);
}

internal sealed record RateChangeOptionsWire(IRateRatioInterval? Method, double Level);

internal sealed record GammaPriorWire(double Shape, Exposure? Exposure)
{
    // Without an exposure there is one prior only, Jeffreys'.
    public GammaPrior ToDomain()
    {
        if (Exposure is not null)
            return GammaPrior.Of(Shape, Exposure);
        return Shape.Equals(GammaPrior.Jeffreys.Shape) ? GammaPrior.Jeffreys : throw new FormatException("without an exposure the shape must be that of the Jeffreys prior.");
    }
}

internal sealed record RateDispersionWire(double Raw, double DegreesOfFreedom, int Bins, double? FromIncidents)
{
    public RateDispersion ToDomain() =>
        Raw >= 0 && DegreesOfFreedom > 0 && Bins > DegreesOfFreedom && !(FromIncidents < 0)
            ? new(Raw, DegreesOfFreedom, Bins, FromIncidents)
            : throw new FormatException("its figures must be 0 or more, and its degrees of freedom above 0 and fewer than its bins.");
}

internal sealed record AvertedEventsWire(Estimate RateDifference, Estimate CounterfactualMean, Estimate CounterfactualDraw);

internal sealed record RatePowerWire(double RateBefore, Exposure Before, IRateRatioTest Method, double Alpha, double NullRatio, Alternative Alternative)
{
    public RatePower ToDomain() => new(RateBefore, Before) { Method = Method, Alpha = Alpha, NullRatio = NullRatio, Alternative = Alternative };
}

/// <summary>One rate: the tally and the unit, and the default estimate that is computed again on reading.</summary>
internal sealed record RateWire(string Version, Tally Tally, Unit Unit, Estimate Headline)
{
    public static RateWire Of(Rate rate) => new(TruceStats.Json.Headline.Version, rate.Tally, rate.Unit, rate.Estimate());

    public Rate ToDomain()
    {
        var rate = Rate.Of(Tally).Per(Unit);
        TruceStats.Json.Headline.Check(Headline, rate.Estimate(), Version);
        return rate;
    }
}

/// <summary>A rate change: two tallies, or two stretches of bins, the options, and the ratio that is computed again on reading.</summary>
internal sealed record RateChangeWire(
    string Version, Tally? Before, Tally? After, CountSeries? BinsBefore, CountSeries? BinsAfter, RateChangeOptions Options, Estimate Headline)
{
    public static RateChangeWire Of(RateChange change)
    {
        bool binned = change.BinsBefore is not null;
        return new RateChangeWire(
            TruceStats.Json.Headline.Version, binned ? null : change.Before, binned ? null : change.After, change.BinsBefore, change.BinsAfter, change.Options, change.Ratio());
    }

    public RateChange ToDomain()
    {
        var change = (Before, After, BinsBefore, BinsAfter) switch
        {
            ({ } before, { } after, null, null) => RateChange.Between(before, after),
            (null, null, { } before, { } after) => RateChange.Between(before, after),
            _ => throw new FormatException("either two tallies or two series of bins must be given."),
        };
        change = change.With(Options);
        TruceStats.Json.Headline.Check(Headline, change.Ratio(), Version);
        return change;
    }
}

internal sealed record StratifiedRateChangeWire(string Version, IReadOnlyList<RateChange> Strata, Estimate Headline)
{
    public static StratifiedRateChangeWire Of(StratifiedRateChange change) => new(TruceStats.Json.Headline.Version, change.Strata, change.Ratio());

    public StratifiedRateChange ToDomain()
    {
        var change = StratifiedRateChange.Of(Strata);
        TruceStats.Json.Headline.Check(Headline, change.Ratio(), Version);
        return change;
    }
}

internal sealed record RateTrendWire(string Version, CountSeries Series, Estimate Headline)
{
    public static RateTrendWire Of(RateTrend trend) => new(TruceStats.Json.Headline.Version, trend.Series, trend.RatioPerYear());

    public RateTrend ToDomain()
    {
        var trend = RateTrend.Of(Series);
        TruceStats.Json.Headline.Check(Headline, trend.RatioPerYear(), Version);
        return trend;
    }
}
