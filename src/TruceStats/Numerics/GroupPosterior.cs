using MathNet.Numerics.Integration;

namespace TruceStats.Numerics;

/// <summary>
/// What is known of a <see cref="GroupModel"/> once its centre and spread are integrated over: half-normal prior of the spread, Jeffreys' prior of the centre. The
/// integral is a sum over nodes, Gauss–Legendre in the spread and equally spaced in the centre, whose weights are the posterior probabilities.
/// </summary>
internal sealed class GroupPosterior
{
    private const int SpreadNodes = 40;
    private const double Drop = 16, Forgotten = 1e-9;

    // So far out the prior leaves nothing, whatever the data.
    private const double MostScales = 10;

    private readonly GroupModel _model;
    private readonly double[] _centres, _spreads, _weights, _cumulated;
    private readonly double[][] _logMarginals;
    private readonly SpreadNode[] _nodes;
    private readonly double _top;

    private GroupPosterior(GroupModel model, SpreadNode[] nodes, double lowest, double highest)
    {
        _model = model;
        _nodes = nodes;
        (LowestSpread, HighestSpread) = (lowest, highest);
        _top = nodes.Max(node => node.LogPosterior.Max());
        (SpreadNode Node, int Index, double Weight)[] all =
            [.. nodes.SelectMany(node => node.Centres.Select((_, i) => (node, i, node.Length * node.Step * Math.Exp(node.LogPosterior[i] - _top))))];
        double total = all.Sum(one => one.Weight);
        (SpreadNode Node, int Index, double Weight)[] kept = [.. all.Where(one => one.Weight > Forgotten * total)];
        total = kept.Sum(one => one.Weight);
        _centres = [.. kept.Select(one => one.Node.Centres[one.Index])];
        _spreads = [.. kept.Select(one => one.Node.Effective)];
        _weights = [.. kept.Select(one => one.Weight / total)];
        _logMarginals = [.. Enumerable.Range(0, model.Groups).Select(group => (double[])[.. kept.Select(one => one.Node.LogMarginals[one.Index][group])])];
        _cumulated = new double[_weights.Length];
        double sum = 0;
        for (int k = 0; k < _weights.Length; k++)
            _cumulated[k] = sum += _weights[k];
    }

    public double LowestSpread { get; }

    public double HighestSpread { get; }

    public int Nodes => _weights.Length;

    /// <summary>The posterior; the parts, one a node of the spread, may run in any order.</summary>
    /// <param name="model">The model.</param>
    /// <param name="scale">The scale of the half-normal prior of the spread.</param>
    /// <param name="start">A centre to start from.</param>
    /// <param name="run">Runs a number of parts.</param>
    public static GroupPosterior Of(GroupModel model, double scale, double start, Action<int, Action<int>> run)
    {
        var search = new CentreSearch(model, scale);
        double highest = 0.25, best = double.NegativeInfinity, bestSpread = 0, centre = start;
        var tried = new List<(double Spread, double Value)>();
        for (double spread = 1.0 / 64; ; spread *= Math.Sqrt(2))
        {
            var peak = search.Peak(spread, centre);
            centre = peak.Centre;
            tried.Add((spread, peak.Laplace));
            if (peak.Laplace > best)
                (best, bestSpread) = (peak.Laplace, spread);
            highest = spread;
            if (peak.Laplace < best - Drop || spread > MostScales * scale)
                break;
        }

        double lowest = tried.Where(one => one.Spread < bestSpread && one.Value < best - Drop).Select(one => one.Spread).DefaultIfEmpty(0).Max();
        var nodes = new SpreadNode[SpreadNodes];
        var rule = new GaussLegendreRule(lowest, highest, SpreadNodes);
        run(SpreadNodes, j => nodes[j] = search.Node(rule.Abscissas[j], rule.Weights[j], start));
        return new GroupPosterior(model, nodes, lowest, highest);
    }

