namespace TruceStats.Numerics;

/// <summary>The highest point of a <see cref="DecayModel"/> over its decay, and the profiles about it.</summary>
internal static class DecayPeak
{
    /// <summary>How near the decay is found where it is an answer.</summary>
    private const double Fine = 1e-11;

    /// <summary>And where it is not: the value, flat at its top, is as good to twice as many digits.</summary>
    public const double Coarse = 1e-7;

    /// <summary>
    /// Looks at a grid of decays, climbs from the highest three that stand above their neighbours, and leaves the model at the highest point found. The starts follow
    /// from the model alone: two searches of one model give one answer.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="spacing">The distance of the grid on the logarithm of the decay.</param>
    public static double Find(DecayModel model, double spacing = 0.4)
    {
        int points = Math.Max(2, (int)Math.Ceiling((model.Highest - model.Lowest) / spacing) + 1);
        double step = (model.Highest - model.Lowest) / (points - 1);
        var values = new double[points];
        for (int i = 0; i < points; i++)
            values[i] = model.Value(model.Lowest + (i * step));
        int[] peaks =
        [
            .. Enumerable.Range(0, points)
                .Where(i => (i == 0 || values[i] >= values[i - 1]) && (i == points - 1 || values[i] > values[i + 1]))
                .OrderByDescending(i => values[i]).Take(3),
        ];
        double best = double.NegativeInfinity, at = model.Lowest;
        foreach (int peak in peaks)
        {
            double value = Climb(model, model.Lowest + (peak * step), step, Coarse);
            if (value > best)
                (best, at) = (value, model.Decay);
        }
        return Climb(model, at, 1e-6, Fine);
    }

    /// <summary>Climbs from a decay to the nearest top, or to an end of what is possible, and leaves the model there.</summary>
    public static double Climb(DecayModel model, double from, double step, double tolerance = Fine)
    {
        double start = model.Value(from), slope = model.Slope();
        if (!double.IsFinite(start) || slope == 0)
            return start;
        bool up = slope > 0;
        double near = from, nearSlope = slope, far = from, farSlope = slope;
        while (farSlope > 0 == up)
        {
            (near, nearSlope) = (far, farSlope);
            double edge = up ? model.Highest : model.Lowest;
            if (far.Equals(edge))
                return model.Value(edge);
            far = up ? Math.Min(edge, far + step) : Math.Max(edge, far - step);
            model.Value(far);
            farSlope = model.Slope();
            if (farSlope == 0)
                return model.Value(far);
            step *= 2;
        }
        double top = FalsePosition.Find(
            decay =>
            {
                model.Value(decay);
                return model.Slope();
            }, near, nearSlope, far, farSlope, tolerance);
        return model.Value(top);
    }
}
