using System.Text;

namespace TruceStats.Evaluations;

/// <summary>What the library calls its methods, models and choices, in Spanish. What is in no list, a caller's own name among it, stays as it is.</summary>
internal static class SpanishWords
{
    private const string Ends = ",;()";

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["conditional mid-P"] = "mid-P condicional",
        ["conditional exact"] = "exacto condicional",
        ["conditional score"] = "puntuación condicional",
        ["conditional Jeffreys credible"] = "creíble de Jeffreys condicional",
        ["skewness-corrected score"] = "puntuación corregida por asimetría",
        ["profile likelihood"] = "verosimilitud perfilada",
        ["Wald on the log"] = "Wald en el logaritmo",
        ["quasi-Poisson"] = "cuasi-Poisson",
        ["quasi-Poisson MOVER"] = "MOVER cuasi-Poisson",
        ["quasi-Poisson prediction"] = "predicción cuasi-Poisson",
        ["negative binomial"] = "binomial negativa",
        ["Gaussian"] = "gaussiana",
        ["circular-window rank"] = "rango de ventanas circulares",
        ["moving-block bootstrap"] = "bootstrap de bloques móviles",
        ["score difference"] = "diferencia por puntuación",
        ["Wald difference"] = "diferencia de Wald",
        ["MOVER on Jeffreys limits"] = "MOVER sobre límites de Jeffreys",
        ["MOVER on score limits"] = "MOVER sobre límites de puntuación",
        ["exact Poisson"] = "Poisson exacto",
        ["exact Poisson prediction"] = "predicción de Poisson exacta",
        ["normal–binomial posterior"] = "distribución posterior normal-binomial",
        ["beta-binomial posterior"] = "distribución posterior beta-binomial",
        ["gamma–Poisson posterior"] = "distribución posterior gamma-Poisson",
        ["anytime-valid gamma mixture"] = "mezcla gamma válida en todo momento",
        ["constant relative completeness"] = "completitud relativa constante",
        ["segmented regression"] = "regresión segmentada",
        ["generalized least squares"] = "mínimos cuadrados generalizados",
        ["ARIMA intervention analysis"] = "análisis de intervención ARIMA",
        ["structural counterfactual"] = "contrafactual estructural",
        ["controlled interrupted time series"] = "serie interrumpida con control",
        ["model-based"] = "según el modelo",
        ["inflated for autocorrelation"] = "inflados por autocorrelación",
        ["integrated restricted likelihood"] = "verosimilitud restringida integrada",
        ["parametric bootstrap"] = "bootstrap paramétrico",
        ["Newey–West"] = "Newey–West",
        ["counterfactual mean"] = "media contrafactual",
        ["counterfactual draw"] = "sorteo contrafactual",
        ["log link"] = "enlace logarítmico",
        ["identity link"] = "enlace identidad",
        ["linear trend"] = "tendencia lineal",
        ["quadratic trend"] = "tendencia cuadrática",
        ["no trend"] = "sin tendencia",
        ["none"] = "ninguna",
        ["calendar-month"] = "mes del año",
        ["day-of-week"] = "día de la semana",
        ["1 pair of harmonics"] = "1 par de armónicos",
        ["2 pairs of harmonics"] = "2 pares de armónicos",
        ["3 pairs of harmonics"] = "3 pares de armónicos",
        ["source"] = "fuente",
        ["resolution"] = "resolución",
        ["first day"] = "primer día",
        ["window"] = "ventana",
        ["model"] = "modelo",
        ["family"] = "familia",
        ["errors"] = "errores",
        ["seasons"] = "estaciones",
        ["trend"] = "tendencia",
        ["variant"] = "variante",
        ["series"] = "serie",
        ["second source"] = "segunda fuente",
        ["deaths, low"] = "muertes, cifra mínima",
        ["deaths, best"] = "muertes, mejor cifra",
        ["deaths, high"] = "muertes, cifra máxima",
        ["cut bins dropped"] = "períodos cortados, descartados",
        ["cut bins before"] = "períodos cortados, antes",
        ["cut bins in force"] = "períodos cortados, en vigor",
        ["as declared"] = "como se declaró",
        ["month"] = "mes",
        ["week"] = "semana",
        ["day"] = "día",
        ["year"] = "año",
    };

    /// <summary>A name, or several that commas, semicolons and brackets part.</summary>
    public static string Of(string names)
    {
        if (Known.TryGetValue(names, out string? whole))
            return whole;
        var text = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= names.Length; i++)
        {
            if (i < names.Length && !Ends.Contains(names[i], StringComparison.Ordinal))
                continue;
            string piece = names[start..i], trimmed = piece.Trim();
            text.Append(trimmed.Length == 0 ? piece : piece.Replace(trimmed, Known.GetValueOrDefault(trimmed, trimmed), StringComparison.Ordinal));
            if (i < names.Length)
                text.Append(names[i]);
            start = i + 1;
        }
        return text.ToString();
    }
}
