namespace TruceStats.Plots;

/// <summary>All that pictures say, in English and in Spanish.</summary>
internal static class Phrases
{
    // Counts over time.
    public static readonly Phrase Counted = new("counted", "contado");
    public static readonly Phrase ReportsExpected = new("incomplete: reports still expected", "incompleto: aún se esperan registros");
    public static readonly Phrase Missing = new("missing: nobody counted", "sin dato: nadie contó");
    public static readonly Phrase Excluded = new("excluded", "excluido");
    public static readonly Phrase SomeMissing = new("{0} of {1} missing.", "Sin dato: {0} de {1}.");
    public static readonly Phrase InNoBin = new("{0} in no bin.", "Fuera de todo período: {0}.");
    public static readonly Phrase Date = new("Date", "Fecha");
    public static readonly Phrase DateBy = new("Date, by {0}", "Fecha, por {0}");
    public static readonly Phrase Per = new(" per {0}", " por {0}");
    public static readonly Phrase Per100000AYear = new(" per 100,000 a year", " por 100,000 habitantes al año");
    public static readonly Phrase Bin = new("bin", "período");
    public static readonly Phrase Bins = new("bins", "períodos");
    public static readonly Phrase Incident = new("incident", "incidente");
    public static readonly Phrase Incidents = new("incidents", "incidentes");
    public static readonly Phrase DeathsLow = new("deaths (low)", "muertes (cifra baja)");
    public static readonly Phrase DeathsBest = new("deaths (best)", "muertes (mejor cifra)");
    public static readonly Phrase DeathsHigh = new("deaths (high)", "muertes (cifra alta)");
    public static readonly Phrase Events = new("events", "eventos");

    // Windows.
    public static readonly Phrase Baseline = new("baseline", "referencia");
    public static readonly Phrase Anticipation = new("anticipation", "anticipación");
    public static readonly Phrase InForce = new("in force", "en vigor");
    public static readonly Phrase Aftermath = new("aftermath", "después");

    // Fits.
    public static readonly Phrase Observed = new("observed", "observado");
    public static readonly Phrase Fitted = new("fitted", "ajustado");
    public static readonly Phrase ExpectedWithout = new("expected without", "esperado sin interrupción");
    public static readonly Phrase LeftOut = new("left out of the fit", "fuera del ajuste");
    public static readonly Phrase Incomplete = new("incomplete", "incompleto");
    public static readonly Phrase PredictionInterval = new("{0} prediction interval", "intervalo de predicción del {0}");
    public static readonly Phrase ExpectationInterval = new("{0} interval of the expectation", "intervalo de lo esperado del {0}");
    public static readonly Phrase End = new("end", "fin");
    public static readonly Phrase BeyondAxis = new("An interval runs beyond the axis.", "Un intervalo se sale del eje.");
    public static readonly Phrase AvertedSoFar = new(
        "averted so far: expected without, less observed", "evitado hasta entonces: lo esperado menos lo observado");
    public static readonly Phrase AvertedIn = new("Averted in {0}: {1} ({2}).", "Evitado en {0}: {1} ({2}).");
    public static readonly Phrase AvertedCumulated = new("{0} averted, cumulated", "{0}: total evitado");

    // Estimates and p-values.
    public static readonly Phrase Undefined = new("undefined", "sin definir");
    public static readonly Phrase Caution = new("Caution", "Advertencia");
    public static readonly Phrase Cautions = new("Cautions", "Advertencias");
    public static readonly Phrase WithIntervals = new("{0}, {1} intervals", "{0}, intervalos del {1}");
    public static readonly Phrase Ratio = new("Ratio", "Razón");
    public static readonly Phrase RatioAfterBefore = new("Ratio, after over before", "Razón, después sobre antes");
    public static readonly Phrase RateRatio = new("Rate ratio, after over before", "Razón de tasas, después sobre antes");
    public static readonly Phrase Difference = new("Difference, {0}", "Diferencia, {0}");
    public static readonly Phrase Effect = new("Effect, {0}", "Efecto, {0}");
    public static readonly Phrase EffectAsRatio = new("Effect, as a ratio", "Efecto, como razón");
    public static readonly Phrase All = new("all ({0})", "todos ({0})");
    public static readonly Phrase TwoSidedP = new("Two-sided p-value", "Valor p bilateral");
    public static readonly Phrase NoChangeP = new("no change: {0}", "sin cambio: {0}");
    public static readonly Phrase POfRatios = new("p-value of each ratio", "valor p de cada razón");
    public static readonly Phrase IntervalTo = new("{0} interval: {1} to {2}", "intervalo del {0}: de {1} a {2}");
    public static readonly Phrase EstimateOf = new("estimate: {0}", "estimación: {0}");

    // False dates, other outcomes, event studies.
    public static readonly Phrase FirstDayOfEffect = new("First day of the effect", "Primer día del efecto");
    public static readonly Phrase EffectInErrors = new("Effect in standard errors (t)", "Efecto en errores estándar (t)");
    public static readonly Phrase FalseDates = new("false dates", "fechas de placebo");
    public static readonly Phrase FalseDatesWithoutFit = new("false dates without a fit", "fechas de placebo sin ajuste");
    public static readonly Phrase TrueDate = new("the true date", "la fecha verdadera");
    public static readonly Phrase AsStrong = new("as strong as the true one", "tan fuerte como la verdadera");
    public static readonly Phrase NoFit = new("no fit", "sin ajuste");
    public static readonly Phrase Overall = new("Overall {0} ({1}).", "En conjunto {0} ({1}).");
    public static readonly Phrase BinsSinceStart = new("Bins since the start", "Períodos desde el comienzo");
    public static readonly Phrase BeforeStart = new("before the start", "antes del comienzo");
    public static readonly Phrase FromStart = new("from the start on", "desde el comienzo");

