using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>How far the bins of a design let the effects of two interruptions be told apart: the correlation of their least-squares estimates.</summary>
internal static class EffectCollinearity
{
    private const double NotToldApart = 0.9;

    internal static readonly MethodId Method = new(
        "effect-correlation", "correlation of estimates", "Belsley, Kuh and Welsch 1980, Regression Diagnostics, chapter 3");

    private static readonly Unit Correlation = Unit.Of("correlation");

    public static IReadOnlyList<NamedEstimate> Of(InterruptionFit fit)
    {
        string[] names = [.. fit.Interruptions.Where(interruption => interruption.Shape.Columns.Count > 0).Select(interruption => interruption.Name).Distinct()];
        if (names.Length < 2 || Inverse(fit.Design) is not { } inverse)
            return [];
        var pairs = new List<NamedEstimate>();
        for (int a = 0; a < names.Length; a++)
        {
            for (int b = a + 1; b < names.Length; b++)
                pairs.Add(Pair(fit, inverse, names[a], names[b]));
        }
        return pairs.AsReadOnly();
    }

    private static NamedEstimate Pair(InterruptionFit fit, double[] inverse, string first, string second)
    {
        double[] one = Weights(fit, first), other = Weights(fit, second);
        double correlation = Math.Clamp(Form(one, inverse, other) / Math.Sqrt(Form(one, inverse, one) * Form(other, inverse, other)), -1, 1);
        Caution[] cautions = Math.Abs(correlation) < NotToldApart
            ? []
            : [Caution.Of(CautionCodes.EffectsNotToldApart, CautionArgument.Of("first", first), CautionArgument.Of("second", second), CautionArgument.Of("correlation", correlation))];
        return new NamedEstimate(first + " and " + second, new Estimate(correlation, null, null, Method, Correlation, cautions));
    }

    /// <summary>(XᵀX)⁻¹ of the used rows; null where the design has too low a rank.</summary>
    private static double[]? Inverse(InterruptionDesign design)
    {
        int n = design.UsedBins.Length, p = design.Terms.Count;
        double[] rows = design.UsedRows();
        // Bins that are shared by days tell effects apart by their shares.
        SharedRows.Of(design, LinkFunction.Identity)?.Begin(rows);
        double[] tau = new double[p], inverse = new double[p * p];
        int[] order = new int[p];
        if (n < p || HouseholderQr.Factor(rows, n, p, tau, order, HouseholderQr.DefaultTolerance) < p)
            return null;
        HouseholderQr.InvertGram(rows, n, p, inverse);
        return inverse;
    }

    /// <summary>The contrast of the interruptions of a name at their first whole bin.</summary>
    private static double[] Weights(InterruptionFit fit, string name)
    {
        int[] named = EffectAnswers.Named(fit, name);
        int bin = EffectAnswers.FirstWholeBin(fit, named);
        var weights = new double[fit.Design.Terms.Count];
        for (int j = 0; j < weights.Length; j++)
            weights[j] = Array.IndexOf(named, fit.Design.Owners[j]) >= 0 ? fit.Design.Column(j)[bin] : 0;
        return weights;
    }

    private static double Form(ReadOnlySpan<double> left, ReadOnlySpan<double> matrix, ReadOnlySpan<double> right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum += left[i] * Columns.Dot(matrix.Slice(i * left.Length, left.Length), right);
        return sum;
    }
}
