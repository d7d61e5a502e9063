namespace TruceStats.Numerics;

/// <summary>Limits by the likelihood ratio about the highest point of a <see cref="DecayModel"/> (Venzon and Moolgavkar 1988, Applied Statistics 37:87–94).</summary>
/// <remarks>The model is left anywhere; give a copy where its parameters are still needed.</remarks>
internal static class DecayLimits
{
    // Beyond so many a branching ratio says nothing: the excitation is a trend.
    private const double Most = 1e6;

    /// <summary>The limits of one parameter, which is 0 or more, all others and the decay free.</summary>
    /// <param name="model">At its highest point.</param>
    /// <param name="block">The block of the parameter.</param>
    /// <param name="column">Its column.</param>
    /// <param name="top">The value at the highest point.</param>
    /// <param name="lowerDrop">How far the log-likelihood may fall below the parameter; infinite for no limit.</param>
    /// <param name="upperDrop">How far above.</param>
    public static (double Lower, double Upper) OfParameter(DecayModel model, int block, int column, double top, double lowerDrop, double upperDrop)
    {
        var part = model.Blocks[block];
        double peak = part.Theta[column], decay = model.Decay;
        var theta = part.Theta.ToArray();
        part.Held[column] = true;
        double lower = double.IsInfinity(lowerDrop) || peak == 0 ? 0 : Lower();
        theta.CopyTo(part.Theta, 0);
        double upper = double.IsInfinity(upperDrop) ? double.PositiveInfinity : Upper();
        return (lower, upper);

        double Value(double parameter, ref double near)
        {
            part.Theta[column] = parameter;
            double value = DecayPeak.Climb(model, near, 0.05);
            if (double.IsFinite(value))
                near = model.Decay;
            return value;
        }

        double Lower()
        {
            double near = decay;
            return RisingRoot.Find(x => Value(x, ref near) - (top - lowerDrop), 0, peak);
        }

        double Upper()
        {
            double near = decay, low = peak, high = peak + Math.Max(0.05, peak / 4);
            while (Value(high, ref near) > top - upperDrop)
            {
                if (high > Most)
                    return double.PositiveInfinity;
                (low, high) = (high, 2 * high);
            }
            return RisingRoot.Find(x => top - upperDrop - Value(x, ref near), low, high);
        }
    }

    /// <summary>The limits of the decay, all others free; infinite where what is possible ends before the limit.</summary>
    public static (double Lower, double Upper) OfDecay(DecayModel model, double top, double lowerDrop, double upperDrop)
    {
        double decay = model.Decay;
        return (Side(model.Lowest, lowerDrop), Side(model.Highest, upperDrop));

        double Side(double edge, double drop)
        {
            double none = edge < decay ? double.NegativeInfinity : double.PositiveInfinity;
            if (double.IsInfinity(drop))
                return none;
            double sign = edge < decay ? -1 : 1, inside = decay, outside = decay;
            for (double step = 0.1; model.Value(outside) > top - drop; step *= 1.5)
            {
                if (outside.Equals(edge))
                    return none;
                inside = outside;
                outside = sign < 0 ? Math.Max(edge, outside - step) : Math.Min(edge, outside + step);
            }
            double root = RisingRoot.Find(x => top - drop - model.Value(decay + (sign * x)), Math.Abs(inside - decay), Math.Abs(outside - decay));
            return decay + (sign * root);
        }
    }
}
