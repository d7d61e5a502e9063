using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>Counts of pairs against those of permutations.</summary>
internal static class KnoxAnswers
{
    public static (KnoxCell[] Cells, HypothesisTest Test) Of(
        KnoxPairs pairs, long[][] permuted, double[] metres, int[] days, IReadOnlyList<Caution> left)
    {
        int columns = days.Length, count = metres.Length * columns;
        double[] expected = [.. Enumerable.Range(0, count).Select(c => pairs.InSpace[c / columns] * (double)pairs.InTime[c % columns] / pairs.All)];
        double[] spread = [.. Enumerable.Range(0, count).Select(c => Math.Sqrt(permuted.Average(counts => Math.Pow(counts[c] - expected[c], 2))))];
        double[] greatest = [.. permuted.Select(counts => Enumerable.Range(0, count).Max(c => Excess(counts[c], c)))];
        List<Caution> cautions = [Caution.Of(CautionCodes.ContagionOrBackground)];
        DatedIncidents.Say(cautions, CautionCodes.BandsWithoutPairs, "bands", pairs.InSpace.Count(number => number == 0));
        cautions.AddRange(left);
        var cells = new KnoxCell[count];
        for (int c = 0; c < count; c++)
        {
            int row = c / columns, column = c % columns;
            double[] drawn = [.. permuted.Select(counts => (double)counts[c])];
            double excess = Excess(pairs.Observed[c], c);
            cells[c] = new KnoxCell(
                row == 0 ? null : metres[row - 1], metres[row], column == 0 ? null : days[column - 1], days[column], pairs.Observed[c], expected[c],
                new HypothesisTest(SeededReplicates.PValue(drawn, pairs.Observed[c]), pairs.Observed[c], null, 1, Alternative.Greater, ContagionMethods.Knox),
                Adjusted(excess, []));
        }
        return (cells, Adjusted(Enumerable.Range(0, count).Max(c => Excess(pairs.Observed[c], c)), cautions));

        // A cell that no permutation moves says nothing.
        double Excess(long number, int c) => spread[c] > 0 ? (number - expected[c]) / spread[c] : 0;

        HypothesisTest Adjusted(double excess, IEnumerable<Caution> said) =>
            new(SeededReplicates.PValue(greatest, excess), excess, null, 1, Alternative.Greater, ContagionMethods.KnoxMaximum, said);
    }
}
