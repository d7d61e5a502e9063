namespace TruceStats.Numerics;

/// <summary>
/// One time at which events fall in one stratum, and the weighted sums over the rows at risk then. Sums are packed: Σw, then Σwx, then the lower triangle of
/// Σwxxᵀ row by row.
/// </summary>
internal readonly ref struct CoxTie(int stratum, int from, int to, int deaths, ReadOnlySpan<double> risk, ReadOnlySpan<double> tied)
{
    public int Stratum { get; } = stratum;

    /// <summary>The positions that end at this time, events and others.</summary>
    public int From { get; } = from;

    public int To { get; } = to;

    public int Deaths { get; } = deaths;

    /// <summary>Over the rows at risk.</summary>
    public ReadOnlySpan<double> Risk { get; } = risk;

    /// <summary>Over those of them that end by an event now.</summary>
    public ReadOnlySpan<double> Tied { get; } = tied;
}

/// <summary>What is done at each time with events.</summary>
internal interface ICoxVisitor
{
    /// <summary>Called from the last such time of a stratum to the first.</summary>
    void Visit(in CoxTie tie);
}
