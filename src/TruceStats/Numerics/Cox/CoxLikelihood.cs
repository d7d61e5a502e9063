namespace TruceStats.Numerics;

/// <summary>
/// Σ log of the sums over those at risk, and its first and second derivatives: the partial likelihood of Cox (1972), with ties after Efron (1977) or
/// Breslow (1974).
/// </summary>
internal struct CoxLikelihood(bool efron, double[] gradient, double[] information) : ICoxVisitor
{
    /// <summary>Σ log of the sums.</summary>
    public double LogSum { get; private set; }

    /// <inheritdoc/>
    public void Visit(in CoxTie tie)
    {
        int p = gradient.Length;
        int steps = efron ? tie.Deaths : 1;
        double times = efron ? 1 : tie.Deaths;
        for (int k = 0; k < steps; k++)
        {
            double share = (double)k / tie.Deaths;
            double inverse = 1 / (tie.Risk[0] - (share * tie.Tied[0]));
            LogSum -= times * Math.Log(inverse);
            int next = 1 + p;
            for (int a = 0; a < p; a++)
            {
                double mean = (tie.Risk[1 + a] - (share * tie.Tied[1 + a])) * inverse;
                gradient[a] += times * mean;
                for (int b = 0; b <= a; b++, next++)
                {
                    double other = (tie.Risk[1 + b] - (share * tie.Tied[1 + b])) * inverse;
                    information[(a * p) + b] += times * (((tie.Risk[next] - (share * tie.Tied[next])) * inverse) - (mean * other));
                }
            }
        }
    }
}
