using TruceStats.Interruptions;
using TruceStats.Numerics;

namespace TruceStats.Compliance;

/// <summary>All that a fit computes once, whatever the level: the likelihood's maximum, the posteriors, and the draws of ranks and shares.</summary>
internal sealed class PooledAnswer
{
    private PooledAnswer(PooledData data, GroupModel groups, GroupLikelihood? likelihood, GroupPosterior posterior)
    {
        Data = data;
        Groups = groups;
        Likelihood = likelihood;
        Centre = posterior.Centre();
        Spread = posterior.Spread();
        NewUnit = posterior.Effect(GroupModel.NewGroup);
        Effects = new GridDensity[groups.Groups];
        Ranks = new int[groups.Groups][];
    }

    public PooledData Data { get; }

    public GroupModel Groups { get; }

    /// <summary>Null where no unit has events on a side, so that there is no maximum.</summary>
    public GroupLikelihood? Likelihood { get; }

    public GridDensity Centre { get; }

    public GridDensity Spread { get; }

    public GridDensity NewUnit { get; }

    public GridDensity[] Effects { get; }

    /// <summary>The rank of each unit in each draw, sorted.</summary>
    public int[][] Ranks { get; }

    /// <summary>In each draw the number of units whose rate fell, sorted.</summary>
    public int[] Fell { get; private set; } = [];

    /// <summary>In each draw the number of units that kept to it, sorted.</summary>
    public int[] Kept { get; private set; } = [];

    public static PooledAnswer Of(PooledRateChange model, PooledData data, Execution execution, CancellationToken cancellation)
    {
        var groups = data.Groups(model.Model);
        double common = data.CommonLogRatio();
        var likelihood = double.IsFinite(common) ? GroupLikelihood.Maximize(groups, common) : null;
        double start = double.IsFinite(common) ? common : Start(data);
        var silent = execution with { Progress = null };
        var posterior = GroupPosterior.Of(
            groups, model.SpreadPriorScale, start, (parts, part) => InParallel.Run(parts, silent, () => 0, (i, _) => part(i), cancellation));
        var answer = new PooledAnswer(data, groups, likelihood, posterior);
        InParallel.Run(groups.Groups, silent, () => 0, (i, _) => answer.Effects[i] = posterior.Effect(i), cancellation);
        answer.DrawRanks(posterior, Math.Log(1 - model.KeptShare), execution, cancellation);
        return answer;
    }

    // Half an event on the side that has none.
    private static double Start(PooledData data)
    {
        double before = data.HasExpected ? data.Offsets.Sum(Math.Exp) : data.Before.Sum() + 0.5;
        return Math.Log((data.After.Sum() + 0.5) / before) - (data.HasExpected ? 0 : data.Offsets.Average());
    }

    private void DrawRanks(GroupPosterior posterior, double kept, Execution execution, CancellationToken cancellation)
    {
        int units = Groups.Groups, draws = execution.Draws;
        int[] fellBelow = new int[draws], keptBelow = new int[draws];
        for (int i = 0; i < units; i++)
            Ranks[i] = new int[draws];
        var random = new RandomStream(execution.Seed);
        InParallel.Run(draws, execution, () => (Effects: new double[units], Order: new int[units]), (d, room) =>
        {
            posterior.Draw(random.Split(d), room.Effects);
            fellBelow[d] = room.Effects.Count(effect => effect < 0);
            keptBelow[d] = room.Effects.Count(effect => effect <= kept);
            for (int i = 0; i < units; i++)
                room.Order[i] = i;
            Array.Sort(room.Effects, room.Order);
            for (int rank = 0; rank < units; rank++)
                Ranks[room.Order[rank]][d] = rank + 1;
        }, cancellation);
        foreach (int[] ranks in Ranks)
            Array.Sort(ranks);
        Array.Sort(fellBelow);
        Array.Sort(keptBelow);
        (Fell, Kept) = (fellBelow, keptBelow);
    }
}
