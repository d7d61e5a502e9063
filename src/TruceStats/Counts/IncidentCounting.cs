namespace TruceStats;

/// <summary>Counts incidents into bins. A log and a stream of the same incidents give equal series, in whatever order they come.</summary>
public static class IncidentCounting
{
    /// <summary>Incidents in each bin, by the rule that refuses where an incident could lie in more than one.</summary>
    /// <param name="incidents">A log, which brings its as-of date, any source, which brings its report, or any other sequence; read once.</param>
    /// <param name="resolution">How time is cut.</param>
    /// <param name="coverage">The days for which the source is taken to report every incident, with an end.</param>
    /// <exception cref="ArgumentException">The coverage has no end, or an incident is null.</exception>
    /// <exception cref="InvalidOperationException">An incident could lie in more than one bin.</exception>
    public static CountSeries CountBy(this IEnumerable<Incident> incidents, Resolution resolution, StudyPeriod coverage) =>
        incidents.CountBy(new CountingRule { Resolution = resolution, Coverage = coverage });

    /// <summary>Incidents or deaths in each bin, by a rule.</summary>
    /// <param name="incidents">A log, which brings its as-of date, any source, which brings its report, or any other sequence; read once.</param>
    /// <param name="rule">How to count; without groups.</param>
    /// <exception cref="ArgumentException">The rule has groups, or an incident is null.</exception>
    /// <exception cref="InvalidOperationException">An incident needs a decision that the rule refuses.</exception>
    /// <exception cref="OverflowException">A count is too large.</exception>
    public static CountSeries CountBy(this IEnumerable<Incident> incidents, CountingRule rule)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        CheckForSeries(rule);
        var log = incidents as IncidentLog;
        var counter = new SeriesCounter(rule, log?.AsOfDate);
        var source = IncidentStream.Run(incidents, new SeriesCounter.Sink(counter));
        return counter.Finish(source, log?.ReportingLagDays ?? 0);
    }

    /// <summary>One series a group, by a rule.</summary>
    /// <param name="incidents">A log, which brings its as-of date, any source, which brings its report, or any other sequence; read once.</param>
    /// <param name="rule">How to count, with groups.</param>
    /// <exception cref="ArgumentException">The rule has no groups, or an incident is null.</exception>
    /// <exception cref="InvalidOperationException">An incident needs a decision that the rule refuses, or there is no group at all.</exception>
    /// <exception cref="OverflowException">A count is too large.</exception>
    public static CountPanel PanelBy(this IEnumerable<Incident> incidents, CountingRule rule)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        CheckForPanel(rule);
        var log = incidents as IncidentLog;
        var counter = new PanelCounter(rule, log?.AsOfDate);
        var source = IncidentStream.Run(incidents, new PanelCounter.Sink(counter));
        return counter.Finish(source, log?.ReportingLagDays ?? 0);
    }

    internal static void CheckForSeries(CountingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Groups != Groups.None || rule.GroupKeys is not null)
            throw new ArgumentException($"A rule with groups, here by {rule.Groups}, makes a panel: call PanelBy.", nameof(rule));
    }

    internal static void CheckForPanel(CountingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Groups == Groups.None)
            throw new ArgumentException("A panel needs groups: place, perpetrator, target or kind. Without groups call CountBy.", nameof(rule));
    }
}
