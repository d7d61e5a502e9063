using TruceStats.Html;

namespace TruceStats.Evaluations;

/// <summary>A claim, what the data say of it at a level, and the verdict that follows.</summary>
/// <remarks>
/// <para>Equal when the claim, its level and the number of claims judged together are equal. There is no order.</para>
/// <para>
/// A claim is supported only where everything that the data leave possible makes it true, contradicted only where all of it makes it false; else it is undetermined,
/// which is neither. What is possible is the interval at <see cref="Level"/>, or the low to the high of a count that is claimed as such.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<ClaimJudgement, ClaimJudgementHtml>))]
public sealed class ClaimJudgement : IEquatable<ClaimJudgement>
{
    internal ClaimJudgement(IClaim claim, double level, double jointLevel, int together)
    {
        Claim = claim;
        Level = level;
        JointLevel = jointLevel;
        Together = together;
        Evidence = claim.Evidence(level);
        Verdict = Of(claim.Range, Evidence);
    }

    /// <summary>The claim.</summary>
    public IClaim Claim { get; }

    /// <summary>The level of the interval on which it was judged; above <see cref="JointLevel"/> where several claims share that.</summary>
    public double Level { get; }

    /// <summary>With what probability, at least, no verdict of those given together is wrong because of chance.</summary>
    public double JointLevel { get; }

    /// <summary>How many claims with sampling error were judged together.</summary>
    public int Together { get; }

    /// <summary>What the data say of the quantity.</summary>
    public ClaimEvidence Evidence { get; }

    /// <summary>What follows.</summary>
    public ClaimVerdict Verdict { get; }

    /// <summary>Judges one claim by itself.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="level">The level, in (0, 1).</param>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public static ClaimJudgement Of(IClaim claim, double level = ConfidenceLevel.Default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ConfidenceLevel.Check(level);
        return new ClaimJudgement(claim, level, level, 1);
    }

    /// <summary>
    /// Judges several claims of one article together, so that the level holds for all verdicts at once: Holm's procedure by intervals (Holm 1979, Scandinavian
    /// Journal of Statistics 6:65–70). Of m claims with sampling error those that are determined at 1 − α/m are taken out, the rest is judged at 1 − α over their
    /// number, and so on until nothing more is determined.
    /// </summary>
    /// <param name="claims">The claims, at least one. Those without sampling error need no correction and do not count.</param>
    /// <param name="level">The level of all together, in (0, 1).</param>
    /// <returns>The judgements in the order of the claims.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There is no claim.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public static IReadOnlyList<ClaimJudgement> OfAll(IEnumerable<IClaim> claims, double level = ConfidenceLevel.Default)
    {
        IClaim[] all = [.. new ValueList<IClaim>(claims, nameof(claims)).Items];
        if (all.Length == 0)
            throw new ArgumentException("There must be at least one claim, but there is none.", nameof(claims));
        ConfidenceLevel.Check(level);
        var judged = all.Select(claim => new ClaimJudgement(claim, level, level, 1)).ToArray();
        List<int> open = [.. Enumerable.Range(0, all.Length).Where(i => judged[i].Evidence.HasSamplingError)];
        int together = open.Count;
        while (open.Count > 0)
        {
            // The last one has the level itself, without what taking it from 1 twice would round off.
            double share = open.Count == 1 ? level : 1 - ((1 - level) / open.Count);
            foreach (int i in open)
                judged[i] = new ClaimJudgement(all[i], share, level, together);
            if (open.RemoveAll(i => judged[i].Verdict != ClaimVerdict.Undetermined) == 0)
                break;
        }
        return Array.AsReadOnly(judged);
    }

    /// <summary>The share of a specification curve's answers that make the claim true; only for claims about the same kind of effect.</summary>
    /// <param name="curve">The curve.</param>
    /// <exception cref="ArgumentNullException"><paramref name="curve"/> is null.</exception>
    /// <exception cref="ArgumentException">The claim is about something else than the curve's effects.</exception>
    public double AgreementWith(SpecificationCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (!IsAboutEffectsOf(curve))
            throw new ArgumentException($"The claim is about another quantity ({Claim.Quantity(ReportLanguage.English)}) than the effects of the curve, in {curve.Unit}.", nameof(curve));
        return (double)curve.Answered.Count(specification => Claim.Range.Contains(specification.Effect!.Value!.Value)) / curve.Answered.Count;
    }

    /// <summary>Whether the claim is about the kind of effect that the curve has: a rate, a total and a yearly factor may share its unit and are none.</summary>
    internal bool IsAboutEffectsOf(SpecificationCurve curve) => Claim is not (AverageClaim or TotalClaim or PaceClaim or TrendClaim) && Evidence.Estimate.Unit == curve.Unit;

    /// <summary>The verdict with its numbers as a sentence.</summary>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string Sentence(ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Texts.Judgement(this);
    }

    /// <summary>Whether the claim, its level and the number of claims judged together are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ClaimJudgement? other) =>
        other is not null && Claim.Equals(other.Claim) && Level.Equals(other.Level) && JointLevel.Equals(other.JointLevel) && Together == other.Together;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClaimJudgement);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Claim, Level, JointLevel, Together);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => Sentence(ReportLanguage.English);

    private static ClaimVerdict Of(ClaimRange range, ClaimEvidence evidence)
    {
        if (range.Contains(evidence.Least) && range.Contains(evidence.Greatest))
            return ClaimVerdict.Supported;
        return range.IsApartFrom(evidence.Least, evidence.Greatest) ? ClaimVerdict.Contradicted : ClaimVerdict.Undetermined;
    }

    /// <summary>Whether the claim, its level and the number of claims judged together are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ClaimJudgement? left, ClaimJudgement? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ClaimJudgement? left, ClaimJudgement? right) => !(left == right);
}
