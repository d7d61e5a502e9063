using TruceStats.Interruptions;
using static TruceStats.Tests.Truces.Sample;

namespace TruceStats.Tests.Interruptions;

public sealed class InterruptionTests
{
    private static readonly StudyPeriod Held = StudyPeriod.Of(March(26), April(9));

    [Fact]
    public void A_step_from_a_date_is_open_and_named_by_its_date()
    {
        var step = Interruption.Step(March(26));
        Assert.Equal("from 2016-03-26: step during [2016-03-26, …)", step.ToString());
        Assert.Equal((March(26), Straddle.Refuse), (step.Start, step.Straddle));
        Assert.Equal(InterruptionShape.Step, step.Shape);
    }

    [Fact]
    public void Each_factory_says_what_it_made()
    {
        Assert.Equal("[2016-03-26, 2016-04-09): step during [2016-03-26, 2016-04-09)", Interruption.Step(Held).ToString());
        Assert.Equal("from 2016-03-26: step during [2016-03-26, …)", Interruption.Step(StudyPeriod.From(March(26))).ToString());
        Assert.Equal("from 2016-03-26: slope during [2016-03-26, …)", Interruption.Slope(March(26)).ToString());
        Assert.Equal("on 2016-03-26: pulse during [2016-03-26, …)", Interruption.Pulse(March(26)).ToString());
        Assert.Equal("from 2016-03-26: ramp to 2016-05-01 during [2016-03-26, …)", Interruption.Ramp(March(26), new LocalDate(2016, 5, 1)).ToString());
        Assert.Equal("from 2016-03-26: decay with a half-life of 2.5 bins during [2016-03-26, …)", Interruption.Decay(March(26), 2.5).ToString());
        Assert.Equal("from 2016-03-26: decay, half-life estimated during [2016-03-26, …)", Interruption.Decay(March(26), null).ToString());
        Assert.Equal(
            "episodes: step during [2016-03-26, 2016-03-28) ∪ [2016-04-02, 2016-04-04)",
            Interruption.OnOff(PeriodSet.Of(StudyPeriod.OfDays(March(26), 2), StudyPeriod.OfDays(April(2), 2))).ToString());
        Assert.Equal("left out: left-out during [2016-03-26, 2016-04-09)", Interruption.LeaveOut(Held).ToString());
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void The_text_is_the_same_in_every_country(string culture) => Assert.Equal(
        "from 2016-03-26: decay with a half-life of 2.5 bins during [2016-03-26, …)",
        UnderCulture.Of(culture, Interruption.Decay(March(26), 2.5).ToString));

    [Fact]
    public void A_truce_gives_its_name_and_the_days_on_which_it_held()
    {
        var step = Interruption.Step(Truce(Halt("ms-13", ending: Breach(April(9)))));
        Assert.Equal("March 2016: step during [2016-03-26, 2016-04-09)", step.ToString());
        Assert.Equal(StudyPeriod.From(March(26)), Interruption.Step(Truce(Halt("ms-13"))).Days.Periods.Single());
    }

    [Fact]
    public void A_truce_that_is_not_known_to_the_day_gives_no_step() =>
        Assert.Throws<InvalidOperationException>(() => Interruption.Step(Truce(Halt("ms-13", effective: PartialDate.Month(2016, 3)))));

    [Fact]
    public void A_rival_event_gives_its_name_and_its_days()
    {
        Assert.Equal("prisons: step during [2016-03-29, …)", Interruption.Step(RivalEvent.Of("prisons", March(29))).ToString());
        Assert.Equal("curfew: step during [2016-03-29, 2016-04-02)", Interruption.Step(RivalEvent.Of("curfew", March(29), April(2))).ToString());
    }

    [Fact]
    public void A_rival_event_known_in_part_is_refused_and_told_what_to_do()
    {
        var error = Assert.Throws<ArgumentException>("rival", () => Interruption.Step(RivalEvent.Of("law", PartialDate.Month(2016, 3))));
        Assert.Contains("Step(StudyPeriod)", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("rival", () => Interruption.Step(RivalEvent.Of("law", March(1), PartialDate.Month(2016, 5))));
    }

    [Fact]
    public void The_windows_of_a_truce_are_terms_of_one_model()
    {
        var windows = TruceWindows.Of(StudyPeriod.Month(2016, 2), StudyPeriod.OfDays(March(25), 1), Held, StudyPeriod.Of(April(9), April(20)));
        Assert.Equal(
            [
                "anticipation: step during [2016-03-25, 2016-03-26)",
                "in force: step during [2016-03-26, 2016-04-09)",
                "aftermath: step during [2016-04-09, 2016-04-20)",
            ],
            Interruption.Around(windows).Select(interruption => interruption.ToString()));
    }

    [Fact]
    public void Windows_without_days_give_no_term() =>
        Assert.Equal(["in force"], Interruption.Around(TruceWindows.Of(StudyPeriod.Month(2016, 2), null, Held, null)).Select(interruption => interruption.Name));

    [Fact]
    public void Another_name_or_straddle_leaves_the_rest()
    {
        var renamed = Interruption.Step(Held).Named("truce").With(Straddle.Drop);
        Assert.Equal("truce: step during [2016-03-26, 2016-04-09)", renamed.ToString());
        Assert.Equal(Straddle.Drop, renamed.Straddle);
        Assert.Equal(Straddle.Drop, renamed.Named("other").Straddle);
    }

    [Fact]
    public void Equal_when_name_days_shape_and_straddle_are()
    {
        var step = Interruption.Step(March(26));
        Assert.True(step == Interruption.Step(March(26)));
        Assert.Equal(step.GetHashCode(), Interruption.Step(March(26)).GetHashCode());
        Interruption[] others =
        [
            Interruption.Step(March(27)), Interruption.Slope(March(26)), step.Named("truce"), step.With(Straddle.After),
            Interruption.Decay(March(26), 2), Interruption.Decay(March(26), 3), Interruption.Decay(March(26), null),
            Interruption.Ramp(March(26), April(1)), Interruption.Ramp(March(26), April(2)), Interruption.Pulse(March(26)),
        ];
        Assert.All(others, other => Assert.True(step != other));
        Assert.Equal(others.Length, others.Distinct().Count());
        Assert.Equal(Interruption.Decay(March(26), 2), Interruption.Decay(March(26), 2));
        Assert.False(step.Equals(null));
        Assert.True((Interruption?)null == null);
    }

    [Fact]
    public void What_is_no_interruption_is_refused()
    {
        Assert.Throws<ArgumentNullException>("days", () => Interruption.Step((StudyPeriod)null!));
        Assert.Throws<ArgumentNullException>("truce", () => Interruption.Step((Truce)null!));
        Assert.Throws<ArgumentNullException>("rival", () => Interruption.Step((RivalEvent)null!));
        Assert.Throws<ArgumentNullException>("windows", () => Interruption.Around(null!));
        Assert.Throws<ArgumentNullException>("shape", () => Interruption.Of("x", Held, null!));
        Assert.Throws<ArgumentNullException>("days", () => Interruption.OnOff(null!));
        Assert.Throws<ArgumentException>("days", () => Interruption.OnOff(PeriodSet.Empty));
        Assert.Throws<ArgumentException>("days", () => Interruption.LeaveOut(PeriodSet.Empty));
        Assert.Throws<ArgumentException>("name", () => Interruption.Of(" ", Held, InterruptionShape.Step));
        Assert.Throws<ArgumentException>("name", () => Interruption.Step(Held).Named(""));
        Assert.Throws<ArgumentOutOfRangeException>("straddle", () => Interruption.Step(Held).With((Straddle)9));
        Assert.Throws<ArgumentOutOfRangeException>("full", () => Interruption.Ramp(March(26), March(26)));
        foreach (double halfLife in (double[])[0, -1, double.NaN, double.PositiveInfinity])
            Assert.Throws<ArgumentOutOfRangeException>("halfLifeBins", () => Interruption.Decay(March(26), halfLife));
    }
}
