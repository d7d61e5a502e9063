namespace TruceStats;

internal static partial class CautionSentences
{
    private const string SpanishTotals =
        "Solo se conocen los totales, no cómo varían los conteos de un período a otro: la respuesta los toma como conteos de Poisson.";

    private static Dictionary<string, string[]> SpanishShared => new(StringComparer.Ordinal)
    {
        [CautionCodes.DispersionUnchecked] =
        [
            SpanishTotals + " Ampliado por sobredispersión, el intervalo log-Wald alcanza la razón {nullRatio} con una dispersión de {tippingDispersion};"
                + " donde esta es menor que 1, ya la contiene.",
            SpanishTotals,
        ],
        [CautionCodes.Overdispersed] = ["La varianza de los conteos es {dispersion} veces la de conteos de Poisson, que es la que supone el método."],
        [CautionCodes.DeathsClump] = ["Los totales son muertes, y las muertes ocurren varias a la vez: los intervalos de Poisson son demasiado estrechos."],
        [CautionCodes.NoEventsOnOneSide] = ["No hay eventos {side}: el límite hacia ese lado es 0 o infinito."],
        [CautionCodes.NoEvents] = ["No hay eventos que comparar: el valor no está definido."],
        [CautionCodes.MissingBinsLeftOut] =
            ["Hay {bins:período sin dato, que se excluye y no se cuenta como cero|períodos sin dato, que se excluyen y no se cuentan como cero}."],
        [CautionCodes.IncompleteBinsLeftOut] =
            ["Hay {bins:período demasiado reciente para estar completo, que se excluye|períodos demasiado recientes para estar completos, que se excluyen}."],
        [CautionCodes.RankFloor] = ["Un rango entre {windows:ventana|ventanas} no puede ser menor que {floor}: no es un valor p."],
        [CautionCodes.NoWidth] = ["No se observó ninguna variación, así que el intervalo no tiene amplitud: no dice nada de cuán seguro es el valor."],
        [CautionCodes.FewBins] = ["El tramo más corto solo tiene {bins:período contado|períodos contados}: demasiado poco para estimar bien cuánto varían los conteos."],
        [CautionCodes.NothingToResample] = ["Un tramo sin eventos no se puede remuestrear: el intervalo no descarta nada."],
        [CautionCodes.EventsAtOneEnd] = ["Todos los eventos están en el primer período o en el último: una tendencia no tiene valor finito."],
        [CautionCodes.StrataLeftOut] =
            ["Hay {strata:estrato sin eventos en uno de los lados y, por tanto, sin razón de tasas propia, que se excluye|estratos sin eventos en uno de los lados y,"
                + " por tanto, sin razón de tasas propia, que se excluyen}."],
        [CautionCodes.StraddlingBins] = ["Un borde del tramo corta {bins:período|períodos}; la regla fue «{rule}»."],
        [CautionCodes.StretchBeyondCoverage] = ["De lo pedido, {days:día queda|días quedan} fuera de la serie."],
        [CautionCodes.IncidentsAttributed] =
            ["Hay {incidents:incidente que podría caer en más de un período, asignado|"
                + "incidentes que podrían caer en más de un período, asignados} con la regla «{rule}»."],
        [CautionCodes.IncidentsExcluded] =
            ["Hay {incidents:incidente que podría caer en más de un período y se excluye|incidentes que podrían caer en más de un período y se excluyen}."],
        [CautionCodes.UnknownDeathsLeftOut] =
            ["Hay {incidents:incidente con una cifra de muertes desconocida, que se excluye y no se cuenta como cero|incidentes con una cifra de muertes desconocida,"
                + " que se excluyen y no se cuentan como cero}."],
        [CautionCodes.DeathsFigureReplaced] = ["La cifra de muertes pedida se desconoce en {incidents:incidente|incidentes}; allí se usó la cifra {figure}."],
        [CautionCodes.RowsRejected] = ["De la fuente, {rows:fila no se pudo leer y no está|filas no se pudieron leer y no están} en ningún período."],
        [CautionCodes.NoIncidents] = ["No hubo ningún incidente que contar: cada cero descansa en la cobertura declarada."],
        [CautionCodes.FewBinsForNeweyWest] = ["Los errores estándar de Newey–West son demasiado pequeños con menos de 100 períodos; hay {bins}."],
        [CautionCodes.CorrelationNotIdentified] = ["Con {bins:período|períodos}, menos de 24, la correlación de un período a otro apenas se puede estimar."],
        [CautionCodes.StrongCorrelation] =
            ["Los períodos vecinos están muy correlacionados ({correlation}) para una serie de {bins:período|períodos}: ningún método conserva ahí su nivel."],
        [CautionCodes.ResidualsCorrelated] =
            ["Los residuos de períodos vecinos están correlacionados ({correlation}), lo que los errores estándar no tienen en cuenta."],
        [CautionCodes.NoOverdispersion] = ["Los conteos no varían más que conteos de Poisson: la binomial negativa se redujo a la de Poisson."],
        [CautionCodes.ParameterEstimated] =
        [
            "El parámetro «{parameter}» se estimó en {value}; los errores estándar lo toman como conocido.",
            "El parámetro «{parameter}» se estimó; los errores estándar lo toman como conocido.",
        ],
        [CautionCodes.BinsSharedByDays] = ["El borde de una interrupción corta {bins:período, que se reparte|períodos, que se reparten} por días."],
        [CautionCodes.EffectsNotToldApart] =
            ["Con estos períodos, los efectos de {first} y {second} apenas se pueden distinguir: la correlación de sus estimaciones es {correlation}."],
        [CautionCodes.NotConverged] = ["La búsqueda no convergió para {what}: los números son los de su último paso."],
        [CautionCodes.AtBoundary] = ["La estimación de {parameter} está en el borde de lo posible, donde sus errores estándar dicen poco."],
        [CautionCodes.PlacebosWithoutFit] =
            ["Hay {placebos:fecha falsa o resultado falso sin ajuste, que no entra|fechas falsas o resultados falsos sin ajuste, que no entran} en la comparación."],
        [CautionCodes.DrawnSeriesWithoutFit] =
            ["De {of:serie simulada|series simuladas}, {series:quedó sin ajuste y se cuenta|quedaron sin ajuste y se cuentan}"
                + " entre las que más hablan a favor de que no hay efecto."],
        [CautionCodes.OtherInterruptionsAct] = ["Otras interrupciones actúan en {bins:período que se suma|períodos que se suman}: lo esperado tampoco las incluye."],
        [CautionCodes.FewClusters] =
            ["Solo hay {places:lugar, del que|lugares, de los que} {started:empezó|empezaron}: con menos de 20, los errores estándar por lugar son inciertos."],
        [CautionCodes.NoClusteredError] =
            ["No se puede saber cómo varían los lugares, así que no hay intervalo: un lado descansa en un solo lugar, o no tiene eventos."],
        [CautionCodes.CellsLeftOut] =
            ["De {of:combinación de grupo y período|combinaciones de grupo y período}, {cells:no se pudo comparar y se excluye|no se pudieron comparar y se excluyen}."],
        [CautionCodes.PermutationFloor] =
            ["Solo hay {arrangements:manera|maneras} de dar los comienzos a otros lugares: ningún valor p puede ser menor que {floor}."],
        [CautionCodes.ArrangementsWithoutEffect] =
            ["De {of:asignación|asignaciones}, {arrangements:deja el efecto sin definir y se cuenta como al menos igual de extrema|dejan el efecto sin definir"
                + " y se cuentan como al menos igual de extremas}."],
    };
}
