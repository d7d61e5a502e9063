using TruceStats.Compliance;
using TruceStats.Durations;
using TruceStats.Html;
using TruceStats.Interruptions;
using TruceStats.Monitoring;

namespace TruceStats.Evaluations;

/// <summary>
/// What the counts say about one truce: windows, rate change, interrupted series, what came after, false dates, all defensible choices, who kept to it, how long such
/// truces last, what would overturn it, rival events, a checklist of the design, and sentences judged.
/// </summary>
/// <remarks>
/// <para>Equal when truce, data, options, seed and draws are equal, since these determine everything. There is no order.</para>
/// <para>
/// It uses the other rooms and adds no statistics of its own. A part that cannot be computed says why and fails nothing else. Nothing here is called causal: whatever
/// else happened in the windows is in every number.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<TruceEvaluation, TruceEvaluationHtml>))]
public sealed class TruceEvaluation : IEquatable<TruceEvaluation>
{
    private readonly EvaluationAnswers _answers;

    private TruceEvaluation(Truce truce, CountSeries series, IncidentLog? log, EvaluationOptions options, Execution execution, CancellationToken cancellation)
    {
        Truce = truce;
        Series = series;
        Log = log;
        Options = options;
        Execution = execution;
        DataHash = Evaluations.DataHash.Of(series, log);
        var asked = new EvaluationCase(truce, series, log, options, execution, cancellation);
        AsOf = asked.AsOf;
        _answers = EvaluationAnswers.Of(asked);
    }

    /// <summary>The truce.</summary>
    public Truce Truce { get; }

    /// <summary>The counts.</summary>
    public CountSeries Series { get; }

    /// <summary>The incidents that were counted; null where counts were given.</summary>
    public IncidentLog? Log { get; }

    /// <summary>What was told beyond them.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>Seed and draws of everything that is simulated.</summary>
    public Execution Execution { get; }

    /// <summary>The last day that is taken as known.</summary>
    public LocalDate AsOf { get; }

    /// <summary>A digest of the counts and incidents: <c>sha256:…</c>, the same on every machine.</summary>
    public string DataHash { get; }

    /// <summary>The stretches of time that are compared.</summary>
    public EvaluationPart<TruceWindows> Windows => _answers.Windows;

    /// <summary>Each window with what was counted in it, in order of time.</summary>
    public EvaluationPart<IReadOnlyList<WindowTally>> Tallies => _answers.Tallies;

    /// <summary>The rate in force over the rate of the baseline.</summary>
    public EvaluationPart<RateChange> Change => _answers.Change;

    /// <summary>The smallest change that so much data would have found.</summary>
    public EvaluationPart<DetectableChange> Detectable => _answers.Detectable;

    /// <summary>The interrupted series; its effect is called <c>in force</c>.</summary>
    public EvaluationPart<InterruptionFit> Interrupted => _answers.Interrupted;

    /// <summary>What came after the truce.</summary>
    public EvaluationPart<TruceAftermath> Aftermath => _answers.Aftermath;

    /// <summary>The rate ratio whose interval holds however often one looks.</summary>
    public EvaluationPart<MonitoringRun> AnytimeValid => _answers.AnytimeValid;

    /// <summary>The effect among those at false dates.</summary>
    public EvaluationPart<PlaceboDates> Placebos => _answers.Placebos;

    /// <summary>The effect under all defensible choices.</summary>
    public EvaluationPart<SpecificationCurve> Curve => _answers.Curve;

    /// <summary>The test of that curve as a whole.</summary>
    public EvaluationPart<SpecificationCurveTest> CurveTest => _answers.CurveTest;

    /// <summary>What each party is known to have done.</summary>
    public EvaluationPart<PartyChanges> Parties => _answers.Parties;

    /// <summary>The change in each place, partially pooled.</summary>
    public EvaluationPart<PooledRateChangeFit> Places => _answers.Places;

