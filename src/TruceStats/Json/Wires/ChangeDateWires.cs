using TruceStats.ChangePoints;

namespace TruceStats.Json;

internal sealed record SingleChangeWire(GammaPrior Before, GammaPrior After, double ProbabilityOfNoChange, double? Dispersion, double Level)
{
    public static SingleChangeWire Of(SingleChange model) => new(model.Before, model.After, model.ProbabilityOfNoChange, model.Dispersion, model.Level);

    public SingleChange ToDomain() => new() { Before = Before, After = After, ProbabilityOfNoChange = ProbabilityOfNoChange, Dispersion = Dispersion, Level = Level };
}

internal sealed record ChangeDatePosteriorWire(string Version, SingleChange Model, CountSeries Series, Estimate Headline)
{
    public static ChangeDatePosteriorWire Of(ChangeDatePosterior posterior) => new(TruceStats.Json.Headline.Version, posterior.Model, posterior.Series, posterior.Ratio);

    public ChangeDatePosterior ToDomain()
    {
        var posterior = Model.Fit(Series);
        TruceStats.Json.Headline.Check(Headline, posterior.Ratio, Version);
        return posterior;
    }
}

internal sealed record OnlineDetectionWire(GammaPrior Prior, double HazardPerDay, double Dispersion)
{
    public OnlineDetection ToDomain() => new() { Prior = Prior, HazardPerDay = HazardPerDay, Dispersion = Dispersion };
}

/// <summary>All that a state knows, so that it resumes exactly; it can't be computed again, since the bins are gone.</summary>
internal sealed record OnlineDetectionStateWire(
    OnlineDetection Model, LocalDate? LastStart, LocalDate? End, IReadOnlyList<LocalDate> Starts, IReadOnlyList<double> Weights,
    IReadOnlyList<double> Events, IReadOnlyList<double> Exposures, double Forgotten)
{
    public static OnlineDetectionStateWire Of(OnlineDetectionState state) => new(
        state.Model, Date(state.LastStart), Date(state.End), [.. state.Runs.Starts.Select(DayNumber.ToDate)], state.Runs.Weights, state.Runs.Events,
        state.Runs.Exposures, state.Forgotten);

    public OnlineDetectionState ToDomain()
    {
        bool begun = LastStart is not null;
        int[] starts = [.. Starts.Select(DayNumber.Of)];
        bool fits = begun == End is not null && begun == starts.Length > 0 && starts.Length == Weights.Count && starts.Length == Events.Count
            && starts.Length == Exposures.Count && Weights.All(weight => weight is > 0 and <= 1) && Math.Abs(Weights.Sum() - (begun ? 1 : 0)) < 1e-9
            && Events.All(events => events >= 0) && Exposures.All(exposure => exposure >= 0) && Forgotten >= 0
            && starts.Zip(starts.Skip(1)).All(pair => pair.First < pair.Second) && (!begun || (starts[^1] <= DayNumber.Of(LastStart!.Value) && LastStart < End));
        if (!fits)
            throw new FormatException("its starts, weights, events and exposures must be as many, the weights must add up to 1, and the starts must be in order and before its end.");
        return new OnlineDetectionState(
            Model, Number(LastStart), Number(End), OnlineRuns.Of(starts, [.. Weights], [.. Events], [.. Exposures], Forgotten));
    }

    private static LocalDate? Date(int? day) => day is { } number ? DayNumber.ToDate(number) : null;

    private static int? Number(LocalDate? date) => date is { } day ? DayNumber.Of(day) : null;
}
