namespace TruceStats.Evaluations;

internal static class MethodCards
{
    public static IReadOnlyList<MethodCard> Of(TruceEvaluation evaluation, ReportLanguage language) => [];
}
