namespace TruceStats.Numerics;

/// <summary>The root of a function between two points where its signs differ: the Illinois form of the rule of false position (Dowell and Jarratt 1971, BIT 11:168–174).</summary>
internal static class FalsePosition
{
    /// <summary>Stops where two steps are within a tolerance of one another. The function was last asked at the answer.</summary>
    public static double Find(Func<double, double> function, double a, double fa, double b, double fb, double tolerance)
    {
        double last = double.NaN;
        for (int i = 0; i < 100; i++)
        {
            double c = ((a * fb) - (b * fa)) / (fb - fa);
            if (!(c > Math.Min(a, b) && c < Math.Max(a, b)))
                c = (a + b) / 2;
            double fc = function(c);
            if (fc == 0 || Math.Abs(c - last) < tolerance || Math.Abs(b - a) < tolerance)
                return c;
            last = c;
            if (fc > 0 == fb > 0)
                fa /= 2;
            else
                (a, fa) = (b, fb);
            (b, fb) = (c, fc);
        }
        return last;
    }
}
