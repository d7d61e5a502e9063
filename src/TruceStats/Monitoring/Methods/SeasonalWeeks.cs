using TruceStats.Numerics;

namespace TruceStats.Monitoring;

/// <summary>What a week's season and the trend of earlier years let expect (Noufaily and others 2013, Statistics in Medicine 32:1206–1222).</summary>
internal static class SeasonalWeeks
{
    private const int Year = 52;
    private const int HalfWindow = 3;
    private const int Seasons = 10;
    private const int SeasonWeeks = 5;
    private const int NotIncluded = 26;
    private const double Cutoff = 2.58;

    /// <summary>How many weeks before a week are needed.</summary>
    public static int Before(int years) => (Year * years) + HalfWindow;

    /// <summary>The expectation for the week that follows a history, and the dispersion.</summary>
    /// <param name="history">The weeks before, the newest last; −1 where missing.</param>
    /// <param name="years">How many years they are.</param>
    public static (double Mean, double Dispersion) Expect(ReadOnlySpan<double> history, int years)
    {
        int used = Before(years) - NotIncluded;
        Span<int> rows = stackalloc int[Seasons], events = stackalloc int[Seasons];
        double most = 0;
        for (int i = 0; i < used; i++)
        {
            if (history[i] < 0)
                continue;
            rows[Season(i)]++;
            events[Season(i)] += history[i] > 0 ? 1 : 0;
            most = Math.Max(most, history[i]);
        }
        if (rows[0] == 0)
            throw new InvalidOperationException("No earlier week of the same season is counted, so that nothing can be expected of this one.");
        if (events[0] == 0 && most == 0)
            return (0, 1);
        var withTrend = Fitted(history, used, rows, events, trend: true);
        // An expectation above all that ever was is a trend drawn out too far.
        return withTrend is { } fit && fit.Mean <= most
            ? fit
            : Fitted(history, used, rows, events, trend: false) ?? throw new InvalidOperationException("The regression of earlier weeks did not come to rest.");
    }

    /// <summary>0 for the seven weeks around this week of the year, 1 to 9 for the five-week stretches that follow.</summary>
    private static int Season(int index)
    {
        int place = index % Year;
        return place < (2 * HalfWindow) + 1 ? 0 : 1 + ((place - (2 * HalfWindow) - 1) / SeasonWeeks);
    }

    // Seasons without an event are fitted by 0, whatever else is: their rows are left out, and count for the degrees of freedom.
    private static (double Mean, double Dispersion)? Fitted(ReadOnlySpan<double> history, int used, ReadOnlySpan<int> rows, ReadOnlySpan<int> events, bool trend)
    {
        int[] columns = new int[Seasons];
        int cols = 0, length = 0, leftRows = 0, leftSeasons = 0;
        for (int season = 0; season < Seasons; season++)
        {
            bool empty = events[season] == 0;
            columns[season] = empty ? -1 : cols++;
            length += empty ? 0 : rows[season];
            leftRows += empty ? rows[season] : 0;
            leftSeasons += empty && rows[season] > 0 ? 1 : 0;
        }
        int width = cols + (trend ? 1 : 0);
        if (length < width)
            return null;
        double[] design = new double[length * width], counts = new double[length];
        int row = 0;
        for (int i = 0; i < used; i++)
        {
            int column = columns[Season(i)];
            if (history[i] < 0 || column < 0)
                continue;
            counts[row] = history[i];
            design[(column * length) + row] = 1;
            if (trend)
                // Years from this week: the coefficient of its season is then the log of its expectation.
                design[(cols * length) + row] = (double)(i - history.Length) / Year;
            row++;
        }
        var work = new GlmWorkspace(length, width);
        var status = ReweightedPoisson.Fit(design, counts, Cutoff, leftRows - leftSeasons, leftRows, work, out double dispersion);
        if (status != GlmStatus.Converged)
            return null;
        return (columns[0] < 0 ? 0 : Math.Exp(work.Coefficients[columns[0]]), dispersion);
    }
}
