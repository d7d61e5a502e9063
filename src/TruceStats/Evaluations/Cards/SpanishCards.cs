namespace TruceStats.Evaluations;

/// <summary>The cards in Spanish.</summary>
internal static partial class SpanishCards
{
    public static IReadOnlyDictionary<string, CardText> Cards { get; } = new Dictionary<string, CardText>(StringComparer.Ordinal)
    {
        ["change"] = new(
            "Razón de tasas, en vigor sobre referencia ({method})",
            "La tasa mientras la tregua estuvo en vigor, dividida entre la tasa de la ventana de referencia.",
            "x son los eventos en la exposición e, 1 en vigor y 0 en la referencia; I es el intervalo de nivel 1 − α",
            "Ambas ventanas se contaron de la misma manera, y la referencia muestra la tasa con la que se quiere comparar la tregua.",
            "El registro cambió de una ventana a otra, otro evento cayó en alguna de ellas, o la referencia se eligió por sus conteos."),
        ["averted"] = new(
            "Eventos evitados, por diferencia de tasas ({method})",
            "La tasa de referencia menos la tasa en vigor, por la exposición en vigor: cuántos eventos menos hubo que a la tasa anterior.",
            "x son los eventos en la exposición e, 1 en vigor y 0 en la referencia; A es el número de evitados; λ = x/e es una tasa con límites l y u; I es"
                + " el intervalo de nivel 1 − α",
            "La tasa de referencia es la que habría continuado, sin tendencia ni estacionalidad.",
            "La tasa ya se movía antes de la tregua, las dos ventanas caen en distintas épocas del año, o el registro cambió entre una y otra."),
        ["detectable"] = new(
            "Menor cambio detectable",
            "El cambio más pequeño que una prueba habría detectado con probabilidad 1 − β al nivel 1 − α, dadas las exposiciones y la tasa de referencia.",
            "1 − β es la potencia y 1 − α el nivel; X es de Poisson; λ₀ es la tasa de referencia; e es la exposición, 1 en vigor y 0 en la referencia; φ es"
                + " la dispersión, de 1 o más; p(X₀, X₁) es el valor p de la mid-P condicional, bilateral",
            "La tasa de referencia se toma como conocida, y conteos que varían φ veces lo que los de Poisson valen 1/φ de su exposición.",
            "La tasa verdadera era muy distinta de la de referencia, o las semanas violentas vienen en rachas que φ no muestra: entonces solo se habrían"
                + " detectado cambios mayores."),
        ["interrupted/ratio"] = new(
            "Efecto en vigor ({method})",
            "El nivel de la serie mientras la tregua estuvo en vigor, dividido entre el nivel que el modelo espera allí sin la tregua.",
            "RR es el efecto en vigor",
            "Lo que el modelo aprendió de los demás períodos vale también mientras la tregua está en vigor.",
            "La serie cambió de rumbo en una fecha distinta de la de la tregua, otro evento empezó en las mismas semanas, o el registro cambió."),
        ["interrupted/difference"] = new(
            "Efecto en vigor ({method})",
            "El nivel de la serie mientras la tregua estuvo en vigor, menos el nivel que el modelo espera allí sin la tregua, por unidad de exposición.",
            "Δ es el efecto en vigor",
            "Lo que el modelo aprendió de los demás períodos vale también mientras la tregua está en vigor.",
            "La serie cambió de rumbo en una fecha distinta de la de la tregua, otro evento empezó en las mismas semanas, o el registro cambió."),
        ["averted-mean"] = new(
            "Eventos evitados, por la media que espera el modelo ({method})",
            "Los eventos que el modelo espera sin la tregua en los períodos en que estuvo en vigor, menos los que se contaron; solo lo esperado es incierto.",
            "A es el número de evitados, con sumas sobre los períodos en vigor; μₜ(D = 0) es lo esperado en el período t sin la tregua; yₜ es lo contado",
            "Lo mismo que el efecto en vigor; los conteos se toman como llegaron.",
            "El efecto en vigor está errado por cualquiera de sus motivos, o lo esperado se extrapola mucho más allá de los períodos en que descansa."),
        ["averted-draw"] = new(
            "Eventos evitados, por un conteo sorteado del modelo ({method})",
            "Un conteo que pudo darse sin la tregua en los períodos en que estuvo en vigor, menos los eventos contados: es incierto lo esperado, y también"
                + " cómo cae un conteo a su alrededor.",
            "A* es el número de evitados, con sumas sobre los períodos en vigor; y*ₜ se sortea por la ley f del modelo alrededor de lo esperado sin la"
                + " tregua, μ*ₜ(D = 0), que también se sortea; yₜ es lo contado",
            "Lo mismo que el efecto en vigor, y los conteos caen alrededor de lo esperado como dice el modelo.",
            "El efecto en vigor está errado por cualquiera de sus motivos, o los períodos varían más de lo que el modelo admite."),
        ["aftermath/baseline"] = new(
            "Tasa posterior a la tregua sobre la de referencia ({method})",
            "La tasa después del final de la tregua, dividida entre la de referencia: por debajo de 1 se mantuvo más baja; por encima de 1 superó la que"
                + " había sido.",
            "x son los eventos en la exposición e, 1 después de la tregua y 0 en la referencia; I es el intervalo de nivel 1 − α",
            "La tregua terminó para todos el día que se indica, y ambas ventanas se contaron de la misma manera.",
            "La tregua se desgastó antes de su final formal, la siguió otro acuerdo, o el registro cambió entretanto."),
        ["aftermath/in-force"] = new(
            "Tasa posterior a la tregua sobre la tasa en vigor ({method})",
            "La tasa después del final de la tregua, dividida entre la tasa en vigor: por encima de 1 volvió a subir.",
            "x son los eventos en la exposición e, 1 después de la tregua y 0 en vigor; I es el intervalo de nivel 1 − α",
            "La tregua terminó para todos el día que se indica, y ambas ventanas se contaron de la misma manera.",
            "La tregua se desgastó antes de su final formal, la siguió otro acuerdo, o el registro cambió entretanto."),
        ["postponement"] = new(
            "Eventos evitados netos, descontado lo que vino después",
            "Lo evitado en vigor, menos lo que superó lo esperado en los períodos siguientes: si la violencia solo se aplazó.",
            "A es lo evitado en vigor, E el exceso posterior y N lo que queda; F son los períodos en vigor y G los que siguen; μₜ es lo que el modelo espera"
                + " sin la tregua; yₜ es lo contado",
            "La tendencia y la estacionalidad del modelo continúan en ambos tramos, y se fijó de antemano cuántos períodos posteriores mirar.",
            "En los períodos posteriores hay otro evento, una nueva tregua o un cambio de registro, o su número se eligió por lo que muestran."),
        ["anytime-valid"] = new(
            "Razón de tasas que se puede consultar tras cada período",
            "La tasa desde que empezó la tregua, dividida entre la de referencia, con un intervalo tras cada período; todos juntos contienen la razón con la"
                + " probabilidad del nivel.",
            "x son los eventos en la exposición e, ambos divididos entre la dispersión φ, 1 desde que empezó la tregua y 0 en la referencia; a es la forma"
                + " de la mezcla; α es 1 menos el nivel",
            "La razón es un mismo número desde el comienzo; salvo por la dispersión los conteos son de Poisson, y la tasa de referencia es un sorteo de su"
                + " ley gamma.",
            "La razón se mueve durante la tregua, los períodos vecinos están correlacionados, o la dispersión se estimó con pocos períodos."),
        ["placebos"] = new(
            "Rango entre fechas falsas",
            "En cuántas fechas anteriores a la tregua, puesta allí en su lugar, aparece un efecto tan fuerte como en la fecha verdadera.",
            "t es el efecto en la fecha verdadera, en errores estándar, y tₖ el de la k-ésima de K fechas falsas; R es el rango y s su proporción",
            "En las fechas falsas no ocurrió nada semejante. Es un rango y no un valor p: las ventanas comparten períodos, y nadie sorteó la fecha"
                + " verdadera.",
            "Entre las fechas falsas hay una tregua anterior, un sobresalto o un cambio de registro, o son tan pocas que ningún rango puede ser pequeño."),
        ["curve"] = new(
            "Curva de especificaciones",
            "El efecto con cada combinación de decisiones defendibles: su mediana y la proporción de combinaciones por debajo de ningún efecto.",
            "RRₛ es un efecto que es una razón, Δₛ uno que es una diferencia; M es la mediana de los S efectos que tienen respuesta; b es la proporción de"
                + " ellos por debajo de ningún efecto",
            "Toda decisión de la rejilla es defendible y no falta ninguna que importe. Una proporción de combinaciones no es una probabilidad: comparten sus"
                + " datos.",
            "Alguna decisión de la rejilla no se podría defender, falta una que importa, o una aparece dos veces con dos nombres."),
        ["curve-test"] = new(
            "Prueba de la curva de especificaciones, por simulación",
            "Si la curva en conjunto es más extrema que las de series sin efecto: en su mediana, en su proporción de respuestas significativas y en su z"
                + " media.",
            "T es uno de los tres estadísticos y Tᵇ el mismo en la b-ésima de B series sorteadas del modelo sin el efecto",
            "Las series que sortea el modelo varían como lo haría la verdadera sin el efecto. Las tres pruebas dependen entre sí: la que decide se nombró"
                + " antes.",
            "El modelo que sortea no recoge rachas de semanas violentas, una estacionalidad o una tendencia, o el estadístico se eligió por su valor p."),
        ["claims"] = new(
            "Veredictos sobre las afirmaciones",
            "Si todo lo que los datos dejan como posible hace verdadera una afirmación, si todo la hace falsa, o ninguna de las dos cosas.",
            "I es el intervalo, o de la cifra baja a la alta de un conteo que se afirma como tal; C son los valores que hacen verdadera la afirmación; α es"
                + " 1 menos el nivel conjunto; m es el número de afirmaciones con error de muestreo aún sin determinar; V₊ es respaldada y V₋ contradicha;"
                + " lo demás queda sin determinar",
            "Lo mismo que el método de cada intervalo; el procedimiento de Holm mantiene el nivel para todas las afirmaciones juntas, dependan como dependan"
                + " entre sí.",
            "Una afirmación se refería a otros valores, días, lugares o muertes que los juzgados, o se omiten afirmaciones que se examinaron."),
        ["parties"] = new(
            "Razón de tasas de cada parte ({method})",
            "La tasa en vigor sobre la de referencia de lo que se sabe que hizo cada parte, y cuánto se mueve si también hizo lo que no se sabe quién hizo.",
            "x son los eventos que se sabe que hizo la parte y u los que pudo haber hecho, en la exposición e, 1 en vigor y 0 en la referencia",
            "Donde consta un autor o una pertenencia, consta correctamente.",
            "La atribución favorece a una parte, se volvió más rara o más frecuente durante la tregua, o hubo cambios de bando en días distintos de los del"
                + " registro."),
        ["places"] = new(
            "Razón de tasas por lugar, con agrupación parcial ({method})",
            "La razón de tasas común a los lugares y la de cada lugar, acercada a la común tanto más cuanto menos eventos tiene.",
            "RRᵢ es la razón de tasas del lugar i y RR la común",
            "Los lugares son independientes dado lo que tienen en común, y la distribución previa de cuánto difieren es seminormal.",
            "La violencia se trasladó de un lugar a otro, unos pocos lugares son de otra índole, o un lugar se eligió por sobresalir."),
        ["durability"] = new(
            "Cuánto duraron las treguas anteriores",
            "La proporción de treguas anteriores que duró más de cada día, y el día en que la mitad había terminado formalmente; los días desconocidos, lo"
                + " antes y lo más tarde posible.",
            "S(d) es la proporción que duró más del día d; Dⱼ de Nⱼ treguas que seguían en vigor terminaron el día dⱼ; d½ es la mediana",
            "Las treguas que siguen en vigor terminarían como las que ya terminaron, y la lista es una muestra fiel de treguas como esta.",
            "En la lista faltan treguas que se rompieron en pocos días o que nunca se anunciaron, o se piensa en un final que no es el formal."),
        ["tipping"] = new(
            "Punto de vuelco por subregistro",
            "Cuán completo tendría que haber sido el registro con la tregua en vigor, respecto al de antes, para que no hubiera cambio, y cuántos eventos no"
                + " se habrían conocido.",
            "RR es la razón de tasas según los conteos y r₀ la que la revertiría; c es la completitud relativa; h son los eventos ocultos; x son los eventos"
                + " en la exposición e, 1 en vigor y 0 en la referencia",
            "El registro cambió una sola vez, por un solo factor, donde se juntan las ventanas. El número dice cuánto haría falta, no que haya ocurrido.",
            "El registro cambió poco a poco, o solo en algunos lugares o clases de muerte, como la de cuerpos ocultados."),
        ["bounds"] = new(
            "Cotas según las cifras bajas y altas ({method})",
            "La razón de tasas con las cifras bajas, mejores y altas de las fuentes, y la menor y la mayor que admite su combinación.",
            "L y H son la cifra baja y la alta en la exposición e, 1 en vigor y 0 en la referencia",
            "Los números verdaderos están entre las cifras bajas y las altas. Son cotas de lo informado y no un intervalo de confianza.",
            "Hay muertes que ninguna fuente conoce, alguna cifra alta se desconoce, o las cifras se contaron con otras reglas antes que después."),
        ["dates"] = new(
            "Razón de tasas para cada fecha posible ({method})",
            "La menor y la mayor razón de tasas entre todos los días en que la tregua pudo empezar o terminar.",
            "a es un primer día posible y b un final posible; x son los eventos en la exposición e, 1 entre a y b y 0 en la referencia hasta a",
            "Los días verdaderos están entre los que admiten las fechas; ninguno se toma como más probable que otro.",
            "La fuente de la fecha se equivoca de mes o de año, o la tregua se asentó poco a poco y no tiene un primer día."),
        ["second-source"] = new(
            "Concordancia con una segunda fuente",
            "El conteo de la segunda fuente sobre el de la primera: su media geométrica entre períodos, los límites que contienen a la mayoría, y si cambió"
                + " con la tregua.",
            "y₁ₜ e y₂ₜ son los conteos de ambas fuentes en el período t; d̄ y s son la media y la desviación estándar de dₜ, 1 en vigor y 0 en la"
                + " referencia; G es la razón media y C su cambio",
            "Los períodos son independientes, y los logaritmos de las razones son casi normales. Concordar no es acertar: ambas pueden omitir las mismas"
                + " muertes.",
            "Una fuente copia de la otra, cuentan cosas distintas, o se pierden muchos períodos en los que una no cuenta ningún evento."),
        ["regression"] = new(
            "Regresión a la media",
            "La razón que cabía esperar tras unas semanas previas inusualmente altas, y lo que queda del cambio más allá de ella.",
            "m es la tasa media del pasado y x̄ la del tramo previo; R₀ y R₁ son las tasas de pares de tramos pasados igual de largos y separados; λ es la"
                + " tasa que cabía esperar y ρ la razón",
            "El pasado varía alrededor de una media que se mantiene, y muestra qué sigue a los tramos altos.",
            "El nivel cambió para siempre antes de la tregua, el pasado es corto, o los tramos altos del pasado son uno y el mismo."),
        ["lag"] = new(
            "Eventos aún sin notificar",
            "Cuánto habrá sido cada uno de los últimos períodos cuando todo se haya notificado, y cuáles son demasiado recientes para usarse.",
            "yₜ es lo conocido hasta ahora del período t, Yₜ su conteo entero e ŷₜ la estimación de este; cₜ es la proporción ya conocida; NB es la binomial"
                + " negativa de media μₜ y tamaño kₜ",
            "Los retrasos de notificación son conocidos e iguales antes y durante la tregua, y los conteos son de Poisson.",
            "La notificación se volvió más lenta o más rápida, se agregan muertes años después, o los conteos varían más que los de Poisson."),
        ["rivals"] = new(
            "Eventos rivales",
            "Por cuánto tendría que haber multiplicado la tasa un evento rival, él solo, para dar todo el cambio, y si la serie permite distinguirlo de la"
                + " tregua.",
            "RR es la razón de tasas y r₀ lo que queda para la tregua; q es el factor del rival; δ y γ son los escalones estimados de la tregua y del rival",
            "Las fechas del rival son correctas, actúa por un solo factor en los días en que duró, y nada más ocurrió entonces.",
            "Hubo un rival que nadie declaró, actuó antes o después de sus fechas, o su fuerza cambió con el tiempo."),
        ["design"] = new(
            "Lista de comprobación del diseño",
            "Qué puntos de una lista para series interrumpidas se cumplen, cuáles no, y cuáles nadie conoce.",
            "n son los períodos contados y d los días, 1 en vigor y 0 en la referencia; p es el de la prueba de Ljung–Box de los residuos con rezago 1",
            "Lo que declara el analista es cierto: si fecha y modelo se fijaron de antemano, si la fuente siguió igual y si se buscaron rivales.",
            "Alguna declaración se hizo después de mirar los conteos; que los puntos se cumplan no vuelve correcta una estimación."),
    };
}
