using MathNet.Numerics.Integration;

namespace TruceStats.Numerics;

/// <summary>
/// Two rates with gamma densities x^(A₁−1) exp(−B₁x) and y^(A₂−1) exp(−B₂y), and m more events that either may have brought, in the shares f₁ and f₂ of one exposure:
/// the factor (f₁x + f₂y)^m. With the sum of the rates integrated out, one integral over w = log(y/x) is left, of exp(A₂w)(f₁ + f₂eʷ)^m (B₁ + B₂eʷ)^−(A₁+A₂+m).
/// </summary>
internal sealed class SharedCount
{
    // What lies so far below the highest point adds nothing to 16 digits, however wide it is.
    private const double Negligible = 45;
    private const int Nodes = 16;
    private const int Scanned = 400;

    private readonly double _shape2, _rate1, _rate2, _events, _share1, _share2, _total;
    private readonly double _low, _high, _top, _panel;

    public SharedCount(double shape1, double rate1, double shape2, double rate2, double events, double share1)
    {
        (_shape2, _rate1, _rate2, _events, _share1, _share2) = (shape2, rate1, rate2, events, share1, 1 - share1);
        _total = shape1 + shape2 + events;
        // No bend is sharper than that of a normal density with this deviation, half a panel.
        _panel = 4 / Math.Sqrt(_total);
        double middle = Math.Log(_share1 / _share2), other = Math.Log(rate1 / rate2);
        double low = Math.Min(middle, other) - 5 - (Negligible / shape2), high = Math.Max(middle, other) + 5 + (Negligible / shape1);
        double step = (high - low) / Scanned;
        int best = 0, first = 0, last = Scanned;
        for (int i = 0; i <= Scanned; i++)
            best = LogDensity(low + (i * step)) > LogDensity(low + (best * step)) ? i : best;
        _top = LogDensity(low + (best * step));
        while (first < best && LogDensity(low + ((first + 1) * step)) < _top - Negligible)
            first++;
        while (last > best && LogDensity(low + ((last - 1) * step)) < _top - Negligible)
            last--;
        (_low, _high) = (low + (first * step), low + (last * step));
    }

    /// <summary>The log of the whole double integral.</summary>
    public double LogIntegral() => LogGamma.Of(_total) + _top + Math.Log(Integral(_low, _high));

    /// <summary>The probability that log(y/x) is at most w.</summary>
    public double LowerTail(double w)
    {
        double below = Integral(_low, Math.Clamp(w, _low, _high));
        return below / (below + Integral(Math.Clamp(w, _low, _high), _high));
    }

    private double LogDensity(double w) =>
        (_shape2 * w) + (_events == 0 ? 0 : _events * LogOfSum(_share1, _share2, w)) - (_total * LogOfSum(_rate1, _rate2, w));

    /// <summary>log(a + b eʷ), wherever w is.</summary>
    private static double LogOfSum(double a, double b, double w) => w > 0 ? w + Math.Log(b + (a * Math.Exp(-w))) : Math.Log(a + (b * Math.Exp(w)));

    private double Integral(double from, double to)
    {
        if (!(to > from))
            return 0;
        int panels = (int)Math.Ceiling((to - from) / _panel);
        double width = (to - from) / panels, sum = 0;
        for (int i = 0; i < panels; i++)
            sum += GaussLegendreRule.Integrate(w => Math.Exp(LogDensity(w) - _top), from + (i * width), from + ((i + 1) * width), Nodes);
        return sum;
    }
}
