namespace TruceStats.Evaluations;

/// <summary>The cards in English.</summary>
internal static partial class EnglishCards
{
    public static IReadOnlyDictionary<string, CardText> Cards { get; } = new Dictionary<string, CardText>(StringComparer.Ordinal)
    {
        ["change"] = new(
            "Rate ratio in force, by {method}",
            "The rate while the truce was in force, over the rate of the baseline.",
            "x are events in exposure e, 1 in force and 0 in the baseline; I is the interval at level 1 − α",
            "Both windows were counted in the same way, and the baseline shows the rate that the truce is to be compared with.",
            "Recording changed between the windows, another event fell into one of them, or the baseline was chosen by its counts."),
        ["averted"] = new(
            "Averted events, by rate difference and {method}",
            "The rate of the baseline less the rate in force, times the exposure in force: how many fewer events came than at the old rate.",
            "x are events in exposure e, 1 in force and 0 in the baseline; A is the number averted; λ = x/e is a rate with limits l and u; I is the interval"
                + " at level 1 − α",
            "The rate of the baseline is what would have gone on, without trend or season.",
            "The rate was moving before the truce, the two windows lie in other seasons, or recording changed between them."),
        ["detectable"] = new(
            "Smallest detectable change",
            "The change nearest to none that a test would have found with probability 1 − β at level 1 − α, given the exposures and the rate of the"
                + " baseline.",
            "1 − β is the power and 1 − α the level; X is Poisson; λ₀ is the rate of the baseline; e is exposure, 1 in force and 0 in the baseline; φ is the"
                + " dispersion, at least 1; p(X₀, X₁) is the p-value by conditional mid-P, two-sided",
            "The rate of the baseline is taken as known, and counts that vary φ times as much as Poisson counts are worth 1/φ of their exposure.",
            "The true rate was far from that of the baseline, or violent weeks come in runs that φ does not show: then only larger changes would have been"
                + " found."),
        ["interrupted/ratio"] = new(
            "Effect in force, by {method}",
            "The level of the series in force, over the level that the model expects there without the truce.",
            "RR is the effect in force",
            "What the model learned from the other bins holds for those in force too.",
            "The series bent on another date than the truce, another event began in the same weeks, or recording changed."),
        ["interrupted/difference"] = new(
            "Effect in force, by {method}",
            "The level of the series in force, less the level that the model expects there without the truce, per unit of exposure.",
            "Δ is the effect in force",
            "What the model learned from the other bins holds for those in force too.",
            "The series bent on another date than the truce, another event began in the same weeks, or recording changed."),
        ["averted-mean"] = new(
            "Averted events, by the mean that {method} expects",
            "The events that the model expects without the truce on the bins in which it was in force, less those that were counted; only the expectation is"
                + " uncertain.",
            "A is the number averted, with sums over the bins in force; μₜ(D = 0) is expected in bin t without the truce; yₜ is counted",
            "The same as the effect in force; the counts are taken as they came.",
            "The effect in force is wrong for any of its reasons, or the expectation is drawn far beyond the bins that it rests on."),
        ["averted-draw"] = new(
            "Averted events, by a count drawn from {method}",
            "A count that could have come without the truce on the bins in which it was in force, less the events that were counted: the expectation is"
                + " uncertain, and so is how a count falls about it.",
            "A* is the number averted, with sums over the bins in force; y*ₜ is drawn by the law f of the model about an expectation without the truce,"
                + " μ*ₜ(D = 0), that is itself drawn; yₜ is counted",
            "The same as the effect in force, and outcomes fall about their expectation as the model says.",
            "The effect in force is wrong for any of its reasons, or single bins vary more than the model lets them."),
        ["aftermath/baseline"] = new(
            "Rate after the truce over the baseline, by {method}",
            "The rate after the end of the truce, over the rate of the baseline: below 1 it stayed lower, above 1 it went beyond what it had been.",
            "x are events in exposure e, 1 after the truce and 0 in the baseline; I is the interval at level 1 − α",
            "The truce ended for all on the day that is named, and both windows were counted in the same way.",
            "The truce wore out before its formal end, a new arrangement followed it, or recording changed in the meantime."),
        ["aftermath/in-force"] = new(
            "Rate after the truce over the rate in force, by {method}",
            "The rate after the end of the truce, over the rate while it was in force: above 1 it rose again.",
            "x are events in exposure e, 1 after the truce and 0 in force; I is the interval at level 1 − α",
            "The truce ended for all on the day that is named, and both windows were counted in the same way.",
            "The truce wore out before its formal end, a new arrangement followed it, or recording changed in the meantime."),
        ["postponement"] = new(
            "Net averted events, after what came later",
            "What was averted in force, less what came beyond expectation in the bins just after: whether violence was only put off.",
            "A is averted in force, E the excess after and N what is left; F are the bins in force, G those just after; μₜ is what the model expects without"
                + " the truce; yₜ is counted",
            "The model's trend and season go on through both stretches, and how many bins after were looked at was settled beforehand.",
            "Another event, a new truce or a change of recording lies in the bins after, or their number was chosen by what they show."),
        ["anytime-valid"] = new(
            "Rate ratio that may be looked at after every bin",
            "The rate since the truce began, over the rate of the baseline, with an interval after every bin; all of them together hold the ratio with the"
                + " level's probability.",
            "x are events in exposure e, both divided by the dispersion φ, 1 since the truce began and 0 in the baseline; a is the shape of the mixture; α"
                + " is 1 less the level",
            "The ratio is one number from the start on; apart from the dispersion counts are Poisson, and the baseline's rate is a draw from its gamma law.",
            "The ratio moves during the truce, neighbouring bins are correlated, or the dispersion was estimated from few bins."),
        ["placebos"] = new(
            "Rank among false dates",
            "How many dates before the truce show an effect as strong as the true date, when the truce is put there instead.",
            "t is the effect at the true date in standard errors, tₖ that at the k-th of K false dates; R is the rank and s its share",
            "Nothing of the kind happened on the false dates. It is a rank and no p-value: false windows share their bins, and nobody drew the true date by"
                + " lot.",
            "An earlier truce, a jolt or a change of recording lies among the false dates, or they are too few for any rank to be small."),
        ["curve"] = new(
            "Specification curve",
            "The effect under every combination of defensible choices: its median, and the share of combinations below no effect.",
            "RRₛ is an effect that is a ratio, Δₛ one that is a difference; M is the median of the S effects that have an answer; b is the share of them"
                + " below no effect",
            "Every choice in the grid is defensible and none that matters is missing. A share of combinations is no probability: they share their data.",
            "A choice in the grid could not be defended, one that matters is not in it, or one is in it twice under two names."),
        ["curve-test"] = new(
            "Test of the specification curve, by simulation",
            "Whether the curve as a whole is more extreme than curves of series without effect: in its median, its share of significant answers and its mean"
                + " z.",
            "T is one of the three statistics, Tᵇ the same for the b-th of B series drawn from the model without the effect",
            "Series that the fitted model draws vary as the true one would without the effect. The three tests depend on each other: the one that decides"
                + " was named before.",
            "The model that draws misses runs of violent weeks, a season or a trend, or the statistic was picked by its p-value."),
        ["claims"] = new(
            "Verdicts on claims",
            "Whether everything that the data leave possible makes a sentence true, all of it makes it false, or neither.",
            "I is the interval, or low to high of a count that is claimed as such; C are the values that make the sentence true; α is 1 less the level of"
                + " all together; m is the number of claims with sampling error that are not yet determined; V₊ is supported, V₋ contradicted, anything else"
                + " undetermined",
            "The same as the method behind each interval; Holm's procedure holds the level for all claims together, however they depend on each other.",
            "A sentence meant another range, other days, places or deaths than were judged, or claims that were looked at are left out."),
        ["parties"] = new(
            "Rate ratio of each party, by {method}",
            "The rate in force over the baseline of what each party is known to have done, and how far it moves if that party also did what nobody is known"
                + " to have done.",
            "x are events that the party is known to have done and u those that it may have done, in exposure e, 1 in force and 0 in the baseline",
            "Where a perpetrator or a membership is recorded, it is recorded rightly.",
            "Attribution favours one party, became rarer or more frequent during the truce, or members changed sides on other days than the register says."),
        ["places"] = new(
            "Rate ratio of places, partially pooled ({method})",
            "The rate ratio that places have in common, and that of each place, drawn towards the common one the more, the fewer events it has.",
            "RRᵢ is the rate ratio of place i and RR the common one",
            "Places are independent of each other given what they have in common, and the prior of how much they differ is half-normal.",
            "Violence moved from one place to another, a few places are of another kind than the rest, or a place was picked for standing out."),
        ["durability"] = new(
            "How long earlier truces lasted",
            "The share of earlier truces that lasted beyond each day, and the day by which half had formally ended; unknown days at their earliest and at"
                + " their latest.",
            "S(d) is the share that lasted beyond day d; Dⱼ of Nⱼ truces that still held ended on day dⱼ; d½ is the median",
            "Truces that still hold would end like those that ended, and the list is a fair sample of truces like this one.",
            "The list misses truces that broke within days or were never announced, or an end is meant that is not the formal one."),
        ["tipping"] = new(
            "Tipping point of under-reporting",
            "How complete recording in force would have had to be, relative to before, for the change to be none, and how many events would have stayed"
                + " unknown.",
            "RR is the rate ratio as counted and r₀ the one that would overturn it; c is the relative completeness; h are hidden events; x are events in"
                + " exposure e, 1 in force and 0 in the baseline",
            "Recording changed once, by one factor, where the windows meet. The number tells how much would be needed, and not that it happened.",
            "Recording changed slowly, or for some places or kinds of death only, such as bodies that were hidden."),
        ["bounds"] = new(
            "Bounds by low and high figures, with ratios by {method}",
            "The rate ratio at the low, best and high figures of the sources, and the least and the greatest ratio that their mix allows.",
            "L and H are the low and the high figure in exposure e, 1 in force and 0 in the baseline",
            "The true numbers lie between the low and the high figures. These are bounds of what was reported and no confidence interval.",
            "There are deaths that no source knows, a high figure is unknown, or low and high were counted by other rules before than after."),
        ["dates"] = new(
            "Rate ratio for every possible date, by {method}",
            "The least and the greatest rate ratio over all days on which the truce may have begun or ended.",
            "a is a possible first day and b a possible end; x are events in exposure e, 1 from a to b and 0 in the baseline up to a",
            "The true days are among those that the dates allow; none is taken as likelier than another.",
            "The source of the date is wrong about the month or the year, or the truce took hold slowly and has no one first day."),
        ["second-source"] = new(
            "Agreement with a second source",
            "The count of the second source over that of the first: its geometric mean over bins, the limits between which most bins lie, and whether it"
                + " changed at the truce.",
            "y₁ₜ and y₂ₜ are the counts of both sources in bin t; d̄ and s are mean and standard deviation of dₜ, 1 in force and 0 in the baseline; G is the"
                + " mean ratio and C its change",
            "Bins are independent of each other, and log ratios are about normal. Agreement is not truth: both sources can miss the same deaths.",
            "One source copies from the other, they count different things, or many bins drop out since a source counts none there."),
        ["regression"] = new(
            "Regression to the mean",
            "The ratio that was to be expected since the weeks just before the truce were unusually high, and what is left of the change beyond it.",
            "m is the mean rate of the past and x̄ that of the stretch just before; R₀ and R₁ are the rates of past pairs of stretches as long and as far"
                + " apart; λ is the rate to be expected and ρ the ratio",
            "The past varies about one mean that stays, and shows how high stretches are followed by others.",
            "The level moved for good before the truce, the past is short, or the high stretches of the past are one and the same."),
        ["lag"] = new(
            "Events not yet reported",
            "What each of the last bins will have been once all is reported, and which bins are too young to be used.",
            "yₜ is known so far of bin t, Yₜ is its whole count and ŷₜ the estimate of it; cₜ is the share that is known by now; NB is negative binomial"
                + " with mean μₜ and size kₜ",
            "Delays of reporting are known and the same before and during the truce, and counts are Poisson.",
            "Reporting became slower or faster, deaths are added years later, or counts vary more than Poisson counts."),
        ["rivals"] = new(
            "Rival events",
            "By what a rival event alone would have had to multiply the rate to make up the whole change, and whether the series can tell it from the truce.",
            "RR is the rate ratio and r₀ what is left for the truce; q is the factor of the rival; δ and γ are the estimated steps of truce and rival",
            "The dates of the rival are right, it acts by one factor on the days that it held, and nothing else happened then.",
            "There was a rival that nobody declared, it acted sooner or later than its dates, or its strength changed with time."),
        ["design"] = new(
            "Checklist of the design",
            "Which points of a checklist for interrupted series are met, which are not, and which nobody knows.",
            "n are counted bins and d days, 1 in force and 0 in the baseline; p is that of the Ljung–Box test of the residuals at lag 1",
            "What the analyst says is true: whether dates and model were fixed beforehand, the source stayed the same and rivals were searched for.",
            "A statement was made after the counts were looked at; points that are met do not make an estimate right."),
    };
}
