namespace TruceStats.Numerics;

/// <summary>
/// Which unobserved components an observation is the sum of: a level that wanders, with a slope that may wander too, a seasonal pattern,
/// and an irregular (Harvey 1989, ch. 2; Durbin and Koopman 2012, ch. 3). States stand in the order level, slope, seasonal;
/// variances in the order irregular, level, slope, seasonal.
/// </summary>
internal sealed class StructuralForm
{
    private readonly int[] _observed;
    private readonly double[] _cosines;
    private readonly double[] _sines;

    /// <param name="slope">A local linear trend; else a local level.</param>
    /// <param name="season">Observations a season, or 0 for none.</param>
    /// <param name="trigonometric">
    /// The seasonal as harmonics that wander with one variance; else in dummy form, where the effects of a season sum to noise.
    /// </param>
    public StructuralForm(bool slope, int season, bool trigonometric)
    {
        if (season < 0 || season == 1)
            throw new ArgumentOutOfRangeException(nameof(season), season, "season must be 0 or at least 2.");
        (HasSlope, Season, Trigonometric) = (slope, season, trigonometric);
        SeasonalStart = slope ? 2 : 1;
        States = SeasonalStart + Math.Max(0, season - 1);
        int harmonics = trigonometric ? season / 2 : 0;
        _cosines = [.. Enumerable.Range(1, harmonics).Select(j => Math.Cos(2 * Math.PI * j / season))];
        _sines = [.. Enumerable.Range(1, harmonics).Select(j => Math.Sin(2 * Math.PI * j / season))];
        var observed = new List<int> { 0 };
        if (season > 0 && trigonometric)
            observed.AddRange(Enumerable.Range(0, harmonics).Select(j => SeasonalStart + 2 * j));
        else if (season > 0)
            observed.Add(SeasonalStart);
        _observed = [.. observed];
    }

    public bool HasSlope { get; }

    /// <summary>Observations a season; 0 is none.</summary>
    public int Season { get; }

    public bool Trigonometric { get; }

    /// <summary>How many states, each of which starts diffuse.</summary>
    public int States { get; }

    /// <summary>The first seasonal state.</summary>
    public int SeasonalStart { get; }

    /// <summary>How many variances.</summary>
    public int Variances => 2 + (HasSlope ? 1 : 0) + (Season > 0 ? 1 : 0);

    /// <summary>The states whose sum is observed.</summary>
    public ReadOnlySpan<int> Observed => _observed;

    /// <summary>The observed states that are seasonal.</summary>
    public ReadOnlySpan<int> ObservedSeasonal => _observed.AsSpan(1);

    /// <summary>The place, among the variances, of the noise that drives a state; 0 (the irregular's) means none.</summary>
    public int NoiseOf(int state)
    {
        if (state < SeasonalStart)
            return 1 + state;
        return Trigonometric || state == SeasonalStart ? Variances - 1 : 0;
    }

    /// <summary>Multiplies by the transition matrix from the left: one row of <paramref name="width"/> elements a state.</summary>
    public void Advance(Span<double> block, int width)
    {
        if (HasSlope)
            Columns.SubtractMultiple(block[..width], block.Slice(width, width), -1);
        if (Season == 0)
            return;
        var seasonal = block[(SeasonalStart * width)..(States * width)];
        if (Trigonometric)
        {
            Rotate(seasonal, width, 1);
            return;
        }
        // The newest effect is minus the sum of the others of a season; the rest move one place back.
        for (int k = 0; k < width; k++)
        {
            double sum = 0, carried = seasonal[k];
            for (int i = 1; i < Season - 1; i++)
            {
                int at = i * width + k;
                sum += carried;
                (carried, seasonal[at]) = (seasonal[at], carried);
            }
            seasonal[k] = -(sum + carried);
        }
    }

    /// <summary>Multiplies by the transposed transition matrix from the left.</summary>
    public void AdvanceTransposed(Span<double> block, int width)
    {
        if (HasSlope)
            Columns.SubtractMultiple(block.Slice(width, width), block[..width], -1);
        if (Season == 0)
            return;
        var seasonal = block[(SeasonalStart * width)..(States * width)];
        if (Trigonometric)
        {
            Rotate(seasonal, width, -1);
            return;
        }
        for (int k = 0; k < width; k++)
        {
            double first = seasonal[k];
            for (int i = 0; i < Season - 2; i++)
                seasonal[i * width + k] = seasonal[(i + 1) * width + k] - first;
            seasonal[(Season - 2) * width + k] = -first;
        }
    }

    /// <summary>Replaces a covariance matrix by that of the states a unit of time later, without the noise that joins them.</summary>
    public void AdvanceBothSides(Span<double> covariance)
    {
        if (States == 1)
            return;
        Advance(covariance, States);
        Transpose(covariance);
        Advance(covariance, States);
    }

    /// <summary>The same with the transposed transition matrix.</summary>
    public void AdvanceTransposedBothSides(Span<double> matrix)
    {
        if (States == 1)
            return;
        AdvanceTransposed(matrix, States);
        Transpose(matrix);
        AdvanceTransposed(matrix, States);
    }

    private void Rotate(Span<double> seasonal, int width, int direction)
    {
        for (int j = 0; j < _cosines.Length; j++)
        {
            var one = seasonal.Slice(2 * j * width, width);
            // The highest harmonic of an even season has no partner: it only changes sign.
            if (2 * (j + 1) == Season)
            {
                for (int k = 0; k < width; k++)
                    one[k] = -one[k];
                continue;
            }
            var other = seasonal.Slice((2 * j + 1) * width, width);
            double cosine = _cosines[j], sine = direction * _sines[j];
            for (int k = 0; k < width; k++)
                (one[k], other[k]) = (cosine * one[k] + sine * other[k], cosine * other[k] - sine * one[k]);
        }
    }

    private void Transpose(Span<double> square)
    {
        for (int i = 1; i < States; i++)
        {
            for (int j = 0; j < i; j++)
                (square[i * States + j], square[j * States + i]) = (square[j * States + i], square[i * States + j]);
        }
    }
}
