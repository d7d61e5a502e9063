using TruceStats.ChangePoints;

namespace TruceStats.Tests.ChangePoints;

public sealed class DateAgreementTests
{
    private static readonly LocalDate Effective = new(2016, 3, 26);

    private static Truce TruceOf(PartialDate declared, PartialDate effective) => Truce.Of("truce", [Declaration.Of("one", "gang", declared, effective)]);

    private static Truce Announced => TruceOf(Effective.PlusDays(-1), Effective);

    private static DateAgreement Of(int fromDays, int toDays) =>
        DateAgreement.Of(StudyPeriod.Of(Effective.PlusDays(fromDays), Effective.PlusDays(toDays)), Announced, 0.95);

    [Fact]
    public void Days_that_hold_both_dates_agree_with_both()
    {
        var agreement = Of(-10, 10);
        Assert.True(agreement.Agrees);
        Assert.Equal((DateVerdict.Agrees, DateVerdict.Agrees), (agreement.WithDeclared, agreement.WithEffective));
    }

    [Fact]
    public void Days_wholly_before_fit_a_deal_that_nobody_declared()
    {
        var agreement = Of(-40, -1);
        Assert.True(agreement.IsBeforeBoth);
        Assert.False(agreement.Agrees);
    }

    [Fact]
    public void Days_that_hold_one_of_the_two_agree_with_that_one()
    {
        Assert.Equal((DateVerdict.Agrees, DateVerdict.Before), (Of(-40, 0).WithDeclared, Of(-40, 0).WithEffective));
        Assert.Equal((DateVerdict.After, DateVerdict.Agrees), (Of(0, 5).WithDeclared, Of(0, 5).WithEffective));
        Assert.Equal((DateVerdict.After, DateVerdict.After), (Of(1, 5).WithDeclared, Of(1, 5).WithEffective));
    }

    [Fact]
    public void A_date_known_by_the_month_is_undecided_unless_all_of_it_is_allowed()
    {
        var truce = TruceOf(PartialDate.Month(2016, 3), PartialDate.Month(2016, 3));
        Assert.Equal(DateVerdict.Undecided, DateAgreement.Of(StudyPeriod.Of(Effective, Effective.PlusDays(20)), truce, 0.95).WithEffective);
        Assert.Equal(DateVerdict.Agrees, DateAgreement.Of(StudyPeriod.Year(2016), truce, 0.95).WithEffective);
        Assert.Equal(DateVerdict.Before, DateAgreement.Of(StudyPeriod.Month(2016, 2), truce, 0.95).WithEffective);
    }

    [Fact]
    public void Days_on_both_sides_of_a_date_and_not_on_it_decide_nothing()
    {
        var around = PeriodSet.Of(StudyPeriod.Month(2016, 2), StudyPeriod.Month(2016, 5));
        Assert.Equal(DateVerdict.Undecided, DateAgreement.Of(around, Announced, 0.95).WithEffective);
    }

    [Fact]
    public void No_change_is_told_as_none_found()
    {
        var agreement = DateAgreement.Of(PeriodSet.Empty, Announced, 0.95);
        Assert.Equal(DateVerdict.NothingFound, agreement.WithEffective);
        Assert.Contains("no change was detected", agreement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parties_that_began_on_different_days_are_told()
    {
        var truce = Truce.Of("truce", [Declaration.Of("one", "gang", Effective, Effective), Declaration.Of("two", "other", Effective, Effective.PlusDays(9))]);
        Assert.Equal(CautionCodes.PartiesDiffer, Assert.Single(DateAgreement.Of(StudyPeriod.Year(2016), truce, 0.95).Cautions).Code);
    }

    [Fact]
    public void Of_several_changes_the_nearest_to_the_truce_is_asked()
    {
        long[] counts = [.. Enumerable.Repeat(20L, 30), .. Enumerable.Repeat(8L, 30), .. Enumerable.Repeat(25L, 30)];
        var found = new ChangePointSearch().Fit(CountSeries.Of(Resolution.Day, new LocalDate(2016, 1, 1), counts), TestContext.Current.CancellationToken);
        Assert.Equal(2, found.Changes.Count);
        var agreement = found.AgreesWith(TruceOf(new LocalDate(2016, 3, 1), new LocalDate(2016, 3, 1)));
        Assert.Equal<PeriodSet>(found.Changes[1].Interval, agreement.Dates);
        Assert.True(agreement.Agrees);
    }
}
