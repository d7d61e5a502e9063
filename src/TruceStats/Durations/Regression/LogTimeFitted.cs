using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>An accelerated failure time model after its fit, on the scale of the table's columns.</summary>
internal sealed class LogTimeFitted
{
    private readonly Func<double, double> _quantile;
    private readonly Func<double, LogTerm> _upper;
    private readonly Func<int, double, double> _profile;

    private LogTimeFitted(
        RegressionColumns columns, LogTimeRows rows, LogTimeMaximum maximum, LogTimeMaximum alone, Func<double, double> quantile, Func<double, LogTerm> upper,
        Func<int, double, double> profile)
    {
        Columns = columns;
        Scales = rows.Scales;
        Maximum = maximum;
        NullLogLikelihood = alone.LogLikelihood;
        Ends = rows.High.Count(double.IsFinite);
        Coefficients = maximum.Coefficients;
        for (int j = 0; j < Coefficients.Length; j++)
            Coefficients[j] = maximum.Runaway[j] == 0 ? Coefficients[j] : maximum.Runaway[j] * double.PositiveInfinity;
        (_quantile, _upper, _profile) = (quantile, upper, profile);
    }

    public RegressionColumns Columns { get; }

    public LogTimeMaximum Maximum { get; }

    /// <summary>The intercept, the coefficients of the columns, and the log of the scale.</summary>
    public double[] Coefficients { get; }

    public double NullLogLikelihood { get; }

    /// <summary>Rows that have ended, known to the day or not.</summary>
    public int Ends { get; }

    public double Covariance(int one, int other) => Maximum.Covariance[(one * Coefficients.Length) + other];

    public double ErrorOf(int parameter) => Math.Sqrt(Covariance(parameter, parameter));

    /// <summary>The greatest log likelihood with the coefficient of one standardized column, counted from 1, held at a value.</summary>
    public double Profile(int column, double value) => _profile(column, value);

    /// <summary>The standard deviation of each column.</summary>
    public double[] Scales { get; }

    /// <summary>The standard quantile of a share.</summary>
    public double Quantile(double share) => _quantile(share);

    /// <summary>The log of the share beyond a standard point.</summary>
    public LogTerm Upper(double z) => _upper(z);

    public static LogTimeFitted Of(AcceleratedFailureTime model, SpellTable table, CancellationToken cancellation) => model.Distribution switch
    {
        DurationDistribution.Exponential => Of<SmallestExtreme>(model, table, fixedScale: true, cancellation),
        DurationDistribution.LogNormal => Of<StandardNormal>(model, table, fixedScale: false, cancellation),
        DurationDistribution.LogLogistic => Of<Logistic>(model, table, fixedScale: false, cancellation),
        _ => Of<SmallestExtreme>(model, table, fixedScale: false, cancellation),
    };

    private static LogTimeFitted Of<TLaw>(AcceleratedFailureTime model, SpellTable table, bool fixedScale, CancellationToken cancellation)
        where TLaw : struct, ILogTimeLaw
    {
        if (table.Count == 0)
            throw RegressionFaults.Table("There are no spells: a regression needs some that have ended.");
        var columns = RegressionColumns.Of(table, model.Covariates, model.References);
        if (!Array.Exists(table.Columns.Latest, double.IsFinite))
            throw RegressionFaults.Table(FormattableString.Invariant($"None of the {table.Count} spells has ended: how long they last has no upper bound."));
        var rows = new LogTimeRows(table.Columns.Entry, table.Columns.Earliest, table.Columns.Latest, columns.Columns);
        var alone = LogTimeMaximum.Find<TLaw>(rows, 1, fixedScale, null, cancellation);
        var maximum = LogTimeMaximum.Find<TLaw>(rows, rows.Columns, fixedScale, alone, cancellation);
        if (maximum.Status == CoxStatus.Dependent)
            throw Dependent(columns.Names, maximum.DependentColumn - 1);
        if (maximum.Runaway[^1] != 0)
            throw RegressionFaults.Table("The ends that are known lie exactly where the covariates put them, so that the scale runs to 0 and the likelihood has no bound: there are too few different ends for this model.");
        return new LogTimeFitted(columns, rows, maximum, alone, TLaw.Quantile, TLaw.Upper, Profile);

        double Profile(int column, double value) =>
            LogTimeMaximum.Find<TLaw>(rows.Holding(column, value), rows.Columns - 1, fixedScale, null, CancellationToken.None).LogLikelihood;
    }

    private static ArgumentException Dependent(IReadOnlyList<string> names, int column) => RegressionFaults.Table(
        $"The covariate '{names[column]}' cannot be told from {string.Join(", ", names.Take(column).Select(name => $"'{name}'"))}: leave one out.");
}
