namespace TruceStats.Numerics;

/// <summary>A density on equally spaced points, which runs out on both sides: its distribution function, quantiles and moments.</summary>
internal sealed class GridDensity
{
    private const double Negligible = 1e-11;
    private const int MostPoints = 4000;

    private readonly double _start, _step;
    private readonly double[] _density;
    private readonly double[] _below;

    private GridDensity(double start, double step, double[] density)
    {
        _start = start;
        _step = step;
        _density = density;
        _below = new double[density.Length];
        for (int i = 1; i < density.Length; i++)
            _below[i] = _below[i - 1] + Cell(i - 1, 1);
        double total = _below[^1];
        for (int i = 0; i < density.Length; i++)
        {
            _density[i] /= total;
            _below[i] = Math.Clamp(_below[i] / total, i == 0 ? 0 : _below[i - 1], 1);
        }
    }

    public double Mean => Moment(x => x);

    public double Deviation
    {
        get
        {
            double mean = Mean;
            return Math.Sqrt(Moment(x => (x - mean) * (x - mean)));
        }
    }

    /// <summary>Walks from a middle to both sides until nothing is left.</summary>
    /// <param name="density">Up to a constant.</param>
    /// <param name="middle">A point at which there is density.</param>
    /// <param name="step">A quarter of the narrowest width of the density, or less.</param>
    /// <param name="floor">Where the density begins, and does so above 0; minus infinity where it fades.</param>
    public static GridDensity Of(Func<double, double> density, double middle, double step, double floor = double.NegativeInfinity)
    {
        if (double.IsFinite(floor))
            middle = floor + (Math.Max(1, Math.Round((middle - floor) / step)) * step);
        double centre = density(middle), largest = centre;
        var above = Walk(density, middle, step, ref largest, int.MaxValue);
        int room = double.IsFinite(floor) ? (int)Math.Round((middle - floor) / step) : int.MaxValue;
        var below = Walk(density, middle, -step, ref largest, room);
        below.Reverse();
        return new GridDensity(middle - (below.Count * step), step, [.. below, centre, .. above]);
    }

    /// <summary>P(X ≤ x).</summary>
    public double LowerTail(double x)
    {
        double place = (x - _start) / _step;
        if (!(place > 0))
            return 0;
        if (place >= _density.Length - 1)
            return 1;
        int cell = (int)place;
        return Math.Clamp(_below[cell] + Cell(cell, place - cell), 0, 1);
    }

    /// <summary>The x with P(X ≤ x) = p, p in (0, 1).</summary>
    public double Quantile(double p)
    {
        int cell = 0, high = _below.Length - 1;
        while (high - cell > 1)
        {
            int middle = (cell + high) / 2;
            if (_below[middle] <= p)
                cell = middle;
            else
                high = middle;
        }

        int found = cell;
        return _start + (_step * (found + RisingRoot.Find(share => _below[found] + Cell(found, share) - p, 0, 1)));
    }

    private static List<double> Walk(Func<double, double> density, double from, double step, ref double largest, int room)
    {
        var values = new List<double>();
        while (values.Count < Math.Min(room, MostPoints))
        {
            double value = density(from + ((values.Count + 1) * step));
            values.Add(value);
            if (value > largest)
                largest = value;
            else if (value <= Negligible * largest)
                break;
        }

        return values;
    }

    private double Moment(Func<double, double> power)
    {
        double sum = 0;
        for (int i = 0; i + 1 < _density.Length; i++)
            sum += (_below[i + 1] - _below[i]) * power(_start + ((i + 0.5) * _step));
        return sum;
    }

    // The integral over a share of a cell of the cubic through its two points and their neighbours.
    private double Cell(int cell, double share)
    {
        double b = _density[cell], c = _density[cell + 1];
        double a = cell > 0 ? _density[cell - 1] : (3 * b) - (3 * c) + (cell + 2 < _density.Length ? _density[cell + 2] : c);
        double d = cell + 2 < _density.Length ? _density[cell + 2] : (3 * c) - (3 * b) + a;
        double first = c - (a / 3) - (b / 2) - (d / 6), second = ((a + c) / 2) - b, third = ((d - a) / 6) + ((b - c) / 2);
        return _step * share * (b + (share * ((first / 2) + (share * ((second / 3) + (share * third / 4))))));
    }
}
