namespace TruceStats.Numerics;

/// <summary>
/// Observed and expected events of one kind, where events of another kind compete, for groups at shared times (Gray 1988, Annals of Statistics 16:1141–1154, § 2):
/// whoever had the other event stays at risk of this one by his share, R = Y·(1 − F)/S.
/// </summary>
/// <remarks>
/// The covariance is that of the differences as integrals over the martingales of both kinds of event, by the paper: the hazard of this kind is the pooled one,
/// which the hypothesis asserts, that of the other kind each group's own.
/// </remarks>
internal sealed class SubdistributionRanks(int groups, double rho)
{
    private readonly List<Step> _steps = [];

    public double[] Observed { get; } = new double[groups];

    public double[] Expected { get; } = new double[groups];

    public double[] Difference { get; } = new double[groups];

    public double[] Covariance { get; } = new double[groups * groups];

    /// <summary>Events of this kind, of the other kind, and numbers at risk, of each group at each time.</summary>
    public void Add(double[][] events, double[][] others, double[][] atRisk)
    {
        double[] left = new double[groups], without = new double[groups];
        left.AsSpan().Fill(1);
        without.AsSpan().Fill(1);
        double pooled = 1;
        for (int j = 0; j < events[0].Length; j++)
        {
            var step = new Step(groups, pooled, Math.Pow(pooled, rho));
            double[] risk = new double[groups];
            for (int g = 0; g < groups; g++)
            {
                double n = atRisk[g][j];
                if (n == 0)
                    continue;
                risk[g] = n * without[g] / left[g];
                step.Take(g, n, left[g], events[g][j], others[g][j]);
                without[g] -= left[g] * events[g][j] / n;
                left[g] *= (n - events[g][j] - others[g][j]) / n;
                step.LeftAfter[g] = left[g];
            }
            Sum(step, risk);
            pooled -= step.Fall;
            _steps.Add(step);
        }
        AddCovariance();
    }

    private void Sum(Step step, double[] risk)
    {
        double all = risk.Sum(), ended = step.Events.Sum();
        step.Fall = step.Pooled * ended / all;
        for (int g = 0; g < groups; g++)
        {
            step.Share[g] = risk[g] / all;
            Observed[g] += step.Events[g];
            Expected[g] += ended * step.Share[g];
            Difference[g] += step.Weight * (step.Events[g] - (ended * step.Share[g]));
        }
    }

    // From the last time to the first, so that what is still to come is known: how far a group's event moves its later incidence, and with it later differences.
    private void AddCovariance()
    {
        double[] later = new double[groups * groups], direct = new double[groups], indirect = new double[groups];
        for (int j = _steps.Count - 1; j >= 0; j--)
        {
            var step = _steps[j];
            for (int r = 0; r < groups; r++)
            {
                if (step.AtRisk[r] == 0)
                    continue;
                double scale = step.AtRisk[r] / step.Left[r];
                for (int k = 0; k < groups; k++)
                {
                    double weight = step.Weight * ((k == r ? 1 : 0) - step.Share[k]);
                    direct[k] = (weight * scale) + ((1 - (step.Pooled / step.Left[r])) * later[(k * groups) + r]);
                    indirect[k] = step.LeftAfter[r] > 0 ? -step.Pooled / step.LeftAfter[r] * later[(k * groups) + r] : 0;
                }
                AddProducts(direct, step.Fall / scale);
                AddProducts(indirect, step.Others[r] / (scale * scale));
            }
            AddLater(step, later);
        }
    }

    private void AddLater(Step step, double[] later)
    {
        for (int r = 0; r < groups; r++)
        {
            if (step.AtRisk[r] == 0)
                continue;
            for (int k = 0; k < groups; k++)
                later[(k * groups) + r] += step.Weight * ((k == r ? 1 : 0) - step.Share[k]) * step.AtRisk[r] / step.Left[r] * step.Fall / step.Pooled;
        }
    }

    private void AddProducts(double[] x, double factor)
    {
        if (factor == 0)
            return;
        for (int k = 0; k < groups; k++)
        {
            for (int l = 0; l < groups; l++)
                Covariance[(k * groups) + l] += factor * x[k] * x[l];
        }
    }

    /// <summary>One time: what each group has, and the pooled share without this event before it.</summary>
    private sealed class Step(int groups, double pooled, double weight)
    {
        public double Pooled { get; } = pooled;

        public double Weight { get; } = weight;

        public double Fall { get; set; }

        public double[] AtRisk { get; } = new double[groups];

        public double[] Left { get; } = new double[groups];

        public double[] LeftAfter { get; } = new double[groups];

        public double[] Events { get; } = new double[groups];

        public double[] Others { get; } = new double[groups];

        public double[] Share { get; } = new double[groups];

        public void Take(int group, double atRisk, double left, double events, double others) =>
            (AtRisk[group], Left[group], Events[group], Others[group]) = (atRisk, left, events, others);
    }
}
