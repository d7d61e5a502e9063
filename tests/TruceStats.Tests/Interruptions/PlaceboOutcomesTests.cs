using TruceStats.Interruptions;

namespace TruceStats.Tests.Interruptions;

public sealed class PlaceboOutcomesTests
{
    private static readonly InterruptionFit Fit = Drawn.Plain.Fit(Drawn.Counts(1, 36, i => i >= 24 ? 15 : 40), Drawn.Truce(24));

    [Fact]
    public void Each_outcome_has_the_effect_of_a_fit_of_its_own()
    {
        var accidents = Drawn.Counts(2, 36, _ => 60);
        var suicides = Drawn.Counts(3, 36, _ => 12);
        var found = PlaceboOutcomes.Of(Fit, "truce", CountPanel.Of([KeyValuePair.Create("accidents", accidents), KeyValuePair.Create("suicides", suicides)]));
        Assert.Equal(Fit.Effects.Single(), found.True);
        Assert.Equal(["accidents", "suicides"], found.Outcomes.Select(outcome => outcome.Name));
        Assert.Equal(Drawn.Plain.Fit(accidents, Drawn.Truce(24)).Effects.Single().Estimate, found.Outcomes[0].Effect!.Estimate);
        Assert.Empty(found.Cautions);
        Assert.Equal(
            found,
            Ask.Outcomes(Fit, "truce", [KeyValuePair.Create("accidents", OutcomeSeries.Of(accidents)), KeyValuePair.Create("suicides", OutcomeSeries.Of(suicides))], Drawn.Threads(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void An_outcome_without_a_fit_says_why()
    {
        var none = Drawn.Counts(4, 36, i => i >= 24 ? 0 : 10);
        var found = Ask.Outcomes(Fit, "truce", [KeyValuePair.Create("none after", OutcomeSeries.Of(none))]);
        Assert.Null(found.Outcomes[0].Effect);
        Assert.StartsWith("There are no events in the bins where these act: truce.", found.Outcomes[0].Reason, StringComparison.Ordinal);
        Assert.StartsWith("none after: no fit (There are no events", found.Outcomes[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(Caution.Of(CautionCodes.PlacebosWithoutFit, "placebos", 1), found.Cautions);
    }

    [Fact]
    public void Bad_questions_are_refused_by_name()
    {
        var outcome = KeyValuePair.Create("accidents", Fit.Outcome);
        Assert.Equal("outcomes", Assert.Throws<ArgumentException>(() => Ask.Outcomes(Fit, "truce", [])).ParamName);
        Assert.Equal("outcomes", Assert.Throws<ArgumentException>(() => Ask.Outcomes(Fit, "truce", [outcome, outcome])).ParamName);
        Assert.Equal("outcomes", Assert.Throws<ArgumentException>(() => Ask.Outcomes(Fit, "truce", [KeyValuePair.Create(" ", Fit.Outcome)])).ParamName);
        Assert.Equal("outcomes", Assert.Throws<ArgumentException>(() => Ask.Outcomes(Fit, "truce", [KeyValuePair.Create("accidents", (OutcomeSeries)null!)])).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => Ask.Outcomes(Fit, "peace", [outcome])).ParamName);
        Assert.Equal("panel", Assert.Throws<ArgumentNullException>(() => PlaceboOutcomes.Of(Fit, "truce", (CountPanel)null!)).ParamName);
        Assert.ThrowsAny<OperationCanceledException>(() => Ask.Outcomes(Fit, "truce", [outcome], null, new CancellationToken(true)));
    }
}
