using TruceStats.Evaluations;

namespace TruceStats.Tests.Evaluations;

/// <summary>A claim of one's own about a number that is known with a normal error.</summary>
internal sealed class OwnClaim(double value, double error, ClaimRange range) : IClaim
{
    private static readonly MethodId Normal = new("own-normal", "normal", "A number with a normal error");

    public string Kind => "own";

    public ClaimRange Range => range;

    public ClaimEvidence Evidence(double level)
    {
        double half = error * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + level) / 2);
        return ClaimEvidence.Of(new Estimate(value, error, new ConfidenceInterval(value - half, value + half, level, Normal), Normal, Unit.Ratio));
    }

    public string Statement(ReportLanguage language) => "the number was " + range;

    public string Quantity(ReportLanguage language) => "own number";

    /// <summary>The two-sided test at the end of a range with one end.</summary>
    public HypothesisTest Test
    {
        get
        {
            double end = double.IsFinite(range.Lower) ? range.Lower : range.Upper;
            double p = 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(value - end) / error);
            return new HypothesisTest(p, null, null, end, Alternative.TwoSided, Normal);
        }
    }
}
