namespace TruceStats.Evaluations;

internal static partial class EnglishCards
{
    private const string Poisson = "Both counts are Poisson: events come independently of each other, at one rate in each window";
    private const string MorePoisson = "Counts vary more from bin to bin than Poisson counts, as deaths do where several die at a time";
    private const string Terms = "zₜβ is level, trend, season and covariates of bin t; δ is the step of the truce, Dₜ 1 in force and 0 elsewhere; yₜ is the"
        + " outcome and eₜ the exposure";

    public static IReadOnlyDictionary<string, MethodText> Methods { get; } = new Dictionary<string, MethodText>(StringComparer.Ordinal)
    {
        ["ratio/mid-p"] = new(Poisson + ".", MorePoisson + ".", "X is binomial given the total"),
        ["ratio/exact"] = new(
            Poisson + "; the interval never covers less than its level, and often more.", MorePoisson + ".", "X is binomial given the total"),
        ["ratio/score"] = new(
            Poisson + "; they are large enough for a normal approximation.", MorePoisson + ", or a window has only a handful of events.",
            "z is the normal quantile at 1 − α/2"),
        ["ratio/score-skewness-corrected"] = new(
            Poisson + "; the score is normal once it is corrected for skewness.", MorePoisson + ".",
            "s is the corrected score; z is the normal quantile at 1 − α/2"),
        ["ratio/likelihood"] = new(
            Poisson + "; they are large enough for a normal approximation.", MorePoisson + ", or a window has only a handful of events.",
            "ℓ is the log-likelihood given the total; z is the normal quantile at 1 − α/2"),
        ["ratio/log-wald"] = new(
            Poisson + "; the log of the ratio is about normal.", MorePoisson + ", or a window has few events or none.",
            "z is the normal quantile at 1 − α/2"),
        ["ratio/jeffreys"] = new(
            Poisson + "; the interval is a credible one under Jeffreys' prior.", MorePoisson + ", or the prior is not the reader's.",
            "r is a possible ratio; the interval has α/2 of the beta distribution on either side"),
        ["ratio/quasi-poisson"] = new(
            "The variance of the bins is φ times their mean in both windows, and bins are independent of each other.",
            "Violent weeks come in runs, the rate moves within a window, or there are too few bins to estimate φ.",
            "φ is Pearson's dispersion of bin counts yᵢ about their means mᵢ, with ν degrees of freedom; t is Student's quantile at 1 − α/2"),
        ["ratio/negative-binomial"] = new(
            "Bins are negative binomial with one dispersion in both windows, and independent of each other; the dispersion is held at its estimate.",
            "Violent weeks come in runs, the rate moves within a window, or there are too few bins to estimate the dispersion.",
            "yᵢ is the count of bin i, NB negative binomial with size θ; λ₀ is the rate of window 0; Dᵢ is 1 for bins of window 1; ℓ is the profile"
                + " log-likelihood; z is the normal quantile at 1 − α/2"),
        ["ratio/circular-windows"] = new(
            "Without a change, any stretch of as many neighbouring bins of the joined series, bent into a circle, could as well have been the window.",
            "The series has a trend or a season; with few windows no p-value can be small.",
            "Rₖ(r) is the rate of the k-th of K stretches as long as the shorter window, R₁(r) that of the observed one and R(r) the mean, with counts of"
                + " window 1 divided by r"),
        ["ratio/block-bootstrap"] = new(
            "Blocks of neighbouring bins, drawn again and joined, vary as the series does.",
            "A window has few blocks, in which case limits are too narrow, or the rate moves within a window.",
            "q are quantiles of ratios of rebuilt series"),
        ["ratio/other"] = new(
            "The assumptions are those of {method}, which its source names.", "Something that the source of {method} asks for does not hold."),
        ["difference/mover-jeffreys"] = new(Poisson + ".", MorePoisson + ".", "G(k; q) is the gamma quantile with shape k at q"),
        ["difference/quasi-mover"] = new(
            "The variance of the bins is φ times their mean in both windows, and bins are independent of each other.",
            "Violent weeks come in runs, or there are too few bins to estimate φ.",
            "m is a mean; φ is the dispersion of the bins, at least 1; t is Student's quantile at 1 − α/2"),
        ["model/segmented-regression"] = new(
            "Trend and season go on through the truce, and the level moves at once with it; outcomes are {family} about their mean.",
            "The trend is no straight line, or the truce took hold slowly.",
            Terms + "; μₜ is the mean of yₜ"),
        ["model/generalized-least-squares"] = new(
            "Trend and season go on through the truce, and the level moves at once with it; errors are normal, alike in all bins and correlated from bin to bin as"
                + " an AR(1).",
            "The trend is no straight line, or bins with few events vary more than others.",
            Terms + "; uₜ are the errors, ρ is their correlation and εₜ what is new in each bin"),
        ["model/arima-intervention"] = new(
            "The level moves at once with the truce; errors are a normal ARIMA process of the order that is named, the same before and after.",
            "The order is not that of the series, or bins with few events vary more than others.",
            Terms + "; uₜ are the errors; φ and θ are polynomials in B, which moves back by a bin; d is how often the series is differenced and εₜ what is"
                + " new in each bin"),
        ["model/structural-counterfactual"] = new(
            "The series would have gone on as its level, season and controls moved before, and the truce touched none of the controls.",
            "The stretch before is short or moved in another way than later, or a control was touched too.",
            "ℓₜ is the level, γₜ the season, zₜβ the controls and εₜ the noise of bin t; T is the first bin of the truce; yₜ is the outcome, eₜ the exposure"
                + " and ŷₜ the forecast"),
        ["model/controlled-interruption"] = new(
            "Without the truce the level would have moved as that of the control did; outcomes are {family} about their mean.",
            "The truce touched the control too, or something else moved only one of the two series.",
            "s is 1 for the series of the truce and 0 for the control; αₛ and βₛ are level and trend of each, zₜγ season and covariates of both in bin t; Dₜ"
                + " is 1 in force; η is what moved both and δ what moved that of the truce alone; μₛₜ is the mean and eₛₜ the exposure"),
        ["model/other"] = new(
            "The assumptions are those of {method}, which its source names.", "Something that the source of {method} asks for does not hold.",
            "μₜ(D) is what the model expects with and without the truce"),
        ["errors/integrated-likelihood"] = new(
            "Standard errors: {errors}; neighbouring bins share a latent AR(1) path, whose spread and correlation are averaged over.",
            "Correlation reaches further than from bin to bin."),
        ["errors/model-based"] = new(
            "Standard errors: {errors}; bins are independent of each other.", "Violent weeks come in runs: then the interval is too narrow."),
        ["errors/autocorrelation-inflated"] = new(
            "Standard errors: {errors}, which is that of an AR(1) of the residuals.", "Correlation reaches further than from bin to bin, or bins are few."),
        ["errors/robust"] = new(
            "Standard errors: {errors}; bins are independent of each other, and their variances may differ.", "Violent weeks come in runs, or bins are few."),
        ["errors/newey-west"] = new(
            "Standard errors: {errors}; correlation ends after a number of bins.",
            "The series has fewer than some hundred bins: then the interval is too narrow."),
        ["errors/parametric-bootstrap"] = new(
            "Standard errors: {errors}; series drawn from the fit vary as the true one.", "The fitted model misses how the series varies."),
        ["errors/other"] = new("Standard errors: {errors}.", "Something that the source of {errors} asks for does not hold."),
        ["pooling/normal-binomial-posterior"] = new(
            "Log ratios vary between places as a normal distribution.", "Places fall into two kinds, so that no one distribution fits them.",
            "x₁ᵢ of nᵢ events lie in force, each with probability pᵢ; e is exposure, 1 in force and 0 in the baseline; N is normal, τ the standard deviation"
                + " between places"),
        ["pooling/beta-binomial-posterior"] = new(
            "Shares of events in force vary between places as beta distributions.", "Places fall into two kinds, so that no one distribution fits them.",
            "x₁ᵢ of nᵢ events lie in force, each with probability pᵢ, which is about πᵢ; e is exposure, 1 in force and 0 in the baseline; κ is the precision"
                + " between places"),
        ["pooling/gamma-poisson-posterior"] = new(
            "Ratios to the expected counts vary between places as a gamma distribution, and the expected counts are known.",
            "The expected counts are uncertain.",
            "x₁ᵢ are the events and Eᵢ the expected count of place i; Γ is the gamma distribution with shape a and rate b"),
    };
}
