using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>
/// All defensible choices of a truce that began in some of many places, crossed: every source from every first day, with every way of saying where it began and
/// every model (Simonsohn, Simmons and Nelson 2020, Nature Human Behaviour 4:1208–1214). Dates within one series are not exchangeable; places can be.
/// </summary>
/// <remarks>
/// Equal when all options are equal. A combination that cannot be fitted is kept with its reason and counted. Models with the log link answer with ratios, those
/// with the identity with differences: both do not stand on one curve.
/// </remarks>
public sealed record PlaceGrid
{
    private readonly ValueList<PlaceSource> _sources = ValueList<PlaceSource>.Empty;
    private readonly ValueList<PlaceWindow> _windows = ValueList<PlaceWindow>.Empty;
    private readonly ValueList<DifferenceInDifferences> _models = new([new DifferenceInDifferences()], nameof(Models));
    private readonly ValueList<LocalDate> _starts = ValueList<LocalDate>.Empty;

    /// <summary>The panels; at least one, with names that differ.</summary>
    public required IReadOnlyList<PlaceSource> Sources
    {
        get => _sources.Items;
        init => _sources = GridLists.Distinct(new ValueList<PlaceSource>(value, nameof(Sources)), source => source.Name, nameof(Sources));
    }

    /// <summary>Where and when the truce began; at least one, with names that differ.</summary>
    public required IReadOnlyList<PlaceWindow> Windows
    {
        get => _windows.Items;
        init => _windows = GridLists.Distinct(new ValueList<PlaceWindow>(value, nameof(Windows)), window => window.Name, nameof(Windows));
    }

    /// <summary>The models; the default difference in differences unless given. <see cref="Differences"/> crosses controls, baselines and anticipation.</summary>
    public IReadOnlyList<DifferenceInDifferences> Models
    {
        get => _models.Items;
        init => _models = GridLists.Distinct(new ValueList<DifferenceInDifferences>(value, nameof(Models)), model => model, nameof(Models));
    }

    /// <summary>First days of the baseline: bins that begin before are left out. Empty, the default, for the whole panels alone.</summary>
    public IReadOnlyList<LocalDate> Starts
    {
        get => _starts.Items;
        init => _starts = GridLists.Once(new ValueList<LocalDate>(value, nameof(Starts)), start => DayNumber.Iso(start, nameof(Starts)), nameof(Starts));
    }

    /// <summary>The level of every interval, in (0, 1); 0.95 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public double Level
    {
        get;
        init
        {
            ConfidenceLevel.Check(value, nameof(Level));
            field = value;
        }
    }
    = ConfidenceLevel.Default;

    /// <summary>How many combinations there are.</summary>
    public int Count => _sources.Items.Count * Math.Max(1, _starts.Items.Count) * _windows.Items.Count * _models.Items.Count;

    /// <summary>Differences in differences with every choice of controls, baseline and anticipation.</summary>
    /// <param name="link">On which scale places would have run in parallel.</param>
    /// <param name="controls">Which places are controls.</param>
    /// <param name="baselines">With which bins before the start a bin is compared.</param>
    /// <param name="anticipation">How many bins before its start a place may already have changed.</param>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    /// <exception cref="ArgumentException">A list is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is unknown or below 0.</exception>
    public static IReadOnlyList<DifferenceInDifferences> Differences(
        LinkFunction link, IReadOnlyList<ControlPlaces> controls, IReadOnlyList<BaselineBins> baselines, IReadOnlyList<int> anticipation)
    {
        GridLists.RefuseEmpty(controls, nameof(controls));
        GridLists.RefuseEmpty(baselines, nameof(baselines));
        GridLists.RefuseEmpty(anticipation, nameof(anticipation));
        return
        [
            .. from control in controls
               from baseline in baselines
               from bins in anticipation
               select new DifferenceInDifferences { Link = link, Controls = control, Baseline = baseline, Anticipation = bins },
        ];
    }

    /// <summary>Fits every combination.</summary>
    /// <param name="execution">Seed and draws of each fit's own permutation, threads and progress; the defaults where null. Threads change no answer.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="InvalidOperationException">No combination has a fit; the message holds the first reason.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public PlaceCurve Fit(Execution? execution = null, CancellationToken cancellationToken = default)
    {
        var running = execution ?? new Execution();
        return new PlaceCurve(this, PlaceFitting.Fit(this, running, cancellationToken), running);
    }

    /// <summary>How many combinations of how many choices there are.</summary>
    public override string ToString()
    {
        string text = FormattableString.Invariant($"{Count} specifications ({Sources.Count} sources, {Math.Max(1, Starts.Count)} first days");
        return text + FormattableString.Invariant($", {Windows.Count} windows, {Models.Count} models)");
    }
}
