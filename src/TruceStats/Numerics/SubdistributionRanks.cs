namespace TruceStats.Numerics;

/// <summary>
/// Observed and expected events of one kind, where events of another kind compete, for groups at shared times (Gray 1988, Annals of Statistics 16:1141–1154, § 2):
/// whoever had the other event stays at risk of this one by his share, R = Y·(1 − F)/S.
/// </summary>
/// <remarks>
/// The covariance is the paper's: the pooled incidence is the sum of events over Σ Y/S, which the hypothesis lets one take, and incidence of the other kind is each
/// group's own. Events that share a time are taken as drawn without replacement, which the paper leaves open.
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
            var step = new Step(groups, pooled, Math.Pow(Math.Max(0, pooled), rho));
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
        double scales = step.Scales();
        step.Fall = ended / scales;
        step.Tied = ended > 1 ? 1 - ((ended - 1) / (step.AtRisk.Sum() - 1)) : 1;
        for (int g = 0; g < groups; g++)
        {
            step.Share[g] = step.Scale(g) / scales;
            double expected = ended * risk[g] / all;
            Observed[g] += step.Events[g];
            Expected[g] += expected;
            Difference[g] += step.Weight * (step.Events[g] - expected);
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
                double scale = step.Scale(r), ratio = step.LeftAfter[r] > 0 ? (step.Pooled - step.Fall) / step.LeftAfter[r] : 1;
                for (int k = 0; k < groups; k++)
                {
                    direct[k] = (step.WeightOf(k, r) * scale) + ((1 - ratio) * later[(k * groups) + r]);
                    indirect[k] = step.LeftAfter[r] > 0 ? -ratio * later[(k * groups) + r] : 0;
                }
                AddProducts(direct, step.Tied * step.Fall / scale);
                AddProducts(indirect, step.OthersTied(r) * step.Others[r] / (scale * scale));
            }
            AddLater(step, later);
        }
    }

    private void AddLater(Step step, double[] later)
    {
        for (int r = 0; r < groups && step.Pooled > 0; r++)
        {
            for (int k = 0; k < groups; k++)
                later[(k * groups) + r] += step.WeightOf(k, r) * step.Scale(r) * step.Fall / step.Pooled;
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

        public double Tied { get; set; }

        public double[] AtRisk { get; } = new double[groups];

        public double[] Left { get; } = new double[groups];

        public double[] LeftAfter { get; } = new double[groups];

        public double[] Events { get; } = new double[groups];

        public double[] Others { get; } = new double[groups];

        public double[] Share { get; } = new double[groups];

        /// <summary>Y/S: how many the group would be without the other kind of event and without censoring, up to its size.</summary>
        public double Scale(int group) => AtRisk[group] == 0 ? 0 : AtRisk[group] / Left[group];

        public double Scales()
        {
            double sum = 0;
            for (int g = 0; g < AtRisk.Length; g++)
                sum += Scale(g);
            return sum;
        }

        public double WeightOf(int group, int other) => Weight * ((group == other ? 1 : 0) - Share[group]);

        public double OthersTied(int group) => Others[group] > 1 ? 1 - ((Others[group] - 1) / (AtRisk[group] - 1)) : 1;

        public void Take(int group, double atRisk, double left, double events, double others) =>
            (AtRisk[group], Left[group], Events[group], Others[group]) = (atRisk, left, events, others);
    }
}
