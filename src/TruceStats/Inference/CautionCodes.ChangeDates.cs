namespace TruceStats;

public static partial class CautionCodes
{
    /// <summary>The date was read off the data: testing a change at it as if it had been known beforehand means nothing.</summary>
    public const string DateFromData = "date-from-data";

    /// <summary>Counts vary more than Poisson counts would, or neighbours vary together: the likelihood was raised to one over the dispersion; argument <c>dispersion</c>.</summary>
    public const string LikelihoodTempered = "likelihood-tempered";
}
