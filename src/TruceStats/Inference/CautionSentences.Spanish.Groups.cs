namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> SpanishDurations => new(StringComparer.Ordinal)
    {
        [CautionCodes.NoFiniteEstimate] =
            ["La verosimilitud crece sin fin con {coefficient}: no hay estimación finita, y sus límites son los de la verosimilitud."],
        [CautionCodes.FewEndsPerCovariate] =
            ["Hay {ends:final|finales} para {covariates:coeficiente|coeficientes}; con menos de 10 para cada uno,"
                + " los efectos parecen demasiado grandes y demasiado seguros."],
        [CautionCodes.StrataWithoutEnds] = ["Nada ha terminado en {strata:estrato, que no dice|estratos, que no dicen} nada de los coeficientes."],
        [CautionCodes.OtherCausesCensored] =
            ["Hay {ends:episodio que terminó por otro motivo y se toma como censurado|episodios que terminaron"
                + " por otros motivos y se toman como censurados} en ese momento."],
        [CautionCodes.FewIndependentGroups] =
            ["Los errores estándar robustos descansan en {groups:grupo|grupos} de filas; con menos de 20 son demasiado pequeños."],
        [CautionCodes.TakesRowsAsIndependent] =
            ["Esta prueba toma las filas como independientes, cosa que los errores estándar de los coeficientes no hacen."],
        [CautionCodes.EndsOnOneDay] = ["Todos los finales caen en un mismo día: no se puede ver que nada cambie con el tiempo."],
        [CautionCodes.NoEnds] = ["Nada ha terminado: la curva se queda en 1, lo que solo dice cuánto tiempo se observó a todos."],
        [CautionCodes.SpellsRejected] = ["De {of} que podían ser un episodio, {rejected:no lo es|no lo son}; el informe de la tabla dice por qué."],
        [CautionCodes.CurveStaysAbove] = ["La curva nunca baja hasta {share}: termina en {lowest}."],
        [CautionCodes.BeyondLastDay] = ["Ningún episodio se observó más allá del día {day}: después no se sabe nada."],
        [CautionCodes.CurveAtZero] = ["No queda ninguno: ahí el intervalo no está definido."],
        [CautionCodes.NobodyAtRisk] =
            ["El día {day} terminaron todos los que estaban en riesgo, mientras que otros solo se observaron desde más tarde: después, la curva se queda en 0."],
        [CautionCodes.GroupWithoutEnds] = ["Nada ha terminado en el grupo «{group}»."],
        [CautionCodes.UnattributedIncidents] =
            ["Durante {spells:episodio|episodios} hay {incidents:incidente de autor desconocido, que no se cuenta|"
                + "incidentes de autor desconocido, que no se cuentan} para nadie."],
        [CautionCodes.EndsAcrossAsOf] =
            ["Hay {spells:episodio que terminó quizá antes, o quizá después, de la fecha de corte y se toma como en vigor|episodios que terminaron quizá antes,"
                + " o quizá después, de la fecha de corte y se toman como en vigor} hasta el primero de sus días posibles."],
        [CautionCodes.DatesByRule] = ["Hay {spells:episodio con días desconocidos, fijados|episodios con días desconocidos, fijados} por la regla «{rule}»."],
        [CautionCodes.FallBetween] = ["La curva baja en algún punto entre el día {from} y el día {to}; no se sabe cuál."],
        [CautionCodes.EndsWithoutCause] = ["Hay {ends:final sin motivo declarado, que forma|finales sin motivo declarado, que forman} un motivo aparte."],
        [CautionCodes.NothingToCompare] = ["Nada terminó mientras se observaba más de un grupo: no hay nada que comparar."],
    };

    private static Dictionary<string, string[]> SpanishCompliance => new(StringComparer.Ordinal)
    {
        [CautionCodes.PerpetratorUnknown] = ["De autor desconocido, sin contar para nadie: {before} antes y {after} después."],
        [CautionCodes.MembershipUnclear] =
            ["Hay {incidents:incidente de un miembro que cambió de bando en los días en que pudo ocurrir, y que cuenta|incidentes de algún miembro que cambió de bando"
                + " en los días en que pudieron ocurrir, y que cuentan} como de autor desconocido."],
        [CautionCodes.SeveralPerpetrators] =
            ["Varias de las partes participaron en {incidents:incidente, que se cuenta|incidentes, que se cuentan} {rule}."],
        [CautionCodes.OtherPerpetrators] =
            ["Hay {incidents:incidente de autores conocidos que no son las partes, y que no cuenta|incidentes de autores conocidos"
                + " que no son las partes, y que no cuentan} para ninguna de ellas."],
        [CautionCodes.CountsScaled] =
            ["La varianza de los conteos es {dispersion} veces la de conteos de Poisson, y se dividieron por ese número antes de combinarlos."],
        [CautionCodes.UnitsWithoutEvents] =
            ["Hay {units:unidad sin ningún evento: lo que se dice de ella|unidades sin ningún evento: lo que se dice de ellas}"
                + " es lo que las demás hacen probable."],
        [CautionCodes.UnitsWithoutRatio] =
            ["Hay {units:unidad sin eventos en uno de los lados, sin razón de tasas propia y que no entra|unidades sin eventos en uno de los lados, sin razón de tasas propia"
                + " y que no entran} en la prueba."],
        [CautionCodes.NoDifferenceSeen] = ["Las unidades no difieren más de lo que es propio del azar; que no difieran no queda demostrado."],
    };

    private static Dictionary<string, string[]> SpanishSensitivity => new(StringComparer.Ordinal)
    {
        [CautionCodes.NullInside] = ["El intervalo ya contiene la razón {nullRatio}: no hay nada que revertir."],
        [CautionCodes.NoTippingPoint] = ["Ningún valor posible revierte el resultado: no hay punto de vuelco."],
        [CautionCodes.ImpossibleDates] =
            ["Hay {dates:par de días que se excluye, pues su final no vendría|pares de días que se excluyen, pues su final no vendría} después del comienzo."],
        [CautionCodes.BestUnknown] =
            ["Se desconoce alguna de las mejores estimaciones: no hay cambio según ellas, solo con otra cifra en su lugar."],
        [CautionCodes.HighUnknown] = ["Se desconoce alguna de las cifras máximas: no hay cota superior."],
        [CautionCodes.UnpairedBinsLeftOut] =
            ["Hay {bins:período contado por una sola fuente, que se excluye|períodos contados por una sola fuente, que se excluyen}."],
        [CautionCodes.BinsWithoutRatio] =
            ["Hay {bins:período en que una fuente no cuenta ningún evento: no tiene cociente y se excluye|períodos en que una fuente"
                + " no cuenta ningún evento: no tienen cociente y se excluyen} de la concordancia."],
        [CautionCodes.ListsTakenAsIndependent] =
            ["Las dos listas se toman como independientes: donde comparten fuentes, la estimación es demasiado pequeña; donde se evitan, demasiado grande."],
        [CautionCodes.NoOverlap] = ["Ningún caso está en ambas listas: la estimación dice poco."],
        [CautionCodes.HighestInteractionAbsent] = ["La interacción de todas las listas se toma como ausente, cosa que ningún dato puede confirmar."],
        [CautionCodes.ModelChosenByData] = ["Los datos eligieron el modelo entre {models}; su intervalo no lo tiene en cuenta."],
        [CautionCodes.ModelsWithoutEstimate] = ["De {of:modelo|modelos}, {models:no tiene|no tienen} estimación."],
        [CautionCodes.WindowsOverlap] =
            ["Entre {windows:ventana pasada|ventanas pasadas} hay solapamientos: solo {apart:no se solapa con ninguna|no se solapan entre sí}."],
        [CautionCodes.WindowsLeftOut] =
            ["Hay {windows:ventana pasada con algún período no contado, que se excluye|ventanas pasadas con algún período no contado, que se excluyen}."],
        [CautionCodes.DelaysTakenAsKnown] = ["Las demoras de registro se toman como conocidas e invariables, y los conteos como de Poisson."],
        [CautionCodes.BinsTooYoung] =
            ["Hay {bins:período demasiado reciente para estar completo|períodos demasiado recientes para estar completos}."],
    };
}
