using TruceStats.Sensitivity;

namespace TruceStats.Evaluations;

/// <summary>What would overturn the change of the rate: each question with its answer, or the reason why there is none.</summary>
/// <remarks>It follows from the evaluation that it belongs to.</remarks>
public sealed class SensitivitySet
{
    internal SensitivitySet(
        EvaluationPart<UnderReporting> tipping, EvaluationPart<ReportedBounds> bounds, EvaluationPart<ShiftedDates> dates, EvaluationPart<SourceAgreement> secondSource,
        EvaluationPart<RegressionToMean> regression, EvaluationPart<ReportingNowcast> lag)
    {
        TippingPoint = tipping;
        Bounds = bounds;
        Dates = dates;
        SecondSource = secondSource;
        RegressionToMean = regression;
        ReportingLag = lag;
    }

    /// <summary>How incomplete reporting would have to be to make the change nothing.</summary>
    public EvaluationPart<UnderReporting> TippingPoint { get; }

    /// <summary>The change with the low, the best and the high figures.</summary>
    public EvaluationPart<ReportedBounds> Bounds { get; }

    /// <summary>The change for every day on which the truce may have begun and ended.</summary>
    public EvaluationPart<ShiftedDates> Dates { get; }

    /// <summary>The change as a second source has it.</summary>
    public EvaluationPart<SourceAgreement> SecondSource { get; }

    /// <summary>How much of a fall was to be expected after an unusually high stretch.</summary>
    public EvaluationPart<RegressionToMean> RegressionToMean { get; }

    /// <summary>What has not been reported yet.</summary>
    public EvaluationPart<ReportingNowcast> ReportingLag { get; }

    /// <summary>How many questions have an answer.</summary>
    public override string ToString()
    {
        bool[] answered = [TippingPoint.HasValue, Bounds.HasValue, Dates.HasValue, SecondSource.HasValue, RegressionToMean.HasValue, ReportingLag.HasValue];
        return FormattableString.Invariant($"{answered.Count(has => has)} of {answered.Length} questions have an answer");
    }
}
