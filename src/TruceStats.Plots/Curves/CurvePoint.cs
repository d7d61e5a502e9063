using TruceStats.Evaluations;

namespace TruceStats.Plots;

/// <summary>A specification at its rank, from 1 on.</summary>
internal sealed record CurvePoint(int Rank, Specification Specification, bool ExcludesNone)
{
    public static CurvePoint Of(int rank, Specification specification, double none) =>
        new(rank, specification, specification.Effect!.Interval is { } interval && (interval.Upper < none || interval.Lower > none));

    public bool Chose(string respect, string option) =>
        Specification.Choices.Any(choice => choice.Respect == respect && choice.Option == option);
}