    // Specification curves.
    public static readonly Phrase ByEffect = new("Specifications by effect", "Especificaciones por efecto");
    public static readonly Phrase ExcludesNone = new("interval excludes {0}: {1} of {2}", "el intervalo excluye {0}: {1} de {2}");
    public static readonly Phrase HoldsNone = new("interval holds {0}: {1}", "el intervalo contiene {0}: {1}");
    public static readonly Phrase WithoutInterval = new("without an interval: {0}", "sin intervalo: {0}");
    public static readonly Phrase Median = new("median: {0}", "mediana: {0}");
    public static readonly Phrase Excludes = new("interval excludes {0}", "el intervalo excluye {0}");
    public static readonly Phrase ShareOfVariance = new("{0} ({1}% of the variance)", "{0} ({1}% de la varianza)");
    public static readonly Phrase SpecificationsWithoutAnswer = new("{0} without an answer.", "Sin respuesta: {0}.");
    public static readonly Phrase OtherUnits = new("{0} in another unit, not drawn.", "En otra unidad, sin dibujar: {0}.");
    public static readonly Phrase NoRoom = new("The choices need a picture {0} high.", "Las opciones necesitan una imagen de {0} de alto.");
    public static readonly Phrase Specification = new("specification", "especificación");
    public static readonly Phrase Specifications = new("specifications", "especificaciones");
    public static readonly Phrase DrawnSpecifications = new(
        "{0} of {1} specifications are drawn, evenly spread; numbers are of all.",
        "Se dibujan {0} de {1} especificaciones, a espacios iguales; las cifras son de todas.");

    // Places.
    public static readonly Phrase AllPlaces = new("in common", "en común");
    public static readonly Phrase DrawnPlaces = new(
        "{0} of {1} places are drawn, evenly spread from the lowest ratio to the highest.",
        "Se dibujan {0} de {1} lugares, a espacios iguales de menor a mayor razón.");

    // What a picture is, for readers of screens; {0} is the truce.
    public static readonly Phrase SeriesTitle = new("Counts over time: {0}", "Conteos en el tiempo: {0}");
    public static readonly Phrase InterruptedTitle = new("Interrupted series: {0}", "Serie interrumpida: {0}");
    public static readonly Phrase PlacebosTitle = new("False dates: {0}", "Fechas de placebo: {0}");
    public static readonly Phrase CurveTitle = new("Specification curve: {0}", "Curva de especificaciones: {0}");
    public static readonly Phrase PlacesTitle = new("Places: {0}", "Lugares: {0}");

    /// <summary>
    /// The names that the library itself gives to windows, choices and units, in Spanish. A caller's own names are not among them and stay as they are.
    /// </summary>
    public static readonly Dictionary<string, string> SpanishNames = new(StringComparer.Ordinal)
    {
        [Baseline.English] = Baseline.Spanish,
        [Anticipation.English] = Anticipation.Spanish,
        [InForce.English] = InForce.Spanish,
        [Aftermath.English] = Aftermath.Spanish,
        ["day"] = "día",
        ["week"] = "semana",
        ["month"] = "mes",
        ["quarter"] = "trimestre",
        ["year"] = "año",
        ["week from tuesday"] = "semana desde el martes",
        ["week from wednesday"] = "semana desde el miércoles",
        ["week from thursday"] = "semana desde el jueves",
        ["week from friday"] = "semana desde el viernes",
        ["week from saturday"] = "semana desde el sábado",
        ["week from sunday"] = "semana desde el domingo",
        ["ratio"] = "razón",
        ["probability"] = "probabilidad",
        ["events"] = "eventos",
        ["days"] = "días",
        ["person-days"] = "personas-día",
        ["per day"] = "por día",
        ["per week"] = "por semana",
        ["per year"] = "por año",
        ["per person-day"] = "por persona-día",
        ["per 100,000 a year"] = "por 100,000 habitantes al año",
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
        ["as declared"] = "como se declaró",
        ["cut bins dropped"] = "períodos cortados, descartados",
        ["cut bins before"] = "períodos cortados, antes",
        ["cut bins in force"] = "períodos cortados, en vigor",
        ["quasi-Poisson"] = "cuasi-Poisson",
        ["Gaussian"] = "gaussiana",
        ["negative binomial"] = "binomial negativa",
        ["none"] = "ninguna",
        ["calendar-month"] = "mes del año",
        ["day-of-week"] = "día de la semana",
        ["no trend"] = "sin tendencia",
        ["linear trend"] = "tendencia lineal",
        ["quadratic trend"] = "tendencia cuadrática",
        ["integrated restricted likelihood"] = "verosimilitud restringida integrada",
        ["model-based"] = "según el modelo",
        ["inflated for autocorrelation"] = "inflados por autocorrelación",
        ["parametric bootstrap"] = "bootstrap paramétrico",
        ["segmented regression"] = "regresión segmentada",
        ["link"] = "enlace",
        ["log"] = "logarítmico",
        ["identity"] = "identidad",
        ["controls"] = "comparación",
        ["never started"] = "nunca empezaron",
        ["not yet started"] = "aún no empezaron",
        ["last bin before"] = "último período anterior",
        ["all bins before"] = "todos los períodos anteriores",
        ["generalized least squares"] = "mínimos cuadrados generalizados",
        ["generalized least squares, AR(1)"] = "mínimos cuadrados generalizados, AR(1)",
        ["ARIMA intervention analysis"] = "análisis de intervención ARIMA",
        ["structural counterfactual"] = "contrafactual estructural",
        ["controlled interrupted time series"] = "serie interrumpida con control",
    };
}
