using TruceStats.Numerics;

namespace TruceStats.Compliance;

/// <summary>Units as numbers, checked: counts divided by their dispersion where that is known, and the offsets that their exposures make.</summary>
internal sealed class PooledData
{
    private PooledData(PooledRateChange model, ComparedUnit[] units)
    {
        Units = units;
        Dispersion = DispersionOf(units);
        Scale = model.AssumePoisson ? 1 : Dispersion?.Used ?? 1;
        Before = [.. units.Select(unit => (unit.Change?.Before.Events ?? 0) / Scale)];
        After = [.. units.Select(unit => unit.Events / Scale)];
        HasExpected = units[0].Expected is not null;
        // Of a unit with an expected count the offset is that of the mean, not of the odds.
        Offsets = [.. units.Select(unit => unit.Expected is { } expected
            ? Math.Log(expected / Scale)
            : Math.Log(unit.Change!.After.Exposure.Amount) - Math.Log(unit.Change.Before.Exposure.Amount))];
        SideWithoutEvents = After.Sum() == 0 ? "after" : !HasExpected && Before.Sum() == 0 ? "before" : null;
    }

    public ComparedUnit[] Units { get; }

    /// <summary>How much more than Poisson bins vary within units, all units together; null where the bins of some unit with events are not known.</summary>
    public RateDispersion? Dispersion { get; }

    /// <summary>What counts are divided by.</summary>
    public double Scale { get; }

    public double[] Before { get; }

    public double[] After { get; }

    public double[] Offsets { get; }

    public bool HasExpected { get; }

    /// <summary>Where no unit has events; null where both sides have some.</summary>
    public string? SideWithoutEvents { get; }

    public static PooledData Of(PooledRateChange model, ComparedUnit[] units) => new(model, units);

    public static void Check(PooledRateChange model, ComparedUnit[] units)
    {
        if (model.Model == PoolingModel.Unstated)
            throw new InvalidOperationException("No model is named: choose normal–binomial, beta-binomial or, for expected counts from outside the data, gamma–Poisson.");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            ArgumentNullException.ThrowIfNull(unit, nameof(units));
            if (!keys.Add(unit.Key))
                throw new ArgumentException($"Keys of units must be unique, but '{unit.Key}' stands twice.", nameof(units));
        }

        int withEvents = units.Count(unit => unit.Expected is not null || unit.HasEvents);
        if (withEvents < PooledRateChange.FewestUnits)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Pooling needs at least {PooledRateChange.FewestUnits} units with events, but of {units.Length} only {withEvents} have any: compare so few one by one."),
                nameof(units));
        }

        CheckKind(model, units);
    }

    /// <summary>The model of groups; in it, a unit is a group.</summary>
    public GroupModel Groups(PoolingModel model)
    {
        if (HasExpected)
            return new GammaPoissonModel(After, [.. Offsets.Select(Math.Exp)]);
        double before = Units.Sum(unit => unit.Change!.Before.Exposure.Amount), after = Units.Sum(unit => unit.Change!.After.Exposure.Amount);
        var counts = new PairedCounts(Before, After, Offsets, Math.Log(after / before));
        return model == PoolingModel.BetaBinomial ? new BetaBinomialModel(counts) : new NormalBinomialModel(counts);
    }

    /// <summary>The log of the ratio that maximum likelihood gives where all units share one; infinite where a side has no events.</summary>
    public double CommonLogRatio()
    {
        if (SideWithoutEvents is { } side)
            return side == "after" ? double.NegativeInfinity : double.PositiveInfinity;
        if (HasExpected)
            return Math.Log(After.Sum() / Offsets.Sum(Math.Exp));
        double Score(double log)
        {
            double score = -After.Sum();
            for (int i = 0; i < After.Length; i++)
                score += (Before[i] + After[i]) * Elementary.Logistic(log + Offsets[i]);
            return score;
        }

        // At the least and the largest offset all units would lie on one side of it.
        double odds = Math.Log(After.Sum() / Before.Sum());
        return RisingRoot.Find(Score, odds - Offsets.Max(), odds - Offsets.Min());
    }

    private static void CheckKind(PooledRateChange model, ComparedUnit[] units)
    {
        bool expected = units[0].Expected is not null;
        if (units.Any(unit => unit.Expected is not null != expected))
            throw new ArgumentException("Units must all have a baseline of their own, or all an expected count.", nameof(units));
        if (expected && model.Model != PoolingModel.GammaPoisson)
            throw new ArgumentException($"Units with an expected count from outside the data need the gamma–Poisson model, not {PooledMethods.Name(model.Model)}.", nameof(units));
        if (!expected && model.Model == PoolingModel.GammaPoisson)
        {
            throw new ArgumentException(
                "The gamma–Poisson model takes the expected count as known, but these units have uncertain baselines of their own: choose normal–binomial or beta-binomial.", nameof(units));
        }

        foreach (var unit in units)
        {
            if (unit.Change is not { } change)
                continue;
            var first = units[0].Change!;
            if (change.After.Exposure.Unit != first.After.Exposure.Unit || change.After.What != first.After.What)
                throw new ArgumentException($"Units must count one quantity over one unit of exposure, but '{unit.Key}' differs from '{units[0].Key}'.", nameof(units));
        }
    }

    private static RateDispersion? DispersionOf(ComparedUnit[] units)
    {
        double sum = 0, degrees = 0;
        int bins = 0;
        foreach (var unit in units.Where(unit => unit.HasEvents))
        {
            if (unit.Change?.Dispersion is not { } one)
                return null;
            sum += one.Raw * one.DegreesOfFreedom;
            degrees += one.DegreesOfFreedom;
            bins += one.Bins;
        }

        return degrees > 0 ? new RateDispersion(sum / degrees, degrees, bins, null) : null;
    }
}
