namespace TruceStats.Numerics;

/// <summary>Gauss–Hermite nodes and the logarithms of their weights, for integrals against exp(−z²) (Press et al. 2007, Numerical Recipes, § 4.6.1).</summary>
internal sealed class GaussHermite
{
    private static readonly double FourthRootOfPi = Math.Pow(Math.PI, -0.25);

    private GaussHermite(double[] nodes, double[] logWeights)
    {
        Nodes = nodes;
        LogWeights = logWeights;
    }

    /// <summary>As many nodes as log odds of counts need: more change no digit that is shown.</summary>
    public static GaussHermite Standard { get; } = Of(21);

    public double[] Nodes { get; }

    /// <summary>log(weight · exp(node²)): what the function itself is multiplied by.</summary>
    public double[] LogWeights { get; }

    /// <summary>The rule with so many nodes, from 2 to 60.</summary>
    public static GaussHermite Of(int count)
    {
        double[] nodes = new double[count];
        double[] logWeights = new double[count];
        for (int i = 0; i < (count + 1) / 2; i++)
        {
            double z = Start(i, count, nodes), slope = 0;
            for (int step = 0; step < 50; step++)
            {
                (double value, slope) = Polynomial(z, count);
                double move = value / slope;
                z -= move;
                if (Math.Abs(move) <= 1e-15 * Math.Max(1, Math.Abs(z)))
                    break;
            }

            (_, slope) = Polynomial(z, count);
            (nodes[i], nodes[count - 1 - i]) = (z, -z);
            logWeights[i] = logWeights[count - 1 - i] = Math.Log(2 / (slope * slope)) + (z * z);
        }

        if (count % 2 == 1)
            nodes[count / 2] = 0;
        return new GaussHermite(nodes, logWeights);
    }

    private static double Start(int i, int count, double[] nodes) => i switch
    {
        0 => Math.Sqrt((2.0 * count) + 1) - (1.85575 * Math.Pow((2.0 * count) + 1, -0.16667)),
        1 => nodes[0] - (1.14 * Math.Pow(count, 0.426) / nodes[0]),
        2 => (1.86 * nodes[1]) - (0.86 * nodes[0]),
        3 => (1.91 * nodes[2]) - (0.91 * nodes[1]),
        _ => (2 * nodes[i - 1]) - nodes[i - 2],
    };

    // Orthonormal, so that nothing overflows.
    private static (double Value, double Slope) Polynomial(double z, int count)
    {
        double value = FourthRootOfPi, before = 0;
        for (int j = 0; j < count; j++)
            (value, before) = ((z * Math.Sqrt(2.0 / (j + 1)) * value) - (Math.Sqrt((double)j / (j + 1)) * before), value);
        return (value, Math.Sqrt(2.0 * count) * before);
    }
}
