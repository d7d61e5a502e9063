namespace TruceStats.Evaluations;

/// <summary>What every part is made from: the inputs and the windows.</summary>
internal sealed record EvaluationCase(Truce Truce, CountSeries Series, IncidentLog? Log, EvaluationOptions Options, Execution Execution, CancellationToken Cancellation)
{
    public const string InForce = "in force";

    public LocalDate AsOf => Options.AsOf ?? DayNumber.ToDate(Series.Coverage.EndDay - 1);

    public TruceWindows Windows
    {
        get => field ?? throw new InvalidOperationException("The windows are not known yet.");
        init;
    }

    public CountSeries During(StudyPeriod days) => Series.During(PeriodSet.Of(days), Options.Straddle);

    /// <summary>The bins of all windows; those between or outside them are left out.</summary>
    public CountSeries InWindows => Series.During(PeriodSet.Of([.. All.Select(window => window.Days)]), Options.Straddle);

    public IEnumerable<(string Name, StudyPeriod Days)> All
    {
        get
        {
            yield return ("baseline", Windows.Baseline);
            if (Windows.Anticipation is { } anticipation)
                yield return ("anticipation", anticipation);
            yield return (InForce, Windows.InForce);
            if (Windows.Aftermath is { } aftermath)
                yield return ("aftermath", aftermath);
        }
    }
}
