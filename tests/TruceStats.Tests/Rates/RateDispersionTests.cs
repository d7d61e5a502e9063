namespace TruceStats.Tests.Rates;

public sealed class RateDispersionTests
{
    [Fact]
    public void It_is_Pearsons_over_its_degrees_of_freedom_with_exposures()
    {
        // R 4.2.2: summary(glm(y ~ g + offset(log(days)), family = quasipoisson, epsilon = 1e-14))$dispersion, the months of 2015-01 to 2016-10
        var dispersion = Stretches.ElSalvador2016.Dispersion!;
        Assert.Equal(31.4446879112676, dispersion.Raw, 1e-10);
        Assert.Equal(20, dispersion.DegreesOfFreedom);
        Assert.Equal(22, dispersion.Bins);
        Assert.Null(dispersion.FromIncidents);
        Assert.Equal("dispersion 31.4 (20 degrees of freedom, 22 bins)", dispersion.ToString());
    }

    [Fact]
    public void It_is_used_no_smaller_than_1_but_reported_raw()
    {
        var dispersion = Stretches.Daily([3, 3, 3, 2], [2, 2, 2, 2]).Dispersion!;
        Assert.InRange(dispersion.Raw, 0.001, 0.5);
        Assert.Equal(1, dispersion.Used);
    }

    [Fact]
    public void A_stretch_without_events_cannot_vary_and_is_left_out()
    {
        // R 4.2.2: y <- c(4, 7, 2, 9); var(y) / mean(y)
        var dispersion = Stretches.Daily([4, 7, 2, 9], [0, 0, 0, 0, 0, 0]).Dispersion!;
        Assert.Equal(1.75757575757576, dispersion.Raw, 1e-13);
        Assert.Equal(3, dispersion.DegreesOfFreedom);
        Assert.Equal(4, dispersion.Bins);
    }

    [Fact]
    public void One_bin_on_each_side_or_no_events_give_none()
    {
        Assert.Null(Stretches.Daily([4], [7]).Dispersion);
        Assert.Null(Stretches.Daily([0, 0, 0], [0, 0]).Dispersion);
        Assert.Null(RateChange.Between(Tally.Of(10, Exposure.Days(5)), Tally.Of(5, Exposure.Days(5))).Dispersion);
    }

    [Fact]
    public void Missing_bins_are_left_out_and_not_zero()
    {
        var whole = Stretches.Daily([4L, 7, 2, 9], [1L, 3, 2]).Dispersion!;
        var gaps = Stretches.Daily([4L, 7, null, 2, 9], [1L, null, 3, null, 2]).Dispersion!;
        Assert.Equal(whole, gaps);
    }

    [Fact]
    public void Deaths_of_dated_incidents_tell_a_dispersion_too()
    {
        var log = IncidentLog.Of(
        [
            Killing(Stretches.Start, 1), Killing(Stretches.Start.PlusDays(1), 1), Killing(Stretches.Start.PlusDays(2), 5),
            Killing(Stretches.Start.PlusDays(4), 2), Killing(Stretches.Start.PlusDays(5), 1),
        ]);
        var coverage = StudyPeriod.OfDays(Stretches.Start, 6);
        var deaths = log.CountBy(new CountingRule { Resolution = Resolution.Day, Coverage = coverage, What = CountedQuantity.DeathsBest });
        var change = RateChange.Between(
            deaths.During(StudyPeriod.OfDays(Stretches.Start, 3)), deaths.During(StudyPeriod.OfDays(Stretches.Start.PlusDays(3), 3)));
        // (1 + 1 + 25 + 4 + 1) squares over 10 deaths
        Assert.Equal(3.2, change.Dispersion!.FromIncidents!.Value, 1e-14);
    }

    private static Incident Killing(LocalDate day, long deaths) =>
        Incident.Of(IncidentKind.Homicide, day, deaths: ReportedCount.Exactly(deaths));
}
