namespace TruceStats.Numerics;

/// <summary>At one spread: where the posterior of the centre of a <see cref="GroupModel"/> lies, and its values there.</summary>
internal sealed class CentreSearch(GroupModel model, double scale)
{
    private const double Step = 0.25, Drop = 20, Difference = 1e-3;
    private const int MostPoints = 400;

    // Normal densities as wide as three quarters of their distance add up to a smooth one, to five digits (Poisson's summation formula).
    private const double Smooth = 0.75;

    // So near each other that as many points as are allowed reach as far as the drop.
    private const double Nearest = 0.016;

    /// <summary>The best centre, how wide the posterior is there, and the log of its mass by Laplace's approximation.</summary>
    public (double Centre, double Width, double Laplace) Peak(double spread, double start)
    {
        double centre = start, value = At(centre, spread), curve = -1;
        for (int step = 0; step < 60; step++)
        {
            double up = At(centre + Difference, spread), down = At(centre - Difference, spread);
            double slope = (up - down) / (2 * Difference);
            curve = (up - (2 * value) + down) / (Difference * Difference);
            double move = Math.Clamp(curve < 0 ? -slope / curve : Math.Sign(slope), -2, 2);
            double next = At(centre + move, spread);
            for (int halving = 0; next < value && halving < 20; halving++)
            {
                move /= 2;
                next = At(centre + move, spread);
            }

            if (next < value)
                break;
            (centre, value) = (centre + move, next);
            if (Math.Abs(move) < 1e-4)
                break;
        }

        double width = 1 / Math.Sqrt(Math.Max(-curve, 1e-6));
        return (centre, width, value + Math.Log(width));
    }

    /// <summary>The posterior on equally spaced centres, to both sides until it has faded.</summary>
    public SpreadNode Node(double spread, double length, double start)
    {
        var (mode, width, _) = Peak(spread, start);
        // The smaller the spread the nearer the centres, so that no group falls between two of them; a spread that is next to nothing is widened.
        double step = Math.Clamp(spread / Smooth, Nearest * width, Step * width);
        double effective = Math.Max(spread, Smooth * step);
        var above = Walk(mode, step, effective, spread);
        var below = Walk(mode, -step, effective, spread);
        below.RemoveAt(0);
        below.Reverse();
        (double Centre, double LogPosterior, double[] LogMarginals)[] all = [.. below, .. above];
        return new SpreadNode(
            spread, effective, length, step, mode, [.. all.Select(one => one.Centre)], [.. all.Select(one => one.LogPosterior)], [.. all.Select(one => one.LogMarginals)]);
    }

    private double At(double centre, double spread) => model.LogLikelihood(centre, spread) + model.LogPrior(centre) - Penalty(spread);

    private double Penalty(double spread) => 0.5 * spread * spread / (scale * scale);

    private List<(double Centre, double LogPosterior, double[] LogMarginals)> Walk(double mode, double step, double effective, double spread)
    {
        var found = new List<(double Centre, double LogPosterior, double[] LogMarginals)>();
        double best = double.NegativeInfinity;
        for (int i = 0; i < MostPoints; i++)
        {
            double centre = mode + (i * step);
            double[] marginals = new double[model.Groups];
            double sum = model.LogPrior(centre) - Penalty(spread);
            for (int group = 0; group < marginals.Length; group++)
                sum += marginals[group] = model.LogMarginal(group, centre, effective);
            found.Add((centre, sum, marginals));
            best = Math.Max(best, sum);
            if (sum < best - Drop)
                break;
        }

        return found;
    }
}
