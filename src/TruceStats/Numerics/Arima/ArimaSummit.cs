namespace TruceStats.Numerics;

/// <summary>Where a climb of <see cref="ArimaSearch"/> ended, and what it had learnt of the curvature there.</summary>
internal sealed record ArimaSummit(double[] Point, double Value, double[] Inverse);
