namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> Monitoring => new(StringComparer.Ordinal)
    {
        [CautionCodes.BinsNotMonitored] = ["Observed but {status}, so that they did not advance the statistic: {bins:bin}."],
        [CautionCodes.AttributedCounts] =
            ["The counts are those attributed to one actor, but of {incidents:incident} {unattributed} are attributed to nobody: this alarm does not say who did it."],
        [CautionCodes.RunsCutOff] = ["Of {of:simulated run}, {runs} were cut off before they alarmed: the true mean is longer."],
        [CautionCodes.RunLengthInterpolated] = ["The reference value is no simple fraction, so that the run length is interpolated between two exact ones."],
        [CautionCodes.ExposureDiffers] = ["The bin has an exposure of {exposure}, but threshold and run length are those for bins of {baseline}."],
        [CautionCodes.BaselineWithoutVariation] = ["The bins before do not vary at all, so that any count above their mean is an alarm."],
        [CautionCodes.AnytimeValid] = ["However often one looks, the chance that this ever alarms while the ratio is as assumed is at most about {alpha}."],
        [CautionCodes.TooFewEventsToAlarm] = ["The latest bins have {events:event}, fewer than the {required} without which no alarm is raised."],
    };
}
