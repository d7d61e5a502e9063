namespace TruceStats.Durations;

/// <summary>How a regression of hazards treats spells that end on the same day.</summary>
public enum TiedEnds
{
    /// <summary>Not stated; nothing is fitted.</summary>
    Unstated = 0,

    /// <summary>One after the other, each against what is then left on average (Efron 1977, Journal of the American Statistical Association 72:557–565).</summary>
    Efron = 1,

    /// <summary>Each against all at risk that day (Breslow 1974, Biometrics 30:89–99): simpler, and nearer to no effect where ties are many.</summary>
    Breslow = 2,
}
