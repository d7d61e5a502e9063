using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>Makes a part or says why not: no part fails the whole.</summary>
internal static class PartMaking
{
    public static EvaluationPart<T> Answer<T>(T value)
        where T : class => new(value, null);

    public static EvaluationPart<T> None<T>(string code, params ReadOnlySpan<CautionArgument> arguments)
        where T : class => new(null, Caution.Of(code, arguments));

    /// <summary>What is not answered because another part is not, which says why.</summary>
    public static EvaluationPart<T> Needs<T>(string part)
        where T : class => None<T>(CautionCodes.NeedsPart, CautionArgument.Of("part", part));

    /// <summary>Runs what may refuse its input. Errors of the program itself pass through.</summary>
    public static EvaluationPart<T> Try<T>(Func<T> make)
        where T : class
    {
        try
        {
            return Answer(make());
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return None<T>(CautionCodes.PartRefused, CautionArgument.Of("message", PlaceboFits.Reason(fault)));
        }
    }
}
