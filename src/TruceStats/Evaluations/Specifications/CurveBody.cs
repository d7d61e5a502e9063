namespace TruceStats.Evaluations;

/// <summary>What any curve says of its specifications, however they were answered.</summary>
internal sealed class CurveBody
{
    public CurveBody(Specification[] specifications)
    {
        Specifications = Array.AsReadOnly(specifications);
        Answered = Array.AsReadOnly([.. specifications.Where(specification => specification.Effect?.Value is not null).OrderBy(EffectOf)]);
        Unit = specifications.First(specification => specification.Effect is not null).Effect!.Unit;
        Statistics = CurveStatistics.Of(Answered.Select(specification => new GridAnswer(specification.Effect, specification.Test, null)), Unit)
            ?? throw new InvalidOperationException("No specification has an effect with a value.");
    }

    public IReadOnlyList<Specification> Specifications { get; }

    public IReadOnlyList<Specification> Answered { get; }

    public int WithoutAnswer => Specifications.Count - Answered.Count;

    public Unit Unit { get; }

    public bool IsRatio => Unit == Unit.Ratio;

    public double None => IsRatio ? 1 : 0;

    public double Median => IsRatio ? Math.Exp(Statistics.Median) : Statistics.Median;

    public double ShareBelow => Share(effect => effect < None);

    public double ShareAbove => Share(effect => effect > None);

    public CurveStatistics Statistics { get; }

    /// <summary>Every answer beside its labels; one in another unit than the first can't stand on one curve with it.</summary>
    public static Specification[] Labelled(GridAnswer[] answers, Func<int, ValueList<SpecificationChoice>> choices)
    {
        if (answers.All(answer => answer.Effect is null))
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"None of the {answers.Length} specifications has an answer. The first: {answers[0].Reason}"));
        }
        var unit = answers.First(answer => answer.Effect is not null).Effect!.Unit;
        return
        [
            .. answers.Select((answer, i) => answer.Effect is null || answer.Effect.Unit == unit
                ? new Specification(choices(i), answer.Effect, answer.Test, answer.Reason)
                : new Specification(choices(i), null, null, $"It answers in {answer.Effect.Unit}, the others in {unit}.")),
        ];
    }

    public string Text(string asked, double level)
    {
        var (side, share, significant) = Statistics.Median <= 0 ? ("below", ShareBelow, Statistics.Below) : ("above", ShareAbove, Statistics.Above);
        string range = Figures.Three(EffectOf(Answered[0])) + " to " + Figures.Three(EffectOf(Answered[^1]));
        return FormattableString.Invariant($"{asked}: median {Figures.Three(Median)} ({range}) over {Answered.Count} specifications")
            + FormattableString.Invariant($"; {ShareText.Percent(share)} {side} {None}, {ShareText.Percent(significant)} with their {Figures.Level(level)} interval")
            + (WithoutAnswer > 0 ? FormattableString.Invariant($"; {WithoutAnswer} without an answer") : "");
    }

    private static double EffectOf(Specification answered) => answered.Effect!.Value!.Value;

    private double Share(Func<double, bool> holds) => (double)Answered.Count(specification => holds(EffectOf(specification))) / Answered.Count;
}