    /// <summary>How long earlier truces lasted.</summary>
    public EvaluationPart<SurvivalExtremes> Durability => _answers.Durability;

    /// <summary>What would overturn the change.</summary>
    public EvaluationPart<SensitivitySet> Sensitivity => _answers.Sensitivity;

    /// <summary>What else happened.</summary>
    public EvaluationPart<IReadOnlyList<RivalReview>> Rivals => _answers.Rivals;

    /// <summary>The checklist of the design.</summary>
    public EvaluationPart<IReadOnlyList<DesignPoint>> Design => _answers.Design;

    /// <summary>The sentences that were to be judged, together.</summary>
    public EvaluationPart<IReadOnlyList<ClaimJudgement>> Claims => _answers.Claims;

    /// <summary>What all of it must be read with.</summary>
    public IReadOnlyList<Caution> Cautions => _answers.Cautions;

    /// <summary>Evaluates a truce by counts, with the default options.</summary>
    /// <param name="truce">The truce; every date must be known to the day for its windows to be.</param>
    /// <param name="series">The counts.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TruceEvaluation Of(Truce truce, CountSeries series) => Of(truce, series, new EvaluationOptions(), null, CancellationToken.None);

    /// <summary>Evaluates a truce by counts.</summary>
    /// <param name="truce">The truce.</param>
    /// <param name="series">The counts.</param>
    /// <param name="options">What is told beyond them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TruceEvaluation Of(Truce truce, CountSeries series, EvaluationOptions options) => Of(truce, series, options, null, CancellationToken.None);

