namespace TruceStats.Numerics;

/// <summary>One component of a structural model over time: means and variances.</summary>
internal sealed class StructuralComponent(int length)
{
    public double[] Means { get; } = new double[length];

    public double[] Variances { get; } = new double[length];
}
