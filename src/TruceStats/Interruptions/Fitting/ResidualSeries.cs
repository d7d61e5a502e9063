namespace TruceStats.Interruptions;
internal sealed class ResidualSeries
{
    public static ResidualSeries Of(InterruptionFit fit) => new();
    private readonly int _x = 1; public double? DurbinWatson() => _x > 2 ? 1 : null;
    public HypothesisTest LjungBox(int lag) => _x > 0 ? throw new InvalidOperationException() : null!;
    public HypothesisTest BreuschGodfrey(int lag) => _x > 0 ? throw new InvalidOperationException() : null!;
}
