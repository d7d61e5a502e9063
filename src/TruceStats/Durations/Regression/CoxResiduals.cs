namespace TruceStats.Durations;

/// <summary>Residuals of a Cox regression, by the rows of the table.</summary>
internal static class CoxResiduals
{
    public static IReadOnlyList<double> Martingale(CoxFitted fitted)
    {
        var rows = fitted.Rows;
        double[] byPosition = new double[rows.Rows], byRow = new double[rows.Rows];
        fitted.Hazard.Martingale(fitted.Maximum.Weights, byPosition);
        for (int i = 0; i < byRow.Length; i++)
            byRow[rows.Order[i]] = byPosition[i];
        return byRow.AsReadOnly();
    }

    public static IReadOnlyList<KeyValuePair<double, double>> Schoenfeld(CoxFitted fitted, string coefficient)
    {
        if (fitted.Columns.Named(coefficient) is not [int column])
            throw new ArgumentException($"'{coefficient}' has several coefficients: name one of {string.Join(", ", fitted.Columns.Names)}.", nameof(coefficient));
        var rows = fitted.Rows;
        var residuals = new List<KeyValuePair<double, double>>(rows.Events);
        for (int s = 0; s < rows.StratumCount; s++)
        {
            for (int i = rows.StratumStarts[s]; i < rows.StratumStarts[s + 1]; i++)
            {
                if (!rows.IsEvent[i])
                    continue;
                int tie = fitted.Hazard.AtOrBefore(s, rows.End[i]);
                double apart = rows.X[(i * rows.Columns) + column] - fitted.Hazard.EventMean(tie, column);
                residuals.Add(KeyValuePair.Create(rows.End[i], apart * rows.Scales[column]));
            }
        }
        return residuals.OrderBy(pair => pair.Key).ToArray().AsReadOnly();
    }
}
