namespace TruceStats.Numerics;

/// <summary>
/// For each group two counts, of which the second given the sum is binomial with log odds effect + offset. Counts need not be whole: divided by a dispersion they
/// make a quasi-likelihood.
/// </summary>
internal sealed class PairedCounts
{
    private readonly double[] _first, _second, _offsets, _constants;
    private readonly double _newOffset;

    /// <param name="first">Counts of 0 or more.</param>
    /// <param name="second">Counts of 0 or more.</param>
    /// <param name="offsets">Finite.</param>
    /// <param name="newOffset">That of a group without data.</param>
    public PairedCounts(double[] first, double[] second, double[] offsets, double newOffset)
    {
        _first = first;
        _second = second;
        _offsets = offsets;
        _newOffset = newOffset;
        _constants = new double[first.Length];
        for (int i = 0; i < first.Length; i++)
            _constants[i] = LogGamma.Of(first[i] + second[i] + 1) - LogGamma.Of(first[i] + 1) - LogGamma.Of(second[i] + 1);
    }

    public int Groups => _first.Length;

    public double First(int group) => group < 0 ? 0 : _first[group];

    public double Second(int group) => group < 0 ? 0 : _second[group];

    public double Offset(int group) => group < 0 ? _newOffset : _offsets[group];

    /// <summary>log of the number of ways to choose.</summary>
    public double Constant(int group) => group < 0 ? 0 : _constants[group];

    public double LogLikelihood(int group, double effect)
    {
        double second = Second(group), odds = effect + Offset(group);
        return Constant(group) + (second * odds) - ((First(group) + second) * Elementary.Softplus(odds));
    }

    /// <summary>Jeffreys' prior of a binomial log odds, at the offset of all groups together.</summary>
    public double LogPrior(double centre)
    {
        double odds = centre + _newOffset;
        return (0.5 * odds) - Elementary.Softplus(odds);
    }
}
