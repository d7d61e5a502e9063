using TruceStats.Compliance;
using TruceStats.Interruptions;
using TruceStats.Sensitivity;

namespace TruceStats.Evaluations;

/// <summary>What an evaluation is told beyond the truce and its counts. Nothing is needed where every date is known to the day and no bin is cut; everything that is used is printed.</summary>
/// <remarks>Equal when all options are equal. There is no order.</remarks>
public sealed record EvaluationOptions
{
    private readonly ValueList<RivalEvent> _rivals = ValueList<RivalEvent>.Empty;
    private readonly ValueList<IClaim> _claims = ValueList<IClaim>.Empty;
    private readonly ValueList<Truce> _earlier = ValueList<Truce>.Empty;

    /// <summary>What the truce is compared with; null, the default, for everything covered before it was declared.</summary>
    public StudyPeriod? Baseline { get; init; }

    /// <summary>The last day that is known; null, the default, for the last day covered.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Which day stands for a date of the truce that is known only in part; unless told, such a truce has no windows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule is unknown.</exception>
    public DateRule DateRule { get; init => field = Named(value, nameof(value)); }

    /// <summary>When the truce held where its parties began or ended on different days; unless told, such a truce has no windows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule is unknown.</exception>
    public PartyRule PartyRule { get; init => field = Named(value, nameof(value)); }

    /// <summary>What becomes of a bin that the edge of a window cuts; unless told, there is no answer that needs it. Counts cannot be shared by days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule is unknown.</exception>
    /// <exception cref="ArgumentException">The rule is <see cref="TruceStats.Straddle.ShareOfDays"/>.</exception>
    public Straddle Straddle
    {
        get;
        init => field = Named(value, nameof(value)) != Straddle.ShareOfDays
            ? value
            : throw new ArgumentException("Counts are whole and cannot be shared by days: name Drop, Before or After.", nameof(value));
    }

    /// <summary>The level of every interval, in (0, 1); 0.95 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public double Level
    {
        get;
        init
        {
            ConfidenceLevel.Check(value, nameof(value));
            field = value;
        }
    }
    = ConfidenceLevel.Default;

    /// <summary>The method of the rate ratio; null, the default, for the one that fits what is known, as <see cref="RateChange"/> says.</summary>
    public IRateRatioInterval? RatioMethod { get; init; }

    /// <summary>The model of the interrupted series; the default segmented regression unless given.</summary>
    public IInterruptionModel Model { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = new SegmentedRegression();

    /// <summary>
    /// What the specification curve crosses; null, the default, for families, errors, seasons, trends, first days and what becomes of cut bins, as far as the series
    /// allows. Its effect must be called <c>in force</c>.
    /// </summary>
    public SpecificationGrid? Curve { get; init; }

    /// <summary>How many series without effect the curve is tested against; 99 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 99.</exception>
    public int CurveReplicates
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 99);
            field = value;
        }
    }
    = 99;

    /// <summary>How many bins after the end to look at for what was only put off; null, the default, for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int? BinsAfter
    {
        get;
        init
        {
            if (value is { } bins)
                ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1, nameof(value));
            field = value;
        }
    }

    /// <summary>How a log is counted; needed where a log is evaluated. It must have no groups.</summary>
    public CountingRule? Counting { get; init; }

    /// <summary>Who belonged to whom: needed to say which party kept to it.</summary>
    public ActorRegister? Actors { get; init; }

    /// <summary>What an incident counts for that several of the parties took part in; unless told, such an incident leaves the parties without an answer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule is unknown.</exception>
    public SeveralPerpetrators SeveralPerpetrators { get; init => field = Named(value, nameof(value)); }

    /// <summary>The counts of each place on the bins of the series, where there is no log to count them from.</summary>
    public CountPanel? Places { get; init; }

    /// <summary>How places are pooled, and by how much a rate must have fallen to count as kept; any fall unless given.</summary>
    public PooledRateChange Pooling { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = new PooledRateChange { KeptShare = 0 };

    /// <summary>Earlier truces, by whose formal ends it is told how long such truces last; none unless given.</summary>
    public IReadOnlyList<Truce> EarlierTruces
    {
        get => _earlier.Items;
        init => _earlier = new ValueList<Truce>(value, nameof(value));
    }

    /// <summary>Other events that could explain a change; none unless given, which is not to say that there was none.</summary>
    public IReadOnlyList<RivalEvent> Rivals
    {
        get => _rivals.Items;
        init => _rivals = new ValueList<RivalEvent>(value, nameof(value));
    }

    /// <summary>Sentences to judge, together; none unless given.</summary>
    public IReadOnlyList<IClaim> Claims
    {
        get => _claims.Items;
        init => _claims = new ValueList<IClaim>(value, nameof(value));
    }

    /// <summary>The counts of a second source on the same bins; null where there is none.</summary>
    public CountSeries? SecondSource { get; init; }

    /// <summary>Low, best and high of the total of the baseline; null where only one figure is known, or where a log of deaths tells.</summary>
    public ReportedCount? ReportedBefore { get; init; }

    /// <summary>Low, best and high of the total in force; null where only one figure is known, or where a log of deaths tells.</summary>
    public ReportedCount? ReportedInForce { get; init; }

    /// <summary>How long events take to be reported; null where nothing is known of it.</summary>
    public ReportingDelay? ReportingDelay { get; init; }

    /// <summary>What the analyst says of the design; nothing unless given.</summary>
    public DesignStatements Design { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = new();

    /// <summary>Parts to leave out; none unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public EvaluationParts Without
    {
        get;
        init => field = (value & ~All) == 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The parts must be of the named values.");
    }

    /// <summary>Which look at this truce it is: 1 for the first; each later one counts on. After the first only the anytime-valid number is a test.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int Look
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 1;

    /// <summary>The level, which look it is, how much was declared, and what is left out: <c>level 95%, look 1, 2 rival events, 1 claim, without Placebos</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"level {Figures.Level(Level)}, look {Look}, {Number(Rivals.Count, "rival event")}, {Number(Claims.Count, "claim")}")
        + (Without == EvaluationParts.None ? "" : ", without " + Without);

    private static EvaluationParts All => Enum.GetValues<EvaluationParts>().Aggregate((all, part) => all | part);

    internal bool LeavesOut(EvaluationParts part) => (Without & part) != 0;

    private static string Number(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    private static TEnum Named<TEnum>(TEnum value, string parameter)
        where TEnum : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(parameter, value, "The value must be one of the named ones.");
}
