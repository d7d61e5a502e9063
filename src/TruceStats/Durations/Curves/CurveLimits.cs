using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>Limits of a share by the scale on which its law is taken as normal.</summary>
internal static class CurveLimits
{
    /// <summary>Limits of a share from the variance of its logarithm.</summary>
    public static (double Lower, double Upper) Of(double share, double logVariance, double z, SurvivalInterval form)
    {
        double error = Math.Sqrt(logVariance);
        switch (form)
        {
            case SurvivalInterval.Log:
                return (share * Math.Exp(-z * error), Math.Min(1, share * Math.Exp(z * error)));
            case SurvivalInterval.Plain:
                return (Math.Max(0, share * (1 - (z * error))), Math.Min(1, share * (1 + (z * error))));
            default:
                double log = Math.Log(share);
                if (log == 0)
                    return (1, 1);
                double reach = Math.Exp(z * error / -log);
                return (Math.Exp(log * reach), Math.Exp(log / reach));
        }
    }

    public static double Normal(double level) => -NormalDistribution.Quantile(ConfidenceLevel.Tail(level, Sidedness.TwoSided));

    public static SurvivalInterval Checked(SurvivalInterval form) => form is SurvivalInterval.LogLog or SurvivalInterval.Log or SurvivalInterval.Plain
        ? form
        : throw new ArgumentOutOfRangeException(nameof(form), form, "The interval must be one of log-log, log and plain.");

    public static string Name(SurvivalInterval form) => form switch
    {
        SurvivalInterval.Log => "log",
        SurvivalInterval.Plain => "plain",
        _ => "log-log",
    };
}
