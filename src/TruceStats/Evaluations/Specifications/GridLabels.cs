using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>What each option of a grid is called, in the respects in which there is a choice.</summary>
internal sealed class GridLabels
{
    private readonly SpecificationGrid _grid;
    private readonly SpecificationChoice[][] _models;

    public GridLabels(SpecificationGrid grid)
    {
        _grid = grid;
        _models = [.. grid.Models.Select(OfModel)];
        foreach (var respect in _models.SelectMany(choices => choices).Distinct().GroupBy(choice => choice.Respect).Where(options => options.Count() == 1).ToList())
            _models = [.. _models.Select(choices => choices.Where(choice => choice.Respect != respect.Key).ToArray())];
        NumberTheAlike();
    }

    public ValueList<SpecificationChoice> Of(GridPlace place)
    {
        List<SpecificationChoice> choices = [];
        if (_grid.Sources.Count > 1)
            choices.Add(new("source", _grid.Sources[place.Source].Name));
        if (_grid.Resolutions.Count > 1)
            choices.Add(new("resolution", _grid.Resolutions[place.Resolution].ToString()));
        if (_grid.Starts.Count > 1)
            choices.Add(new("first day", NodaTime.Text.LocalDatePattern.Iso.Format(_grid.Starts[place.Start])));
        if (_grid.Windows.Count > 1)
            choices.Add(new("window", _grid.Windows[place.Window].Name));
        choices.AddRange(_models[place.Model]);
        return new ValueList<SpecificationChoice>(choices, nameof(choices));
    }

    private static SpecificationChoice[] OfModel(IInterruptionModel model) => model is SegmentedRegression regression
        ?
        [
            new("model", model.Method.Name), new("family", regression.Family.Method.Name), new("errors", RegressionErrors.Chosen(regression).Method.Name),
            new("seasons", regression.Seasonality.ToString()!), new("trend", ModelText.Trend(regression.Trend)),
        ]
        : [new("model", model.Method.Name)];

    /// <summary>Models that differ in what has no respect of its own, say a covariate, are told apart by number.</summary>
    private void NumberTheAlike()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] texts = [.. _models.Select(choices => string.Join("; ", (IEnumerable<SpecificationChoice>)choices))];
        if (texts.Distinct().Count() == texts.Length)
            return;
        for (int i = 0; i < texts.Length; i++)
        {
            int number = counts[texts[i]] = counts.GetValueOrDefault(texts[i]) + 1;
            _models[i] = [.. _models[i], new("variant", FormattableString.Invariant($"{number}"))];
        }
    }
}
