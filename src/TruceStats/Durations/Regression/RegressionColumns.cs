namespace TruceStats.Durations;

/// <summary>The columns of a regression of spells: numbers as they are, and labels as one column for each that is not the reference.</summary>
internal sealed class RegressionColumns
{
    private readonly List<Term> _terms = [];
    private readonly List<string> _names = [];
    private readonly List<double[]> _columns = [];

    private RegressionColumns()
    {
    }

    /// <summary>One column of the table, and the columns of the regression that it became.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="From">The first of them.</param>
    /// <param name="Levels">The labels that have a column, in order; null for numbers.</param>
    /// <param name="Reference">The label that they are held against; null for numbers.</param>
    public sealed record Term(string Name, int From, string[]? Levels, string? Reference)
    {
        public int Count => Levels?.Length ?? 1;
    }

    /// <summary>The columns, each as long as the table.</summary>
    public IReadOnlyList<double[]> Columns => _columns;

    /// <summary>What each is called: <c>strength</c>, <c>region south (against north)</c>.</summary>
    public IReadOnlyList<string> Names => _names;

    public IReadOnlyList<Term> Terms => _terms;

    /// <summary>The columns of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="covariates">Names of columns of numbers and of labels.</param>
    /// <param name="references">The label that others are held against, by column.</param>
    /// <exception cref="ArgumentException">A column is not there, named twice or the same for all, or a reference does not occur.</exception>
    public static RegressionColumns Of(SpellTable table, IReadOnlyList<string> covariates, IReadOnlyDictionary<string, string> references)
    {
        var made = new RegressionColumns();
        string[] numbers = [.. table.Covariates], labels = [.. table.Labels];
        foreach (string name in references.Keys)
        {
            if (!covariates.Contains(name) || !labels.Contains(name))
                throw RegressionFaults.Table($"A reference is given for '{name}', which is no column of labels among the covariates.");
        }
        foreach (string name in covariates)
        {
            if (made._terms.Exists(term => term.Name == name))
                throw RegressionFaults.Table($"The covariate '{name}' is named twice.");
            if (numbers.Contains(name))
                made.AddNumbers(name, table.CovariateColumn(name));
            else if (labels.Contains(name))
                made.AddLabels(name, table.LabelCodes(name), references.GetValueOrDefault(name));
            else
                throw RegressionFaults.Table($"There is no column '{name}'; there are: {(numbers.Length + labels.Length == 0 ? "none" : string.Join(", ", numbers.Concat(labels)))}.");
        }
        return made;
    }

    /// <summary>One row of the regression, for a profile.</summary>
    /// <exception cref="ArgumentException">A covariate has no value, a value is of no covariate, or a label was not in the table.</exception>
    public double[] Row(SpellProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var row = new double[_columns.Count];
        foreach (var term in _terms)
        {
            if (term.Levels is null)
            {
                row[term.From] = profile.Numbers.TryGetValue(term.Name, out double number)
                    ? number
                    : throw new ArgumentException($"The profile has no number '{term.Name}': give every covariate of the model.", nameof(profile));
                continue;
            }
            string label = profile.Labels.GetValueOrDefault(term.Name)
                ?? throw new ArgumentException($"The profile has no label '{term.Name}': give every covariate of the model.", nameof(profile));
            int level = Array.IndexOf(term.Levels, label);
            if (level >= 0)
                row[term.From + level] = 1;
            else if (label != term.Reference)
                throw new ArgumentException($"The label '{label}' of '{term.Name}' is none of the table's: {term.Reference}, {string.Join(", ", term.Levels)}.", nameof(profile));
        }
        if (profile.Numbers.Keys.Concat(profile.Labels.Keys).FirstOrDefault(name => !_terms.Exists(term => term.Name == name)) is { } unknown)
            throw new ArgumentException($"The profile has a value of '{unknown}', which is no covariate of the model.", nameof(profile));
        return row;
    }

    /// <summary>Which columns a name stands for: a covariate's, or that of one label.</summary>
    /// <exception cref="ArgumentException">It is no covariate.</exception>
    public int[] Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_terms.Find(term => term.Name == name) is { } found)
            return [.. Enumerable.Range(found.From, found.Count)];
        int column = _names.IndexOf(name);
        return column >= 0
            ? [column]
            : throw new ArgumentException($"There is no covariate '{name}' in the model; there are: {string.Join(", ", _names)}.", nameof(name));
    }

    private void AddNumbers(string name, double[] values)
    {
        if (Array.TrueForAll(values, value => value == values[0]))
            throw RegressionFaults.Table($"The covariate '{name}' is the same for every spell, so that it cannot explain anything: leave it out.");
        Add(new Term(name, _columns.Count, null, null), [name], [values]);
    }

    private void AddLabels(string name, LabelColumn column, string? reference)
    {
        // The order of the alphabet, not of the rows, so that a table sorted otherwise gives the same coefficients.
        string[] levels = [.. column.Levels.Order(StringComparer.Ordinal)];
        if (levels.Length < 2)
            throw RegressionFaults.Table($"The label '{name}' is the same for every spell, so that it cannot explain anything: leave it out.");
        if (reference is not null && !levels.Contains(reference))
            throw RegressionFaults.Table($"The reference '{reference}' of '{name}' does not occur; there are: {string.Join(", ", levels)}.");
        string against = reference ?? levels[0];
        string[] others = [.. levels.Where(level => level != against)];
        Add(
            new Term(name, _columns.Count, others, against), [.. others.Select(level => $"{name} {level} (against {against})")],
            [.. others.Select(level => Array.ConvertAll(column.Codes, code => column.Levels[code] == level ? 1.0 : 0))]);
    }

    private void Add(Term term, string[] names, double[][] columns)
    {
        _terms.Add(term);
        _names.AddRange(names);
        _columns.AddRange(columns);
    }
}
