using TruceStats.Compliance;

namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static IEnumerable<object> Compliance()
    {
        var model = new PooledRateChange { KeptShare = 0.375 };
        var drawn = new Execution { Seed = 1234567, Draws = 123 };
        ComparedUnit[] units = [.. Enumerable.Range(0, 6).Select(i => ComparedUnit.Of($"place-{i}", Pair(20 + (7 * i), 4 + (i * i))))];
        ComparedUnit[] expected = [.. Enumerable.Range(0, 5).Select(i => ComparedUnit.OfExpected($"place-{i}", 3 * i, 4.25 + i))];
        var parties = Parties();
        var fit = model.Fit(units, drawn, CancellationToken.None);
        var ofParties = model.Fit(parties, drawn, CancellationToken.None).At(0.975);
        return
        [
            model,
            model with { Model = PoolingModel.BetaBinomial, Level = 0.975, SpreadPriorScale = 0.5, AssumePoisson = true, SeveralPerpetrators = SeveralPerpetrators.CountForEach },
            units[0],
            expected[1],
            parties,
            parties.Changes[0],
            parties.Changes[1],
            fit,
            (model with { Model = PoolingModel.GammaPoisson }).Fit(expected, drawn, CancellationToken.None),
            ofParties,
            ofParties.Attribution[0],
            ofParties.Attribution[1],
            fit.Changes[0],
            fit.Changes[^1],
            fit.Heterogeneity,
            ofParties.Heterogeneity,
            fit.Funnel(0.95),
            fit.Funnel(0.998),
            fit.Funnel(0.95).Points[0],
            fit.Funnel(0.95).Points[1],
        ];
    }

    private static RateChange Pair(long before, long after) => RateChange.Between(Tally.Of(before, Exposure.Days(60)), Tally.Of(after, Exposure.Days(30)));

    private static PartyChanges Parties()
    {
        LocalDate start = new(2016, 1, 1);
        ActorId[] names = [.. Enumerable.Range(0, 5).Select(i => ActorId.Of($"faction-{i}"))];
        var log = IncidentLog.Of(Enumerable.Range(0, 90).Select(day => Incident.Of(
            IncidentKind.Homicide, start.PlusDays(day), by: day % 6 == 5 ? null : [names[day % 6]])));
        var windows = TruceWindows.Of(StudyPeriod.OfDays(start, 60), null, StudyPeriod.OfDays(start.PlusDays(60), 30), null);
        var register = ActorRegister.Of(names.Select(name => Actor.Of(name, name.Value, ActorKind.Faction)));
        return PartyChanges.Of(log, new CountingRule { Resolution = Resolution.Day, Coverage = StudyPeriod.OfDays(start, 90) }, names, windows, register, SeveralPerpetrators.Refuse);
    }
}
