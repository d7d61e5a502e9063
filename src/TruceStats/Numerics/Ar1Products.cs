namespace TruceStats.Numerics;

/// <summary>
/// Sums of products of the rows of a matrix Z in the metric of AR(1) errors, M(ρ) = Zᵀ R(ρ)⁻¹ Z with R's element for the times s and t
/// being ρ^|s − t|, from sums that are taken once. An evaluation costs nothing that grows with the number of rows.
/// </summary>
/// <remarks>
/// Given the row z before it, a gap of g earlier, the row x adds (x − φz)(x − φz)ᵀ/(1 − φ²) with φ = ρᵍ. That is
/// φ/(1 − φ²)·(x − z)(x − z)ᵀ + (xxᵀ − φzzᵀ)/(1 + φ), in which a constant column does not cancel as ρ nears 1.
/// Only lower triangles are kept, row by row.
/// </remarks>
internal sealed class Ar1Products
{
    private readonly int _width;
    private readonly int[] _gaps;
    private readonly int[] _pairs;
    private readonly int[] _groupOfRow;
    private readonly double[] _first;
    private readonly double[] _differences;
    private readonly double[] _rows;
    private readonly double[] _rowsBefore;

    /// <param name="times">Rising, one a row; only their differences matter.</param>
    /// <param name="width">Columns of Z.</param>
    public Ar1Products(ReadOnlySpan<int> times, int width)
    {
        _width = width;
        _groupOfRow = new int[times.Length];
        var gaps = new List<int>();
        for (int i = 1; i < times.Length; i++)
        {
            long gap = (long)times[i] - times[i - 1];
            if (gap is < 1 or > int.MaxValue)
                throw new ArgumentException($"Times must rise: {times[i - 1]} is followed by {times[i]}.", nameof(times));
            int group = gaps.IndexOf((int)gap);
            if (group < 0)
            {
                group = gaps.Count;
                gaps.Add((int)gap);
            }
            _groupOfRow[i] = group;
        }
        _gaps = [.. gaps];
        _pairs = new int[_gaps.Length];
        for (int i = 1; i < times.Length; i++)
            _pairs[_groupOfRow[i]]++;
        _first = new double[width * width];
        _differences = new double[_gaps.Length * width * width];
        _rows = new double[_differences.Length];
        _rowsBefore = new double[_differences.Length];
    }

    /// <summary>How many neighbours are one unit of time apart.</summary>
    public int UnitPairs => Array.IndexOf(_gaps, 1) is >= 0 and var group ? _pairs[group] : 0;

    /// <summary>Takes the sums in which the columns from <paramref name="from"/> on have a part; those before keep theirs.</summary>
    /// <param name="z">Column by column, as many rows as there are times.</param>
    /// <param name="from">The first column that is new.</param>
    public void Take(ReadOnlySpan<double> z, int from)
    {
        int count = _groupOfRow.Length;
        for (int i = from; i < _width; i++)
        {
            for (int j = 0; j <= i; j++)
                TakePair(z.Slice(i * count, count), z.Slice(j * count, count), i * _width + j);
        }
    }

    /// <summary>Writes the lower triangle of M(ρ).</summary>
    public void Evaluate(double rho, Span<double> m)
    {
        int size = _first.Length;
        _first.CopyTo(m);
        for (int group = 0; group < _gaps.Length; group++)
        {
            double phi = Power(rho, _gaps[group]);
            double whole = 1 / (1 + phi), step = phi / ((1 - phi) * (1 + phi)), before = phi / (1 + phi);
            var d = _differences.AsSpan(group * size, size);
            var x = _rows.AsSpan(group * size, size);
            var z = _rowsBefore.AsSpan(group * size, size);
            for (int k = 0; k < size; k++)
                m[k] += step * d[k] + whole * x[k] - before * z[k];
        }
    }

    /// <summary>Writes the lower triangle of dM/dρ.</summary>
    public void Differentiate(double rho, Span<double> slope)
    {
        int size = _first.Length;
        slope[..size].Clear();
        for (int group = 0; group < _gaps.Length; group++)
        {
            int gap = _gaps[group];
            double phi = Power(rho, gap), inner = gap * Power(rho, gap - 1);
            double free = (1 - phi) * (1 + phi);
            double step = inner * (1 + phi * phi) / (free * free), whole = inner / ((1 + phi) * (1 + phi));
            var d = _differences.AsSpan(group * size, size);
            var x = _rows.AsSpan(group * size, size);
            var z = _rowsBefore.AsSpan(group * size, size);
            for (int k = 0; k < size; k++)
                slope[k] += step * d[k] - whole * (x[k] + z[k]);
        }
    }

    /// <summary>The log of the determinant of R(ρ).</summary>
    public double LogDeterminant(double rho)
    {
        double sum = 0;
        for (int group = 0; group < _gaps.Length; group++)
        {
            double phi = Power(rho, _gaps[group]);
            sum += _pairs[group] * Math.Log((1 - phi) * (1 + phi));
        }
        return sum;
    }

    /// <summary>The derivative of <see cref="LogDeterminant"/> by ρ.</summary>
    public double LogDeterminantSlope(double rho)
    {
        double sum = 0;
        for (int group = 0; group < _gaps.Length; group++)
        {
            int gap = _gaps[group];
            double phi = Power(rho, gap);
            sum -= _pairs[group] * 2 * phi * gap * Power(rho, gap - 1) / ((1 - phi) * (1 + phi));
        }
        return sum;
    }

    private void TakePair(ReadOnlySpan<double> left, ReadOnlySpan<double> right, int place)
    {
        int size = _first.Length;
        _first[place] = left[0] * right[0];
        for (int group = 0; group < _gaps.Length; group++)
            _differences[group * size + place] = _rows[group * size + place] = _rowsBefore[group * size + place] = 0;
        for (int t = 1; t < left.Length; t++)
        {
            int at = _groupOfRow[t] * size + place;
            _differences[at] += (left[t] - left[t - 1]) * (right[t] - right[t - 1]);
            _rows[at] += left[t] * right[t];
            _rowsBefore[at] += left[t - 1] * right[t - 1];
        }
    }

    private static double Power(double rho, int exponent) => exponent switch
    {
        0 => 1,
        1 => rho,
        2 => rho * rho,
        _ => Math.Pow(rho, exponent),
    };
}
