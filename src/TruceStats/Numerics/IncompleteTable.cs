using MathNet.Numerics;

namespace TruceStats.Numerics;

/// <summary>
/// A table of binary factors whose cell of all zeros cannot be seen: log-linear models of the cells that can, and what they say of the one that cannot
/// (Fienberg 1972, Biometrika 59:591–603; Cormack 1992, Biometrics 48:567–576). Cell c is at index c − 1 of the counts; its bits are the factors.
/// </summary>
internal sealed class IncompleteTable
{
    // The likelihood of a share of an event in the unseen cell is that of none; a count of exactly 0 there could have no maximum.
    private const double Hardly = 1e-7;
    private const double Endless = 1e12;

    private readonly double[] _counts;

    public IncompleteTable(ReadOnlySpan<long> counts, int factors)
    {
        Factors = factors;
        _counts = new double[counts.Length];
        for (int i = 0; i < counts.Length; i++)
            Total += _counts[i] = counts[i];
    }

    public int Factors { get; }

    /// <summary>The sum of the cells that can be seen.</summary>
    public double Total { get; }

    /// <summary>Fits one model by Poisson maximum likelihood.</summary>
    /// <param name="terms">Its interactions; main effects are always in it.</param>
    /// <param name="room">Workspaces of one thread, by their number of columns.</param>
    public IncompleteTableFit Fit(ReadOnlySpan<int> terms, Dictionary<int, GlmWorkspace> room)
    {
        int rows = _counts.Length, cols = 1 + Factors + terms.Length;
        double[] design = Design(terms, withUnseen: false);
        if (!room.TryGetValue(cols, out var work))
            room[cols] = work = new GlmWorkspace(rows, cols);
        var status = GlmFit.Run(default(PoissonFamily), GlmLink.Log, design, rows, cols, _counts, default, default, work);
        return status == GlmStatus.Converged
            ? new IncompleteTableFit(status, cols, Math.Exp(work.Coefficients[0]), work.UnscaledCovariance[0], work.Deviance, work.LogLikelihood)
            : new IncompleteTableFit(status, cols, double.NaN, double.NaN, double.NaN, double.NaN);
    }

    /// <summary>
    /// The limits of the unseen count at which twice the multinomial log-likelihood, all else at its best, has fallen by a quantile from its maximum
    /// (Cormack 1992). The lower is 0 where the likelihood does not fall so far, the upper infinite.
    /// </summary>
    /// <param name="terms">The interactions of the model.</param>
    /// <param name="fall">The quantile of chi-squared on 1 degree of freedom.</param>
    /// <param name="near">The estimate, from where the search begins.</param>
    public (double Lower, double Upper) ProfileLimits(ReadOnlySpan<int> terms, double fall, double near)
    {
        var profile = new Profile(this, terms);
        double least = Hardly * Math.Max(1, Total);
        double far = Math.Max(2 * near, 1);
        while (profile.Slope(far) > 0 && far < Endless)
            far *= 2;
        double best = RisingRoot.Find(unseen => -profile.Slope(unseen), least, far);
        double floor = profile.Log(best) - (fall / 2);
        double lower = profile.Log(least) >= floor ? 0 : RisingRoot.Find(unseen => profile.Log(unseen) - floor, least, best);
        far = Math.Max(far, 2 * best);
        while (profile.Log(far) > floor && far < Endless)
            far *= 2;
        double upper = far >= Endless ? double.PositiveInfinity : RisingRoot.Find(unseen => floor - profile.Log(unseen), best, far);
        return (lower, upper);
    }

    /// <summary>Column by column: the constant, the factors, the interactions; the unseen cell, if wanted, is the first row.</summary>
    private double[] Design(ReadOnlySpan<int> terms, bool withUnseen)
    {
        int first = withUnseen ? 0 : 1;
        int rows = (1 << Factors) - first;
        var design = new double[rows * (1 + Factors + terms.Length)];
        for (int i = 0; i < rows; i++)
        {
            int cell = i + first;
            design[i] = 1;
            for (int factor = 0; factor < Factors; factor++)
                design[((1 + factor) * rows) + i] = cell >> factor & 1;
            for (int j = 0; j < terms.Length; j++)
                design[((1 + Factors + j) * rows) + i] = (cell & terms[j]) == terms[j] ? 1 : 0;
        }
        return design;
    }

    /// <summary>The multinomial log-likelihood as a function of the unseen count, which need not be whole.</summary>
    private sealed class Profile
    {
        private readonly IncompleteTable _table;
        private readonly double[] _design, _counts;
        private readonly GlmWorkspace _work;
        private double _at = double.NaN;

        public Profile(IncompleteTable table, ReadOnlySpan<int> terms)
        {
            _table = table;
            _design = table.Design(terms, withUnseen: true);
            _counts = [0, .. table._counts];
            _work = new GlmWorkspace(_counts.Length, 1 + table.Factors + terms.Length);
        }

        public double Log(double unseen)
        {
            Fit(unseen);
            double all = _table.Total + unseen;
            double log = LogGamma.Rising(unseen + 1, _table.Total);
            for (int i = 0; i < _counts.Length; i++)
                log += _counts[i] == 0 ? 0 : _counts[i] * Math.Log(_work.Mean[i] / all);
            return log;
        }

        /// <summary>The derivative: what depends on the fit does not change at its maximum.</summary>
        public double Slope(double unseen)
        {
            Fit(unseen);
            double all = _table.Total + unseen;
            return SpecialFunctions.DiGamma(all + 1) - SpecialFunctions.DiGamma(unseen + 1) + Math.Log(_work.Mean[0] / all);
        }

        private void Fit(double unseen)
        {
            if (unseen.Equals(_at))
                return;
            _counts[0] = unseen;
            var status = GlmFit.Run(default(PoissonFamily), GlmLink.Log, _design, _counts.Length, _work.Cols, _counts, default, default, _work);
            if (status != GlmStatus.Converged)
                throw new InvalidOperationException("The profile of the likelihood has a point without a maximum.");
            _at = unseen;
        }
    }
}
