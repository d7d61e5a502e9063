using TruceStats.Contagion;

namespace TruceStats.Json;

internal sealed record EventTimesWire(IReadOnlyList<double> Days, PeriodSet Coverage, ulong? SpreadSeed, IReadOnlyList<Caution> Cautions)
{
    public EventTimes ToDomain()
    {
        var checkedTimes = EventTimes.Of(Days, Coverage);
        return SpreadSeed is null && Cautions.Count == 0 ? checkedTimes : new EventTimes([.. Days], Coverage, SpreadSeed, Cautions);
    }
}

internal sealed record ActorEventsWire(IReadOnlyList<ActorId> Actors, IReadOnlyList<EventTimes> Events, IReadOnlyList<Caution> Cautions)
{
    public static ActorEventsWire Of(ActorEvents events) => new(events.Actors, [.. events.Actors.Select(actor => events[actor])], events.Cautions);

    public ActorEvents ToDomain()
    {
        if (Actors.Count != Events.Count)
            throw new FormatException("there must be events for each actor.");
        var byActor = new Dictionary<ActorId, EventTimes>(Actors.Zip(Events, KeyValuePair.Create));
        _ = ActorEvents.Of(byActor);
        return new ActorEvents(byActor, Cautions);
    }
}

internal sealed record LocatedEventsWire(
    bool OnEarth, IReadOnlyList<double> First, IReadOnlyList<double> Second, IReadOnlyList<LocalDate> Dates, IReadOnlyList<Caution> Cautions)
{
    public LocatedEvents ToDomain()
    {
        var checkedEvents = OnEarth ? LocatedEvents.OnEarth(First, Second, Dates) : LocatedEvents.OnPlane(First, Second, Dates);
        return Cautions.Count == 0 ? checkedEvents : new LocatedEvents(OnEarth, [.. First], [.. Second], [.. Dates], Cautions);
    }
}

internal sealed record HawkesProcessWire(double? ShortestHalfLife, double? LongestHalfLife)
{
    public HawkesProcess ToDomain() => new() { ShortestHalfLife = ShortestHalfLife, LongestHalfLife = LongestHalfLife };
}

internal sealed record BinnedContagionWire(bool AssumePoisson);

internal sealed record MutualExcitationWire(double? ShortestHalfLife, double? LongestHalfLife)
{
    public MutualExcitation ToDomain() => new() { ShortestHalfLife = ShortestHalfLife, LongestHalfLife = LongestHalfLife };
}

/// <summary>A fitted process: model, events and level, and the estimates, which are computed again on reading.</summary>
internal sealed record HawkesFitWire(string Version, HawkesProcess Model, EventTimes Events, double Level, IReadOnlyList<NamedEstimate> Headline)
{
    public static HawkesFitWire Of(HawkesFit fit) => new(TruceStats.Json.Headline.Version, fit.Model, fit.Events, fit.Level, fit.Estimates);

    public HawkesFit ToDomain()
    {
        var fit = Model.Fit(Events).At(Level);
        TruceStats.Json.Headline.Check(Headline, fit.Estimates, Version);
        return fit;
    }
}

internal sealed record BinnedContagionFitWire(string Version, BinnedContagion Model, CountSeries Series, double Level, IReadOnlyList<NamedEstimate> Headline)
{
    public static BinnedContagionFitWire Of(BinnedContagionFit fit) => new(TruceStats.Json.Headline.Version, fit.Model, fit.Series, fit.Level, fit.Estimates);

    public BinnedContagionFit ToDomain()
    {
        var fit = Model.Fit(Series).At(Level);
        TruceStats.Json.Headline.Check(Headline, fit.Estimates, Version);
        return fit;
    }
}

internal sealed record RetaliationMatrixWire(string Version, MutualExcitation Model, ActorEvents Events, double Level, IReadOnlyList<NamedEstimate> Headline)
{
    public static RetaliationMatrixWire Of(RetaliationMatrix fit) => new(TruceStats.Json.Headline.Version, fit.Model, fit.Events, fit.Level, fit.BranchingRatios);

    public RetaliationMatrix ToDomain()
    {
        var fit = Model.Fit(Events).At(Level);
        TruceStats.Json.Headline.Check(Headline, fit.BranchingRatios, Version);
        return fit;
    }
}

internal sealed record KnoxCellWire(
    double? AboveMetres, double Metres, int? AboveDays, int Days, long Observed, double Expected, HypothesisTest Test, HypothesisTest AdjustedTest);

/// <summary>A Knox test: events, bands, permutations and seed, and the ratio and test of each cell, which are computed again on reading.</summary>
internal sealed record KnoxTestWire(
    string Version, LocatedEvents Events, IReadOnlyList<double> Metres, IReadOnlyList<int> Days, int Permutations, ulong Seed, IReadOnlyList<NamedEstimate> Headline)
{
    public static KnoxTestWire Of(KnoxTest test) => new(
        TruceStats.Json.Headline.Version, test.Events, test.Metres, test.Days, test.Permutations, test.Seed, Answers(test));

    public KnoxTest ToDomain()
    {
        var test = KnoxTest.Of(Events, Metres, Days, Permutations, new Execution { Seed = Seed });
        TruceStats.Json.Headline.Check(Headline, Answers(test), Version);
        return test;
    }

    private static NamedEstimate[] Answers(KnoxTest test) => [.. test.Cells.Select(cell => new NamedEstimate(cell.Place + " and " + cell.Time, cell.Ratio, cell.AdjustedTest))];
}
