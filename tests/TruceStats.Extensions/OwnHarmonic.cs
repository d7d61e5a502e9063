using TruceStats.Interruptions;

namespace TruceStats.Extensions;

/// <summary>A seasonal term: <see cref="Seasonality.Harmonic"/> again.</summary>
internal sealed record OwnHarmonic : ISeasonality
{
    public required int Pairs { get; init; }

    public string Kind => "own-harmonic";

    public IReadOnlyList<string> Columns =>
        [.. Enumerable.Range(1, Pairs).SelectMany(cycles => new[] { FormattableString.Invariant($"sine {cycles}"), FormattableString.Invariant($"cosine {cycles}") })];

    public double? CycleDays => 365.25;

    public void Fill(IReadOnlyList<StudyPeriod> bins, double binsPerYear, int column, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            double angle = 2 * Math.PI * ((column / 2) + 1) * (i + 1) / binsPerYear;
            values[i] = column % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle);
        }
    }
}
