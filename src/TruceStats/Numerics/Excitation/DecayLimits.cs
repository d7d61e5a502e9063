namespace TruceStats.Numerics;

/// <summary>Limits by the likelihood ratio about the highest point of a <see cref="DecayModel"/> (Venzon and Moolgavkar 1988, Applied Statistics 37:87–94).</summary>
/// <remarks>
/// The model is left anywhere; give a copy where its parameters are still needed. Where the likelihood has several tops over the decay, a limit is the outermost of all that
/// they give.
/// </remarks>
internal static class DecayLimits
{
    // Beyond so many a branching ratio says nothing: the excitation is a trend.
    private const double Most = 1e6;
    private const double Tolerance = 1e-9;
    private const double HigherBy = 1e-6;
    private const int MostTops = 8;

    /// <summary>The limits of one parameter, which is 0 or more, all others and the decay free.</summary>
    /// <param name="model">At its highest point.</param>
    /// <param name="block">The block of the parameter.</param>
    /// <param name="column">Its column.</param>
    /// <param name="top">The value at the highest point.</param>
    /// <param name="drop">How far the log-likelihood may fall.</param>
    public static (double Lower, double Upper) OfParameter(DecayModel model, int block, int column, double top, double drop)
    {
        var part = model.Blocks[block];
        double peak = part.Theta[column], decay = model.Decay;
        var theta = part.Theta.ToArray();
        part.Held[column] = true;
        double lower = peak == 0 ? 0 : Lower();
        theta.CopyTo(part.Theta, 0);
        return (lower, Upper());

        // What is left of the drop, on the slope that the decay stands on.
        double Left(double parameter, ref double near)
        {
            part.Theta[column] = parameter;
            double value = DecayPeak.Climb(model, near, 0.05, DecayPeak.Coarse);
            if (double.IsFinite(value))
                near = model.Decay;
            return double.IsFinite(value) ? value - top + drop : -1e10;
        }

        double Root(double inside, double outside, ref double near)
        {
            double at = near;
            double root = FalsePosition.Find(x => Left(x, ref at), inside, Left(inside, ref at), outside, Left(outside, ref at), Tolerance * Math.Max(inside, outside));
            near = at;
            return root;
        }

        // Whether another top still stands above the limit.
        bool IsHigherElsewhere(double parameter, ref double near)
        {
            part.Theta[column] = parameter;
            if (!(DecayPeak.Find(model) > top - drop + HigherBy))
                return false;
            near = model.Decay;
            return true;
        }

        double Lower()
        {
            double near = decay, inside = peak;
            for (int pass = 0; pass < MostTops && (pass == 0 || IsHigherElsewhere(inside, ref near)); pass++)
            {
                double none = near;
                if (Left(0, ref none) >= 0)
                    return 0;
                inside = Root(inside, 0, ref near);
            }
            return inside;
        }

        double Upper()
        {
            double near = decay, inside = peak;
            for (int pass = 0; pass < MostTops && (pass == 0 || IsHigherElsewhere(inside, ref near)); pass++)
            {
                double outside = inside + Math.Max(0.05, inside / 4);
                for (; Left(outside, ref near) > 0; outside *= 2)
                {
                    if (outside > Most)
                        return double.PositiveInfinity;
                    inside = outside;
                }
                inside = Root(inside, outside, ref near);
            }
            return inside;
        }
    }

    /// <summary>The limits of the decay, all others free; infinite where what is possible ends before the limit.</summary>
    public static (double Lower, double Upper) OfDecay(DecayModel model, double top, double drop)
    {
        double decay = model.Decay;
        return (Side(model.Lowest), Side(model.Highest));

        double Left(double at) => model.Value(at) - top + drop;

        double Side(double edge)
        {
            double inside = decay, outside = decay, left = drop, before = drop;
            for (double step = 0.1; left > 0; step *= 1.5)
            {
                if (outside.Equals(edge))
                    return edge < decay ? double.NegativeInfinity : double.PositiveInfinity;
                (inside, before) = (outside, left);
                outside = edge < decay ? Math.Max(edge, outside - step) : Math.Min(edge, outside + step);
                left = Left(outside);
            }
            return FalsePosition.Find(Left, inside, before, outside, left, 1e-10);
        }
    }
}
