namespace TruceStats;

/// <summary>The texts that the library itself puts into arguments, in Spanish. A caller's own names are in no list and stay as they are.</summary>
internal static partial class CautionSentences
{
    private const string HalfLifeOf = " half-life";

    private static readonly Dictionary<(string Argument, string Text), string> SpanishWords = new()
    {
        [("side", "before")] = "antes",
        [("side", "after")] = "después",
        [("rule", "drop")] = "descartar",
        [("rule", "before")] = "antes",
        [("rule", "after")] = "después",
        [("rule", "first-day")] = "primer día posible",
        [("rule", "last-day")] = "último día posible",
        [("rule", "draw")] = "sorteo",
        [("rule", "earliest")] = "el más temprano",
        [("rule", "latest")] = "el más tardío",
        [("rule", "middle")] = "el del medio",
        [("rule", "each")] = "para cada una",
        [("rule", "nobody")] = "para ninguna",
        [("figure", "low")] = "mínima",
        [("figure", "high")] = "máxima",
        [("status", "missing")] = "sin dato",
        [("status", "incomplete")] = "incompleto",
        [("status", "excluded")] = "excluido",
        [("what", "variances")] = "las varianzas",
        [("what", "rho")] = "rho",
        [("what", "factors of bins")] = "los factores de los períodos",
        [("what", "the spread between units")] = "la dispersión entre unidades",
        [("what", "the size of the negative binomial")] = "el tamaño de la binomial negativa",
        [("what", "the coefficients")] = "los coeficientes",
        [("what", "the Turnbull curve")] = "la curva de Turnbull",
        [("parameter", "rho")] = "rho",
        [("parameter", "irregular variance")] = "la varianza irregular",
        [("parameter", "level variance")] = "la varianza del nivel",
        [("parameter", "slope variance")] = "la varianza de la pendiente",
        [("parameter", "seasonal variance")] = "la varianza estacional",
        [("parameter", "factors that cancel")] = "factores que se cancelan",
        [("parameter", "a root on the unit circle")] = "una raíz en el círculo unidad",
        [("parameter", "branching ratio")] = "la razón de ramificación",
        [("parameter", "half-life")] = "la semivida",
        [("which", "actors")] = "actores",
        [("which", "places")] = "lugares",
        [("part", "windows")] = "ventanas",
        [("part", "rate change")] = "cambio de la tasa",
        [("part", "detectable")] = "menor cambio detectable",
        [("part", "interrupted series")] = "serie interrumpida",
        [("part", "aftermath")] = "lo que vino después",
        [("part", "anytime-valid")] = "razón válida en cada mirada",
        [("part", "placebos")] = "fechas falsas",
        [("part", "specification curve")] = "curva de especificaciones",
        [("part", "curve test")] = "prueba de la curva",
        [("part", "parties")] = "partes de la tregua",
        [("part", "places")] = "lugares",
        [("part", "durability")] = "duración de treguas anteriores",
        [("part", "sensitivity")] = "sensibilidad",
        [("part", "rivals")] = "eventos rivales",
        [("part", "design")] = "diseño",
        [("part", "claims")] = "afirmaciones",
    };

    /// <summary>What those texts are in Spanish, by the name of their argument.</summary>
    public static IReadOnlyDictionary<(string Argument, string Text), string> SpanishTexts => SpanishWords;

    private static string SpanishValue(CautionArgument argument)
    {
        if (argument.Text is not { } text)
            return argument.Value;
        if (SpanishWords.TryGetValue((argument.Name, text), out string? word))
            return word;
        return argument.Name == "parameter" && text.EndsWith(HalfLifeOf, StringComparison.Ordinal) ? "semivida de " + text[..^HalfLifeOf.Length] : text;
    }
}
