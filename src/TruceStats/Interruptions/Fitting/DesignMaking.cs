namespace TruceStats.Interruptions;

/// <summary>How a design is put together, and what it refuses.</summary>
internal static class DesignMaking
{
    public const string Level = "level";
    public const string Trend = "trend";

    // Fewer points on a side follow their noise.
    private const int FewestBefore = 3;

    /// <summary>A first value for each interruption's free parameter, midway between its bounds; 0 where there is none.</summary>
    public static double[] MidwayParameters(IReadOnlyList<Interruption> interruptions)
    {
        Check(interruptions);
        return [.. interruptions.Select(interruption => interruption.Shape.Parameter?.Between(0.5) ?? 0)];
    }

    public static InterruptionDesign Make(OutcomeSeries outcome, IReadOnlyList<Interruption> interruptions, DesignOptions options, ReadOnlySpan<double> parameters)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Check(interruptions);
        if (parameters.Length != interruptions.Count)
            throw new ArgumentException(FormattableString.Invariant($"There must be one parameter an interruption: {interruptions.Count}, not {parameters.Length}."), nameof(parameters));
        var frame = new InterruptedFrame(outcome.Frame, interruptions);
        var columns = new ColumnList(outcome.Length);
        if (options.Intercept)
            columns.Add(Level, -1).Fill(1);
        AddTrend(columns, options.Trend);
        for (int k = 0; k < interruptions.Count; k++)
            AddInterruption(columns, frame, k, parameters[k]);
        AddSeason(columns, outcome, options.Seasonality);
        foreach (var covariate in options.Covariates)
            AddCovariate(columns, outcome, covariate);
        int[] used = Used(outcome, frame, columns);
        var design = new InterruptionDesign(frame, [.. columns.Names], [.. columns.Owners], columns.ToArray(), used);
        CheckBins(design, interruptions, outcome);
        CheckSeason(design, outcome, options.Seasonality);
        return design;
    }

    private static void Check(IReadOnlyList<Interruption> interruptions)
    {
        ArgumentNullException.ThrowIfNull(interruptions);
        if (interruptions.Any(interruption => interruption is null))
            throw new ArgumentException("No interruption may be null.", nameof(interruptions));
        if (!interruptions.Any(interruption => interruption.Shape.Columns.Count > 0))
            throw new ArgumentException("There must be at least one interruption with an effect.", nameof(interruptions));
    }

    private static void AddTrend(ColumnList columns, TrendForm trend)
    {
        if (!Enum.IsDefined(trend))
            throw new ArgumentOutOfRangeException(nameof(trend), trend, "The trend must be one of the named values.");
        if (trend == TrendForm.None)
            return;
        var line = columns.Add(Trend, -1);
        for (int i = 0; i < line.Length; i++)
            line[i] = i + 1;
        if (trend != TrendForm.Quadratic)
            return;
        var parabola = columns.Add("trend squared", -1);
        for (int i = 0; i < parabola.Length; i++)
            parabola[i] = (i + 1.0) * (i + 1);
    }

    private static void AddInterruption(ColumnList columns, InterruptedFrame frame, int index, double parameter)
    {
        var interruption = frame.Interruptions[index];
        for (int c = 0; c < interruption.Shape.Columns.Count; c++)
        {
            string name = interruption.Name + " " + interruption.Shape.Columns[c];
            var column = columns.Add(columns.Names.Contains(name) ? name + FormattableString.Invariant($" ({index + 1})") : name, index);
            interruption.Shape.Fill(frame.Bins[index], parameter, c, column);
            if (NotFinite(column) is { } value)
                throw Refused.Interruptions(FormattableString.Invariant($"Every value of a shape's column must be finite, but {interruption} gave {value}."));
        }
    }

    private static void AddSeason(ColumnList columns, OutcomeSeries outcome, ISeasonality seasonality)
    {
        if (seasonality.Columns.Count == 0)
            return;
        StudyPeriod[] bins = [.. Enumerable.Range(0, outcome.Length).Select(outcome.Frame.Period)];
        for (int c = 0; c < seasonality.Columns.Count; c++)
        {
            var column = columns.Add(seasonality.Columns[c], -1);
            seasonality.Fill(bins, BinsPerYear(outcome), c, column);
            if (NotFinite(column) is { } value)
                throw new ArgumentException(FormattableString.Invariant($"Every value of a seasonal column must be finite, but {seasonality.Kind} gave {value}."), nameof(seasonality));
        }
    }

    private static double BinsPerYear(OutcomeSeries outcome) =>
        outcome.Resolution?.BinsPerYear ?? Exposure.DaysPerYear * outcome.Length / outcome.Coverage.Days;

    private static void AddCovariate(ColumnList columns, OutcomeSeries outcome, Covariate covariate)
    {
        if (covariate is null)
            throw Refused.Covariates("No covariate may be null.");
        if (!covariate.Values.Frame.HasBinsOf(outcome.Frame))
            throw Refused.Covariates($"The covariate {covariate.Name} must be on the bins of the series, but it covers {covariate.Values.Coverage} and the series {outcome.Coverage}, or they are cut differently.");
        var column = columns.Add(covariate.Name, -1);
        for (int i = 0; i < column.Length; i++)
            column[i] = covariate.Values[i] ?? double.NaN;
    }

    /// <summary>The first value that is not finite; null where all are.</summary>
    private static double? NotFinite(ReadOnlySpan<double> column)
    {
        foreach (double value in column)
        {
            if (!double.IsFinite(value))
                return value;
        }
        return null;
    }

    /// <summary>Bins with a value, that nothing drops and for which every covariate is known.</summary>
    private static int[] Used(OutcomeSeries outcome, InterruptedFrame frame, ColumnList columns)
    {
        var used = new List<int>(outcome.Length);
        for (int i = 0; i < outcome.Length; i++)
        {
            if (!double.IsNaN(outcome.Observed[i]) && !frame.Dropped[i] && columns.IsKnown(i))
                used.Add(i);
        }
        if (used.Count == 0)
            throw new ArgumentException($"The series has no bin with a value that can be used: {outcome}.", nameof(outcome));
        return [.. used];
    }

    private static void CheckBins(InterruptionDesign design, IReadOnlyList<Interruption> interruptions, OutcomeSeries outcome)
    {
        int[] actingBins = [.. Enumerable.Range(0, interruptions.Count).Select(k => design.Bins.Count(bin => design.HasEffect(bin, owner => owner == k)))];
        for (int k = 0; k < interruptions.Count; k++)
        {
            int acting = actingBins[k];
            if (interruptions[k].Shape.Columns.Count > 0 && acting < interruptions[k].Shape.MinimumBins)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"The interruption {interruptions[k]} acts on {acting} counted bins and needs {interruptions[k].Shape.MinimumBins}: take a pulse for one bin, or leave the bins out."), nameof(interruptions));
            }
        }
        for (int k = 0; k < interruptions.Count; k++)
        {
            if (actingBins[k] == design.UsedBins.Length)
                throw Refused.Interruptions($"The interruption {interruptions[k]} leaves no counted bin to compare with in the series, which covers {outcome.Coverage}.");
        }
        int before = design.UsedBins.Length - design.AffectedUsedBins().Length;
        if (before < FewestBefore)
            throw new ArgumentException(FormattableString.Invariant($"Only {before} counted bins are free of every interruption, and {FewestBefore} are needed to compare with."), nameof(interruptions));
        if (design.UsedBins.Length <= design.Terms.Count)
            throw new ArgumentException(FormattableString.Invariant($"There are {design.UsedBins.Length} counted bins for {design.Terms.Count} terms ({string.Join(", ", design.Terms)}): more bins than terms are needed."), nameof(outcome));
    }

    private static void CheckSeason(InterruptionDesign design, OutcomeSeries outcome, ISeasonality seasonality)
    {
        if (seasonality.CycleDays is not { } cycle)
            return;
        int days = outcome.Frame.Edges[design.UsedBins[^1] + 1] - outcome.Frame.Edges[design.UsedBins[0]];
        // Years have 365 or 366 days: two of them are two cycles whichever they are.
        if (days < (2 * cycle) - 1)
            throw new ArgumentException(FormattableString.Invariant($"A seasonal term needs two full cycles, {Figures.Short(2 * cycle)} days, but the counted bins span {days}."), nameof(seasonality));
    }

    /// <summary>Columns as they are added.</summary>
    private sealed class ColumnList(int length)
    {
        private readonly List<double[]> _columns = [];

        public List<string> Names { get; } = [];

        public List<int> Owners { get; } = [];

        public Span<double> Add(string name, int owner)
        {
            if (Names.Contains(name))
                throw owner >= 0 ? Refused.Interruptions(Twice(name)) : Refused.Covariates(Twice(name));
            Names.Add(name);
            Owners.Add(owner);
            _columns.Add(new double[length]);
            return _columns[^1];
        }

        private static string Twice(string name) => $"Two terms are called '{name}': give one another name.";

        public bool IsKnown(int bin) => !_columns.Exists(column => double.IsNaN(column[bin]));

        public double[] ToArray()
        {
            var all = new double[length * _columns.Count];
            for (int j = 0; j < _columns.Count; j++)
                _columns[j].CopyTo(all, j * length);
            return all;
        }
    }
}
