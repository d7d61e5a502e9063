namespace TruceStats.Numerics;

/// <summary>Values over exposures of units (rows) in bins (columns), row by row; a cell without exposure was not observed, and its value is not read.</summary>
internal sealed class StaggeredPanel
{
    /// <summary>The start of a unit that never starts.</summary>
    public const int Never = int.MaxValue;

    /// <summary>How far, in relative terms, exposures may be from a product of one factor a unit and one a bin and still count as one.</summary>
    private const double Rounding = 1e-12;

    private readonly double[] _values, _exposures;

    /// <param name="values">0 or more and finite where observed.</param>
    /// <param name="exposures">0 or more and finite; 0 where not observed.</param>
    /// <param name="units">Rows.</param>
    /// <param name="bins">Columns.</param>
    /// <exception cref="ArgumentException">A length is wrong, or a number is not finite or below 0.</exception>
    public StaggeredPanel(ReadOnlySpan<double> values, ReadOnlySpan<double> exposures, int units, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        if (values.Length != units * bins || exposures.Length != units * bins)
            throw new ArgumentException($"Of {units} × {bins} cells there are {values.Length} values and {exposures.Length} exposures.", nameof(values));
        (Units, Bins) = (units, bins);
        _values = [.. values];
        _exposures = [.. exposures];
        for (int cell = 0; cell < _values.Length; cell++)
        {
            Domain.FiniteNotNegative(_exposures[cell], nameof(exposures));
            if (_exposures[cell] > 0)
                Domain.FiniteNotNegative(_values[cell], nameof(values));
            else
                _values[cell] = 0;
        }
        IsProportional = Proportional();
    }

    /// <summary>Rows.</summary>
    public int Units { get; }

    /// <summary>Columns.</summary>
    public int Bins { get; }

    /// <summary>Whether every cell was observed and exposures are a product of one factor a unit and one a bin: then totals can be compared as they are.</summary>
    public bool IsProportional { get; }

    /// <summary>The values of a unit; 0 where not observed.</summary>
    public ReadOnlySpan<double> Values(int unit) => _values.AsSpan(unit * Bins, Bins);

    /// <summary>The exposures of a unit; 0 where not observed.</summary>
    public ReadOnlySpan<double> Exposures(int unit) => _exposures.AsSpan(unit * Bins, Bins);

    private bool Proportional()
    {
        for (int unit = 0; unit < Units; unit++)
        {
            for (int bin = 0; bin < Bins; bin++)
            {
                double crossed = _exposures[unit * Bins] * _exposures[bin], straight = _exposures[unit * Bins + bin] * _exposures[0];
                if (!(straight > 0 && Math.Abs(straight - crossed) <= Rounding * straight))
                    return false;
            }
        }
        return true;
    }
}
