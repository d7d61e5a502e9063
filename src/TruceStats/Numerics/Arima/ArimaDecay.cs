namespace TruceStats.Numerics;

/// <summary>
/// A regressor x that acts through a first-order transfer function: its effect is ω z with z(t) = δ z(t − 1) + x(t), that is ω/(1 − δB) x
/// (Box and Tiao 1975, JASA 70:70–79). δ is estimated in (−1, 1), or in [0, 1).
/// </summary>
internal sealed record ArimaDecay(int Column, bool AllowNegative = false)
{
    /// <summary>δ from a free number.</summary>
    public double FromFree(double free) => AllowNegative ? Math.Tanh(free) : 1 / (1 + Math.Exp(-free));

    /// <summary>The free number of δ.</summary>
    public double ToFree(double delta) => AllowNegative ? Math.Atanh(delta) : Math.Log(delta / (1 - delta));

    /// <summary>The derivative of δ by its free number.</summary>
    public double Slope(double delta) => AllowNegative ? (1 - delta) * (1 + delta) : delta * (1 - delta);

    /// <summary>How far δ is from the nearer end of its range.</summary>
    public double Margin(double delta) => AllowNegative ? 1 - Math.Abs(delta) : Math.Min(delta, 1 - delta);

    /// <summary>Writes z from x.</summary>
    public static void Accumulate(double delta, ReadOnlySpan<double> x, Span<double> z)
    {
        double sum = 0;
        for (int t = 0; t < x.Length; t++)
            z[t] = sum = delta * sum + x[t];
    }
}
