using static TruceStats.Tests.Truces.Sample;

namespace TruceStats.Tests.Truces;

public sealed class TruceWindowsTests
{
    private static readonly StudyPeriod Baseline = StudyPeriod.Month(2016, 2);
    private static readonly StudyPeriod Eve = StudyPeriod.OfDays(March(25), 1);
    private static readonly StudyPeriod Held = StudyPeriod.Of(March(26), April(9));
    private static readonly StudyPeriod After = StudyPeriod.Of(April(9), April(20));

    [Fact]
    public void Windows_that_the_caller_knows_need_no_truce()
    {
        var windows = TruceWindows.Of(Baseline, Eve, Held, After);
        Assert.Equal((Baseline, Eve, Held, After), (windows.Baseline, windows.Anticipation, windows.InForce, windows.Aftermath));
        Assert.True(windows == TruceWindows.Of(Baseline, Eve, Held, After) && windows != TruceWindows.Of(Baseline, null, Held, After));
        Assert.Equal(windows.GetHashCode(), TruceWindows.Of(Baseline, Eve, Held, After).GetHashCode());
    }

    [Fact]
    public void Windows_out_of_order_or_without_an_end_are_refused()
    {
        Assert.Throws<ArgumentException>("baseline", () => TruceWindows.Of(StudyPeriod.Month(2016, 3), null, Held, null));
        Assert.Throws<ArgumentException>("anticipation", () => TruceWindows.Of(Baseline, StudyPeriod.OfDays(March(25), 2), Held, null));
        Assert.Throws<ArgumentException>("aftermath", () => TruceWindows.Of(Baseline, null, Held, StudyPeriod.OfDays(April(8), 2)));
        Assert.Throws<ArgumentException>("inForce", () => TruceWindows.Of(Baseline, null, StudyPeriod.From(March(26)), null));
        Assert.Throws<ArgumentException>("aftermath", () => TruceWindows.Of(Baseline, null, Held, StudyPeriod.From(April(9))));
        Assert.Throws<ArgumentNullException>("inForce", () => TruceWindows.Of(Baseline, null, null!, null));
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void The_text_is_the_same_in_every_country(string culture) => Assert.Equal(
        "baseline [2016-02-01, 2016-03-01), anticipation [2016-03-25, 2016-03-26), in force [2016-03-26, 2016-04-09), aftermath [2016-04-09, 2016-04-20)",
        UnderCulture.Of(culture, TruceWindows.Of(Baseline, Eve, Held, After).ToString));
}
