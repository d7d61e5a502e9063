namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> SpanishChangePoints => new(StringComparer.Ordinal)
    {
        [CautionCodes.PartiesDiffer] =
            ["Las partes de {declarations:declaración|declaraciones} no declararon, o no empezaron, el mismo día: cuenta el primero."],
        [CautionCodes.DatesChosenByData] =
            ["Los datos eligieron la fecha de {changes:cambio|cambios}: las tasas de antes y de después parecen más distintas, y más seguras, de lo que son."],
        [CautionCodes.NoChangeDetected] = ["No se detectó ningún cambio, lo que no significa que nada haya cambiado."],
        [CautionCodes.PenaltyScaled] =
            ["La variación de los conteos es {dispersion} veces la que supone el costo: la ganancia que se exige a un cambio se multiplicó por ese número."],
        [CautionCodes.LongRunVariance] = ["Los períodos vecinos están correlacionados ({correlation}): la dispersión es la de sumas de muchos períodos."],
        [CautionCodes.ChangeBesideGap] = ["Antes del cambio del {change} faltan períodos ({bins}): el cambio pudo ocurrir en cualquiera de ellos."],
        [CautionCodes.LikelihoodTempered] =
            ["La variación de los conteos es {dispersion} veces la de conteos de Poisson independientes: la verosimilitud se elevó a uno entre ese número,"
                + " para que la fecha parezca menos segura."],
    };

    private static Dictionary<string, string[]> SpanishMonitoring => new(StringComparer.Ordinal)
    {
        [CautionCodes.BinsNotMonitored] = ["Hay {bins:período que no hizo avanzar|períodos que no hicieron avanzar} el estadístico (estado: {status})."],
        [CautionCodes.AttributedCounts] =
            ["Los conteos son los atribuidos a un solo actor, pero de {incidents:incidente|incidentes}, {unattributed:no se atribuye|no se atribuyen} a nadie:"
                + " esta alarma no dice quién fue."],
        [CautionCodes.RunsCutOff] =
            ["De {of:corrida simulada|corridas simuladas}, {runs:se cortó|se cortaron} antes de dar la alarma: la media verdadera es más larga."],
        [CautionCodes.RunLengthInterpolated] =
            ["El valor de referencia no es una fracción simple, así que la longitud de corrida se interpola entre dos exactas."],
        [CautionCodes.ExposureDiffers] =
            ["El período tiene una exposición de {exposure}, pero el umbral y la longitud de corrida son los de períodos de {baseline}."],
        [CautionCodes.BaselineWithoutVariation] =
            ["Los períodos anteriores no varían en absoluto, así que cualquier conteo por encima de su media es una alarma."],
        [CautionCodes.AnytimeValid] =
            ["Por muchas veces que se mire, la probabilidad de que esto llegue a dar la alarma mientras la razón de tasas sea la supuesta"
                + " no pasa de aproximadamente {alpha}."],
        [CautionCodes.TooFewEventsToAlarm] =
            ["Los últimos períodos tienen {events:evento|eventos}, menos de los {required} sin los cuales no se da la alarma."],
    };

    private static Dictionary<string, string[]> SpanishContagion => new(StringComparer.Ordinal)
    {
        [CautionCodes.ContagionOrBackground] =
            ["Los eventos que se siguen de cerca pueden responder a una misma cosa, o a un fondo que varía: no es prueba de que uno traiga el siguiente."],
        [CautionCodes.UnstableBranching] =
            ["La razón de ramificación es {ratio}: con 1 o más, cada evento trae uno más o varios y, tomada al pie de la letra, su número crece sin límite."],
        [CautionCodes.FewEvents] = ["Solo hay {events:evento|eventos}: con menos de 50 apenas se puede estimar una razón de ramificación."],
        [CautionCodes.HistoryUnknown] =
            ["Hay {stretches:tramo, y lo que ocurrió antes de él|tramos, y lo que ocurrió antes de cada uno} se desconoce y se cuenta como nada."],
        [CautionCodes.TimesSpreadWithinDays] =
            ["Hay {events:evento del que solo se conoce el día, situado|eventos de los que solo se conoce el día, situados} en algún momento de ese día"
                + " por un sorteo con semilla. Lo que ocurre dentro de un día no se puede saber."],
        [CautionCodes.DayUnknownLeftOut] = ["Hay {incidents:incidente de día desconocido, que se excluye|incidentes de día desconocido, que se excluyen}."],
        [CautionCodes.OutsideCoverageLeftOut] =
            ["Hay {incidents:incidente fuera de la cobertura, que se excluye|incidentes fuera de la cobertura, que se excluyen}."],
        [CautionCodes.UnattributedLeftOut] =
            ["De {of:incidente|incidentes}, {incidents:no nombra a nadie en el lado pedido: se excluye y no representa a nadie|no nombran a nadie en el lado pedido:"
                + " se excluyen y no representan a nadie}."],
        [CautionCodes.JointLeftOut] =
            ["Hay {incidents:incidente con varios actores en el lado pedido, que se excluye|incidentes con varios actores en el lado pedido, que se excluyen}."],
        [CautionCodes.OtherActorsLeftOut] =
            ["Hay {incidents:incidente de actores distintos de los pedidos, que se excluye|incidentes de actores distintos de los pedidos, que se excluyen}."],
        [CautionCodes.PlaceUnknownLeftOut] = ["Hay {incidents:incidente sin coordenadas, que se excluye|incidentes sin coordenadas, que se excluyen}."],
        [CautionCodes.ParametersEstimated] =
            ["El proceso se estimó con los mismos eventos: este valor p es demasiado grande; el que se obtiene al simular series es adecuado."],
        [CautionCodes.UnequalBins] = ["Los períodos duran de {shortest} a {longest} días, y la semivida cuenta períodos, no días."],
        [CautionCodes.SizeHeld] = ["El tamaño de la binomial negativa se estimó en {size}; los intervalos y los errores estándar lo toman como conocido."],
        [CautionCodes.BandsWithoutPairs] = ["En {bands:banda|bandas} de distancia no hay ningún par de eventos: no hay nada que comparar."],
    };
}
