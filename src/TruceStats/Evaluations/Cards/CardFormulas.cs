namespace TruceStats.Evaluations;

/// <summary>The formulas of the cards, the same in every language. The cards say what the letters stand for.</summary>
internal static class CardFormulas
{
    private const string Ratio = "RR = (x₁/e₁)/(x₀/e₀)";
    private const string Odds = "; o = r·e₁/e₀; n = x₀ + x₁";
    private const string Recovered = "A = e₁·(λ₀ − λ₁); I = [A − e₁·√((λ₀ − l₀)² + (u₁ − λ₁)²), A + e₁·√((u₀ − λ₀)² + (λ₁ − l₁)²)]";
    private const string Log = "log(yₜ/eₜ) = zₜβ + δDₜ";
    private const string Plain = "yₜ/eₜ = zₜβ + δDₜ";
    private const string Arma = "φ(B)(1 − B)ᵈuₜ = θ(B)εₜ";

    private static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["ratio/mid-p"] = Ratio + "; I = {r : P(X > x₁) + ½P(X = x₁) > α/2, P(X < x₁) + ½P(X = x₁) > α/2}; X ~ Bin(x₀ + x₁, r·e₁/(r·e₁ + e₀))",
        ["ratio/exact"] = Ratio + "; I = {r : P(X ≥ x₁) > α/2, P(X ≤ x₁) > α/2}; X ~ Bin(x₀ + x₁, r·e₁/(r·e₁ + e₀))",
        ["ratio/score"] = Ratio + "; I = {r : |x₁ − o·x₀| ≤ z·√(o·n)}" + Odds,
        ["ratio/score-skewness-corrected"] = Ratio + "; I = {r : |s| ≤ z}; s + g·(s² − 1) = (x₁ − o·x₀)/√(o·n); g = (1 − o)/(6·√(o·n))" + Odds,
        ["ratio/likelihood"] = Ratio + "; I = {r : 2·(ℓ(RR) − ℓ(r)) ≤ z²}; ℓ(r) = x₁·log(o) − n·log(1 + o)" + Odds,
        ["ratio/log-wald"] = Ratio + "; I = RR·exp(±z·√(1/x₁ + 1/x₀))",
        ["ratio/jeffreys"] = Ratio + "; r·e₁/(r·e₁ + e₀) ~ Beta(x₁ + ½, x₀ + ½)",
        ["ratio/quasi-poisson"] = Ratio + "; I = {r : |x₁ − o·x₀| ≤ t·√(φ·o·n)}" + Odds + "; φ = max(1, Σ(yᵢ − mᵢ)²/mᵢ/ν)",
        ["ratio/negative-binomial"] = "yᵢ ~ NB(λ₀·eᵢ·RR^Dᵢ, θ); I = {r : 2·(ℓ(RR) − ℓ(r)) ≤ z²}",
        ["ratio/circular-windows"] = Ratio + "; I = {r : p(r) > α}; p(r) = #{k : |Rₖ(r) − R(r)| ≥ |R₁(r) − R(r)|}/K",
        ["ratio/block-bootstrap"] = Ratio + "; I = [q(α/2), q(1 − α/2)]",
        ["ratio/other"] = Ratio,
        ["difference/mover-jeffreys"] = Recovered + "; l, u = G(x + ½; α/2)/e, G(x + ½; 1 − α/2)/e",
        ["difference/quasi-mover"] = Recovered + "; l, u = {m/e : (m − x)²/m = φ·t²}",
        ["detectable"] = "P(p(X₀, X₁) ≤ α) = 1 − β; X₀ ~ Po(λ₀·e₀/φ); X₁ ~ Po(RR·λ₀·e₁/φ)",
        ["model/segmented-regression/ratio"] = "log(μₜ/eₜ) = zₜβ + δDₜ; RR = exp(δ)",
        ["model/segmented-regression/difference"] = "μₜ/eₜ = zₜβ + δDₜ; Δ = δ",
        ["model/generalized-least-squares/ratio"] = Log + " + uₜ; uₜ = ρuₜ₋₁ + εₜ; RR = exp(δ)",
        ["model/generalized-least-squares/difference"] = Plain + " + uₜ; uₜ = ρuₜ₋₁ + εₜ; Δ = δ",
        ["model/arima-intervention/ratio"] = Log + " + uₜ; " + Arma + "; RR = exp(δ)",
        ["model/arima-intervention/difference"] = Plain + " + uₜ; " + Arma + "; Δ = δ",
        ["model/structural-counterfactual/ratio"] = "log(yₜ/eₜ) = ℓₜ + γₜ + zₜβ + εₜ, t < T; RR = Σyₜ/Σŷₜ, t ≥ T",
        ["model/structural-counterfactual/difference"] = "yₜ/eₜ = ℓₜ + γₜ + zₜβ + εₜ, t < T; Δ = (Σyₜ − Σŷₜ)/Σeₜ, t ≥ T",
        ["model/controlled-interruption/ratio"] = "log(μₛₜ/eₛₜ) = αₛ + βₛt + zₜγ + ηDₜ + δDₜsₛ; RR = exp(δ)",
        ["model/controlled-interruption/difference"] = "μₛₜ/eₛₜ = αₛ + βₛt + zₜγ + ηDₜ + δDₜsₛ; Δ = δ",
        ["model/other/ratio"] = "RR = μₜ(D = 1)/μₜ(D = 0)",
        ["model/other/difference"] = "Δ = μₜ(D = 1) − μₜ(D = 0)",
        ["averted-mean"] = "A = Σμₜ(D = 0) − Σyₜ",
        ["averted-draw"] = "A* = Σy*ₜ − Σyₜ; y*ₜ ~ f(y; μ*ₜ(D = 0))",
        ["postponement"] = "N = A − E; A = Σ(μₜ − yₜ), t ∈ F; E = Σ(yₜ − μₜ), t ∈ G",
        ["anytime-valid"] =
            "RR = (x₁/e₁)/(x₀/e₀); I = {r : M(r) < 1/α}; "
            + "M(r) = [Γ(a + x₁)/Γ(a)·b^a/(b + e₁)^(a + x₁)]/[r^x₁·Γ(x₀ + x₁)/Γ(x₀)·e₀^x₀/(e₀ + r·e₁)^(x₀ + x₁)]; b = a·e₀/x₀",
        ["placebos"] = "R = 1 + #{k : |tₖ| ≥ |t|}; s = R/(K + 1)",
        ["curve/ratio"] = "M = exp(med(log RRₛ)); b = #{s : RRₛ < 1}/S",
        ["curve/difference"] = "M = med(Δₛ); b = #{s : Δₛ < 0}/S",
        ["curve-test"] = "p = (1 + #{b : Tᵇ ≥ T})/(B + 1)",
        ["claims"] = "I(1 − α/m) ⊆ C ⇒ V₊; I(1 − α/m) ∩ C = ∅ ⇒ V₋",
        ["parties"] = "RR = (x₁/e₁)/(x₀/e₀); [(x₁/e₁)/((x₀ + u₀)/e₀), ((x₁ + u₁)/e₁)/(x₀/e₀)]",
        ["pooling/normal-binomial-posterior"] = "x₁ᵢ ~ Bin(nᵢ, pᵢ); log(pᵢ/(1 − pᵢ)) = log RRᵢ + log(e₁ᵢ/e₀ᵢ); log RRᵢ ~ N(log RR, τ²)",
        ["pooling/beta-binomial-posterior"] = "x₁ᵢ ~ Bin(nᵢ, pᵢ); pᵢ ~ Beta(κπᵢ, κ(1 − πᵢ)); πᵢ/(1 − πᵢ) = RR·e₁ᵢ/e₀ᵢ",
        ["pooling/gamma-poisson-posterior"] = "x₁ᵢ ~ Po(RRᵢ·Eᵢ); RRᵢ ~ Γ(a, b); RR = a/b",
        ["durability"] = "S(d) = Π(1 − Dⱼ/Nⱼ), dⱼ ≤ d; d½ = min{d : S(d) ≤ ½}",
        ["tipping"] = "c = RR/r₀; h = r₀·x₀·e₁/e₀ − x₁",
        ["bounds"] = "[(L₁/e₁)/(H₀/e₀), (H₁/e₁)/(L₀/e₀)]",
        ["dates"] = "RR(a, b) = (x₁(a, b)/e₁(a, b))/(x₀(a)/e₀(a)); [min RR(a, b), max RR(a, b)]",
        ["second-source"] = "dₜ = log(y₂ₜ/y₁ₜ); G = exp(d̄); exp(d̄ ± 1.96·s); C = exp(d̄₁ − d̄₀)",
        ["regression"] = "λ = max(0, m + w·(x̄ − m)); w = Cov(R₀, R₁)/Var(R₀); ρ = λ/x̄",
        ["lag"] = "ŷₜ = yₜ/cₜ; Yₜ − yₜ ~ NB(μₜ, kₜ); kₜ = yₜ + ½; μₜ = kₜ·(1 − cₜ)/cₜ",
        ["rivals"] = "q = RR/r₀; |corr(δ, γ)| < 0.9",
        ["design"] = "n₀ ≥ 8; n₁ ≥ 8; d₀ ≥ 365; p ≥ 0.05",
    };

    /// <summary>The keys that have a formula.</summary>
    public static IReadOnlyCollection<string> Keys => All.Keys;

    /// <summary>The formula of a key.</summary>
    public static string Of(string key) => All[key];

    /// <summary>The key of a method in its group, or that of any other method where it is a caller's own.</summary>
    public static string Key(string group, string method, string kind = "") =>
        All.ContainsKey(group + "/" + method + kind) ? group + "/" + method : group + "/other";
}
