using TruceStats.Numerics;

namespace TruceStats;

/// <summary>
/// Two stretches of bins with one rate each and a common dispersion a, variance m + a·m²: maximum likelihood, and how far the likelihood
/// falls at a given ratio with a held at its maximum.
/// </summary>
internal sealed class NegativeBinomialFit
{
    private readonly long[] _counts;
    private readonly double[] _exposures;
    private readonly int _before;

    /// <summary>Fits the counts of before, then those of after. At least one event is needed.</summary>
    public NegativeBinomialFit(BinCounts before, BinCounts after)
    {
        _counts = [.. before.Counts, .. after.Counts];
        _exposures = [.. before.Exposures, .. after.Exposures];
        _before = before.Length;
        Dispersion = MostLikelyDispersion();
        RateBefore = Rate(0, _before, 1, Dispersion);
        RateAfter = Rate(_before, _counts.Length, 1, Dispersion);
    }

    /// <summary>The dispersion a; 0 where the bins vary no more than Poisson counts.</summary>
    public double Dispersion { get; }

    public double RateBefore { get; }

    public double RateAfter { get; }

    /// <summary>The signed root of twice the fall in log-likelihood at a ratio; positive where the ratio lies above the most likely one.</summary>
    public double SignedRoot(double ratio)
    {
        // A common rate before; after, the exposure counts ratio times as much.
        double common = Rate(0, _counts.Length, ratio, Dispersion);
        double fall = 0;
        for (int i = 0; i < _counts.Length; i++)
        {
            bool after = i >= _before;
            double free = _exposures[i] * (after ? RateAfter : RateBefore);
            double tied = _exposures[i] * common * (after ? ratio : 1);
            if (_counts[i] > 0)
                fall += _counts[i] * Math.Log(free / tied);
            fall -= Dispersion == 0
                ? free - tied
                : (_counts[i] + (1 / Dispersion)) * Elementary.Log1p(Dispersion * (free - tied) / (1 + (Dispersion * tied)));
        }
        return Math.Sign(ratio - (RateAfter / RateBefore)) * Math.Sqrt(Math.Max(0, 2 * fall));
    }

    /// <summary>The dispersion at which the profile likelihood is level; found from above 0, where it rises if the bins vary more than Poisson counts.</summary>
    private double MostLikelyDispersion()
    {
        if (Score(0) <= 0)
            return 0;
        double high = 1;
        while (Score(high) > 0 && high < 1e8)
            high *= 4;
        return RisingRoot.Find(dispersion => -Score(dispersion), 0, high);
    }

    /// <summary>The slope of the log-likelihood in the dispersion, the rates at their best for it.</summary>
    private double Score(double dispersion)
    {
        double before = Rate(0, _before, 1, dispersion);
        double after = Rate(_before, _counts.Length, 1, dispersion);
        double score = 0;
        for (int i = 0; i < _counts.Length; i++)
        {
            double mean = _exposures[i] * (i < _before ? before : after);
            score += RisingFactorial.Slope(dispersion, _counts[i]) - (_counts[i] * mean / (1 + (dispersion * mean))) + Curvature(dispersion, mean);
        }
        return score;
    }

    /// <summary>ln(1 + a·m)/a² − m/(a(1 + a·m)), which is m²/2 at a = 0.</summary>
    private static double Curvature(double dispersion, double mean)
    {
        double scaled = dispersion * mean;
        // With s = a·m: m²·(ln(1 + s) − s/(1 + s))/s², whose series is 1/2 − 2s/3 + 3s²/4 − ….
        return mean * mean * (scaled < 1e-3
            ? 0.5 - (scaled * (2.0 / 3 - (scaled * (3.0 / 4 - (scaled * (4.0 / 5 - (scaled * 5.0 / 6)))))))
            : (Elementary.Log1p(scaled) - (scaled / (1 + scaled))) / (scaled * scaled));
    }

    /// <summary>The common rate of bins [from, to): the root of Σ (y − m)/(1 + a·m), after's exposures counted ratio times.</summary>
    private double Rate(int from, int to, double ratio, double dispersion)
    {
        double events = 0, exposure = 0;
        for (int i = from; i < to; i++)
        {
            events += _counts[i];
            exposure += Exposure(i, ratio);
        }
        double rate = events / exposure;
        if (rate == 0 || dispersion == 0)
            return rate;
        // Σ (y − m)/(1 + a·m) falls with the rate; Newton on the log of the rate converges from any start in a few steps.
        for (int step = 0; step < 100; step++)
        {
            double sum = 0, slope = 0;
            for (int i = from; i < to; i++)
            {
                double mean = rate * Exposure(i, ratio);
                double spread = 1 + (dispersion * mean);
                sum += (_counts[i] - mean) / spread;
                slope += mean * (1 + (dispersion * _counts[i])) / (spread * spread);
            }
            double change = Math.Clamp(sum / slope, -1, 1);
            rate *= Math.Exp(change);
            if (Math.Abs(change) < 1e-15)
                break;
        }
        return rate;
    }

    private double Exposure(int i, double ratio) => i < _before ? _exposures[i] : ratio * _exposures[i];
}
