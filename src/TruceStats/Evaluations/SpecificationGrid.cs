using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>
/// All defensible choices of an interrupted series, crossed: every source at every resolution, from every first day, with every window and every model
/// (Simonsohn, Simmons and Nelson 2020, Nature Human Behaviour 4:1208–1214; Steegen and others 2016, Perspectives on Psychological Science 11:702–712).
/// </summary>
/// <remarks>
/// <para>Equal when all options are equal. Each list holds what a sceptic and an advocate would both call defensible; what is not in it is not answered for.</para>
/// <para>
/// A combination that cannot be fitted is kept with its reason and counted. Windows may straddle bins that a coarser resolution makes: give their interruptions a
/// <see cref="Straddle"/>, or the combination answers with that reason.
/// </para>
/// </remarks>
public sealed record SpecificationGrid
{
    private readonly ValueList<SpecificationSource> _sources = ValueList<SpecificationSource>.Empty;
    private readonly ValueList<SpecificationWindow> _windows = ValueList<SpecificationWindow>.Empty;
    private readonly ValueList<IInterruptionModel> _models = new([new SegmentedRegression()], nameof(Models));
    private readonly ValueList<LocalDate> _starts = ValueList<LocalDate>.Empty;
    private readonly ValueList<Resolution> _resolutions = ValueList<Resolution>.Empty;

    /// <summary>The name of the interruptions whose effect is asked for.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Effect
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>The series; at least one, with names that differ.</summary>
    public required IReadOnlyList<SpecificationSource> Sources
    {
        get => _sources.Items;
        init => _sources = GridLists.Distinct(new ValueList<SpecificationSource>(value, nameof(Sources)), source => source.Name, nameof(Sources));
    }

    /// <summary>When the truce acted; at least one, with names that differ.</summary>
    public required IReadOnlyList<SpecificationWindow> Windows
    {
        get => _windows.Items;
        init => _windows = GridLists.Distinct(new ValueList<SpecificationWindow>(value, nameof(Windows)), window => window.Name, nameof(Windows));
    }

    /// <summary>The models; the default segmented regression unless given. <see cref="Regressions"/> crosses families, errors, seasons and trends.</summary>
    public IReadOnlyList<IInterruptionModel> Models
    {
        get => _models.Items;
        init => _models = GridLists.Distinct(new ValueList<IInterruptionModel>(value, nameof(Models)), model => model, nameof(Models));
    }

    /// <summary>First days of the baseline: bins that begin before are left out. Empty, the default, for the whole series alone.</summary>
    public IReadOnlyList<LocalDate> Starts
    {
        get => _starts.Items;
        init => _starts = GridLists.Once(new ValueList<LocalDate>(value, nameof(Starts)), start => DayNumber.Iso(start, nameof(Starts)), nameof(Starts));
    }

    /// <summary>Coarser resolutions that the series are put together to. Empty, the default, for the series' own alone.</summary>
    public IReadOnlyList<Resolution> Resolutions
    {
        get => _resolutions.Items;
        init => _resolutions = GridLists.Once(new ValueList<Resolution>(value, nameof(Resolutions)), resolution => resolution, nameof(Resolutions));
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
    public int Count => _sources.Items.Count * _windows.Items.Count * _models.Items.Count * Math.Max(1, _starts.Items.Count) * Math.Max(1, _resolutions.Items.Count);

    /// <summary>Segmented regressions of every family with every choice of errors, season and trend.</summary>
    /// <param name="families">How outcomes vary.</param>
    /// <param name="errors">How standard errors are made; an element may be null for the default of its family.</param>
    /// <param name="seasons">What repeats.</param>
    /// <param name="trends">How the level moves with time.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A list is empty.</exception>
    public static IReadOnlyList<IInterruptionModel> Regressions(
        IReadOnlyList<ICountFamily> families, IReadOnlyList<StandardErrors?> errors, IReadOnlyList<ISeasonality> seasons, IReadOnlyList<TrendForm> trends)
    {
        GridLists.RefuseEmpty(families, nameof(families));
        GridLists.RefuseEmpty(errors, nameof(errors));
        GridLists.RefuseEmpty(seasons, nameof(seasons));
        GridLists.RefuseEmpty(trends, nameof(trends));
        return
        [
            .. from family in families
               from error in errors
               from season in seasons
               from trend in trends
               select new SegmentedRegression { Family = family, Errors = error, Seasonality = season, Trend = trend },
        ];
    }

    /// <summary>Fits every combination.</summary>
    /// <param name="execution">Seed, threads and progress; the defaults where null. Threads change no answer.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="InvalidOperationException">No combination has a fit; the message holds the first reason.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SpecificationCurve Fit(Execution? execution = null, CancellationToken cancellationToken = default) =>
        new(this, GridFitting.Fit(this, execution ?? new Execution(), cancellationToken), execution ?? new Execution());

    /// <summary>What is asked, and how many combinations of how many choices there are.</summary>
    public override string ToString()
    {
        string text = FormattableString.Invariant($"{Effect}: {Count} specifications ({Sources.Count} sources, {Windows.Count} windows, {Models.Count} models");
        return text + FormattableString.Invariant($", {Math.Max(1, Starts.Count)} first days, {Math.Max(1, Resolutions.Count)} resolutions)");
    }
}
