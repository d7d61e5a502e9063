namespace TruceStats;

/// <summary>The codes of the cautions that the library gives. A code never changes its meaning once published.</summary>
public static partial class CautionCodes
{
    /// <summary>Two bare totals: nothing is known of how counts vary from bin to bin, so the interval assumes Poisson variation.</summary>
    public const string DispersionUnchecked = "dispersion-unchecked";

    /// <summary>Counts vary more than Poisson counts would; argument <c>dispersion</c> is φ.</summary>
    public const string Overdispersed = "overdispersed";

    /// <summary>The totals are deaths, which clump in incidents: Poisson intervals are too narrow.</summary>
    public const string DeathsClump = "deaths-clump";

    /// <summary>One side has no events: the limit towards it is 0 or infinite, and the other keeps α/2 in its tail; argument <c>side</c>.</summary>
    public const string NoEventsOnOneSide = "no-events-on-one-side";

    /// <summary>Neither side has events: the value is undefined.</summary>
    public const string NoEvents = "no-events";

    /// <summary>Missing bins were left out, not counted as zero; argument <c>bins</c>.</summary>
    public const string MissingBinsLeftOut = "missing-bins-left-out";

    /// <summary>Bins too young to be complete were left out; argument <c>bins</c>.</summary>
    public const string IncompleteBinsLeftOut = "incomplete-bins-left-out";

    /// <summary>A rank has a floor: it can't be smaller than one over the number of windows; arguments <c>windows</c> and <c>floor</c>.</summary>
    public const string RankFloor = "rank-floor";

    /// <summary>The interval has no width because nothing was seen to vary: it says nothing of how sure the value is.</summary>
    public const string NoWidth = "no-width";

    /// <summary>A stretch has too few counted bins to estimate a dispersion well; argument <c>bins</c>.</summary>
    public const string FewBins = "few-bins";

    /// <summary>A stretch without events can't be resampled: the interval rules nothing out.</summary>
    public const string NothingToResample = "nothing-to-resample";

    /// <summary>All events lie in the first or the last bin: a trend has no finite value.</summary>
    public const string EventsAtOneEnd = "events-at-one-end";

    /// <summary>Strata without events on one side have no ratio of their own and were left out; argument <c>strata</c>.</summary>
    public const string StrataLeftOut = "strata-left-out";

    /// <summary>Bins were cut by the edge of a stretch; arguments <c>bins</c> and <c>rule</c>: drop, before or after.</summary>
    public const string StraddlingBins = "straddling-bins";

    /// <summary>A part of the stretch that was asked for lies outside the series; argument <c>days</c>.</summary>
    public const string StretchBeyondCoverage = "stretch-beyond-coverage";

    /// <summary>Incidents could lie in more than one bin and were placed by a rule; arguments <c>incidents</c> and <c>rule</c>.</summary>
    public const string IncidentsAttributed = "incidents-attributed";

    /// <summary>Incidents could lie in more than one bin and were left out; argument <c>incidents</c>.</summary>
    public const string IncidentsExcluded = "incidents-excluded";

    /// <summary>Incidents with an unknown figure of deaths were left out; argument <c>incidents</c>.</summary>
    public const string UnknownDeathsLeftOut = "unknown-deaths-left-out";

    /// <summary>Where the figure of deaths asked for is unknown another one was used; arguments <c>incidents</c> and <c>figure</c>: low or high.</summary>
    public const string DeathsFigureReplaced = "deaths-figure-replaced";

    /// <summary>Rows of the source could not be read and are in no bin; argument <c>rows</c>.</summary>
    public const string RowsRejected = "rows-rejected";

    /// <summary>There was no incident to count: every zero rests on the coverage that the caller states.</summary>
    public const string NoIncidents = "no-incidents";

    /// <summary>Newey–West errors are too narrow on fewer than 100 bins; argument <c>bins</c>.</summary>
    public const string FewBinsForNeweyWest = "few-bins-for-newey-west";

    /// <summary>On fewer than 24 bins the correlation from bin to bin is hardly identified; argument <c>bins</c>.</summary>
    public const string CorrelationNotIdentified = "correlation-not-identified";

    /// <summary>Neighbouring bins are strongly correlated for the length of the series: no method holds its level there; arguments <c>correlation</c> and <c>bins</c>.</summary>
    public const string StrongCorrelation = "strong-correlation";

    /// <summary>Residuals of neighbouring bins are correlated, which the errors do not allow for; argument <c>correlation</c>.</summary>
    public const string ResidualsCorrelated = "residuals-correlated";

    /// <summary>Counts do not vary more than Poisson counts would, so the negative binomial fell back to Poisson.</summary>
    public const string NoOverdispersion = "no-overdispersion";

    /// <summary>A shape's free parameter was estimated, and errors take it as known; arguments <c>parameter</c> and <c>value</c>.</summary>
    public const string ParameterEstimated = "parameter-estimated";

    /// <summary>Bins were cut by the edge of an interruption and are shared by days; argument <c>bins</c>.</summary>
    public const string BinsSharedByDays = "bins-shared-by-days";

    /// <summary>On these bins the effects of two interruptions can hardly be told apart; arguments <c>first</c>, <c>second</c> and <c>correlation</c> of their estimates.</summary>
    public const string EffectsNotToldApart = "effects-not-told-apart";

    /// <summary>A search did not come to rest: the numbers are those of its last step; argument <c>what</c>.</summary>
    public const string NotConverged = "not-converged";

    /// <summary>An estimate lies at the edge of what is possible, where errors that rest on curvature say little; argument <c>parameter</c>.</summary>
    public const string AtBoundary = "at-boundary";

    /// <summary>Some false dates or outcomes have no fit and take no part in the rank; argument <c>placebos</c>.</summary>
    public const string PlacebosWithoutFit = "placebos-without-fit";

    /// <summary>Some drawn series have no fit: they count as those that speak most for no effect; arguments <c>series</c> and <c>of</c>.</summary>
    public const string DrawnSeriesWithoutFit = "drawn-series-without-fit";

    /// <summary>Other interruptions act in bins that are added up, so that the expectation is without those too; argument <c>bins</c>.</summary>
    public const string OtherInterruptionsAct = "other-interruptions-act";

    /// <summary>Fewer than 20 places: errors by place are unsure, so that the test is by permutation and the interval allows for few places; arguments <c>places</c> and <c>started</c>.</summary>
    public const string FewClusters = "few-clusters";

    /// <summary>How places vary cannot be told, and there is no interval: one place alone carries a side, or there are no events on one.</summary>
    public const string NoClusteredError = "no-clustered-error";

    /// <summary>Some groups of places could not be compared in some bins, which are left out; arguments <c>cells</c> and <c>of</c>.</summary>
    public const string CellsLeftOut = "cells-left-out";

    /// <summary>There are so few ways to give the starts to other places that no p-value can be below 0.05; arguments <c>arrangements</c> and <c>floor</c>.</summary>
    public const string PermutationFloor = "permutation-floor";

    /// <summary>Under some arrangements the effect is not defined: they count as at least as extreme; arguments <c>arrangements</c> and <c>of</c>.</summary>
    public const string ArrangementsWithoutEffect = "arrangements-without-effect";
}
