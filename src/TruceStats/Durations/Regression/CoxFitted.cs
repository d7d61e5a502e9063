using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>A Cox regression after its fit, on the scale of the table's columns.</summary>
internal sealed class CoxFitted
{
    private readonly Lazy<CoxHazard> _hazard;

    private CoxFitted(RegressionColumns columns, CoxRows rows, CoxMaximum maximum, bool efron, string[] strata)
    {
        Columns = columns;
        Rows = rows;
        Maximum = maximum;
        Efron = efron;
        Strata = strata;
        _hazard = new(() => CoxHazard.Of(rows, maximum.Weights, efron));
        int p = rows.Columns;
        Coefficients = new double[p];
        ModelCovariance = new double[p * p];
        for (int a = 0; a < p; a++)
        {
            Coefficients[a] = maximum.Runaway[a] != 0 ? maximum.Runaway[a] * double.PositiveInfinity : maximum.Beta[a] / rows.Scales[a];
            for (int b = 0; b < p; b++)
                ModelCovariance[(a * p) + b] = maximum.Covariance[(a * p) + b] / (rows.Scales[a] * rows.Scales[b]);
        }
        Covariance = ModelCovariance;
    }

    public RegressionColumns Columns { get; }

    public CoxRows Rows { get; }

    public CoxMaximum Maximum { get; }

    public bool Efron { get; }

    /// <summary>The labels of the strata, as the rows count them; one empty text where there are none.</summary>
    public string[] Strata { get; }

    /// <summary>Log hazards a unit of each column; infinite where they run away.</summary>
    public double[] Coefficients { get; }

    /// <summary>The inverse of the observed information.</summary>
    public double[] ModelCovariance { get; }

    /// <summary>What errors are made of: robust where that was asked for.</summary>
    public double[] Covariance { get; private set; }

    /// <summary>How many independent groups of rows robust errors rest on; 0 where errors are not robust.</summary>
    public int ClusterCount { get; private set; }

    /// <summary>Ends of other causes, which count as lost from sight.</summary>
    public int OtherEnds { get; private init; }

    public CoxHazard Hazard => _hazard.Value;

    public bool RunsAway => Maximum.Status == CoxStatus.RunsAway;

    public double ErrorOf(int column) => Math.Sqrt(Covariance[(column * Rows.Columns) + column]);

    public static CoxFitted Of(CoxRegression model, SpellTable table, CancellationToken cancellation)
    {
        if (model.Covariates.Count == 0)
            throw new ArgumentException("The model has no covariates: name at least one column; the curve of all spells together is KaplanMeier's.", nameof(table));
        CoxInputs.CheckEnds(table);
        var columns = RegressionColumns.Of(table, model.Covariates, model.References);
        var (ended, events) = CoxInputs.Ended(table, model.Cause);
        var strata = model.Strata is null ? null : table.LabelCodes(model.Strata);
        var clusters = CoxMethods.IsRobust(model) ? CoxInputs.Clusters(table, model.Clusters) : null;
        var rows = new CoxRows(table.Columns.Entry, table.Columns.Earliest, ended, strata?.Codes, columns.Columns);
        var maximum = CoxMaximum.Find(rows, model.Ties == TiedEnds.Efron, cancellation);
        if (maximum.Status == CoxStatus.Dependent)
            throw CoxInputs.Dependent(columns.Names, maximum.DependentColumn, model.Strata);
        int all = table.Columns.Latest.Count(double.IsFinite);
        var fitted = new CoxFitted(columns, rows, maximum, model.Ties == TiedEnds.Efron, strata?.Levels ?? [""]) { OtherEnds = all - events };
        if (clusters is not null)
            fitted.MakeRobust(clusters);
        return fitted;
    }

    // D the sums of V × score residuals over each group of rows: V_robust = Dᵀ D.
    private void MakeRobust(int[] clusters)
    {
        int p = Rows.Columns, groups = clusters.Max() + 1;
        var scores = new double[Rows.Rows * p];
        Hazard.Score(Maximum.Weights, scores);
        var sums = new double[groups * p];
        for (int i = 0; i < Rows.Rows; i++)
        {
            int group = clusters[Rows.Order[i]] * p;
            for (int j = 0; j < p; j++)
                sums[group + j] += scores[(i * p) + j] * Rows.Scales[j];
        }
        var moved = new double[p];
        var robust = new double[p * p];
        for (int g = 0; g < groups; g++)
        {
            for (int a = 0; a < p; a++)
            {
                moved[a] = 0;
                for (int b = 0; b < p; b++)
                    moved[a] += ModelCovariance[(a * p) + b] * sums[(g * p) + b];
            }
            for (int a = 0; a < p; a++)
            {
                for (int b = 0; b < p; b++)
                    robust[(a * p) + b] += moved[a] * moved[b];
            }
        }
        Covariance = robust;
        ClusterCount = groups;
    }
}
