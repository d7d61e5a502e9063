namespace TruceStats.Monitoring;

/// <summary>The true rate over the baseline's, for which a run length is asked.</summary>
internal static class RunRatio
{
    public static double Checked(double ratio) =>
        ratio >= 0 && double.IsFinite(ratio) ? ratio : throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "The ratio must be 0 or more and finite.");

    /// <summary>A bin such as the baseline has, for what is said of bins as long as those.</summary>
    public static CountBin BaselineBin(MonitoringBaseline baseline) => new(StudyPeriod.OfDayNumbers(0, 1), 0, BinStatus.Counted, baseline.Bin, false);
}
