using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>Cumulative incidence of every end, day by day.</summary>
internal sealed class IncidenceSteps
{
    private readonly EndCauses _causes;

    private IncidenceSteps(EndCauses causes, double[] times, double lastDay)
    {
        _causes = causes;
        Times = times;
        LastDay = lastDay;
        Incidence = [.. causes.Names.Select(_ => new double[times.Length])];
        Variance = [.. causes.Names.Select(_ => new double[times.Length])];
    }

    public string[] Causes => _causes.Names;

    public int WithoutName => _causes.WithoutName;

    public double[] Times { get; }

    public double LastDay { get; }

    public double[][] Incidence { get; }

    public double[][] Variance { get; }

    public bool NoneIsLeft { get; private set; }

    public double? EmptiedAt { get; private set; }

    public static IncidenceSteps Of(SpellTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var causes = EndCauses.Of(table);
        var spells = SortedSpells.By(table, new int[table.Count], 1, causes.Codes, causes.Names.Length, "Aalen–Johansen")[0];
        double last = spells.Ends.Append(spells.On).Max(list => list is [.., var day] ? day : 0);
        var steps = new IncidenceSteps(causes, RiskCounts.Distinct(spells.Ends), last);
        double[] atRisk = new double[steps.Times.Length], all = new double[steps.Times.Length];
        spells.CountAtRisk(steps.Times, atRisk);
        double[][] events = Array.ConvertAll(spells.Ends, list => new double[steps.Times.Length]);
        for (int cause = 0; cause < events.Length; cause++)
        {
            RiskCounts.CountAt(steps.Times, spells.Ends[cause], events[cause]);
            for (int j = 0; j < all.Length; j++)
                all[j] += events[cause][j];
        }
        for (int cause = 0; cause < events.Length; cause++)
            ProductLimit.Incidence(atRisk, all, events[cause], steps.Incidence[cause], steps.Variance[cause]);
        steps.LookForNone(atRisk, all);
        return steps;
    }

    public int CodeOf(string cause) => _causes.CodeOf(cause);

    private void LookForNone(double[] atRisk, double[] ended)
    {
        for (int j = 0; j < Times.Length && !NoneIsLeft; j++)
        {
            NoneIsLeft = atRisk[j] == ended[j];
            EmptiedAt = NoneIsLeft && Times[j] < LastDay ? Times[j] : null;
        }
    }
}
