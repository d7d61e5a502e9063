namespace TruceStats.Evaluations;

internal static partial class SpanishCards
{
    private const string Poisson = "Ambos conteos son de Poisson: los eventos llegan independientes entre sí, a una misma tasa en cada ventana";
    private const string MorePoisson = "Los conteos varían de un período a otro más que los de Poisson, como las muertes donde mueren varios a la vez";
    private const string Terms = "zₜβ es el nivel, la tendencia, la estacionalidad y las covariables del período t; δ es el escalón de la tregua, Dₜ es 1 en"
        + " vigor y 0 en otro caso; yₜ es el resultado y eₜ la exposición";

    public static IReadOnlyDictionary<string, MethodText> Methods { get; } = new Dictionary<string, MethodText>(StringComparer.Ordinal)
    {
        ["ratio/mid-p"] = new(Poisson + ".", MorePoisson + ".", "X es binomial dado el total"),
        ["ratio/exact"] = new(Poisson + "; el intervalo nunca cubre menos que su nivel, y a menudo más.", MorePoisson + ".", "X es binomial dado el total"),
        ["ratio/score"] = new(
            Poisson + "; son bastante grandes para una aproximación normal.", MorePoisson + ", o una ventana tiene apenas unos pocos eventos.",
            "z es el cuantil normal en 1 − α/2"),
        ["ratio/score-skewness-corrected"] = new(
            Poisson + "; el estadístico de puntuación es normal una vez corregida su asimetría.", MorePoisson + ".",
            "s es el estadístico corregido; z es el cuantil normal en 1 − α/2"),
        ["ratio/likelihood"] = new(
            Poisson + "; son bastante grandes para una aproximación normal.", MorePoisson + ", o una ventana tiene apenas unos pocos eventos.",
            "ℓ es la log-verosimilitud dado el total; z es el cuantil normal en 1 − α/2"),
        ["ratio/log-wald"] = new(
            Poisson + "; el logaritmo de la razón es casi normal.", MorePoisson + ", o una ventana tiene pocos eventos o ninguno.",
            "z es el cuantil normal en 1 − α/2"),
        ["ratio/jeffreys"] = new(
            Poisson + "; el intervalo es de credibilidad, con la distribución previa de Jeffreys.",
            MorePoisson + ", o quien lee no comparte esa distribución previa.",
            "r es una razón posible; el intervalo deja α/2 de la distribución beta a cada lado"),
        ["ratio/quasi-poisson"] = new(
            "La varianza de los períodos es φ veces su media en ambas ventanas, y los períodos son independientes.",
            "Las semanas violentas vienen en rachas, la tasa se mueve dentro de una ventana, o hay muy pocos períodos para estimar φ.",
            "φ es la dispersión de Pearson de los conteos yᵢ alrededor de sus medias mᵢ, con ν grados de libertad; t es el cuantil de Student en 1 − α/2"),
        ["ratio/negative-binomial"] = new(
            "Los períodos son de binomial negativa con una misma dispersión en ambas ventanas, e independientes; la dispersión se fija en su estimación.",
            "Las semanas violentas vienen en rachas, la tasa se mueve dentro de una ventana, o hay muy pocos períodos para estimar la dispersión.",
            "yᵢ es el conteo del período i y NB la binomial negativa de tamaño θ; λ₀ es la tasa de la ventana 0; Dᵢ es 1 en los períodos de la ventana 1; ℓ"
                + " es la log-verosimilitud perfilada; z es el cuantil normal en 1 − α/2"),
        ["ratio/circular-windows"] = new(
            "Sin cambio, cualquier tramo de otros tantos períodos vecinos de la serie unida, cerrada en círculo, pudo ser igualmente la ventana.",
            "La serie tiene tendencia o estacionalidad; con pocas ventanas ningún valor p puede ser pequeño.",
            "Rₖ(r) es la tasa del k-ésimo de K tramos tan largos como la ventana más corta, R₁(r) la del observado y R(r) la media, con los conteos de la"
                + " ventana 1 divididos entre r"),
        ["ratio/block-bootstrap"] = new(
            "Los bloques de períodos vecinos, sorteados de nuevo y unidos, varían como la serie.",
            "Una ventana tiene pocos bloques, y entonces los límites son demasiado estrechos, o la tasa se mueve dentro de una ventana.",
            "q son cuantiles de las razones de series reconstruidas"),
        ["ratio/other"] = new("Los supuestos son los de {method}, que su fuente indica.", "No se cumple algo que pide la fuente de {method}."),
        ["difference/mover-jeffreys"] = new(Poisson + ".", MorePoisson + ".", "G(k; q) es el cuantil en q de la gamma de forma k"),
        ["difference/quasi-mover"] = new(
            "La varianza de los períodos es φ veces su media en ambas ventanas, y los períodos son independientes.",
            "Las semanas violentas vienen en rachas, o hay muy pocos períodos para estimar φ.",
            "m es una media; φ es la dispersión de los períodos, de 1 o más; t es el cuantil de Student en 1 − α/2"),
        ["model/segmented-regression"] = new(
            "La tendencia y la estacionalidad continúan durante la tregua, y el nivel se mueve de una vez con ella; la distribución de los resultados es {family}.",
            "La tendencia no es una recta, o la tregua se asentó poco a poco.",
            Terms + "; μₜ es la media de yₜ"),
        ["model/generalized-least-squares"] = new(
            "La tendencia y la estacionalidad continúan durante la tregua, y el nivel se mueve de una vez con ella; los errores son normales, iguales en todos los"
                + " períodos y correlacionados de uno a otro como un AR(1).",
            "La tendencia no es una recta, o los períodos con pocos eventos varían más que otros.",
            Terms + "; uₜ son los errores, ρ su correlación y εₜ lo nuevo de cada período"),
        ["model/arima-intervention"] = new(
            "El nivel se mueve de una vez con la tregua; los errores son un proceso ARIMA normal del orden indicado, el mismo antes y después.",
            "El orden no es el de la serie, o los períodos con pocos eventos varían más que otros.",
            Terms + "; uₜ son los errores; φ y θ son polinomios en B, que retrocede un período; d es cuántas veces se diferencia la serie y εₜ lo nuevo de"
                + " cada período"),
        ["model/structural-counterfactual"] = new(
            "La serie habría seguido como se movían antes su nivel, su estacionalidad y sus controles, y la tregua no tocó ninguno de los controles.",
            "El tramo previo es corto o se movió de otro modo que después, o la tregua también tocó un control.",
            "ℓₜ es el nivel, γₜ la estacionalidad, zₜβ los controles y εₜ el ruido del período t; T es el primer período de la tregua; yₜ es el resultado,"
                + " eₜ la exposición e ŷₜ el pronóstico"),
        ["model/controlled-interruption"] = new(
            "Sin la tregua, el nivel se habría movido como el del control; la distribución de los resultados es {family}.",
            "La tregua también tocó el control, o algo más movió solo una de las dos series.",
            "s es 1 en la serie de la tregua y 0 en el control; αₛ y βₛ son el nivel y la tendencia de cada una, zₜγ la estacionalidad y las covariables de"
                + " ambas en el período t; Dₜ es 1 en vigor; η es lo que movió ambas y δ lo que movió solo la de la tregua; μₛₜ es la media y eₛₜ la"
                + " exposición"),
        ["model/other"] = new(
            "Los supuestos son los de {method}, que su fuente indica.", "No se cumple algo que pide la fuente de {method}.",
            "μₜ(D) es lo que el modelo espera con y sin la tregua"),
        ["errors/integrated-likelihood"] = new(
            "Errores estándar: {errors}; los períodos vecinos comparten una trayectoria latente AR(1), cuya dispersión y correlación se promedian.",
            "La correlación llega más allá del período siguiente."),
        ["errors/model-based"] = new(
            "Errores estándar: {errors}; los períodos son independientes.",
            "Las semanas violentas vienen en rachas: entonces el intervalo es demasiado estrecho."),
        ["errors/autocorrelation-inflated"] = new(
            "Errores estándar: {errors}, según un AR(1) de los residuos.", "La correlación llega más allá del período siguiente, o hay pocos períodos."),
        ["errors/robust"] = new(
            "Errores estándar: {errors}; los períodos son independientes y sus varianzas pueden diferir.",
            "Las semanas violentas vienen en rachas, o hay pocos períodos."),
        ["errors/newey-west"] = new(
            "Errores estándar: {errors}; la correlación termina tras cierto número de períodos.",
            "La serie tiene menos de unos cien períodos: entonces el intervalo es demasiado estrecho."),
        ["errors/parametric-bootstrap"] = new(
            "Errores estándar: {errors}; las series sorteadas del ajuste varían como la verdadera.", "El modelo ajustado no recoge cómo varía la serie."),
        ["errors/other"] = new("Errores estándar: {errors}.", "No se cumple algo que pide la fuente de {errors}."),
        ["pooling/normal-binomial-posterior"] = new(
            "Los logaritmos de las razones varían entre lugares como una normal.", "Los lugares son de dos clases, y ninguna distribución sola les ajusta.",
            "x₁ᵢ de nᵢ eventos caen en vigor, cada uno con probabilidad pᵢ; e es la exposición, 1 en vigor y 0 en la referencia; N es la normal y τ la"
                + " desviación estándar entre lugares"),
        ["pooling/beta-binomial-posterior"] = new(
            "Las proporciones de eventos en vigor varían entre lugares como betas.", "Los lugares son de dos clases, y ninguna distribución sola les ajusta.",
            "x₁ᵢ de nᵢ eventos caen en vigor, cada uno con probabilidad pᵢ, en torno a πᵢ; e es la exposición, 1 en vigor y 0 en la referencia; κ es la"
                + " precisión entre lugares"),
        ["pooling/gamma-poisson-posterior"] = new(
            "Las razones respecto a lo esperado varían entre lugares como una gamma, y lo esperado es conocido.", "Lo esperado es incierto.",
            "x₁ᵢ son los eventos y Eᵢ lo esperado en el lugar i; Γ es la distribución gamma de forma a y tasa b"),
    };
}
