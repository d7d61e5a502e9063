using TruceStats.Interruptions;
using TruceStats.Sensitivity;

namespace TruceStats.Evaluations;

/// <summary>What else happened in the windows, and whether the series can tell it from the truce.</summary>
internal static class RivalParts
{
    public static RivalReview Of(EvaluationCase asked, RateChange change, RivalEvent rival)
    {
        string[] windows = [.. asked.All.Where(window => rival.MayOverlap(window.Days)).Select(window => window.Name)];
        var joint = PartMaking.Try(() => FitParts.Interrupted(asked, Step(rival, asked)));
        bool apart = joint.Value is { } fit && !fit.Cautions.Any(caution => caution.Code == CautionCodes.EffectsNotToldApart && Names(caution, rival.Name));
        return new RivalReview(rival, Array.AsReadOnly(windows), PartMaking.Try(() => RivalTipping.Of(change, rival)), joint, apart);
    }

    private static Interruption Step(RivalEvent rival, EvaluationCase asked)
    {
        if (rival.Name is EvaluationCase.InForce or "anticipation" or "aftermath")
            throw new ArgumentException($"A rival event must not be called like a window of the truce, '{rival.Name}'.");
        return Interruption.Step(rival).With(asked.Options.Straddle);
    }

    private static bool Names(Caution caution, string rival) => caution.Arguments.Any(argument => argument.Text == rival);
}
