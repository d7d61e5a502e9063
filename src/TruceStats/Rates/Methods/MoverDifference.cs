namespace TruceStats;

/// <summary>The method of variance estimates recovery: the limits of each rate, put together as if each limit told a variance.</summary>
internal abstract class MoverDifference(string kind, MethodId method) : DifferenceBase(kind, method)
{
    protected const string Citation = "Donner and Zou 2012, Statistical Methods in Medical Research 21:347–359; Li, Tang and Wong 2014, Biometrical Journal 56:475–490";

    protected sealed override double Lower(Tally minuend, Tally subtrahend, double tail)
    {
        double down = minuend.Rate - LowerMean(minuend.Events, tail) / minuend.Exposure.Amount;
        double up = UpperMean(subtrahend.Events, tail) / subtrahend.Exposure.Amount - subtrahend.Rate;
        return minuend.Rate - subtrahend.Rate - Recovered(down, up);
    }

    /// <summary>The lower limit of a Poisson mean.</summary>
    protected abstract double LowerMean(double events, double tail);

    /// <summary>The upper limit of a Poisson mean.</summary>
    protected abstract double UpperMean(double events, double tail);

    /// <summary>√(down² + up²); at levels below one half a limit may lie on the other side of its rate, and its square counts against.</summary>
    private static double Recovered(double down, double up)
    {
        double square = down * Math.Abs(down) + up * Math.Abs(up);
        return Math.Sign(square) * Math.Sqrt(Math.Abs(square));
    }
}
