namespace TruceStats.Numerics;

/// <summary>Maximum likelihood of the centre and the spread of a <see cref="GroupModel"/>, with the observed information.</summary>
internal sealed class GroupLikelihood
{
    // The likelihood is even in the spread, so that the search passes through 0 and comes back.
    private static readonly double[] Starts = [0, 0.03, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2];
    private const double LargestSpread = 30, SmallestSpread = 1e-4;
    private const double SlopeStep = 1e-4, CurveStep = 1e-3;
    private const int MostSteps = 100;

    private readonly GroupModel _model;

    private GroupLikelihood(GroupModel model, double centre, double spread, bool converged)
    {
        _model = model;
        Centre = centre;
        Spread = spread < SmallestSpread ? 0 : spread;
        Converged = converged;
        Value = model.LogLikelihood(Centre, Spread);
    }

    public double Centre { get; }

    /// <summary>0 where the groups differ no more than chance makes them.</summary>
    public double Spread { get; }

    public bool Converged { get; }

    public double Value { get; }

    /// <summary>The fit; the model's data must make the centre finite: no side may be without any event.</summary>
    public static GroupLikelihood Maximize(GroupModel model, double start)
    {
        double centre = start, best = double.NegativeInfinity, bestCentre = start, bestSpread = 0;
        foreach (double spread in Starts)
        {
            centre = CentreAt(model, spread, centre);
            double value = model.LogLikelihood(centre, spread);
            if (value > best)
                (best, bestCentre, bestSpread) = (value, centre, spread);
        }

        if (bestSpread > 0)
            return Climb(model, bestCentre, bestSpread, best);
        // The smallest spread looked at may lie beyond a maximum that is nearer still to 0.
        double near = Starts[1] / 4;
        double nearCentre = CentreAt(model, near, bestCentre), nearValue = model.LogLikelihood(nearCentre, near);
        return nearValue > best ? Climb(model, nearCentre, near, nearValue) : new GroupLikelihood(model, bestCentre, 0, true);
    }

    /// <summary>Variances of the centre and of the spread and their covariance; null where the likelihood does not curve.</summary>
    public (double Centre, double Spread, double Both)? Covariance()
    {
        var (_, _, cc, ss, cs) = Shape(_model, Centre, Spread);
        if (Spread == 0)
            return cc < 0 ? (-1 / cc, 0, 0) : null;
        double determinant = (cc * ss) - (cs * cs);
        return cc < 0 && determinant > 0 ? (-ss / determinant, -cc / determinant, cs / determinant) : null;
    }

    /// <summary>The spreads at which twice the log-likelihood, its best over the centre, lies so much below the maximum (Hardy and Thompson 1996, Statistics in Medicine 15:619–629).</summary>
    public (double Lower, double Upper) SpreadLimits(double drop)
    {
        double Below(double spread) => (2 * (Value - Profile(spread))) - drop;
        double high = Math.Max(0.1, 2 * Spread);
        while (Below(high) < 0 && high < LargestSpread)
            high *= 2;
        double upper = high >= LargestSpread ? double.PositiveInfinity : RisingRoot.Find(Below, Spread, high);
        double lower = Spread == 0 || Below(0) <= 0 ? 0 : RisingRoot.Find(spread => -Below(spread), 0, Spread);
        return (lower, upper);
    }

    /// <summary>The log-likelihood at a spread, at its best over the centre.</summary>
    public double Profile(double spread) => _model.LogLikelihood(CentreAt(_model, spread, Centre), spread);

    private static double CentreAt(GroupModel model, double spread, double centre)
    {
        double value = model.LogLikelihood(centre, spread);
        for (int step = 0; step < MostSteps; step++)
        {
            double up = model.LogLikelihood(centre + CurveStep, spread), down = model.LogLikelihood(centre - CurveStep, spread);
            double slope = (up - down) / (2 * CurveStep), curve = (up - (2 * value) + down) / (CurveStep * CurveStep);
            double move = Math.Clamp(curve < 0 ? -slope / curve : Math.Sign(slope), -2, 2);
            double next = model.LogLikelihood(centre + move, spread);
            for (int halving = 0; next < value && halving < 30; halving++)
            {
                move /= 2;
                next = model.LogLikelihood(centre + move, spread);
            }

            if (next < value)
                break;
            centre += move;
            value = next;
            if (Math.Abs(move) < 1e-8)
                break;
        }

        return centre;
    }

    private static GroupLikelihood Climb(GroupModel model, double centre, double spread, double value)
    {
        for (int step = 0; step < MostSteps; step++)
        {
            var (c, s, cc, ss, cs) = Shape(model, centre, spread);
            double determinant = (cc * ss) - (cs * cs);
            bool hill = cc < 0 && determinant > 0;
            double moveCentre = hill ? -((ss * c) - (cs * s)) / determinant : c / Math.Abs(cc);
            double moveSpread = hill ? -((cc * s) - (cs * c)) / determinant : s / Math.Abs(ss);
            double longest = Math.Max(Math.Abs(moveCentre), Math.Abs(moveSpread));
            double share = longest > 1 ? 1 / longest : 1;
            double next = model.LogLikelihood(centre + (share * moveCentre), Math.Abs(spread + (share * moveSpread)));
            for (int halving = 0; !(next >= value) && halving < 40; halving++)
            {
                share /= 2;
                next = model.LogLikelihood(centre + (share * moveCentre), Math.Abs(spread + (share * moveSpread)));
            }

            bool done = !(next >= value) || share * longest < 1e-9;
            if (next >= value)
                (centre, spread, value) = (centre + (share * moveCentre), Math.Abs(spread + (share * moveSpread)), next);
            if (done || spread > LargestSpread)
                return new GroupLikelihood(model, centre, spread, spread <= LargestSpread);
        }

        return new GroupLikelihood(model, centre, spread, false);
    }

    private static (double C, double S, double CC, double SS, double CS) Shape(GroupModel model, double centre, double spread)
    {
        double At(double c, double s) => model.LogLikelihood(centre + c, Math.Abs(spread + s));
        const double h = SlopeStep, k = CurveStep;
        double middle = At(0, 0);
        return (
            (At(h, 0) - At(-h, 0)) / (2 * h),
            (At(0, h) - At(0, -h)) / (2 * h),
            (At(k, 0) - (2 * middle) + At(-k, 0)) / (k * k),
            (At(0, k) - (2 * middle) + At(0, -k)) / (k * k),
            (At(k, k) - At(k, -k) - At(-k, k) + At(-k, -k)) / (4 * k * k));
    }
}
