namespace TruceStats;

public static partial class CautionCodes
{
    /// <summary>Bins came that did not advance the statistic; arguments <c>bins</c> and <c>status</c>: missing, incomplete or excluded.</summary>
    public const string BinsNotMonitored = "bins-not-monitored";

    /// <summary>The counts are those attributed to one actor; arguments <c>unattributed</c> and <c>incidents</c>.</summary>
    public const string AttributedCounts = "attributed-counts";

    /// <summary>Simulated runs were cut off before they alarmed, so that their mean is too low; arguments <c>runs</c> and <c>of</c>.</summary>
    public const string RunsCutOff = "runs-cut-off";

    /// <summary>The run length is interpolated between two lattices, because the reference value is no simple fraction.</summary>
    public const string RunLengthInterpolated = "run-length-interpolated";

    /// <summary>The bin is not as long as the bins that the threshold was chosen for; arguments <c>exposure</c> and <c>baseline</c>.</summary>
    public const string ExposureDiffers = "exposure-differs";

    /// <summary>The bins before do not vary at all: the threshold is their mean.</summary>
    public const string BaselineWithoutVariation = "baseline-without-variation";

    /// <summary>However often one looks, the chance of ever a false alarm is bounded; argument <c>alpha</c>.</summary>
    public const string AnytimeValid = "anytime-valid";

    /// <summary>Too few events in the latest bins for an alarm to be allowed; arguments <c>events</c> and <c>required</c>.</summary>
    public const string TooFewEventsToAlarm = "too-few-events-to-alarm";
}
