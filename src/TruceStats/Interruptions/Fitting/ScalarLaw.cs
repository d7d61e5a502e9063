using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>What is known of one number after a fit: its value, its standard error, and its tails.</summary>
internal abstract class ScalarLaw
{
    /// <summary>The estimate.</summary>
    public abstract double Value { get; }

    public abstract double StandardError { get; }

    /// <summary>Degrees of freedom of a t; null where the tails are others.</summary>
    public virtual double? DegreesOfFreedom => null;

    /// <summary>The x below which the number lies with probability p.</summary>
    public abstract double Quantile(double p);

    /// <summary>How probable it is to see so low a value or lower if the number were x; and so high a value or higher.</summary>
    public abstract (double Below, double Above) TailsAt(double x);

    /// <summary>The statistic of a test against x: how many standard errors the value lies from it; null where there is no standard error.</summary>
    public double? Statistic(double x) => StandardError > 0 ? (Value - x) / StandardError : null;
}

/// <summary>A value with normal or t error.</summary>
internal sealed class PlugInScalar(double value, double standardError, double? degrees) : ScalarLaw
{
    public override double Value { get; } = value;

    public override double StandardError { get; } = standardError;

    public override double? DegreesOfFreedom { get; } = degrees;

    public override double Quantile(double p) =>
        StandardError == 0 ? Value
        : Value + (StandardError * (DegreesOfFreedom is { } t ? StudentTDistribution.Quantile(p, t) : NormalDistribution.Quantile(p)));

    public override (double Below, double Above) TailsAt(double x)
    {
        double t = StandardError > 0 ? (Value - x) / StandardError : Value == x ? 0 : double.CopySign(double.PositiveInfinity, Value - x);
        return DegreesOfFreedom is { } degrees && double.IsFinite(t)
            ? (StudentTDistribution.LowerTail(t, degrees), StudentTDistribution.UpperTail(t, degrees))
            : (NormalDistribution.LowerTail(t), NormalDistribution.UpperTail(t));
    }
}

/// <summary>A mixture of normals: the noise averaged over.</summary>
internal sealed class MixtureScalar(NormalMixture mixture) : ScalarLaw
{
    public override double Value => mixture.Mean;

    public override double StandardError { get; } = Math.Sqrt(mixture.Variance);

    public override double Quantile(double p) => mixture.Quantile(p);

    // The number lies above x as often as a value so high would be rare if it were x: the tails change places.
    public override (double Below, double Above) TailsAt(double x) => (mixture.UpperTail(x), mixture.LowerTail(x));
}

/// <summary>A value whose studentised error was drawn: the t of each replicate about the fitted value.</summary>
internal sealed class BootstrapScalar : ScalarLaw
{
    private readonly double[] _sorted;

    public BootstrapScalar(double value, double standardError, double[] studentised)
    {
        Value = value;
        StandardError = standardError;
        _sorted = [.. studentised];
        Array.Sort(_sorted);
    }

    public override double Value { get; }

    public override double StandardError { get; }

    // The lower limit takes the upper quantile of t, as in every studentised interval.
    public override double Quantile(double p) => Value - (StandardError * SortedDraws.Quantile(_sorted, 1 - p));

    public override (double Below, double Above) TailsAt(double x)
    {
        double t = (Value - x) / StandardError;
        int below = 0, above = 0;
        foreach (double drawn in _sorted)
        {
            if (drawn <= t)
                below++;
            if (drawn >= t)
                above++;
        }
        // The observed t counts as one of the draws, so that no p-value is 0.
        return ((below + 1.0) / (_sorted.Length + 1), (above + 1.0) / (_sorted.Length + 1));
    }
}
