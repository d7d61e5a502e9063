namespace TruceStats.Numerics;

/// <summary>
/// Points of several kinds that excite one another: λᵢ(t) = μᵢ + Σⱼ αᵢⱼ Σ β exp(−β (t − tⱼ)), one decay β = exp u for all (Hawkes 1971, Biometrika 58:83–90; Ozaki 1979).
/// Block i holds the points of kind i, and its columns the background and the kinds in their order.
/// </summary>
internal sealed class PointDecayModel : DecayModel
{
    private readonly PointStretches _points;
    private readonly int[] _kinds;
    private readonly int _count;
    private readonly double[] _decays;

    /// <param name="points">The points of all kinds.</param>
    /// <param name="kinds">The kind of each, from 0 on; empty where there is one kind.</param>
    /// <param name="count">How many kinds there are.</param>
    public PointDecayModel(PointStretches points, int[] kinds, int count)
        : base(Made(points, kinds, count))
    {
        _points = points;
        _kinds = kinds.Length == 0 ? new int[points.Count] : kinds;
        _count = count;
        _decays = new double[points.Count];
    }

    public override DecayModel Copy()
    {
        var copy = new PointDecayModel(_points, _kinds, _count) { Lowest = Lowest, Highest = Highest };
        copy.TakeFrom(this);
        return copy;
    }

    protected override void Fill(double decay)
    {
        double beta = Math.Exp(decay);
        for (int i = 0; i < _decays.Length; i++)
            _decays[i] = -beta * _points.Gaps[i];
        VectorLoops.Exp(_decays, _decays);
        Span<double> a = new double[_count], b = new double[_count];
        var rows = new int[_count];
        Begin(block => (block.Totals, block.TotalsByDecay));
        for (int s = 0; s < _points.Tails.Length; s++)
        {
            a.Clear();
            b.Clear();
            int first = _points.First[s], end = _points.First[s + 1];
            for (int k = first; k < end; k++)
            {
                double gap = _points.Gaps[k], e = _decays[k];
                int kind = _kinds[k], row = rows[kind]++;
                var block = Blocks[kind];
                for (int j = 0; j < _count; j++)
                {
                    b[j] = e * (b[j] + (gap * a[j]));
                    a[j] *= e;
                    block.Design[((j + 1) * block.Rows) + row] = beta * a[j];
                    block.ByDecay[((j + 1) * block.Rows) + row] = beta * (a[j] - (beta * b[j]));
                }
                a[kind] += 1;
            }
            double tail = _points.Tails[s], last = Math.Exp(-beta * tail);
            for (int j = 0; j < _count; j++)
            {
                double left = last * a[j], aged = last * (b[j] + (tail * a[j]));
                foreach (var block in Blocks)
                {
                    block.Totals[j + 1] -= left;
                    block.TotalsByDecay[j + 1] += beta * aged;
                }
            }
        }
        foreach (var block in Blocks)
        {
            for (int j = 0; j < _count; j++)
                block.Totals[j + 1] += Blocks[j].Rows;
        }
    }

    protected override void FillTwice(double decay)
    {
        double beta = Math.Exp(decay);
        Span<double> a = new double[_count], b = new double[_count], c = new double[_count];
        var rows = new int[_count];
        Begin(block => (block.TotalsByDecayTwice, block.TotalsByDecayTwice));
        for (int s = 0; s < _points.Tails.Length; s++)
        {
            a.Clear();
            b.Clear();
            c.Clear();
            int first = _points.First[s], end = _points.First[s + 1];
            for (int k = first; k < end; k++)
            {
                int kind = _kinds[k], row = rows[kind]++;
                var block = Blocks[kind];
                double e = _decays[k];
                Age(_points.Gaps[k], e, a, b, c);
                for (int j = 0; j < _count; j++)
                    block.ByDecayTwice[((j + 1) * block.Rows) + row] = beta * (a[j] - (3 * beta * b[j]) + (beta * beta * c[j]));
                a[kind] += 1;
            }
            Age(_points.Tails[s], Math.Exp(-beta * _points.Tails[s]), a, b, c);
            foreach (var block in Blocks)
            {
                for (int j = 0; j < _count; j++)
                    block.TotalsByDecayTwice[j + 1] += (beta * b[j]) - (beta * beta * c[j]);
            }
        }
    }

    private static void Age(double gap, double e, Span<double> a, Span<double> b, Span<double> c)
    {
        for (int j = 0; j < a.Length; j++)
        {
            c[j] = e * (c[j] + (gap * ((2 * b[j]) + (gap * a[j]))));
            b[j] = e * (b[j] + (gap * a[j]));
            a[j] *= e;
        }
    }

    private void Begin(Func<AdditiveMeans, (double[], double[])> totals)
    {
        foreach (var block in Blocks)
        {
            var (one, other) = totals(block);
            Array.Clear(one, 1, _count);
            Array.Clear(other, 1, _count);
        }
    }

    private static AdditiveMeans[] Made(PointStretches points, int[] kinds, int count)
    {
        var blocks = new AdditiveMeans[count];
        for (int i = 0; i < count; i++)
        {
            int kind = i, rows = kinds.Length == 0 ? points.Count : kinds.Count(other => other == kind);
            var block = new AdditiveMeans(rows, count + 1);
            block.Design.AsSpan(0, rows).Fill(1);
            block.Totals[0] = points.Length;
            block.Theta[0] = rows / points.Length / 2;
            block.Theta.AsSpan(1).Fill(0.5 / count);
            blocks[i] = block;
        }
        return blocks;
    }
}
