namespace TruceStats.Numerics;

/// <summary>
/// The log likelihood of log times that are xᵀβ + σε, with its exact first and second derivatives in β and log σ (Kalbfleisch and Prentice 2002, The
/// Statistical Analysis of Failure Time Data, section 3.6).
/// </summary>
internal static class LogTimeLikelihood
{
    /// <summary>The log likelihood of times, not of their logs.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="parameters">β, then log σ.</param>
    /// <param name="columns">How many of the columns take part, from the first.</param>
    /// <param name="gradient">As long as the parameters.</param>
    /// <param name="bend">The negative of the second derivatives, of which the lower triangle is written.</param>
    public static double Of<TLaw>(LogTimeRows rows, ReadOnlySpan<double> parameters, int columns, Span<double> gradient, Span<double> bend)
        where TLaw : struct, ILogTimeLaw
    {
        gradient.Clear();
        bend.Clear();
        double logScale = parameters[columns], scale = Math.Exp(logScale), sum = 0;
        int n = columns + 1;
        for (int i = 0; i < rows.Rows; i++)
        {
            var x = rows.X.AsSpan(i * rows.Columns, columns);
            double eta = rows.Offset.Length == 0 ? 0 : rows.Offset[i];
            for (int j = 0; j < x.Length; j++)
                eta += parameters[j] * x[j];
            var part = Row<TLaw>(rows, i, eta, scale);
            sum += part.Value;
            gradient[columns] += part.Scale;
            bend[(columns * n) + columns] -= part.ScaleScale;
            for (int a = 0; a < x.Length; a++)
            {
                gradient[a] += part.Eta * x[a];
                bend[(columns * n) + a] -= part.EtaScale * x[a];
                double weighted = part.EtaEta * x[a];
                for (int b = 0; b <= a; b++)
                    bend[(a * n) + b] -= weighted * x[b];
            }
        }
        gradient[columns] -= rows.Known;
        return sum - (rows.Known * logScale) - rows.LogTimes;
    }

    private static RowTerm Row<TLaw>(LogTimeRows rows, int i, double eta, double scale)
        where TLaw : struct, ILogTimeLaw
    {
        double low = rows.Low[i], high = rows.High[i];
        double z = (low - eta) / scale;
        var term = low == high ? Chained(TLaw.Density(z), z, scale)
            : double.IsPositiveInfinity(high) ? Chained(TLaw.Upper(z), z, scale)
            : double.IsNegativeInfinity(low) ? Chained(TLaw.Lower((high - eta) / scale), (high - eta) / scale, scale)
            : Between<TLaw>(z, (high - eta) / scale, scale);
        if (rows.Entry.Length == 0 || double.IsNegativeInfinity(rows.Entry[i]))
            return term;
        double late = (rows.Entry[i] - eta) / scale;
        return term.Less(Chained(TLaw.Upper(late), late, scale));
    }

    // z = (log t − η)/σ: dz/dη = −1/σ, dz/dlog σ = −z.
    private static RowTerm Chained(LogTerm term, double z, double scale) => new(
        term.Value, -term.Slope / scale, -term.Slope * z, term.Bend / (scale * scale), (term.Slope + (z * term.Bend)) / scale,
        (term.Slope * z) + (term.Bend * z * z));

    private static RowTerm Between<TLaw>(double z, double later, double scale)
        where TLaw : struct, ILogTimeLaw
    {
        // log(S(z) − S(later)), from the tail in which both are small.
        double upper = TLaw.Upper(z).Value, lower = TLaw.Lower(later).Value;
        double log = upper < lower
            ? upper + Elementary.Log1p(-Math.Exp(TLaw.Upper(later).Value - upper))
            : lower + Elementary.Log1p(-Math.Exp(TLaw.Lower(z).Value - lower));
        LogTerm one = TLaw.Density(z), other = TLaw.Density(later);
        double f = Math.Exp(one.Value - log), g = Math.Exp(other.Value - log);
        // First derivatives in z and in later are −f and g; second ones −f s − f², g t − g² and f g, with s and t the slopes of the log densities.
        double ff = (-f * one.Slope) - (f * f), gg = (g * other.Slope) - (g * g), fg = f * g;
        double slope = g - f, scaled = (g * later) - (f * z);
        return new(
            log, -slope / scale, -scaled, (ff + gg + (2 * fg)) / (scale * scale),
            (slope + (ff * z) + (gg * later) + (fg * (z + later))) / scale,
            scaled + (ff * z * z) + (gg * later * later) + (2 * fg * z * later));
    }

    private readonly record struct RowTerm(double Value, double Eta, double Scale, double EtaEta, double EtaScale, double ScaleScale)
    {
        public RowTerm Less(RowTerm other) => new(
            Value - other.Value, Eta - other.Eta, Scale - other.Scale, EtaEta - other.EtaEta, EtaScale - other.EtaScale, ScaleScale - other.ScaleScale);
    }
}
