namespace TruceStats.Evaluations;

/// <summary>How much of a curve's spread lies between the options of each choice.</summary>
internal static class CurveInfluence
{
    public static IReadOnlyList<ChoiceInfluence> Of(CurveBody curve)
    {
        string[] respects = [.. curve.Specifications.SelectMany(specification => specification.Choices).Select(choice => choice.Respect).Distinct()];
        return respects.Select(respect => In(curve, respect)).OrderByDescending(influence => influence.ShareOfVariance).ToList().AsReadOnly();
    }

    private static ChoiceInfluence In(CurveBody curve, string respect)
    {
        bool ratio = curve.IsRatio;
        var groups = curve.Specifications
            .GroupBy(specification => specification.Choices.FirstOrDefault(choice => choice.Respect == respect)?.Option)
            .Where(group => group.Key is not null)
            .Select(group => (Option: group.Key!, Effects: group.Select(Value).OfType<double>().Where(double.IsFinite).ToArray()))
            .ToList();
        double[] all = [.. groups.SelectMany(group => group.Effects)];
        double mean = all.Length == 0 ? 0 : all.Average();
        double total = all.Sum(effect => (effect - mean) * (effect - mean));
        double between = groups.Where(group => group.Effects.Length > 0).Sum(group => group.Effects.Length * Math.Pow(group.Effects.Average() - mean, 2));
        double?[] medians = [.. groups.Select(group => group.Effects.Length == 0 ? (double?)null : Shown(CurveStatistics.MedianOf(group.Effects)))];
        return new ChoiceInfluence(respect, [.. groups.Select(group => group.Option)], medians, total > 0 ? Math.Min(1, between / total) : 0);

        double? Value(Specification specification) => specification.Effect?.Value is { } value ? CurveStatistics.Scaled(value, ratio) : null;
        double Shown(double scaled) => ratio ? Math.Exp(scaled) : scaled;
    }
}
