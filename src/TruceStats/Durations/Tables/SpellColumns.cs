namespace TruceStats.Durations;

/// <summary>The columns that every table of spells may have: times, and what spells are called. Null where no row has anything there.</summary>
internal sealed record SpellColumns
{
    public required double[] Earliest { get; init; }

    public required double[] Latest { get; init; }

    public double[]? Entry { get; init; }

    public LabelColumn? Causes { get; init; }

    public LabelColumn? Subjects { get; init; }

    public string?[]? Names { get; init; }

    public LocalDate?[]? Starts { get; init; }

    public int Length => Earliest.Length;

    public static SpellColumns Of(IReadOnlyList<Spell> spells)
    {
        double[] entry = Column(spells, spell => spell.Entry);
        string?[] names = Column(spells, spell => spell.Name);
        LocalDate?[] starts = Column(spells, spell => spell.Start);
        return new SpellColumns
        {
            Earliest = Column(spells, spell => spell.Earliest),
            Latest = Column(spells, spell => spell.Latest),
            Entry = Array.TrueForAll(entry, day => day == 0) ? null : entry,
            Causes = LabelColumn.OrNone(Column(spells, spell => spell.Cause)),
            Subjects = LabelColumn.OrNone(Column(spells, spell => spell.Subject)),
            Names = Array.TrueForAll(names, name => name is null) ? null : names,
            Starts = Array.TrueForAll(starts, start => start is null) ? null : starts,
        };
    }

    public Spell At(int row) => new(
        Entry?[row] ?? 0, Earliest[row], Latest[row], Causes?.At(row), Subjects?.At(row), Names?[row], Starts?[row]);

    public SpellColumns Pick(int[] rows) => new()
    {
        Earliest = Pick(Earliest, rows),
        Latest = Pick(Latest, rows),
        Entry = Entry is null ? null : Pick(Entry, rows),
        Causes = Causes?.Pick(rows),
        Subjects = Subjects?.Pick(rows),
        Names = Names is null ? null : Pick(Names, rows),
        Starts = Starts is null ? null : Pick(Starts, rows),
    };

    public static T[] Pick<T>(T[] column, int[] rows) => Array.ConvertAll(rows, row => column[row]);

    public bool Same(SpellColumns other) =>
        Earliest.AsSpan().SequenceEqual(other.Earliest) && Latest.AsSpan().SequenceEqual(other.Latest) && Same(Entry, other.Entry)
        && LabelColumn.Same(Causes, other.Causes) && LabelColumn.Same(Subjects, other.Subjects) && Same(Names, other.Names) && Same(Starts, other.Starts);

    private static T[] Column<T>(IReadOnlyList<Spell> spells, Func<Spell, T> value)
    {
        var column = new T[spells.Count];
        for (int i = 0; i < column.Length; i++)
            column[i] = value(spells[i]);
        return column;
    }

    private static bool Same<T>(T[]? one, T[]? other) => (one is null) == (other is null) && one.AsSpan().SequenceEqual(other);
}
