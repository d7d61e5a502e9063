using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>Tests of groups: spells are sorted by group, and within strata where there are any, and the kernel counts.</summary>
internal static class GroupTests
{
    public static GroupComparison LogRank(LogRank options, SpellTable table, string groups)
    {
        var labels = Labels(table, groups);
        var strata = options.Strata is null ? null : table.LabelCodes(options.Strata);
        int count = labels.Levels.Length;
        var ranks = new WeightedRanks(count, options.Rho, options.Gamma);
        var spells = Sorted(table, labels, strata, options.ToString());
        for (int s = 0; s < spells.Length; s += count)
        {
            var stratum = spells.AsSpan(s, count);
            double[][] ends = [.. stratum.ToArray().Select(group => group.Ends[0])];
            double[] times = RiskCounts.Distinct(ends);
            ranks.Add(Array.ConvertAll(ends, list => Counted(times, list)), Array.ConvertAll(stratum.ToArray(), group => AtRisk(times, group)));
        }
        int[] sizes = Sizes(labels);
        var compared = labels.Levels.Select((name, g) => new ComparedGroup(name, sizes[g], ranks.Observed[g], ranks.Expected[g])).ToArray();
        return new GroupComparison(table, groups, options, null, compared, Test(table, compared, ranks.Difference, ranks.Covariance, options.Method));
    }

    public static GroupComparison Gray(GrayTest options, SpellTable table, string groups)
    {
        var labels = Labels(table, groups);
        if (table.Columns.Entry is not null)
            throw new ArgumentException("Gray's test needs spells that are watched from their beginning, but some entered late.", nameof(table));
        var causes = EndCauses.Of(table);
        int asked = causes.CodeOf(options.Cause);
        int count = labels.Levels.Length, causeCount = causes.Names.Length;
        var spells = SortedSpells.By(table, labels.Codes, count, causes.Codes, causeCount, "Gray's test");
        double[] times = RiskCounts.Distinct([.. spells.SelectMany(group => group.Ends)]);
        var gray = new SubdistributionRanks(count, options.Rho);
        gray.Add(
            Array.ConvertAll(spells, group => Counted(times, group.Ends[asked])),
            Array.ConvertAll(spells, group => Others(times, group, asked)),
            Array.ConvertAll(spells, group => AtRisk(times, group)));
        int[] sizes = Sizes(labels);
        var compared = labels.Levels.Select((name, g) => new ComparedGroup(name, sizes[g], gray.Observed[g], gray.Expected[g])).ToArray();
        return new GroupComparison(table, groups, null, options, compared, Test(table, compared, gray.Difference, gray.Covariance, options.Method));
    }

    private static HypothesisTest Test(SpellTable table, ComparedGroup[] groups, double[] difference, double[] covariance, MethodId method)
    {
        var cautions = SpellCautions.Of(table, [.. groups.Where(group => group.Observed == 0).Select(group => Caution.Of(CautionCodes.GroupWithoutEnds, CautionArgument.Of("group", group.Name)))]);
        var (statistic, rank) = QuadraticForm.Of(difference, covariance);
        return rank > 0
            ? new HypothesisTest(ChiSquaredDistribution.UpperTail(statistic, rank), statistic, rank, 0, Alternative.TwoSided, method, cautions)
            : new HypothesisTest(1, null, null, 0, Alternative.TwoSided, method, cautions.Append(Caution.Of(CautionCodes.NothingToCompare)));
    }

    private static LabelColumn Labels(SpellTable table, string groups)
    {
        ArgumentNullException.ThrowIfNull(table);
        var labels = table.LabelCodes(groups);
        return labels.Levels.Length >= 2
            ? labels
            : throw new ArgumentException(FormattableString.Invariant($"A comparison needs at least two groups, but the column '{groups}' has {labels.Levels.Length}."), nameof(groups));
    }

    private static SortedSpells[] Sorted(SpellTable table, LabelColumn labels, LabelColumn? strata, string method)
    {
        int count = labels.Levels.Length;
        int[] cells = strata is null ? labels.Codes : [.. labels.Codes.Zip(strata.Codes, (group, stratum) => (stratum * count) + group)];
        return SortedSpells.By(table, cells, count * (strata?.Levels.Length ?? 1), null, 1, method);
    }

    private static int[] Sizes(LabelColumn labels)
    {
        int[] sizes = new int[labels.Levels.Length];
        foreach (int code in labels.Codes)
            sizes[code]++;
        return sizes;
    }

    private static double[] Counted(double[] times, double[] sorted)
    {
        double[] counts = new double[times.Length];
        RiskCounts.CountAt(times, sorted, counts);
        return counts;
    }

    private static double[] Others(double[] times, SortedSpells group, int asked)
    {
        double[] others = new double[times.Length];
        for (int cause = 0; cause < group.Ends.Length; cause++)
        {
            if (cause == asked)
                continue;
            double[] counts = Counted(times, group.Ends[cause]);
            for (int j = 0; j < others.Length; j++)
                others[j] += counts[j];
        }
        return others;
    }

    private static double[] AtRisk(double[] times, SortedSpells group)
    {
        double[] atRisk = new double[times.Length];
        group.CountAtRisk(times, atRisk);
        return atRisk;
    }
}
