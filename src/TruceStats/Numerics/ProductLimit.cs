namespace TruceStats.Numerics;

/// <summary>The product-limit estimate and what comes with it (Kaplan and Meier 1958; Greenwood 1926; Nelson 1969; Aalen 1978).</summary>
internal static class ProductLimit
{
    /// <summary>The share that is left after each time, and the sum Σ d/(n(n − d)), the variance of its logarithm: infinite once none is left.</summary>
    public static void Curve(ReadOnlySpan<double> atRisk, ReadOnlySpan<double> events, Span<double> survival, Span<double> greenwood)
    {
        double left = 1, sum = 0;
        for (int j = 0; j < atRisk.Length; j++)
        {
            double staying = atRisk[j] - events[j];
            left *= staying / atRisk[j];
            sum += events[j] / (atRisk[j] * staying);
            survival[j] = left;
            greenwood[j] = sum;
        }
    }

    /// <summary>The sums Σ d/n and Σ d/n².</summary>
    public static void Hazard(ReadOnlySpan<double> atRisk, ReadOnlySpan<double> events, Span<double> hazard, Span<double> variance)
    {
        double sum = 0, squares = 0;
        for (int j = 0; j < atRisk.Length; j++)
        {
            sum += events[j] / atRisk[j];
            squares += events[j] / (atRisk[j] * atRisk[j]);
            hazard[j] = sum;
            variance[j] = squares;
        }
    }

    /// <summary>The area under the curve up to a horizon, and its variance Σ A²d/(n(n − d)), A the area from the time on.</summary>
    public static (double Area, double Variance) Area(
        ReadOnlySpan<double> times, ReadOnlySpan<double> atRisk, ReadOnlySpan<double> events, ReadOnlySpan<double> survival, double horizon)
    {
        double after = 0, variance = 0, end = horizon;
        for (int j = times.Length - 1; j >= 0; j--)
        {
            if (times[j] >= horizon)
                continue;
            after += survival[j] * (end - times[j]);
            end = times[j];
            // None is left after the last: nothing lies beyond it that could vary.
            if (atRisk[j] > events[j])
                variance += after * after * events[j] / (atRisk[j] * (atRisk[j] - events[j]));
        }
        return (after + end, variance);
    }

    /// <summary>
    /// The share that has gone for each cause, with its variance by the delta method: the joint law of that share and of what is left is carried from time to time.
    /// </summary>
    public static void Incidence(ReadOnlySpan<double> atRisk, ReadOnlySpan<double> events, ReadOnlySpan<double> ofCause, Span<double> incidence, Span<double> variance)
    {
        double left = 1, gone = 0, leftVariance = 0, goneVariance = 0, covariance = 0;
        for (int j = 0; j < atRisk.Length; j++)
        {
            double n = atRisk[j], all = events[j] / n, one = ofCause[j] / n, scale = left * left / n;
            goneVariance += (2 * one * covariance) + (one * one * leftVariance) + (scale * one * (1 - one));
            covariance = ((1 - all) * (covariance + (one * leftVariance))) - (scale * one * (1 - all));
            leftVariance = ((1 - all) * (1 - all) * leftVariance) + (scale * all * (1 - all));
            gone += left * one;
            left *= (n - events[j]) / n;
            incidence[j] = gone;
            variance[j] = goneVariance;
        }
    }
}