    /// <summary>The distribution of the centre.</summary>
    public GridDensity Centre()
    {
        var widest = _nodes.MaxBy(node => node.LogPosterior.Max())!;
        double narrow = _nodes.Where(node => node.LogPosterior.Max() > _top - 10).Min(node => node.Step);
        return GridDensity.Of(x => _nodes.Sum(node => node.Length * Math.Exp(node.At(x) - _top)), widest.Mode, narrow);
    }

    /// <summary>The distribution of the spread.</summary>
    public GridDensity Spread()
    {
        double[] logs = [.. _nodes.Select(node => Math.Log(node.Step * node.LogPosterior.Sum(value => Math.Exp(value - _top))))];
        double[] places = [.. _nodes.Select(node => node.Spread)];
        double[] factors = Barycentric(places);
        double At(double spread) => spread > HighestSpread || spread < LowestSpread ? 0 : Math.Exp(Interpolated(places, factors, logs, spread));
        double step = (HighestSpread - LowestSpread) / 400;
        int largest = Array.IndexOf(logs, logs.Max());
        return GridDensity.Of(At, places[largest], step, LowestSpread);
    }

    /// <summary>The distribution of a group's effect, or of that of a group about which nothing is known.</summary>
    public GridDensity Effect(int group)
    {
        double[] norms = new double[Nodes], logs = new double[Nodes], values = new double[Nodes];
        _model.Normalizers(group, _centres, _spreads, group == GroupModel.NewGroup ? [] : _logMarginals[group], norms);
        for (int k = 0; k < Nodes; k++)
            norms[k] += Math.Log(_weights[k]);
        double At(double effect)
        {
            _model.Kernels(group, effect, _centres, _spreads, logs);
            for (int k = 0; k < logs.Length; k++)
                logs[k] += norms[k];
            VectorLoops.Exp(logs, values);
            double sum = 0;
            foreach (double value in values)
                sum += value;
            return sum;
        }

        var (middle, width) = Middle(group);
        return GridDensity.Of(At, middle, width / 8);
    }

    /// <summary>Draws one effect for each group, all from one centre and one spread.</summary>
    public void Draw(RandomStream random, Span<double> into)
    {
        int node = Array.BinarySearch(_cumulated, random.NextDouble());
        node = Math.Min(node < 0 ? ~node : node, Nodes - 1);
        for (int i = 0; i < into.Length; i++)
            into[i] = _model.Draw(i, _centres[node], _spreads[node], random);
    }

    // The width of the narrowest part that matters: about its own data, or about the centre where groups are alike.
    private (double Middle, double Width) Middle(int group)
    {
        double middle = 0, inverse = 0, square = 0, mean = 0;
        for (int k = 0; k < Nodes; k++)
        {
            var (one, width) = _model.Rough(group, _centres[k], _spreads[k]);
            middle += _weights[k] * one;
            square += _weights[k] * one * one;
            inverse += _weights[k] / width;
            mean += _weights[k] * width;
        }

        double between = Math.Sqrt(Math.Max(0, square - (middle * middle)));
        return (middle, Math.Sqrt((1 / (inverse * inverse)) + (between * between / 4)));
    }

    private static double[] Barycentric(double[] places)
    {
        double[] factors = new double[places.Length];
        double length = (places[^1] - places[0]) / 4;
        for (int i = 0; i < places.Length; i++)
        {
            factors[i] = 1;
            for (int j = 0; j < places.Length; j++)
                factors[i] /= i == j ? 1 : (places[i] - places[j]) / length;
        }

        return factors;
    }

    private static double Interpolated(double[] places, double[] factors, double[] values, double x)
    {
        double above = 0, below = 0;
        for (int i = 0; i < places.Length; i++)
        {
            double gap = x - places[i];
            if (gap == 0)
                return values[i];
            above += factors[i] / gap * values[i];
            below += factors[i] / gap;
        }

        return above / below;
    }
}
