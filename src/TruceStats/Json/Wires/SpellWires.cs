using TruceStats.Durations;

namespace TruceStats.Json;

internal sealed record SpellWire(double Entry, double Earliest, double Latest, string? Cause, string? Subject, string? Name, LocalDate? Start)
{
    public static SpellWire Of(Spell spell) => new(spell.Entry, spell.Earliest, spell.Latest, spell.Cause, spell.Subject, spell.Name, spell.Start);

    public Spell ToDomain()
    {
        var spell = Spell.EndedBetween(Earliest, Latest);
        // Without an earliest day the entry stands in its place, and is one only where the latest is another.
        spell = Earliest == Entry && Earliest > 0 && Latest > Earliest && double.IsFinite(Latest) ? Spell.EndedBy(Latest).From(Entry) : spell.From(Entry);
        if (Cause is not null)
            spell = spell.Because(Cause);
        if (Subject is not null)
            spell = spell.Of(Subject);
        if (Name is not null)
            spell = spell.Named(Name);
        return Start is { } start ? spell.Since(start) : spell;
    }
}

internal sealed record SpellReportWire(string Source, long Asked, IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<Caution> Cautions)
{
    public SpellReport ToDomain()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Source);
        return Asked >= Rejected.Sum(row => row.Rows)
            ? new SpellReport(Source, Asked, [.. Rejected], [.. Cautions])
            : throw new FormatException("no more can be rejected than were asked.");
    }
}

internal sealed record CovariateColumnWire(string Name, IReadOnlyList<double> Values);

internal sealed record LabelColumnWire(string Name, IReadOnlyList<string> Values);

/// <summary>A table of spells by columns; a column that no row fills is null.</summary>
internal sealed record SpellTableWire(
    IReadOnlyList<double> Earliest, IReadOnlyList<double> Latest, IReadOnlyList<double>? Entry, IReadOnlyList<string?>? Causes,
    IReadOnlyList<string?>? Subjects, IReadOnlyList<string?>? Names, IReadOnlyList<LocalDate?>? Starts,
    IReadOnlyList<CovariateColumnWire> Covariates, IReadOnlyList<LabelColumnWire> Labels, SpellReport Report)
{
    public static SpellTableWire Of(SpellTable table)
    {
        var columns = table.Columns;
        return new SpellTableWire(
            columns.Earliest, columns.Latest, columns.Entry, columns.Causes?.Texts(), columns.Subjects?.Texts(), columns.Names, columns.Starts,
            [.. table.Covariates.Select(name => new CovariateColumnWire(name, table.Covariate(name)))],
            [.. table.Labels.Select(name => new LabelColumnWire(name, table.LabelsOf(name)))],
            table.Report);
    }

    public SpellTable ToDomain()
    {
        int rows = Earliest.Count;
        CheckLength(Latest, rows, "latest ends");
        CheckLength(Entry, rows, "entries");
        CheckLength(Causes, rows, "causes");
        CheckLength(Subjects, rows, "subjects");
        CheckLength(Names, rows, "names");
        CheckLength(Starts, rows, "starts");
        var spells = new Spell[rows];
        for (int i = 0; i < rows; i++)
            spells[i] = new SpellWire(Entry?[i] ?? 0, Earliest[i], Latest[i], Causes?[i], Subjects?[i], Names?[i], Starts?[i]).ToDomain();
        var table = new SpellTable(SpellColumns.Of(spells), [], [], Report);
        foreach (var column in Covariates)
            table = table.With(column.Name, [.. column.Values]);
        foreach (var column in Labels)
            table = table.WithLabels(column.Name, [.. column.Values]);
        return table;
    }

    private static void CheckLength<T>(IReadOnlyList<T>? column, int rows, string what)
    {
        if (column is not null && column.Count != rows)
            throw new FormatException(FormattableString.Invariant($"there must be {rows} {what}, one for each row, but there are {column.Count}."));
    }
}
