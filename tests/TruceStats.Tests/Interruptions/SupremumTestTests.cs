using TruceStats.Interruptions;

namespace TruceStats.Tests.Interruptions;

public sealed class SupremumTestTests
{
    private static readonly StudyPeriod Middle = StudyPeriod.Of(Drawn.Month(8), Drawn.Month(32));

    private static InterruptionFit Stepped(ulong seed, double ratio) =>
        Drawn.Plain.Fit(Drawn.Counts(seed, 40, i => 30 * (i >= 20 ? ratio : 1)), Drawn.Truce(24));

    [Fact]
    public void A_date_that_is_there_is_found_and_its_effect_has_no_interval()
    {
        var found = Ask.Date(Stepped(1, 0.4), "truce", Middle, 199);
        Assert.Equal(Drawn.Month(20), found.Date);
        Assert.Null(found.Parameter);
        // 199 drawn series can give 1/200 at the least. They are drawn with the noise of no effect, which the step itself is a part of, so one or two may reach it.
        Assert.InRange(found.Test.PValue, 1.0 / 200, 3.0 / 200);
        Assert.Null(found.Effect.Interval);
        Assert.Equal(Drawn.Plain.Fit(found.Fit.Outcome, Drawn.Truce(20)).Effects.Single().Estimate.Value!.Value, found.Effect.Value!.Value, 1e-12);
        Assert.StartsWith("truce: strongest from 2013-09-01, ", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_chosen_from_the_data_is_not_tested_as_known()
    {
        // Of 60 series without effect the best of 24 dates looks significant by its own t far more often than in one of twenty, and by the test as often as it says.
        int byOwn = 0, bySupremum = 0;
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var found = Ask.Date(Stepped(500 + seed, 1), "truce", Middle, 99);
            bySupremum += found.Test.PValue <= 0.05 ? 1 : 0;
            var known = Drawn.Plain.Fit(found.Fit.Outcome, Interruption.Step(found.Date!.Value).Named("truce"));
            byOwn += known.Effects.Single().Test!.PValue <= 0.05 ? 1 : 0;
        }
        // Binomial(60, 0.05) exceeds 8 with probability 0.003, on either count.
        Assert.InRange(byOwn, 9, 60);
        Assert.InRange(bySupremum, 0, 8);
    }

    [Fact]
    public void A_half_life_is_tested_over_its_bounds()
    {
        var series = Drawn.Counts(2, 40, i => 60 * (i >= 20 ? Math.Exp(-1.2 * Math.Pow(2, (20 - i) / 4.0)) : 1));
        var fit = Drawn.Plain.Fit(series, Interruption.Decay(Drawn.Month(20), null).Named("truce"));
        var found = Ask.Parameter(fit, "truce", 99);
        Assert.InRange(found.Parameter!.Value, 1.5, 10);
        Assert.Null(found.Date);
        Assert.Equal(0.01, found.Test.PValue, 1e-12);
        Assert.DoesNotContain(found.Test.Cautions, caution => caution.Code == CautionCodes.ParameterEstimated);
    }

    [Fact]
    public void One_thread_and_two_say_the_same_and_another_seed_is_another_answer()
    {
        var fit = Stepped(3, 0.9);
        var one = Ask.Date(fit, "truce", Middle, 99, Drawn.Threads(1), TestContext.Current.CancellationToken);
        var two = Ask.Date(fit, "truce", Middle, 99, Drawn.Threads(2), TestContext.Current.CancellationToken);
        Assert.Equal(one, two);
        Assert.Equal(one.Test, two.Test);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.NotEqual(one, Ask.Date(fit, "truce", Middle, 99, new Execution { Seed = 2 }, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("quasi")]
    [InlineData("negative binomial")]
    [InlineData("gaussian")]
    public void Other_families_find_a_strong_step_too(string family)
    {
        var model = Drawn.Plain with
        {
            Family = family switch { "quasi" => CountFamily.QuasiPoisson, "gaussian" => CountFamily.Gaussian, _ => CountFamily.NegativeBinomial },
            Link = family == "gaussian" ? LinkFunction.Identity : LinkFunction.Log,
        };
        var found = Ask.Date(model.Fit(Stepped(4, 0.4).Outcome, Drawn.Truce(24)), "truce", Middle, 99);
        Assert.Equal(Drawn.Month(20), found.Date);
        Assert.Equal(0.01, found.Test.PValue, 1e-12);
    }

    [Fact]
    public void Progress_reaches_one_and_a_cancelled_test_throws()
    {
        var told = new Drawn.Told();
        var fit = Stepped(5, 0.9);
        Ask.Date(fit, "truce", Middle, 99, new Execution { Progress = told }, TestContext.Current.CancellationToken);
        Assert.Equal(1, told.Greatest);
        Assert.ThrowsAny<OperationCanceledException>(() => Ask.Date(fit, "truce", Middle, 99, null, new CancellationToken(true)));
    }

    [Fact]
    public void Bad_questions_are_refused_by_name()
    {
        var fit = Stepped(6, 0.9);
        Assert.Equal("fit", Assert.Throws<ArgumentNullException>(() => Ask.Date(null!, "truce", Middle)).ParamName);
        Assert.Equal("searched", Assert.Throws<ArgumentNullException>(() => Ask.Date(fit, "truce", null!)).ParamName);
        Assert.Equal("replicates", Assert.Throws<ArgumentOutOfRangeException>(() => Ask.Date(fit, "truce", Middle, 98)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => Ask.Date(fit, "peace", Middle)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => Ask.Parameter(fit, "truce")).ParamName);
        Assert.Equal("searched", Assert.Throws<ArgumentException>(() => Ask.Date(fit, "truce", StudyPeriod.Month(2013, 5))).ParamName);
        var early = Assert.Throws<ArgumentException>(() => Ask.Date(fit, "truce", StudyPeriod.Of(Drawn.Month(1), Drawn.Month(9))));
        Assert.StartsWith("The date 2012-02-01 cannot be looked at: Only 1 counted bins", early.Message, StringComparison.Ordinal);
        var least = new GeneralizedLeastSquares().Fit(fit.Outcome, Drawn.Truce(24));
        Assert.Equal("fit", Assert.Throws<ArgumentException>(() => Ask.Date(least, "truce", Middle)).ParamName);
    }
}