    /// <summary>Evaluates a truce by counts.</summary>
    /// <param name="truce">The truce.</param>
    /// <param name="series">The counts.</param>
    /// <param name="options">What is told beyond them.</param>
    /// <param name="execution">Seed, draws, threads and progress; the defaults where null. Threads change no answer.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="truce"/>, <paramref name="series"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static TruceEvaluation Of(Truce truce, CountSeries series, EvaluationOptions options, Execution? execution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(truce);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(options);
        return new TruceEvaluation(truce, series, null, options, execution ?? new Execution(), cancellationToken);
    }

    /// <summary>Evaluates a truce by incidents, counted as <see cref="EvaluationOptions.Counting"/> says.</summary>
    /// <param name="truce">The truce.</param>
    /// <param name="log">The incidents.</param>
    /// <param name="options">What is told beyond them; how to count must be.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options do not say how to count, or counting refuses.</exception>
    /// <exception cref="InvalidOperationException">Counting refuses what is in the log.</exception>
    public static TruceEvaluation Of(Truce truce, IncidentLog log, EvaluationOptions options) => Of(truce, log, options, null, CancellationToken.None);

    /// <summary>Evaluates a truce by incidents, counted as <see cref="EvaluationOptions.Counting"/> says.</summary>
    /// <param name="truce">The truce.</param>
    /// <param name="log">The incidents.</param>
    /// <param name="options">What is told beyond them; how to count must be.</param>
    /// <param name="execution">Seed, draws, threads and progress; the defaults where null. Threads change no answer.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="truce"/>, <paramref name="log"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">The options do not say how to count, or counting refuses.</exception>
    /// <exception cref="InvalidOperationException">Counting refuses what is in the log.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static TruceEvaluation Of(Truce truce, IncidentLog log, EvaluationOptions options, Execution? execution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(truce);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Counting is not { Groups: Groups.None } rule)
            throw new ArgumentException("A log is counted by a rule without groups: give one as Counting.", nameof(options));
        return new TruceEvaluation(truce, log.CountBy(rule), log, options, execution ?? new Execution(), cancellationToken);
    }

    /// <summary>The same questions on newer counts, known to their last day: the next look at the same truce.</summary>
    /// <param name="newer">The newer counts; they must not end before those that were seen.</param>
    /// <exception cref="ArgumentNullException"><paramref name="newer"/> is null.</exception>
    /// <exception cref="ArgumentException">The newer counts end before those that were seen.</exception>
    public TruceEvaluation LookAgain(CountSeries newer)
    {
        ArgumentNullException.ThrowIfNull(newer);
        RefuseOlder(newer.Coverage, nameof(newer));
        return Of(Truce, newer, Options with { Look = Options.Look + 1, AsOf = null }, Execution, CancellationToken.None);
    }

    /// <summary>The same questions on newer incidents, known to the last day covered: the next look at the same truce.</summary>
    /// <param name="newer">The newer incidents.</param>
    /// <param name="coverage">What they cover; it must not end before what was seen.</param>
    /// <exception cref="ArgumentNullException"><paramref name="newer"/> or <paramref name="coverage"/> is null.</exception>
    /// <exception cref="ArgumentException">The coverage ends before what was seen, or counting refuses.</exception>
    /// <exception cref="InvalidOperationException">The evaluation was of counts and says not how to count a log, or counting refuses what is in it.</exception>
    public TruceEvaluation LookAgain(IncidentLog newer, StudyPeriod coverage)
    {
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(coverage);
        RefuseOlder(coverage, nameof(coverage));
        var rule = Options.Counting ?? throw new InvalidOperationException("The evaluation was of counts: its options do not say how to count a log.");
        return Of(Truce, newer, Options with { Look = Options.Look + 1, AsOf = null, Counting = rule with { Coverage = coverage } }, Execution, CancellationToken.None);
    }

    /// <summary>What stands behind each number that has an answer, in the order of the report.</summary>
    /// <param name="language">The language; English where null.</param>
    public IReadOnlyList<MethodCard> Methods(ReportLanguage? language = null) => MethodCards.Of(this, language ?? ReportLanguage.English);

    /// <summary>The report for a terminal: lines of about 100 columns, ended by a line feed.</summary>
    /// <param name="language">The language; English where null.</param>
    public string ToText(ReportLanguage? language = null) => TextRenderer.Render(ReportBuilding.Of(this, language ?? ReportLanguage.English));

    /// <summary>The report in Markdown, with tables.</summary>
    /// <param name="language">The language; English where null.</param>
    public string ToMarkdown(ReportLanguage? language = null) => MarkdownRenderer.Render(ReportBuilding.Of(this, language ?? ReportLanguage.English));

    /// <summary>The report as one page of HTML that needs nothing else: no script, nothing from outside. It prints on A4 and reads on a phone.</summary>
    /// <param name="figures">What draws its charts; null for a page without charts.</param>
    /// <param name="language">The language; English where null.</param>
    /// <exception cref="InvalidOperationException">A chart is not well-formed, has no viewBox, brings a script or asks for something from outside.</exception>
    public string ToHtml(IFigures? figures = null, ReportLanguage? language = null)
    {
        var chosen = language ?? ReportLanguage.English;
        return HtmlRenderer.Render(ReportBuilding.Of(this, chosen), figure => figures?.Draw(figure, this, chosen));
    }

    /// <summary>Whether truce, data, options, seed and draws are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(TruceEvaluation? other) =>
        other is not null && Truce == other.Truce && Series == other.Series && (Log is null ? other.Log is null : Log.Equals(other.Log)) && Options == other.Options
        && Execution.Seed == other.Execution.Seed && Execution.Draws == other.Execution.Draws;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TruceEvaluation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Truce, Series, Options, Execution.Seed, Execution.Draws);

    /// <summary>The truce with the rate change, or why there is none.</summary>
    public override string ToString() => Truce.Name + ": " + Change;

    private void RefuseOlder(StudyPeriod coverage, string parameter)
    {
        if (coverage.EndDay < Series.Coverage.EndDay)
            throw new ArgumentException($"A later look must not end before what was seen, {Series.Coverage}, but {coverage} does.", parameter);
    }

    /// <summary>Whether truce, data, options, seed and draws are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(TruceEvaluation? left, TruceEvaluation? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(TruceEvaluation? left, TruceEvaluation? right) => !(left == right);
}
