namespace TruceStats.Interruptions;

/// <summary>The value of one free parameter at which something is greatest: a look at points spread over its bounds, then a golden-section search around the best.</summary>
internal static class BestParameter
{
    private const int Looks = 25;
    // Of the way between the bounds.
    private const double Narrow = 1e-10;
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    public static double Of(FreeParameter free, Func<double, double> height)
    {
        double At(double share) => free.Between(share);
        int best = 0;
        double greatest = double.NegativeInfinity;
        for (int i = 0; i < Looks; i++)
        {
            double found = height(At((double)i / (Looks - 1)));
            if (found > greatest)
                (best, greatest) = (i, found);
        }
        double a = Math.Max(0, best - 1.0) / (Looks - 1), b = Math.Min(Looks - 1, best + 1.0) / (Looks - 1);
        double x1 = b - (Golden * (b - a)), x2 = a + (Golden * (b - a));
        double f1 = height(At(x1)), f2 = height(At(x2));
        while (b - a > Narrow)
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
        double middle = At((a + b) / 2);
        if (best > 0 && best < Looks - 1)
            return middle;
        // An end of the bounds can be better than all that lies inside.
        double end = At(best == 0 ? 0 : 1);
        return height(end) > height(middle) ? end : middle;
    }
}
