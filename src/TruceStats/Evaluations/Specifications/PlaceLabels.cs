using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>What each option of a grid over places is called, in the respects in which there is a choice.</summary>
internal sealed class PlaceLabels
{
    private readonly PlaceGrid _grid;
    private readonly SpecificationChoice[][] _models;

    public PlaceLabels(PlaceGrid grid)
    {
        _grid = grid;
        SpecificationChoice[][] all = [.. grid.Models.Select(OfModel)];
        // Every model has every respect, in one order: one in which all are alike is no choice.
        bool[] chosen = [.. all[0].Select((_, i) => all.Select(choices => choices[i].Option).Distinct().Count() > 1)];
        _models = [.. all.Select(choices => choices.Where((_, i) => chosen[i]).ToArray())];
    }

    public ValueList<SpecificationChoice> Of(PlacePosition place)
    {
        List<SpecificationChoice> choices = [];
        if (_grid.Sources.Count > 1)
            choices.Add(new("source", _grid.Sources[place.Source].Name));
        if (_grid.Starts.Count > 1)
            choices.Add(new("first day", DayText.Of(_grid.Starts[place.Start])));
        if (_grid.Windows.Count > 1)
            choices.Add(new("window", _grid.Windows[place.Window].Name));
        choices.AddRange(_models[place.Model]);
        return new ValueList<SpecificationChoice>(choices, nameof(choices));
    }

    private static SpecificationChoice[] OfModel(DifferenceInDifferences model) =>
    [
        new("link", model.Link == LinkFunction.Log ? "log" : "identity"),
        new("controls", model.Controls == ControlPlaces.NeverStarted ? "never started" : "not yet started"),
        new("baseline", model.Baseline == BaselineBins.Last ? "last bin before" : "all bins before"),
        new("anticipation", FormattableString.Invariant($"{model.Anticipation} {(model.Anticipation == 1 ? "bin" : "bins")}")),
    ];
}
