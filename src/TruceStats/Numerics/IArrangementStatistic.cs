namespace TruceStats.Numerics;

/// <summary>A number that labels of units give, such as an effect under other starts.</summary>
internal interface IArrangementStatistic
{
    /// <summary>The number; NaN where it is not defined.</summary>
    /// <param name="labels">One a unit.</param>
    double Evaluate(ReadOnlySpan<int> labels);

    /// <summary>The same statistic with workspaces of its own, for another thread.</summary>
    IArrangementStatistic Fork();
}
