namespace TruceStats.Interruptions;

/// <summary>The value of one free parameter at which something is greatest: a look at points spread over its bounds, then a golden-section search around the best.</summary>
internal static class BestParameter
{
    private const int Looks = 25;
    private const double Narrow = 1e-9;
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    public static double Of(FreeParameter free, Func<double, double> height)
    {
        // Numbers that are above 0 throughout are compared as ratios.
        bool log = free.Lower > 0;
        double low = log ? Math.Log(free.Lower) : free.Lower, high = log ? Math.Log(free.Upper) : free.Upper;
        double At(double x) => Math.Clamp(log ? Math.Exp(x) : x, free.Lower, free.Upper);
        int best = 0;
        double greatest = double.NegativeInfinity;
        for (int i = 0; i < Looks; i++)
        {
            double found = height(At(low + ((high - low) * i / (Looks - 1))));
            if (found > greatest)
                (best, greatest) = (i, found);
        }
        double step = (high - low) / (Looks - 1);
        double a = Math.Max(low, low + (step * (best - 1))), b = Math.Min(high, low + (step * (best + 1)));
        double x1 = b - (Golden * (b - a)), x2 = a + (Golden * (b - a));
        double f1 = height(At(x1)), f2 = height(At(x2));
        while (b - a > Narrow * Math.Max(1, Math.Abs(a)))
        {
            if (f1 >= f2)
            {
                (b, x2, f2) = (x2, x1, f1);
                x1 = b - (Golden * (b - a));
                f1 = height(At(x1));
            }
            else
            {
                (a, x1, f1) = (x1, x2, f2);
                x2 = a + (Golden * (b - a));
                f2 = height(At(x2));
            }
        }
        // An end of the bounds can be better than all that lies inside.
        double middle = At((a + b) / 2), found1 = height(middle), end = At(best == 0 ? low : best == Looks - 1 ? high : (a + b) / 2);
        return height(end) > found1 ? end : middle;
    }
}
