using System.Globalization;

namespace TruceStats.Monitoring;

/// <summary>What a monitor has seen: its last bin and step, and how many bins of which kind.</summary>
internal sealed record Observed(CountBin? Bin, MonitoringStep? Step, int Counted, int Missing, int Skipped, int Excluded)
{
    public static Observed Nothing { get; } = new(null, null, 0, 0, 0, 0);

    public Observed With(CountBin bin, MonitoringStep step) => this with { Bin = bin, Step = step, Counted = Counted + 1 };

    public Observed Without(CountBin bin) => this with
    {
        Bin = bin,
        Missing = Missing + (bin.Status == BinStatus.Missing ? 1 : 0),
        Skipped = Skipped + (bin.Status == BinStatus.Incomplete ? 1 : 0),
        Excluded = Excluded + (bin.Status == BinStatus.Excluded ? 1 : 0),
    };

    public IEnumerable<Caution> Cautions()
    {
        if (Missing > 0)
            yield return Caution.Of(CautionCodes.BinsNotMonitored, CautionArgument.Of("bins", Missing), CautionArgument.Of("status", "missing"));
        if (Skipped > 0)
            yield return Caution.Of(CautionCodes.BinsNotMonitored, CautionArgument.Of("bins", Skipped), CautionArgument.Of("status", "incomplete"));
        if (Excluded > 0)
            yield return Caution.Of(CautionCodes.BinsNotMonitored, CautionArgument.Of("bins", Excluded), CautionArgument.Of("status", "excluded"));
    }

    public override string ToString()
    {
        string text = Counted.ToString(CultureInfo.InvariantCulture) + (Counted == 1 ? " bin" : " bins");
        foreach (var (number, status) in ((int, string)[])[(Missing, "missing"), (Skipped, "incomplete"), (Excluded, "excluded")])
        {
            if (number > 0)
                text += FormattableString.Invariant($", {number} {status}");
        }
        return text;
    }
}
