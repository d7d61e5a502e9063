namespace TruceStats;

/// <summary>What a count series knows beside its bins. A record, so that one fact can be replaced; internal, so that nobody else can.</summary>
internal sealed record SeriesFacts
{
    private readonly Caution[] _cautions = [];

    public Unit ExposureUnit { get; init; } = Unit.Days;

    public CountedQuantity What { get; init; }

    public SourceReport? Source { get; init; }

    public CountingReport? Counting { get; init; }

    public IReadOnlyList<Caution> Cautions
    {
        get => _cautions;
        init => _cautions = [.. value];
    }

    public SeriesFacts Warn(Caution caution) => Cautions.Contains(caution) ? this : this with { Cautions = [.. _cautions, caution] };

    public bool Equals(SeriesFacts? other) =>
        other is not null && ExposureUnit == other.ExposureUnit && What == other.What && Source == other.Source
        && Counting == other.Counting && _cautions.AsSpan().SequenceEqual(other._cautions);

    public override int GetHashCode() => HashCode.Combine(ExposureUnit, What, Source, Counting, _cautions.Length);
}
