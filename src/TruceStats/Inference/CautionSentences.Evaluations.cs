namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> Evaluations => new(StringComparer.Ordinal)
    {
        [CautionCodes.PartSwitchedOff] = ["This part was switched off."],
        [CautionCodes.PartNeedsIncidents] = ["This part needs incidents one by one, and there are only counts."],
        [CautionCodes.PartNeedsSecondSource] = ["This part needs the counts of a second source, and none were given."],
        [CautionCodes.PartNeedsReportingDelay] = ["This part needs the delay with which incidents are reported, and none was given."],
        [CautionCodes.PartNeedsDeathFigures] = ["This part needs low, best and high figures of deaths, and there are none."],
        [CautionCodes.NoEarlierTruces] = ["No earlier truces were given: how long such truces last cannot be told."],
        [CautionCodes.NoRivalsDeclared] = ["No rival event was declared, which is not that there was none."],
        [CautionCodes.NoClaimsMade] = ["No claim was given, so that none is judged."],
        [CautionCodes.NoRegister] = ["This part needs a register of {which}, and none was given."],
        [CautionCodes.TruceStillInForce] = ["The truce is still in force: of the time after it nothing can be said."],
        [CautionCodes.DatesKnownToTheDay] = ["The days of the truce are known: there are no other days to try."],
        [CautionCodes.PartRefused] = ["This part could not be computed; the library says: “{message}”."],
        [CautionCodes.NeedsPart] = ["This part needs the part “{part}”, which has no answer."],
        [CautionCodes.InForceUnderFourWeeks] = ["There are {days:day} in force, under four weeks: so short a time can tell little."],
        [CautionCodes.LastBinIncomplete] = ["At the end of the series and incomplete, so that nothing is concluded there: {bins:bin}."],
        [CautionCodes.AfterTheFirstLook] = ["This is look number {look} at the same truce: only the anytime-valid number is a test."],
        [CautionCodes.RivalNotToldApart] = ["“{rival}” and the truce can hardly be told apart on these data."],
    };

    private static Dictionary<string, string[]> SpanishEvaluations => new(StringComparer.Ordinal)
    {
        [CautionCodes.PartSwitchedOff] = ["Esta parte se desactivó."],
        [CautionCodes.PartNeedsIncidents] = ["Esta parte necesita los incidentes uno por uno, y solo hay conteos."],
        [CautionCodes.PartNeedsSecondSource] = ["Esta parte necesita los conteos de una segunda fuente, y no se dieron."],
        [CautionCodes.PartNeedsReportingDelay] = ["Esta parte necesita la demora con que se registran los incidentes, y no se dio."],
        [CautionCodes.PartNeedsDeathFigures] = ["Esta parte necesita la cifra mínima, la mejor estimación y la cifra máxima de muertes, y no las hay."],
        [CautionCodes.NoEarlierTruces] = ["No se dieron treguas anteriores: no se puede saber cuánto duran treguas como esta."],
        [CautionCodes.NoRivalsDeclared] = ["No se declaró ningún evento rival, lo que no significa que no lo hubiera."],
        [CautionCodes.NoClaimsMade] = ["No se dio ninguna afirmación, así que no se juzga ninguna."],
        [CautionCodes.NoRegister] = ["Esta parte necesita un registro de {which}, y no se dio."],
        [CautionCodes.TruceStillInForce] = ["La tregua sigue en vigor: del tiempo posterior no se puede decir nada."],
        [CautionCodes.DatesKnownToTheDay] = ["Los días de la tregua se conocen: no hay otros que probar."],
        [CautionCodes.PartRefused] = ["Esta parte no se pudo calcular; mensaje de la biblioteca, en inglés: «{message}»."],
        [CautionCodes.NeedsPart] = ["Esta parte necesita la parte «{part}», que no tiene respuesta."],
        [CautionCodes.InForceUnderFourWeeks] = ["Hay {days:día|días} en vigor, menos de cuatro semanas: un tiempo tan corto puede decir poco."],
        [CautionCodes.LastBinIncomplete] =
            ["La serie termina con {bins:período incompleto, del que no se concluye|períodos incompletos, de los que no se concluye} nada."],
        [CautionCodes.AfterTheFirstLook] = ["Esta es la mirada número {look} a la misma tregua: solo el número válido en cada mirada es una prueba."],
        [CautionCodes.RivalNotToldApart] = ["«{rival}» y la tregua apenas se pueden distinguir con estos datos."],
    };
}
